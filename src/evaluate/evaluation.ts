import type { EvidenceUse, LinkedResult, SetAsideReason } from '../assessment/valid-assessment.js';
import type { Contribution, DecimalText } from '../compile/contribution.js';
import type { Reasoned } from '../compile/reasoned.js';
import type { ConditionTrace, TruthText } from '../expression/trace.js';
import type { NonRating } from '../instrument/indicators.js';
import type { InstrumentIdentity } from '../compile/identity.js';
import type { InterventionType } from '../instrument/interventions.js';

/** One indicator: what the assessor gave, what counts, and why where they differ. */
export interface RatingResult {
  readonly indicator: string;
  /** Level id or non-rating as given; absent when nothing was. */
  readonly given?: string;
  /** The level that counts; absent when it is unknown or not applicable. */
  readonly level?: string;
  readonly class: 'rated' | 'unknown' | 'not_applicable';
  /** The non-rating that counts, when no level does. */
  readonly nonRating?: NonRating;
  readonly setAside?: SetAsideReason;
  readonly evidence?: readonly EvidenceUse[];
  readonly contradictedBy?: readonly string[];
  /** Of an indicator with axes: each of them, in document order. */
  readonly axes?: readonly AxisResult[];
}

/** One axis of an indicator: what was given, and what counts while the level of the indicator counts. */
export interface AxisResult {
  readonly axis: string;
  /** Level id as given; absent when nothing was. */
  readonly given?: string;
  /** The level that counts; absent when it is unknown or not applicable. */
  readonly level?: string;
  readonly class: 'rated' | 'unknown' | 'not_applicable';
}

/** A line that is not a term: what rounding, prorating or the limits added. */
export interface AdjustmentLine {
  readonly kind: 'rounding' | 'prorating' | 'clamping';
  readonly from: DecimalText;
  readonly to: DecimalText;
  readonly difference: DecimalText;
}

/** What a measure that is no sum was computed from. */
export interface DerivationInput {
  /** As conditions name it: `measures.total`, `facts.since`; `subject.birth` and `assessed_on`. */
  readonly name: string;
  /** A number, or a full date. */
  readonly value?: string;
  readonly lower?: string;
  readonly upper?: string;
}

/** Why a measure can be without a value that no policy takes away. */
export type Lack = 'nothing-applicable' | 'out-of-domain';

/** What a measure came to. */
export interface MeasureResult {
  readonly id: string;
  readonly kind: string;
  /** `as_zero`: unknowns counted as 0; `projected`: as the worst. Policy `reference` may declare either. */
  readonly status: 'known' | 'bounded' | 'refused' | 'prorated' | 'as_zero' | 'projected';
  readonly value?: DecimalText;
  /** Least value any completion of the unknowns can give; absent when nothing is applicable. */
  readonly lower?: DecimalText;
  readonly upper?: DecimalText;
  /** The bounds are attained by some completion of the unknowns. */
  readonly exact: boolean;
  /** Why there is no value: `unknown` indicators under `refuse`, too few rated under `prorate`. */
  readonly refused?: 'unknown' | 'too-few-rated' | 'nothing-applicable' | 'out-of-domain';
  /** Why some of what the unknown may turn out to be leaves it without a value; absent where nothing does. */
  readonly mayBeRefused?: readonly Lack[];
  readonly unknown: readonly string[];
  readonly contributions?: readonly Contribution[];
  readonly adjustments?: readonly AdjustmentLine[];
  /** Of what is computed from other measures or from dates: what it was computed from, in the order of the operation. */
  readonly derivation?: readonly DerivationInput[];
  /** For `count_by_level`: by level id, how many surely and at most. */
  readonly byLevel?: readonly { readonly level: string; readonly lower: number; readonly upper: number }[];
}

/** What an input of a decision table came to. */
export interface BandInput {
  /** As conditions name it: `bands.risk`, `ratings.contact`, `facts.trial`. */
  readonly name: string;
  /** A band, level or choice by id, `true` or `false`, or `not_applicable`. */
  readonly value?: string | boolean;
  /** Without a value: what it may be. */
  readonly possible?: readonly (string | boolean)[];
}

/** Whether a band was adjusted, and why. */
export interface BandAdjustmentResult extends Reasoned {
  readonly id: string;
}

/** Which band; or which bands remain possible. */
export interface BandResult {
  readonly banding: string;
  /** Of bands by cut-offs. */
  readonly measure?: string;
  /** Where the banding has one of its own. */
  readonly thresholdsVersion?: string;
  readonly band?: string;
  /** `prorated` marks a band that rests on a prorated value. */
  readonly basis: 'value' | 'bounds' | 'prorated' | 'as_zero' | 'projected' | 'none';
  readonly possible: readonly string[];
  /** `true` where the band rests on a prorated or as-zero value and is none of the possible ones; else absent. */
  readonly outsidePossible?: boolean;
  /** Of a table: what each input came to. */
  readonly inputs?: readonly BandInput[];
  /** Of a table: where the rule stands that gave the band, before adjustments. */
  readonly rule?: string;
  /** Where the banding has adjustments: what stood before them. */
  readonly unadjusted?: { readonly band?: string; readonly possible: readonly string[] };
  readonly adjustments?: readonly BandAdjustmentResult[];
}

/** What became of a flag; only `raised` counts as raised. */
export type FlagStatus = 'raised' | 'not_raised' | 'unknown' | 'uncorroborated' | 'expired';

/** One flag, with the events and sources behind it where it demands some. */
export interface FlagResult extends Reasoned {
  readonly id: string;
  readonly status: FlagStatus;
  readonly severity: 'notice' | 'review' | 'urgent';
  readonly corroboration?: {
    readonly events: number;
    readonly eventsNeeded: number;
    readonly sources: number;
    readonly sourcesNeeded: number;
  };
  readonly latestEvent?: string;
  readonly expiresOn?: string;
}

/** One guard: whether its bound holds now. */
export interface GuardResult extends Reasoned {
  readonly id: string;
  readonly applies: boolean;
  readonly atMost?: string;
  readonly atLeast?: string;
}

/** What the guards leave for a professional to conclude about one outcome. Never a conclusion. */
export interface OutcomeResult {
  readonly id: string;
  readonly status: 'levels_admitted' | 'no_level';
  /** Level ids, lowest first; empty with `no_level`. */
  readonly admitted: readonly string[];
  readonly reason?: 'necessary-unknown' | 'population' | 'guards-contradict';
  readonly missing: readonly string[];
  /** With `no_level`: by when to find out. */
  readonly findOutBy?: string;
  readonly guards: readonly GuardResult[];
}

/** Whether the ratings call for an intervention. */
export type Need = 'yes' | 'possible' | 'no';
/** What stands in the way of an intervention. */
export type Obstacle = 'none' | 'contraindicated' | 'possibly_contraindicated' | 'unavailable_here' | 'unknown';

/** One word from the printed table need x obstacle (docs/semantics.md, "Interventions"). */
export type InterventionStatus =
  | 'due'
  | 'due_not_available_here'
  | 'due_availability_unknown'
  | 'indicated'
  | 'indicated_availability_unknown'
  | 'check_contraindication'
  | 'contraindicated'
  | 'unavailable_here'
  | 'possible'
  | 'not_indicated'
  | 'not_established';

/** One intervention, with what calls for it and what stands in the way. */
export interface InterventionResult {
  readonly id: string;
  readonly type: InterventionType;
  readonly need: Need;
  readonly obstacle: Obstacle;
  readonly status: InterventionStatus;
  /** Indicators that call for it, at a level above their lowest. */
  readonly calledForBy: readonly string[];
  /** Hooks that are unknown. */
  readonly unknownHooks: readonly string[];
  readonly when?: Reasoned;
  readonly contraindicatedWhen?: Reasoned;
  readonly preferred?: TruthText;
  readonly prerequisites?: readonly string[];
  readonly substitutes?: readonly string[];
  /** For a safeguard: the dated event it rests on and the day it lapses. */
  readonly latestEvent?: string;
  readonly lapsesOn?: string;
  readonly reviewOn?: string;
}

/** One gate of the population. */
export interface GateResult {
  readonly id: string;
  readonly effect: 'outside' | 'no_level';
  readonly applies: boolean;
  readonly result: TruthText;
  readonly trace?: ConditionTrace;
}

/** A rule that is true, or that may be: its words stand in the instrument. */
export interface NoteResult extends Reasoned {
  readonly id: string;
}

/** A notice: something true of this result that a reader must be told. */
export interface Notice {
  readonly code: string;
  readonly facts: { readonly [name: string]: string | number | boolean };
}

/**
 * What an instrument computes from a valid assessment (`veo-evaluation/1`): plain data, no sentences.
 * It indicates, or says which levels the guards admit; a professional concludes.
 */
export interface Evaluation {
  readonly format: 'veo-evaluation/1';
  readonly instrument: InstrumentIdentity;
  readonly assessedOn: string;
  readonly stage?: string;
  readonly purpose?: string;
  /** Last day the result stands. */
  readonly validUntil?: string;
  readonly presumedInnocent?: boolean;
  readonly involvement?: 'not_established';
  /** Evaluations that this one rests on; absent where it rests on none. */
  readonly inputs?: readonly LinkedResult[];
  readonly population: { readonly status: 'within' | 'outside' | 'no_level'; readonly gates: readonly GateResult[] };
  readonly ratings: readonly RatingResult[];
  readonly measures: readonly MeasureResult[];
  readonly bands: readonly BandResult[];
  readonly outcomes: readonly OutcomeResult[];
  readonly flags: readonly FlagResult[];
  readonly mitigators: readonly NoteResult[];
  readonly interventions: readonly InterventionResult[];
  readonly accommodations: readonly NoteResult[];
  readonly review?: { readonly nextBy: string; readonly rules: readonly NoteResult[] };
  readonly notices: readonly Notice[];
}

/** An evaluation with the digests of what it was made from: what is sealed. */
export interface SealedEvaluation extends Evaluation {
  readonly digests: { readonly instrument: string; readonly assessment: string };
}
