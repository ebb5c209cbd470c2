import type { Reasoned } from './reasoned.js';

/** A decimal in plain notation: `"12"`, `"-0.25"`. Computed values are always written so. */
export type DecimalText = string;

/** What a term that is no indicator reads. */
export type TermSource = 'fact' | 'measure' | 'condition';

/**
 * One term's part of a sum. Contributions with the rounding and prorating lines add up exactly to the
 * value (law 4). An unknown or not applicable term has no `points` and no `value`.
 */
export interface Contribution {
  /** Id of the indicator; or, as `source` says, of the fact, the measure or the condition of the sum. */
  readonly term: string;
  /** The axis of the indicator, where one is read in place of its level. */
  readonly axis?: string;
  /** Absent for an indicator. */
  readonly source?: TermSource;
  /** Level or choice id; `true` or `false` of a truth. */
  readonly level?: string;
  readonly class: 'rated' | 'unknown' | 'not_applicable';
  /** The number that a table of points was asked for. */
  readonly number?: DecimalText;
  readonly points?: DecimalText;
  readonly weight: DecimalText;
  readonly value?: DecimalText;
  readonly lower: DecimalText;
  readonly upper: DecimalText;
  /** Of a measure whose value rests on what is not known: how. */
  readonly basis?: 'prorated' | 'as_zero' | 'projected';
  /** The condition of the term, and why it came out so. */
  readonly when?: Reasoned;
}
