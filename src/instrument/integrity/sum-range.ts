import { digitsOfDecimal, mostDigits } from '../../expression/digits.js';
import type { Truth } from '../../expression/value.js';
import { decimalOfNumber } from '../../kernel/decimal-text.js';
import {
  absolute,
  add,
  compare,
  type Decimal,
  decimalOfParts,
  maximum,
  multiply,
  one,
  round,
  zero,
} from '../../kernel/decimal.js';
import { addIntervals, held, heldInterval, hull, type Interval, pointInterval } from '../../kernel/interval.js';
import { type JsonValue, ownValue } from '../../kernel/json-value.js';
import type {
  ConditionTerm,
  FactTerm,
  IndicatorTerm,
  MeasureTerm,
  PointRange,
  Rounding,
  Term,
  WeightedSum,
} from '../measures.js';
import type { Located } from './document-index.js';
import { cellsOf, type Grid, gridOfFact } from '../point-ranges.js';
import {
  gridOfMeasure,
  mayNotApply,
  type MeasureRange,
  pointsOf,
  possiblePoints,
  type RangeScope,
  spanOf,
} from './range-scope.js';
import { scaleRead } from './select.js';

/** All points that one term can have before they are weighed, and the places that a number among them can have. */
interface TermPoints {
  /** Of a number without a table: its least and its greatest. */
  readonly points: readonly Decimal[];
  readonly places: number;
  /** All numbers of so many places between the points can be had too. */
  readonly isNumber?: boolean;
  /** The term may turn out not to apply, and then adds 0. */
  readonly mayBeAbsent: boolean;
}

/** What one term can add to a sum. */
export interface WeighedTerm {
  /** Where there are `numbers`, their ends among them. */
  readonly values: readonly Decimal[];
  /** Every number from one end to the other, at this distance. */
  readonly numbers?: { readonly range: Interval; readonly step: Decimal };
  /** How many digits after the point a value can have. */
  readonly places: number;
  readonly mayBeAbsent: boolean;
}

/** What each term can add, in document order; `undefined` when one has nothing that it could. */
export function weighedTerms(
  { part: sum, pointer }: Located<WeightedSum>,
  scope: RangeScope,
): readonly WeighedTerm[] | undefined {
  const terms: WeighedTerm[] = [];
  for (const [place, term] of sum.terms.entries()) {
    const at = `${pointer}/terms/${String(place)}/when`;
    const own = pointsOfTerm(term, scope.supposition.truthOf?.(at), scope);
    if (own === undefined || own.points.length === 0) return undefined;
    terms.push(weighed(own, decimalOfNumber(weightOf(term)), sum));
  }
  return terms;
}

function weighed(
  { points, places, isNumber, mayBeAbsent }: TermPoints,
  weight: Decimal,
  sum: WeightedSum,
): WeighedTerm {
  const values = points.map((value) => multiply(value, weight));
  const step = absolute(multiply(weight, decimalOfParts(1n, -places)));
  return {
    values: mayBeAbsent || sum.unknown?.policy === 'as_zero' ? [...values, zero] : values,
    ...(isNumber === true ? { numbers: { range: spanOf(values), step } } : {}),
    places: placesOf(weight) + places,
    mayBeAbsent,
  };
}

/** Every value that a weighted sum can take. */
export function sumRange(located: Located<WeightedSum>, scope: RangeScope): MeasureRange | undefined {
  const terms = weighedTerms(located, scope);
  if (terms === undefined) return undefined;
  const range = terms.map(({ values }) => spanOf(values)).reduce(addIntervals, pointInterval(zero));
  const size = terms.map(({ values }) => values.map(absolute).reduce(maximum)).reduce(add, zero);
  const places = Math.max(0, ...terms.map((term) => term.places));
  return {
    ...clampedRange(located.part, roundedRange(located.part, range, { whole: digitsOfDecimal(size).whole, places })),
    // What is the same for everyone asks nothing of anyone: a sum that has nothing else has no value.
    mayBeAbsent: located.part.terms.every((term, place) => isConstant(term) || terms[place]?.mayBeAbsent === true),
  };
}

function isConstant(term: Term): boolean {
  return 'condition' in term && !readsName(term.when);
}

function readsName(part: JsonValue): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.hasOwn(part, 'var') || Object.values(part).some(readsName);
}

/** What becomes of one total: rounded, then held within limits. */
export function finalTotal({ rounding, clamp }: WeightedSum, total: Decimal): Decimal {
  const rounded = rounding === undefined ? total : round(total, rounding.places, rounding.mode);
  if (clamp === undefined) return rounded;
  return held(rounded, { lower: decimalOfNumber(clamp.minimum), upper: decimalOfNumber(clamp.maximum) });
}

/** Held within its limits, which may have more digits than what they hold. */
function clampedRange({ clamp }: WeightedSum, found: Found): Found {
  if (clamp === undefined) return found;
  const limits = { lower: decimalOfNumber(clamp.minimum), upper: decimalOfNumber(clamp.maximum) };
  return {
    range: heldInterval(found.range, limits),
    digits: mostDigits([found.digits, digitsOfDecimal(limits.lower), digitsOfDecimal(limits.upper)]),
  };
}

type Found = Pick<MeasureRange, 'range' | 'digits'>;

function roundedRange(sum: WeightedSum, range: Interval, digits: MeasureRange['digits']): Found {
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
function proratedRange({ unknown }: WeightedSum, { range, digits }: Found): Found {
  if (unknown?.policy !== 'prorate') return { range, digits };
  return {
    range: hull(range, roundedInterval(range, unknown.rounding)),
    digits: { whole: digits.whole + 1, places: Math.max(digits.places, unknown.rounding.places) },
  };
}

/** Both ends, rounded where a rounding is declared. */
export function roundedInterval({ lower, upper }: Interval, rounding: Rounding | undefined): Interval {
  if (rounding === undefined) return { lower, upper };
  const { places, mode } = rounding;
  return { lower: round(lower, places, mode), upper: round(upper, places, mode) };
}

function weightOf(term: Term): number {
  return 'condition' in term ? 1 : (term.weight ?? 1);
}

/** `undefined` when what the term names is missing or has no range. */
function pointsOfTerm(term: Term, truth: Truth | undefined, scope: RangeScope): TermPoints | undefined {
  if ('condition' in term) return conditionPoints(term, truth);
  const own = readPoints(term, scope);
  if (own === undefined || term.when === undefined || truth === true) return own;
  // What does not apply adds 0, and nothing else.
  return { ...own, ...(truth === false ? { points: [zero] } : {}), mayBeAbsent: true };
}

function readPoints(term: Exclude<Term, ConditionTerm>, scope: RangeScope): TermPoints | undefined {
  if ('indicator' in term) return indicatorPoints(term, scope);
  return 'fact' in term ? factPoints(term, scope) : measurePoints(term, scope);
}

function conditionPoints({ points }: ConditionTerm, truth: Truth | undefined): TermPoints {
  const own = decimalOfNumber(points);
  if (truth === true) return pointsAmong([own]);
  return pointsAmong(truth === false ? [zero] : [zero, own]);
}

function pointsAmong(points: readonly Decimal[], least = 0): TermPoints {
  return { points, places: Math.max(least, ...points.map(placesOf)), mayBeAbsent: false };
}

function placesOf(value: Decimal): number {
  return digitsOfDecimal(value).places;
}

function indicatorPoints(term: IndicatorTerm, scope: RangeScope): TermPoints | undefined {
  const { index } = scope;
  const indicator = index.indicators.get(term.indicator)?.part;
  const scale = indicator && scaleRead(indicator, term.axis, index);
  if (indicator === undefined || scale === undefined) return undefined;
  const own = pointsAmong(possiblePoints(indicator, pointsOf(scale, term.points), scope));
  return { ...own, mayBeAbsent: mayNotApply(indicator, scope) };
}

function factPoints({ fact: id, points, ranges }: FactTerm, { index }: RangeScope): TermPoints | undefined {
  const fact = index.facts.get(id)?.part;
  if (fact?.type === 'boolean') return pointsAmong([zero, one]);
  if (fact?.type === 'number') return numberPoints(gridOfFact(fact), ranges);
  if (fact?.type !== 'choice' || points === undefined) return undefined;
  return pointsAmong(
    fact.choices.flatMap((choice) => {
      const value = ownValue(points, choice.id);
      return value === undefined ? [] : [decimalOfNumber(value)];
    }),
  );
}

/** A number between the ends may use every place; a table gives nothing but its points. */
function numberPoints(grid: Grid | undefined, ranges: readonly PointRange[] | undefined): TermPoints | undefined {
  if (grid === undefined) return undefined;
  if (ranges === undefined) {
    return { ...pointsAmong([grid.range.lower, grid.range.upper], grid.places), isNumber: true };
  }
  const cells = cellsOf(ranges, grid).filter(({ lower, upper }) => compare(lower, upper) <= 0);
  return pointsAmong(cells.map(({ points }) => points));
}

function measurePoints({ measure, ranges }: MeasureTerm, { rangeOf }: RangeScope): TermPoints | undefined {
  const read = rangeOf(measure);
  const own = numberPoints(read && gridOfMeasure(read), ranges);
  return read && own && { ...own, mayBeAbsent: read.mayBeAbsent };
}
