import { digitsOfDecimal, mostDigits } from '../../expression/digits.js';
import { decimalOfNumber } from '../../kernel/decimal-text.js';
import { maximum, minimum, zero } from '../../kernel/decimal.js';
import { hull, type Interval } from '../../kernel/interval.js';
import type { InstrumentDocument } from '../document.js';
import { computedInterval } from '../computed.js';
import {
  type Computed,
  type Count,
  type Duration,
  type Extreme,
  inputsOf,
  type Mean,
  type Measure,
  type Statistic,
} from '../measures.js';
import type { DocumentIndex, Located } from './document-index.js';
import {
  gridOfMeasure,
  isAtLowest,
  mayNotApply,
  type MeasureRange,
  pointsOf,
  possiblePoints,
  type RangeScope,
  type RangeSupposition,
  spanOf,
} from './range-scope.js';
import { scaleRead, selected } from './select.js';
import { roundedInterval, sumRange } from './sum-range.js';

/** The ranges of all measures that have one; where something is supposed, of those alone that it holds of. */
export function measureRanges(
  document: InstrumentDocument,
  index: DocumentIndex,
  supposition: RangeSupposition = {},
): ReadonlyMap<string, MeasureRange> {
  const rangeOf = rangesByNeed(document, index, supposition);
  return new Map(
    (document.measures ?? []).flatMap(({ id }) => {
      const range = rangeOf(id);
      return range === undefined ? [] : [[id, range]];
    }),
  );
}

/** As {@link measureRanges}, each found when it is first asked for: what is supposed may itself rest on ranges. */
export function rangesByNeed(
  document: InstrumentDocument,
  index: DocumentIndex,
  supposition: RangeSupposition,
): RangeScope['rangeOf'] {
  const ranges = new Map<string, MeasureRange | undefined>();
  const rangeOf = (id: string): MeasureRange | undefined => {
    const measure = index.measures.get(id);
    if (measure === undefined || ranges.has(id)) return ranges.get(id);
    // While it is looked for it has none: a measure that is made of itself is told elsewhere.
    ranges.set(id, undefined);
    const range = rangeOfMeasure(measure, { document, index, supposition, rangeOf });
    ranges.set(id, range);
    return range;
  };
  return rangeOf;
}

function rangeOfMeasure({ part: measure, pointer }: Located<Measure>, scope: RangeScope): MeasureRange | undefined {
  if ('of' in measure) return statisticRange(measure, scope);
  switch (measure.kind) {
    case 'weighted_sum':
      return sumRange({ part: measure, pointer }, scope);
    case 'duration':
      return durationRange(measure);
    case 'projection':
      return scope.rangeOf(measure.measure);
    default:
      return computedRange(measure, scope);
  }
}

function statisticRange(measure: Statistic, scope: RangeScope): MeasureRange | undefined {
  switch (measure.kind) {
    case 'count':
      return countRange(measure, scope);
    case 'count_by_level':
      return undefined;
    default:
      return extremeRange(measure, scope);
  }
}

function computedRange(measure: Computed, { rangeOf }: RangeScope): MeasureRange | undefined {
  const inputs = inputsOf(measure).map(rangeOf);
  const known = inputs.filter((input) => input !== undefined);
  const range = known.length < inputs.length ? undefined : computedInterval(measure, known.map(gridOfMeasure));
  if (range === undefined) return undefined;
  const whole = mostDigits([digitsOfDecimal(range.lower), digitsOfDecimal(range.upper)]).whole;
  const mayBeAbsent = known.some((input) => input.mayBeAbsent);
  return { range, digits: { whole, places: measure.rounding.places }, mayBeAbsent };
}

function durationRange({ minimum: least, maximum: most }: Duration): MeasureRange {
  const range = { lower: decimalOfNumber(least), upper: decimalOfNumber(most) };
  return {
    range,
    digits: mostDigits([digitsOfDecimal(range.lower), digitsOfDecimal(range.upper)]),
    mayBeAbsent: false,
  };
}

function countRange({ of, atLeast }: Count, { document, index, supposition }: RangeScope): MeasureRange {
  const counted = selected(of, document).filter(
    (indicator) =>
      !isAtLowest(indicator, supposition) || scaleRead(indicator, of.axis, index)?.levels[0]?.id === atLeast,
  );
  const most = decimalOfNumber(counted.length);
  return { range: { lower: zero, upper: most }, digits: digitsOfDecimal(most), mayBeAbsent: false };
}

function extremeRange(measure: Extreme | Mean, scope: RangeScope): MeasureRange | undefined {
  const { document, index } = scope;
  const { kind, of } = measure;
  const members = selected(of, document).flatMap((indicator) => {
    const scale = scaleRead(indicator, of.axis, index);
    if (scale === undefined) return [];
    const points = possiblePoints(indicator, pointsOf(scale), scope);
    return [{ indicator, points, span: spanOf(points) }];
  });
  if (members.length === 0) return undefined;
  const spans = members.map(({ span }) => span);
  const always = members.filter(({ indicator }) => !mayNotApply(indicator, scope)).map(({ span }) => span);
  const rounding = kind === 'mean' ? measure.rounding : undefined;
  const range = roundedInterval(narrowed(kind, spans.reduce(hull), always), rounding);
  // A level between the lowest and the highest may have more places than these.
  const most = mostDigits(members.flatMap(({ points }) => points).map(digitsOfDecimal));
  const places = most.places + (kind === 'median' ? 1 : 0);
  return {
    range,
    digits: { whole: most.whole + (rounding === undefined ? 0 : 1), places: rounding?.places ?? places },
    mayBeAbsent: always.length === 0,
  };
}

/** Who is always applicable holds a least value down and a greatest one up. */
function narrowed(kind: (Extreme | Mean)['kind'], { lower, upper }: Interval, always: readonly Interval[]): Interval {
  if (kind === 'minimum') return { lower, upper: always.map((span) => span.upper).reduce(minimum, upper) };
  if (kind === 'maximum') return { lower: always.map((span) => span.lower).reduce(maximum, lower), upper };
  return { lower, upper };
}
