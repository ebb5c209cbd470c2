import type { Audience } from '../../instrument/document.js';

/** The parts of a report, in the order of reading. */
export type SectionId =
  | 'population'
  | 'flags'
  | 'bands'
  | 'tasks'
  | 'review'
  | 'outcomes'
  | 'entitlements'
  | 'offers'
  | 'safeguards'
  | 'accommodations'
  | 'mitigators'
  | 'unknown'
  | 'set-aside'
  | 'measures'
  | 'notices'
  | 'identity'
  | 'limits'
  | 'disclosure'
  | 'challenge';

/** Something said, with what stands behind it. */
export interface Paragraph {
  readonly text: string;
  readonly details?: readonly string[];
}

/** One part of a report. */
export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * An evaluation in sentences. Texts of documents stand in it unaltered: escape them for where they are shown
 * (`plainText` for a terminal).
 */
export interface Report {
  readonly language: 'fr' | 'en';
  /** Whom it is made for, when it is not the complete report. */
  readonly audience?: Audience;
  readonly title: string;
  /** Shown first and always: status, that nothing is decided, no security class; the section `limits` goes on. */
  readonly banner: readonly string[];
  readonly sections: readonly Section[];
}

/** How much is told, and to whom. */
export interface ReportOptions {
  /**
   * For whom the report is made. It leaves out what the instrument's `disclosure` hides from them and everything that
   * rests on it, and says that something was left out, not what; interventions that they carry out stay, without the
   * reason. Where the instrument has no rule for security, prosecution or intelligence, indicators about health, distress
   * and victimisation are hidden from them. Default: none, the complete report.
   */
  readonly audience?: Audience;
  /** Whether every comparison of every condition is listed, not only those that decided. Default false. */
  readonly detail?: boolean;
}
