import type { SetAsideReason } from '../assessment/valid-assessment.js';
import type { DecimalText, TermSource } from '../compile/contribution.js';
import type { InstrumentIdentity } from '../compile/identity.js';
import type { FlagStatus, InterventionStatus, MeasureResult, OutcomeResult } from '../evaluate/evaluation.js';
import type { ConditionTrace, TruthText } from '../expression/trace.js';
import type { NonRating, Standing } from '../instrument/indicators.js';

/** Where one end of a measure stands between the cut-offs. */
export interface MarginEnd {
  /** The value; or, where it is not known, the least and the greatest value that remain possible. */
  readonly at: 'value' | 'lower' | 'upper';
  readonly points: DecimalText;
  /** The band that holds these points. */
  readonly band: string;
  /** Points down to the band's own cut-off, 0 or more; on the cut-off it is `0`. */
  readonly down: DecimalText;
  /** The next lower band; absent for the lowest. */
  readonly below?: string;
  /** Points up to the next cut-off, above 0; absent for the highest band. */
  readonly up?: DecimalText;
  /** The next higher band; absent for the highest. */
  readonly above?: string;
}

/** How far a measure is from the cut-offs around it. */
export interface Margin {
  readonly banding: string;
  readonly measure: string;
  /** `value` where there is one; then `lower` and `upper` where they differ. */
  readonly ends: readonly MarginEnd[];
}

/** One indicator at another level. Evidence, facts and dates stay as they are. */
export interface Rerating {
  readonly indicator: string;
  /** The level that counts now; absent when it is unknown. */
  readonly from?: string;
  readonly to: string;
}

/** Re-ratings that together change a result, in the instrument's order. */
export interface Way<Result> {
  readonly ratings: readonly Rerating[];
  /** What the result would be. */
  readonly result: Result;
}

/**
 * The fewest re-ratings that would change a result.
 *
 * `found`: every way needs at least `changes`. `none`: no number of re-ratings does it. `none-within-2`: neither
 * one nor two do. `not-searched`: none was found; there are too many, alone or in pairs, to try them all.
 */
export type Fewest<Result> =
  | {
      readonly status: 'found';
      readonly changes: number;
      /** In the instrument's order, at most {@link mostWays}. */
      readonly ways: readonly Way<Result>[];
      /** There are more ways than are listed. */
      readonly more: boolean;
    }
  | { readonly status: 'none' | 'none-within-2' | 'not-searched' };

/** The most ways that are listed for one result. */
export const mostWays = 10;

/** A band, or the bands that would remain possible. */
export interface BandAfter {
  readonly band?: string;
  readonly possible: readonly string[];
}

/**
 * What would move a banding: the band given, or, without one, the lowest or the highest that remains possible.
 * Both directions are always looked at in the same way.
 */
export interface BandingChanges {
  readonly banding: string;
  readonly lower: Fewest<BandAfter>;
  readonly higher: Fewest<BandAfter>;
}

/** What would give a flag another status. */
export interface FlagChanges {
  readonly flag: string;
  readonly status: FlagStatus;
  readonly fewest: Fewest<FlagStatus>;
}

/** What would admit other levels. */
export interface OutcomeChanges {
  readonly outcome: string;
  readonly fewest: Fewest<Pick<OutcomeResult, 'status' | 'admitted'>>;
}

/** How much of a measure's width one unknown makes. */
export interface UnknownWidth {
  /** Indicator or fact id. */
  readonly id: string;
  /** The axis of the indicator, where that is what is not known. */
  readonly axis?: string;
  readonly source: 'indicator' | TermSource;
  /** Points between the least and the greatest that it can add, before rounding. */
  readonly width: DecimalText;
}

/** What rating one unknown indicator would leave of a banding, all else staying as it is. */
export interface UnknownEffect {
  readonly indicator: string;
  /** Whether a band would be given at every level, at some, or at none. */
  readonly decides: 'every-level' | 'some-levels' | 'no-level';
  readonly levels: readonly ({ readonly level: string } & BandAfter)[];
}

/** Which unknowns of a measure matter most. */
export interface MeasureUnknowns {
  readonly measure: string;
  /** Widest first, then in the instrument's order; empty for a measure that adds nothing up. */
  readonly widths: readonly UnknownWidth[];
  /** For each banding of the measure without a band: every unknown indicator, in the instrument's order. */
  readonly bandings: readonly { readonly banding: string; readonly effects: readonly UnknownEffect[] }[];
}

/** What there is and what is needed, where the first is less. */
export interface Lacking {
  readonly has: number;
  readonly needs: number;
}

/** What the level that was given lacks to stand. */
export interface EvidenceLacking {
  readonly items?: Lacking;
  readonly sources?: Lacking;
  readonly events?: Lacking;
  /** The firmest there is, absent without evidence, and what is needed. */
  readonly standing?: { readonly has?: Standing; readonly needs: Standing };
  /** No piece records the words as heard. */
  readonly words?: true;
  /** There is nothing but other prisoners' word. */
  readonly prisonerWordAlone?: true;
  /** Days observed. */
  readonly windowDays?: Lacking;
}

/** An indicator, or an axis of one, that has no level, and why. */
export interface MissingRating {
  readonly indicator: string;
  /** The axis that was not given, of an indicator that has a level. */
  readonly axis?: string;
  readonly class: 'unknown' | 'not_applicable';
  readonly nonRating?: NonRating;
  /** The level given, when it was set aside. */
  readonly given?: string;
  readonly setAside?: SetAsideReason;
  readonly lacks?: EvidenceLacking;
}

/** Why a condition is not true: the comparisons that decided, and the ratings that they miss. */
export interface ConditionReason {
  readonly result: TruthText;
  /** Each without what joins them, in document order. */
  readonly comparisons: readonly ConditionTrace[];
  readonly missing: readonly MissingRating[];
}

/** One reason why an intervention is not simply indicated. */
export type InterventionReason =
  | ({ readonly kind: 'condition' } & ConditionReason)
  | ({ readonly kind: 'contraindication' } & ConditionReason)
  /** None of the indicators that would call for it is above its lowest level. */
  | { readonly kind: 'hooks'; readonly hooks: readonly string[]; readonly missing: readonly MissingRating[] }
  | { readonly kind: 'no-dated-event' }
  | { readonly kind: 'lapsed'; readonly latestEvent: string; readonly lapsesOn: string }
  | {
      readonly kind: 'capacity';
      readonly capacity: string;
      readonly obstacle: 'unavailable_here' | 'unknown';
    };

/** An offer or a safeguard that is not indicated, or not without more. Never an entitlement. */
export interface InterventionWhyNot {
  readonly intervention: string;
  readonly status: InterventionStatus;
  readonly reasons: readonly InterventionReason[];
}

/** One reason why a flag is not raised. */
export type FlagReason =
  | ({ readonly kind: 'condition' } & ConditionReason)
  | {
      readonly kind: 'corroboration';
      /** How many more are needed; 0 where there are enough. */
      readonly moreEvents: number;
      readonly moreSources: number;
      /** There is nothing but other prisoners' word, which corroborates nothing. */
      readonly prisonerWordAlone: boolean;
      /** It expires, and rests on no dated event. */
      readonly noDatedEvent: boolean;
    }
  | { readonly kind: 'expired'; readonly latestEvent: string; readonly expiresOn: string };

/** A flag that is not raised. */
export interface FlagWhyNot {
  readonly flag: string;
  readonly status: Exclude<FlagStatus, 'raised'>;
  readonly reasons: readonly FlagReason[];
}

/** One reason why a level is not admitted. */
export type LevelReason =
  | ({
      readonly kind: 'guard';
      readonly guard: string;
      readonly bound: 'at-most' | 'at-least';
    } & ConditionReason)
  | { readonly kind: 'population'; readonly gates: readonly string[] }
  | { readonly kind: 'necessary-unknown'; readonly missing: readonly MissingRating[] };

/** A level that is not admitted for an outcome. */
export interface LevelWhyNot {
  readonly outcome: string;
  readonly level: string;
  readonly reasons: readonly LevelReason[];
}

/** A banding without a band. */
export interface BandWhyNot {
  readonly banding: string;
  readonly possible: readonly string[];
  /** Why the measure has no value; absent when it has bounds that lie in several bands. */
  readonly refused?: NonNullable<MeasureResult['refused']>;
  /** Under `prorate` with too few rated: how many there are and how many are needed. */
  readonly rated?: Lacking;
  readonly missing: readonly MissingRating[];
}

/** Every "no" with its reason. */
export interface WhyNot {
  readonly interventions: readonly InterventionWhyNot[];
  readonly flags: readonly FlagWhyNot[];
  readonly levels: readonly LevelWhyNot[];
  readonly bands: readonly BandWhyNot[];
}

/**
 * What stands behind an evaluation: how near it is to another result, which unknowns matter, and why not. It
 * describes the result of one assessment; it advises nothing, and is no part of what is sealed.
 */
export interface Explanation {
  /** The instrument of what is explained, and whether it is validated (law 8). */
  readonly instrument: InstrumentIdentity;
  /** The day of assessment of what is explained. */
  readonly assessedOn: string;
  readonly margins: readonly Margin[];
  readonly changes: {
    readonly bandings: readonly BandingChanges[];
    readonly flags: readonly FlagChanges[];
    readonly outcomes: readonly OutcomeChanges[];
  };
  readonly unknowns: readonly MeasureUnknowns[];
  readonly whyNot: WhyNot;
}
