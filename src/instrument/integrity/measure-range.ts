import { digitsOfDecimal } from '../../expression/digits.js';
import { decimalOfNumber } from '../../kernel/decimal-text.js';
import { maximum, minimum, zero } from '../../kernel/decimal.js';
import { hull, type Interval } from '../../kernel/interval.js';
import type { InstrumentDocument } from '../document.js';
import type { Count, Extreme, Measure } from '../measures.js';
import type { DocumentIndex } from './document-index.js';
import { type AtLowest, type MeasureRange, pointsOf, possiblePoints, type RangeScope, spanOf } from './range-scope.js';
import { mayBeNotApplicable, scaleOf, selected } from './select.js';
import { sumRange } from './sum-range.js';

/** The ranges of all measures that have one; of indicators supposed at their lowest level with those points only. */
export function measureRanges(
  document: InstrumentDocument,
  index: DocumentIndex,
  atLowest: AtLowest = () => false,
): ReadonlyMap<string, MeasureRange> {
  const ranges = new Map<string, MeasureRange>();
  const begun = new Set<string>();
  const rangeOf = (id: string): MeasureRange | undefined => {
    const measure = index.measures.get(id)?.part;
    if (measure === undefined || begun.has(id)) return ranges.get(id);
    begun.add(id);
    const range = rangeOfMeasure(measure, { document, index, atLowest, rangeOf });
    if (range !== undefined) ranges.set(id, range);
    return range;
  };
  for (const { id } of document.measures ?? []) rangeOf(id);
  return ranges;
}

function rangeOfMeasure(measure: Measure, scope: RangeScope): MeasureRange | undefined {
  switch (measure.kind) {
    case 'weighted_sum':
      return sumRange(measure, scope);
    case 'count':
      return countRange(measure, scope);
    case 'count_by_level':
      return undefined;
    case 'minimum':
    case 'maximum':
    case 'median':
      return extremeRange(measure, scope);
  }
}

function countRange({ of, atLeast }: Count, { document, index, atLowest }: RangeScope): MeasureRange {
  const counted = selected(of, document).filter(
    (indicator) => !atLowest(indicator) || scaleOf(indicator, index)?.levels[0]?.id === atLeast,
  );
  const most = decimalOfNumber(counted.length);
  return { range: { lower: zero, upper: most }, digits: digitsOfDecimal(most), mayBeAbsent: false };
}

function extremeRange({ kind, of }: Extreme, scope: RangeScope): MeasureRange | undefined {
  const { document, index } = scope;
  const members = selected(of, document).flatMap((indicator) => {
    const scale = scaleOf(indicator, index);
    return scale === undefined ? [] : [{ indicator, span: spanOf(possiblePoints(indicator, pointsOf(scale), scope)) }];
  });
  if (members.length === 0) return undefined;
  const spans = members.map(({ span }) => span);
  const always = members
    .filter(({ indicator }) => !mayBeNotApplicable(indicator, document, index))
    .map(({ span }) => span);
  const range = narrowed(kind, spans.reduce(hull), always);
  const ends = spans.flatMap(({ lower, upper }) => [lower, upper]).map(digitsOfDecimal);
  const whole = Math.max(...ends.map((digits) => digits.whole));
  const places = Math.max(...ends.map((digits) => digits.places)) + (kind === 'median' ? 1 : 0);
  return { range, digits: { whole, places }, mayBeAbsent: always.length === 0 };
}

/** Who is always applicable holds a least value down and a greatest one up. */
function narrowed(kind: Extreme['kind'], { lower, upper }: Interval, always: readonly Interval[]): Interval {
  if (kind === 'minimum') return { lower, upper: always.map((span) => span.upper).reduce(minimum, upper) };
  if (kind === 'maximum') return { lower: always.map((span) => span.lower).reduce(maximum, lower), upper };
  return { lower, upper };
}
