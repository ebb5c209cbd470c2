import { levelAt } from '../compile/condition-table.js';
import { notApplicable, unknown, type ValidAssessment } from '../assessment/valid-assessment.js';
import type { Contribution } from '../compile/contribution.js';
import type { CompiledIndicator, InstrumentIndex } from '../compile/compiled-instrument.js';
import type { CompiledCount, CompiledMeasure, CompiledSum } from '../compile/compile-measures.js';
import { decimalOf, decimalOfNumber } from '../kernel/decimal-text.js';
import { add, compare, type Decimal, decimalOfParts, one, round, zero } from '../kernel/decimal.js';
import { held } from '../kernel/interval.js';
import { powerOfTen } from '../kernel/power-of-ten.js';
import type { MeasureReading } from '../evaluate/measure-reading.js';

/** Two totals, in whole steps of the model. */
export interface Ends {
  readonly lower: bigint;
  readonly upper: bigint;
}

/** A level that an indicator does not have, and what it would add. */
export interface Option {
  readonly level: number;
  readonly value: bigint;
  /** What it does to the totals, as text: options of one effect are interchangeable. */
  readonly effect: string;
}

/** An indicator that can be re-rated, with what it adds now. */
export interface Item {
  readonly indicator: CompiledIndicator;
  readonly isUnknown: boolean;
  readonly present: Ends;
  /** Lowest level first. */
  readonly options: readonly Option[];
}

/**
 * A measure that adds up, as whole numbers: each indicator moves the totals by itself. A total in points is
 * the whole number times ten to the power of `exponent`, then rounded as the measure declares.
 */
export interface AdditiveModel {
  readonly exponent: number;
  /** In the instrument's order; indicators that are not applicable are not among them. */
  readonly items: readonly Item[];
  readonly itemByIndicator: ReadonlyMap<number, Item>;
  readonly total: Ends;
  /** Unknown indicators and facts. */
  readonly open: number;
  readonly refuses: boolean;
  /** What the measure makes of a total that can be reached: the greater the total, the greater that is. */
  readonly rounded: (total: bigint) => Decimal;
  /** Of a measure that is computed from the one that adds up. */
  readonly computed?: { readonly refuses: boolean };
}

/** What one indicator adds: now, and at each level. */
interface Part {
  readonly indicator: CompiledIndicator;
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** By level index. */
  readonly values: readonly Decimal[];
}

/** What a fact adds; nobody re-rates it. */
interface FactPart {
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly isUnknown: boolean;
}

interface Parts {
  readonly indicators: readonly Part[];
  readonly facts: readonly FactPart[];
}

/**
 * The model of a measure, or `undefined` for one that does not add up: the least, greatest and middle points,
 * profiles, prorated sums, sums of which nothing is applicable, and sums with sub-scores or conditions.
 */
export function additiveModel(
  measure: CompiledMeasure,
  reading: MeasureReading,
  valid: ValidAssessment,
): AdditiveModel | undefined {
  if (reading.result.refused === 'nothing-applicable') return undefined;
  // An axis follows the level of its indicator: no re-rating moves it by itself.
  if ('of' in measure.source && measure.source.of.axis !== undefined) return undefined;
  if (measure.kind === 'count') return modelOf(measure, countParts(measure, valid), valid);
  if (measure.kind !== 'weighted_sum' || !measure.isAdditive) return undefined;
  if (measure.source.unknown?.policy === 'prorate') return undefined;
  return modelOf(measure, sumParts(measure, reading.result.contributions ?? [], valid.index), valid);
}

function countParts({ members, from }: CompiledCount, { levels }: ValidAssessment): Parts {
  const indicators = members.map((indicator, place): Part => {
    const least = from[place] as number;
    const level = levelAt(levels, indicator.index);
    const values = indicator.scale.levels.map((_level, at) => (at >= least ? one : zero));
    const isUnknown = level === unknown;
    // At its lowest level at the least, unless it may turn out not applicable.
    const isSure = level >= least || (isUnknown && least === 0 && !indicator.mayBeNotApplicable);
    return { indicator, values, lower: isSure ? one : zero, upper: isSure || isUnknown ? one : zero };
  });
  return { indicators, facts: [] };
}

/** An indicator may stand in several terms: what it adds is their sum. */
function sumParts({ source, terms }: CompiledSum, lines: readonly Contribution[], index: InstrumentIndex): Parts {
  const asZero = source.unknown?.policy === 'as_zero';
  const byIndicator = new Map<CompiledIndicator, Part>();
  const facts: FactPart[] = [];
  terms.forEach((term, place) => {
    const ends = endsOf(lines[place], asZero);
    const indicator = term.source === 'indicator' ? index.indicators[term.slot] : undefined;
    if (indicator === undefined) {
      facts.push({ ...ends, isUnknown: lines[place]?.class === 'unknown' });
      return;
    }
    const values = term.entries.map(({ lower }) => lower);
    byIndicator.set(indicator, together({ indicator, values, ...ends }, byIndicator.get(indicator)));
  });
  return { indicators: [...byIndicator.values()].sort((a, b) => a.indicator.index - b.indicator.index), facts };
}

function endsOf(line: Contribution | undefined, asZero: boolean): Pick<Part, 'lower' | 'upper'> {
  if (line === undefined || (asZero && line.class === 'unknown')) return { lower: zero, upper: zero };
  return { lower: decimalOf(line.lower), upper: decimalOf(line.upper) };
}

function together(part: Part, other: Part | undefined): Part {
  if (other === undefined) return part;
  // INVARIANT: two parts of one indicator have the levels of one scale.
  return {
    indicator: part.indicator,
    lower: add(part.lower, other.lower),
    upper: add(part.upper, other.upper),
    values: part.values.map((value, level) => add(value, other.values[level] as Decimal)),
  };
}

function modelOf(
  { source }: CompiledCount | CompiledSum,
  { indicators, facts }: Parts,
  { levels }: ValidAssessment,
): AdditiveModel {
  const numbers = [
    ...indicators.flatMap((part) => [...part.values, part.lower, part.upper]),
    ...facts.flatMap(bothEnds),
  ];
  const exponent = Math.min(0, ...numbers.map((number) => number.exponent));
  const steps = (value: Decimal): bigint => value.coefficient * powerOfTen(value.exponent - exponent);
  const items = indicators.flatMap((part) => itemOf(part, levelAt(levels, part.indicator.index), steps));
  const present = [...items.map((item) => item.present), ...facts.map((fact) => stepsOf(fact, steps))];
  return {
    exponent,
    items,
    itemByIndicator: new Map(items.map((item) => [item.indicator.index, item])),
    total: present.reduce(plus, { lower: 0n, upper: 0n }),
    open: items.filter(({ isUnknown }) => isUnknown).length + facts.filter(({ isUnknown }) => isUnknown).length,
    refuses: source.unknown?.policy === 'refuse',
    rounded: (total) => settled(decimalOfParts(total, exponent), source),
  };
}

function settled(points: Decimal, source: (CompiledCount | CompiledSum)['source']): Decimal {
  if (source.kind === 'count') return points;
  const { rounding, clamp } = source;
  const rounded = rounding === undefined ? points : round(points, rounding.places, rounding.mode);
  if (clamp === undefined) return rounded;
  return held(rounded, { lower: decimalOfNumber(clamp.minimum), upper: decimalOfNumber(clamp.maximum) });
}

function itemOf(part: Part, level: number, steps: (value: Decimal) => bigint): readonly Item[] {
  if (level === notApplicable) return [];
  const present = stepsOf(part, steps);
  const isUnknown = level === unknown;
  const from = `${String(isUnknown)} ${String(present.lower)} ${String(present.upper)}`;
  const options = part.values.map((each, at): Option => {
    const value = steps(each);
    return { level: at, value, effect: `${from} ${String(value)}` };
  });
  return [
    { indicator: part.indicator, isUnknown, present, options: options.filter((option) => option.level !== level) },
  ];
}

function bothEnds({ lower, upper }: FactPart): readonly Decimal[] {
  return [lower, upper];
}

function stepsOf({ lower, upper }: Pick<Part, 'lower' | 'upper'>, steps: (value: Decimal) => bigint): Ends {
  return { lower: steps(lower), upper: steps(upper) };
}

/**
 * The least total that comes to so many points or more, of those that can be reached; one more than the greatest when
 * none does. What a measure makes of totals keeps their order, so that every total from here on does, and none before.
 */
export function leastTotal(model: AdditiveModel, points: Decimal): bigint {
  const reach = reachOf(model);
  let below = reach.lower - 1n;
  let from = reach.upper + 1n;
  while (from - below > 1n) {
    const middle = below + (from - below) / 2n;
    if (compare(model.rounded(middle), points) >= 0) from = middle;
    else below = middle;
  }
  return from;
}

/** The least and the greatest total that any re-ratings, and anything unknown, can come to. */
export function reachOf({ items, total }: AdditiveModel): Ends {
  return items.reduce<Ends>((reach, { present, options }) => {
    const values = options.map(({ value }) => value);
    const least = values.reduce((a, b) => (b < a ? b : a), present.lower);
    const greatest = values.reduce((a, b) => (b > a ? b : a), present.upper);
    return plus(reach, { lower: least - present.lower, upper: greatest - present.upper });
  }, total);
}

/** The sum of two pairs of totals. */
export function plus(a: Ends, b: Ends): Ends {
  return { lower: a.lower + b.lower, upper: a.upper + b.upper };
}

/** What an option adds beyond what its item adds now. */
export function gainOf({ present }: Item, { value }: Option): Ends {
  return { lower: value - present.lower, upper: value - present.upper };
}
