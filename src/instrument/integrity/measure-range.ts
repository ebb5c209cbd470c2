import { digitsOfDecimal } from '../../expression/digits.js';
import { decimalOfNumber } from '../../kernel/decimal-text.js';
import { absolute, add, type Decimal, maximum, minimum, multiply, one, round, zero } from '../../kernel/decimal.js';
import { addIntervals, hull, type Interval, pointInterval } from '../../kernel/interval.js';
import { ownValue } from '../../kernel/json-value.js';
import type { InstrumentDocument } from '../document.js';
import type { NumberFact } from '../facts.js';
import type { Indicator, Scale } from '../indicators.js';
import type { Count, Extreme, FactTerm, IndicatorTerm, Measure, Rounding, Term, WeightedSum } from '../measures.js';
import type { DocumentIndex } from './document-index.js';
import { mayBeNotApplicable, scaleOf, selected } from './select.js';

/** Every value that a measure can take lies in its range; digits before and after the point that it can need. */
export interface MeasureRange {
  readonly range: Interval;
  readonly digits: { readonly whole: number; readonly places: number };
}

/** Which indicators are supposed to stand at their lowest level. */
export type AtLowest = (indicator: Indicator) => boolean;

interface Scope {
  readonly document: InstrumentDocument;
  readonly index: DocumentIndex;
  readonly atLowest: AtLowest;
}

/** The ranges of all measures that have one; of indicators supposed at their lowest level with those points only. */
export function measureRanges(
  document: InstrumentDocument,
  index: DocumentIndex,
  atLowest: AtLowest = () => false,
): ReadonlyMap<string, MeasureRange> {
  const ranges = new Map<string, MeasureRange>();
  for (const measure of document.measures ?? []) {
    const range = rangeOf(measure, { document, index, atLowest });
    if (range !== undefined && !ranges.has(measure.id)) ranges.set(measure.id, range);
  }
  return ranges;
}

function rangeOf(measure: Measure, scope: Scope): MeasureRange | undefined {
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

function sumRange(sum: WeightedSum, scope: Scope): MeasureRange | undefined {
  let range: Interval = pointInterval(zero);
  let size = zero;
  let places = 0;
  for (const term of sum.terms) {
    const weight = decimalOfNumber(term.weight ?? 1);
    const points = pointsOfTerm(term, scope);
    if (points === undefined || points.length === 0) return undefined;
    const values = [
      ...points.map((value) => multiply(value, weight)),
      ...(sum.unknown?.policy === 'as_zero' ? [zero] : []),
    ];
    range = addIntervals(range, spanOf(values));
    size = add(size, values.map(absolute).reduce(maximum));
    places = Math.max(places, placesOf(weight) + Math.max(...points.map(placesOf), placesOfFact(term, scope)));
  }
  return roundedRange(sum, range, { whole: digitsOfDecimal(size).whole, places });
}

function roundedRange(sum: WeightedSum, range: Interval, digits: MeasureRange['digits']): MeasureRange {
  const before = proratedRange(sum, { range, digits });
  if (sum.rounding === undefined) return before;
  const { places } = sum.rounding;
  return {
    range: roundedInterval(before.range, sum.rounding),
    // Rounding away from zero can carry into one more digit.
    digits: { whole: before.digits.whole + 1, places: Math.min(before.digits.places, places) },
  };
}

/** With nothing unknown the sum stands as it is; prorated it is rounded. */
function proratedRange({ unknown }: WeightedSum, { range, digits }: MeasureRange): MeasureRange {
  if (unknown?.policy !== 'prorate') return { range, digits };
  return {
    range: hull(range, roundedInterval(range, unknown.rounding)),
    digits: { whole: digits.whole + 1, places: Math.max(digits.places, unknown.rounding.places) },
  };
}

function roundedInterval({ lower, upper }: Interval, { places, mode }: Rounding): Interval {
  return { lower: round(lower, places, mode), upper: round(upper, places, mode) };
}

/** All points that one term can have; `undefined` when what it names is missing or has no range. */
function pointsOfTerm(term: Term, scope: Scope): readonly Decimal[] | undefined {
  return 'indicator' in term ? indicatorPoints(term, scope) : factPoints(term, scope);
}

/** A number between the ends of its fact may use every place. */
function placesOfFact(term: Term, { index }: Scope): number {
  const fact = 'fact' in term ? index.facts.get(term.fact)?.part : undefined;
  return fact?.type === 'number' ? (fact.places ?? 0) : 0;
}

function placesOf(value: Decimal): number {
  return digitsOfDecimal(value).places;
}

function indicatorPoints(term: IndicatorTerm, scope: Scope): readonly Decimal[] | undefined {
  const { document, index } = scope;
  const indicator = index.indicators.get(term.indicator)?.part;
  const scale = indicator && scaleOf(indicator, index);
  if (indicator === undefined || scale === undefined) return undefined;
  const points = possiblePoints(indicator, pointsOf(scale, term.points), scope);
  return mayBeNotApplicable(indicator, document, index) ? [...points, zero] : points;
}

function possiblePoints(indicator: Indicator, points: readonly Decimal[], { atLowest }: Scope): readonly Decimal[] {
  return atLowest(indicator) ? points.slice(0, 1) : points;
}

function factPoints({ fact: id, points }: FactTerm, { index }: Scope): readonly Decimal[] | undefined {
  const fact = index.facts.get(id)?.part;
  if (fact?.type === 'boolean') return [zero, one];
  if (fact?.type === 'number') return numberPoints(fact);
  if (fact?.type !== 'choice' || points === undefined) return undefined;
  return fact.choices.flatMap((choice) => decimalsOf(ownValue(points, choice.id)));
}

function numberPoints({ minimum: least, maximum: greatest }: NumberFact): readonly Decimal[] | undefined {
  return least === undefined || greatest === undefined
    ? undefined
    : [decimalOfNumber(least), decimalOfNumber(greatest)];
}

/** The points of each level: the term's own, else the scale's, else its place. */
export function pointsOf({ levels }: Scale, own?: IndicatorTerm['points']): readonly Decimal[] {
  return levels.map(({ id, points }, place) => decimalOfNumber((own && ownValue(own, id)) ?? points ?? place));
}

function decimalsOf(value: number | undefined): readonly Decimal[] {
  return value === undefined ? [] : [decimalOfNumber(value)];
}

function countRange({ of, atLeast }: Count, { document, index, atLowest }: Scope): MeasureRange | undefined {
  const counted = selected(of, document).filter(
    (indicator) => !atLowest(indicator) || scaleOf(indicator, index)?.levels[0]?.id === atLeast,
  );
  const most = decimalOfNumber(counted.length);
  return { range: { lower: zero, upper: most }, digits: digitsOfDecimal(most) };
}

function extremeRange({ kind, of }: Extreme, scope: Scope): MeasureRange | undefined {
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
  return { range, digits: { whole, places } };
}

/** Who is always applicable holds a least value down and a greatest one up. */
function narrowed(kind: Extreme['kind'], { lower, upper }: Interval, always: readonly Interval[]): Interval {
  if (kind === 'minimum') return { lower, upper: always.map((span) => span.upper).reduce(minimum, upper) };
  if (kind === 'maximum') return { lower: always.map((span) => span.lower).reduce(maximum, lower), upper };
  return { lower, upper };
}

function spanOf(values: readonly Decimal[]): Interval {
  return { lower: values.reduce(minimum), upper: values.reduce(maximum) };
}
