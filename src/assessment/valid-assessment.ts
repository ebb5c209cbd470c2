import type { PinnedInstrument } from '../instrument/inputs.js';
import type { AnswerResult, InstrumentIndex } from '../compile/compiled-instrument.js';
import type { Value } from '../expression/value.js';
import type { EvidenceKind, NonRating, Standing } from '../instrument/indicators.js';
import type { Decimal } from '../kernel/decimal.js';
import type { DateSpan, WholeRange } from '../kernel/partial-date.js';
import type { AssessmentDocument } from './document.js';

export { notApplicable, unknown } from '../compile/condition-table.js';

/** Why a piece of evidence does not count for a rating (law 7; docs/semantics.md, "Admissibility"). */
export type InadmissibleReason =
  | 'kind-not-accepted'
  | 'kind-never-supports-risk'
  | 'duress'
  | 'allegation-only'
  | 'may-be-before-18'
  | 'outside-window';

/** Why a rating was set aside. */
export type SetAsideReason =
  | 'not-enough-evidence'
  | 'not-enough-sources'
  | 'not-enough-events'
  | 'standing-too-weak'
  | 'words-not-recorded'
  | 'prisoner-word-alone'
  | 'window-too-short'
  | 'involvement-not-established'
  | 'not-due'
  | 'outside-population';

/** One piece of evidence that a rating names, and whether it counts. */
export interface EvidenceUse {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly standing: Standing;
  readonly admissible: boolean;
  readonly reason?: InadmissibleReason;
}

/** A piece of evidence with its defaults filled in. */
export interface ReadEvidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly standing: Standing;
  /** Absent when it is not said, under policy `veo`; under `reference` then its own. */
  readonly event?: string;
  /** As `event`. */
  readonly origin?: string;
  readonly underDuress: boolean;
  readonly hasWords: boolean;
  /** When the event was, on the day of assessment at the latest; absent when it is not dated. */
  readonly span?: DateSpan;
}

/** One rating after admissibility: what was given, what counts, and why where they differ. */
export interface AdmittedRating {
  /** Level id or non-rating as given; absent when nothing was. */
  readonly given?: string;
  readonly class: 'rated' | 'unknown' | 'not_applicable';
  /** The non-rating that counts, when no level does. */
  readonly nonRating?: NonRating;
  readonly setAside?: SetAsideReason;
  readonly evidence: readonly EvidenceUse[];
  /** The admissible evidence that supports it. */
  readonly supporting: readonly ReadEvidence[];
  readonly contradictedBy: readonly string[];
  /** Levels of axes as given, by axis id. */
  readonly axes?: { readonly [axis: string]: string };
  /** Whole days actually observed, both ends included. */
  readonly observedDays?: number;
  /** Where there was nothing to weigh: the level index that counts, and how an evaluation shows it. */
  readonly countsAs?: number;
  readonly result?: AnswerResult;
}

/** What conditions may read of an indicator's admissible evidence. */
export interface EvidenceSummary {
  readonly sources: number;
  readonly events: number;
  readonly standing?: Standing;
  readonly daysSince?: WholeRange;
  readonly windowDays?: number;
}

/**
 * A known fact; `input` is what conditions see: a boolean, a decimal, a code, codes in the order given, or the
 * records of a list with its fields in declared order. Dates and texts are `kept`: no condition reads them.
 */
export interface FactReading {
  readonly type: 'boolean' | 'number' | 'choice' | 'codes' | 'list' | 'kept';
  readonly input: Value<Decimal>;
  /** Of a date: the days that it may be. */
  readonly days?: DateSpan;
}

/** A linked evaluation, as an evaluation tells of it. */
export interface LinkedResult {
  readonly input: string;
  readonly instrument: PinnedInstrument & { readonly status: string };
  readonly assessedOn: string;
  /** Days from its day of assessment to that of this one, 0 or more. */
  readonly daysSince: number;
  /** Codes of its notices. */
  readonly notices: readonly string[];
}

declare const stage: unique symbol;

/**
 * An assessment that may be evaluated with the one instrument it was validated against.
 *
 * INVARIANT: only `validateAssessment` makes one; the symbol keeps anything else from passing for it.
 */
export interface ValidAssessment {
  /** What it was validated against: `evaluate` refuses any other instrument, by identity. */
  readonly index: InstrumentIndex;
  readonly document: AssessmentDocument;
  /** By slot, of indicators and then of axes: the level that counts, or -1 when unknown, -2 when not applicable. */
  readonly levels: readonly number[];
  /** By indicator slot. */
  readonly admitted: readonly AdmittedRating[];
  /** By fact slot; absent when the fact is not known. */
  readonly facts: readonly (FactReading | undefined)[];
  /** Evaluations that facts are read from, in the order of the instrument's inputs. */
  readonly linked: readonly LinkedResult[];
  /** Day number of `assessedOn`. */
  readonly assessedOnDay: number;
  /** Completed years on the day of assessment, from 0; absent without a birth. */
  readonly age?: WholeRange;
  /** The days on which the subject may be born; absent when that is not known. */
  readonly birth?: DateSpan;
  /** Whether the last legal status is a final conviction; absent when that is not known. */
  readonly finalConviction?: boolean;
  /** Whether the assessment says that the person is in custody. */
  readonly isInCustody: boolean;
  /** The stage of the assessment; absent when the instrument has none. */
  readonly stage?: { readonly id: string; readonly place: number };
  readonly [stage]: 'valid';
}
