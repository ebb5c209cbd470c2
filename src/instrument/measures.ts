import type { Direction } from './indicators.js';
import type { RoundingMode } from '../kernel/rounding.js';
import type { Condition } from './outcomes.js';
import type { Text } from './texts.js';

/** Rounding, always declared: digits kept after the point (0 to 15) and the mode. */
export interface Rounding {
  readonly places: number;
  readonly mode: RoundingMode;
}

/** Which indicators a measure reads, in the instrument's order; every part given must hold. */
export interface Selection {
  readonly indicators?: readonly string[];
  readonly domain?: string;
  readonly direction?: Direction;
  /** Of each the axis with this id, which all of them have, in place of the level. */
  readonly axis?: string;
}

/** Value only when lower and upper bound meet; bounds always. The default. */
export interface BoundsPolicy {
  readonly policy: 'bounds';
}

/** Any unknown: no value and no band; bounds and possible bands are still listed. */
export interface RefusePolicy {
  readonly policy: 'refuse';
}

/** Sum of rated x applicable / rated, rounded as declared. One scale, equal weights. */
export interface ProratePolicy {
  readonly policy: 'prorate';
  /** Least number of rated indicators; with fewer the measure is refused. */
  readonly minimumRated: number;
  readonly rounding: Rounding;
}

/** Unknown counts as 0, with a warning. Policy `reference` only. */
export interface AsZeroPolicy {
  readonly policy: 'as_zero';
}

/** What a measure does with unknowns. */
export type UnknownPolicy = BoundsPolicy | RefusePolicy | ProratePolicy | AsZeroPolicy;

/**
 * Points for every number of a range. An end that is left out is that of what is read; of `from` and `above`, as of
 * `to` and `below`, one may be given. The numbers between are those of the declared precision.
 */
export interface PointRange {
  /** The least number, included. */
  readonly from?: number;
  /** The number after which the range begins. */
  readonly above?: number;
  /** The greatest number, included. */
  readonly to?: number;
  /** The number before which the range ends. */
  readonly below?: number;
  readonly points: number;
}

/** What every term that reads something may have. */
interface TermBase {
  /** Decimal, at most 15 significant digits. Default 1. */
  readonly weight?: number;
  /** The term applies while this is true; while it is false it adds nothing. */
  readonly when?: Condition;
}

/** One indicator's part in a weighted sum: `weight` multiplies the level's points. */
export interface IndicatorTerm extends TermBase {
  readonly indicator: string;
  /** The axis that is read in place of the level. */
  readonly axis?: string;
  /** Points by level id for this term alone, in place of the scale's; every level has one. */
  readonly points?: { readonly [level: string]: number };
}

/** A fact's part: `weight` multiplies a number, true counts 1 and false 0, a choice takes `points`. */
export interface FactTerm extends TermBase {
  readonly fact: string;
  /** By choice id; demanded for a choice. */
  readonly points?: { readonly [choice: string]: number };
  /** Of a number: points by range in place of the number itself, rising and without gap or overlap. */
  readonly ranges?: readonly PointRange[];
}

/** Another measure's part: a sub-score, or with `ranges` what a table gives for it (raw to scaled). */
export interface MeasureTerm extends TermBase {
  readonly measure: string;
  /** Points by range of the other measure's value, rising and without gap or overlap. */
  readonly ranges?: readonly PointRange[];
}

/** Points while a condition is true, and 0 while it is false: "A and B", any single item, a count of facts. */
export interface ConditionTerm {
  /** Its own id among the conditions of the sum. */
  readonly condition: string;
  readonly title: Text;
  readonly when: Condition;
  readonly points: number;
}

/** One part of a weighted sum. */
export type Term = IndicatorTerm | FactTerm | MeasureTerm | ConditionTerm;

interface MeasureBase {
  readonly id: string;
  readonly title: Text;
  /** Where weights come from; policy `veo` demands references or a note that says expert judgement. */
  readonly note?: Text;
  readonly references?: readonly string[];
  /** Default `{ "policy": "bounds" }`. */
  readonly unknown?: UnknownPolicy;
}

/** The least and the greatest number that something comes to, whatever it would come to. */
export interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}

/** Terms added in document order, then rounded where `rounding` says, then held within `clamp`. */
export interface WeightedSum extends MeasureBase {
  readonly kind: 'weighted_sum';
  readonly terms: readonly Term[];
  readonly rounding?: Rounding;
  readonly clamp?: Limits;
}

/** How many of the selected indicators are at `atLeast` or above. */
export interface Count extends MeasureBase {
  readonly kind: 'count';
  readonly of: Selection;
  readonly atLeast: string;
}

/** How many of the selected indicators stand at each level: a profile, not a total. All share one scale. */
export interface CountByLevel extends MeasureBase {
  readonly kind: 'count_by_level';
  readonly of: Selection;
}

/** The least, greatest or middle points of the selected indicators (middle of two: their half sum). */
export interface Extreme extends MeasureBase {
  readonly kind: 'minimum' | 'maximum' | 'median';
  readonly of: Selection;
}

/** The mean points of the selected indicators that apply, rounded as declared. */
export interface Mean extends MeasureBase {
  readonly kind: 'mean';
  readonly of: Selection;
  readonly rounding: Rounding;
}

/** One measure divided by another, rounded as declared. */
export interface Ratio extends MeasureBase {
  readonly kind: 'ratio';
  readonly measure: string;
  readonly over: string;
  readonly rounding: Rounding;
}

/** The natural logarithm of a measure, or of its ratio to another one, rounded as declared. */
export interface Logarithm extends MeasureBase {
  readonly kind: 'logarithm';
  readonly measure: string;
  readonly over?: string;
  readonly rounding: Rounding;
}

/** e to the power of a measure, or its logistic function 1 / (1 + e^-x), rounded as declared. */
export interface Exponential extends MeasureBase {
  readonly kind: 'exponential' | 'logistic';
  readonly measure: string;
  readonly rounding: Rounding;
}

/** What is computed from other measures, rounded once. */
export type Computed = Ratio | Logarithm | Exponential;

/** The measures that one is computed from, in the order of the operation. */
export function inputsOf(measure: Computed): readonly string[] {
  return 'over' in measure ? [measure.measure, measure.over] : [measure.measure];
}

/** A day: the birth of the subject, that of the assessment, or that of a fact of type `date`. */
export type DatePoint = 'birth' | 'assessed_on' | { readonly fact: string };

/** Completed years, months or days from one day to another; outside its limits it is refused. */
export interface Duration extends MeasureBase {
  readonly kind: 'duration';
  readonly from: DatePoint;
  readonly to: DatePoint;
  readonly unit: 'years' | 'months' | 'days';
  readonly minimum: number;
  readonly maximum: number;
}

/** The worst that a measure can come to, with what was left out. Policy `reference` only. */
export interface Projection extends MeasureBase {
  readonly kind: 'projection';
  readonly measure: string;
  /** The bound that is taken. */
  readonly end: 'lower' | 'upper';
}

/** A measure over selected indicators. */
export type Statistic = Count | CountByLevel | Extreme | Mean;

/** What the instrument computes. What another evaluation came to is read by facts (`from`), not by a measure. */
export type Measure = WeightedSum | Statistic | Computed | Duration | Projection;
