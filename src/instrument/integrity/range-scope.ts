import type { Truth } from '../../expression/value.js';
import { decimalOfNumber } from '../../kernel/decimal-text.js';
import { type Decimal, maximum, minimum } from '../../kernel/decimal.js';
import type { Interval } from '../../kernel/interval.js';
import { ownValue } from '../../kernel/json-value.js';
import type { InstrumentDocument } from '../document.js';
import type { Indicator, Scale } from '../indicators.js';
import type { IndicatorTerm } from '../measures.js';
import type { Grid } from '../point-ranges.js';
import type { DocumentIndex } from './document-index.js';
import { mayBeNotApplicable } from './select.js';

/** Every value that a measure can take lies in its range; digits before and after the point that it can need. */
export interface MeasureRange {
  readonly range: Interval;
  readonly digits: { readonly whole: number; readonly places: number };
  /** It may turn out that nothing of it applies, and that it has no value at all. */
  readonly mayBeAbsent: boolean;
}

/** Which indicators are supposed to stand at their lowest level. */
export type AtLowest = (indicator: Indicator) => boolean;

/** What is taken to hold of those whom ranges are found for. */
export interface RangeSupposition {
  /** Of whom the first level alone counts; left out, of none. */
  readonly atLowest?: AtLowest;
  /** Every indicator applies; left out, one may be not applicable where its non-ratings say so. */
  readonly allApply?: boolean;
  /** What the condition at a pointer then comes to; left out, and where it is unknown, either. */
  readonly truthOf?: (pointer: string) => Truth | undefined;
}

/** What the range of a measure is found from. */
export interface RangeScope {
  readonly document: InstrumentDocument;
  readonly index: DocumentIndex;
  readonly supposition: RangeSupposition;
  /** The range of another measure; none of one that is missing, broken, no number or made of itself. */
  readonly rangeOf: (measure: string) => MeasureRange | undefined;
}

/** The points that are possible of an indicator, of all that its levels have. */
export function possiblePoints(
  indicator: Indicator,
  points: readonly Decimal[],
  { supposition }: RangeScope,
): readonly Decimal[] {
  return isAtLowest(indicator, supposition) ? points.slice(0, 1) : points;
}

/** Whether an indicator is supposed to stand at its lowest level. */
export function isAtLowest(indicator: Indicator, { atLowest }: RangeSupposition): boolean {
  return atLowest?.(indicator) === true;
}

/** Whether an indicator may turn out not applicable. */
export function mayNotApply(indicator: Indicator, { document, index, supposition }: RangeScope): boolean {
  return supposition.allApply !== true && mayBeNotApplicable(indicator, document, index);
}

/** The points of each level: the term's own, else the scale's, else its place. */
export function pointsOf({ levels }: Scale, own?: IndicatorTerm['points']): readonly Decimal[] {
  return levels.map(({ id, points }, place) => decimalOfNumber((own && ownValue(own, id)) ?? points ?? place));
}

/** The narrowest range that holds some numbers. */
export function spanOf(values: readonly Decimal[]): Interval {
  return { lower: values.reduce(minimum), upper: values.reduce(maximum) };
}

/** The numbers that a measure can come to. */
export function gridOfMeasure({ range, digits: { places } }: MeasureRange): Grid {
  return { range, places };
}
