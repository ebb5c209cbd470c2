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
  readonly title: string;
  /** Shown first and always: status, that nothing is decided, no security class; the section `limits` goes on. */
  readonly banner: readonly string[];
  readonly sections: readonly Section[];
}

/** How much is told. */
export interface ReportOptions {
  /** Whether every comparison of every condition is listed, not only those that decided. Default false. */
  readonly detail?: boolean;
}
