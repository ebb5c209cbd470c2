import type { EntryKind, ErasedLeaf, Withheld } from '../record/document.js';
import type { Nonconformity } from '../record/parts.js';
import type { JsonValue } from '../kernel/json-value.js';
import type { AsKnown } from './as-known.js';
import type { Crosschecks } from './cross-check.js';
import type { ReplayFinding } from './issues.js';
import type { AffectingErratum, InForceOn } from './registry-findings.js';

/** What can come of replaying one record. */
export const verdictKinds = ['same', 'same_with_erratum', 'differs', 'cannot'] as const;
/**
 * What came of replaying one record.
 *
 * - `same`: it is whole, and evaluates to the same canonical bytes.
 * - `same_with_erratum`: the same, and an erratum says that it is wrong, or may be.
 * - `differs`: something is not what was sealed, or evaluates to something else.
 * - `cannot`: it could not be evaluated; what could still be checked is said.
 */
export type VerdictKind = (typeof verdictKinds)[number];

/** The steps of a replay, in the order in which they depend on each other. */
export const steps = [
  'format',
  'seal',
  'parts',
  'instrument',
  'assessment',
  'population',
  'inputs',
  'ratings',
  'measures',
  'bands',
  'flags',
  'outcomes',
  'mitigators',
  'interventions',
  'accommodations',
  'review',
  'notices',
  'evaluation',
  'conclusions',
  'nonconformities',
  'entry',
  'chain',
] as const;
/** One of `steps`. */
export type Step = (typeof steps)[number];

/** One place where what was recorded is not what replaying gives. */
export interface Difference {
  /** JSON Pointer into the opened entry. */
  readonly pointer: string;
  readonly step: Step;
  /** Absent where the record has nothing there. */
  readonly recorded?: JsonValue;
  /** Absent where replaying gives nothing there. */
  readonly replayed?: JsonValue;
}

/** Which instrument a record was replayed with. */
export interface ReplayedInstrument {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  /** `published`: the registry holds it; `embedded`: only the archive does, so that nobody vouches that it was published. */
  readonly source: 'published' | 'embedded';
}

/** What replaying one record came to: plain data, the same on every machine. */
export interface Verdict {
  readonly verdict: VerdictKind;
  /** Absent for what is no record. */
  readonly seal?: string;
  readonly kind?: EntryKind;
  /** Number of the register. */
  readonly number?: string;
  /** The steps that could be checked and held. */
  readonly held: readonly Step[];
  /** The first step that did not hold, or could not be taken. */
  readonly step?: Step;
  readonly findings: readonly ReplayFinding[];
  readonly differences: readonly Difference[];
  /** How many differences there are beyond those listed. */
  readonly further: number;
  readonly instrument?: ReplayedInstrument;
  /** Where a day was given: what the assessment comes to with the evidence that was there by then. */
  readonly asKnown?: AsKnown;
  /** Where a second engine was asked: what it says of the conditions. A verdict does not go by it; a report does. */
  readonly crosscheck?: Crosschecks;
  /** Of an assessment, where a registry was given: whether its instrument was in force on each day that someone concluded. */
  readonly inForce?: readonly InForceOn[];
  /** Likewise, where its instrument is at hand: what is known to be wrong with such results, and what is right. */
  readonly errata?: readonly AffectingErratum[];
  readonly missing: readonly ErasedLeaf[];
  readonly withheld?: Withheld;
  readonly nonconformities: readonly Nonconformity[];
}
