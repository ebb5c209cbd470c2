import type { FactTerm, IndicatorTerm, Measure, Rounding, Term, WeightedSum } from '../../src/instrument/measures.js';
import type { RandomAnswers, RandomCase, RandomInstrument } from './random.js';
import { greatest, least, middle, nought, rational, type Rational, rounded, sum, times } from './rational.js';

/** A level index, `none` for not applicable; facts by their value. Nothing is unknown. */
export interface Completion {
  readonly ratings: { readonly [indicator: string]: number | 'none' };
  readonly facts: { readonly [fact: string]: boolean | number | string };
}

type Choice<Value> = readonly (readonly [id: string, values: readonly Value[]])[];

function product<Value>(choices: Choice<Value>): readonly { readonly [id: string]: Value }[] {
  return choices.reduce<readonly { readonly [id: string]: Value }[]>(
    (all, [id, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [id]: value }))),
    [{}],
  );
}

function isUnknown(answer: string | undefined): boolean {
  return answer === undefined || answer === 'declined';
}

/** Sub-scores, tables and conditions are computed again in `derived.property.test.ts`. */
function plain(term: Term): IndicatorTerm | FactTerm {
  if ('indicator' in term || 'fact' in term) return term;
  throw new Error('not a plain term');
}

/** What a measure reads: everything else may stay as it is. */
export function readBy(measure: Measure): ReadonlySet<string> {
  if ('of' in measure) return new Set(measure.of.indicators);
  if (measure.kind !== 'weighted_sum') throw new Error('computed again in computed.test.ts');
  return new Set(measure.terms.map(plain).map((term) => ('indicator' in term ? term.indicator : term.fact)));
}

/** Every way in which what is unknown could turn out, for one measure. */
export function completionsOf({ instrument, answers }: RandomCase, measure: Measure): readonly Completion[] {
  const read = readBy(measure);
  const ratings = instrument.indicators.map(({ id, scale }): readonly [string, readonly (number | 'none')[]] => {
    const answer = answers.ratings[id];
    if (answer === 'not_offered') return [id, ['none']];
    if (!isUnknown(answer)) return [id, [Number(answer?.slice(1))]];
    const levels = scale.points.map((_, at) => at);
    if (!read.has(id)) return [id, levels.slice(0, 1)];
    return [id, scale.mayBeNotApplicable ? [...levels, 'none'] : levels];
  });
  const facts = instrument.facts.map((fact): readonly [string, readonly (boolean | number | string)[]] => {
    const value = answers.facts[fact.id];
    if (value !== undefined) return [fact.id, [value]];
    if (!read.has(fact.id)) return [fact.id, [fact.type === 'boolean' ? false : fact.type === 'number' ? 0 : 'p']];
    if (fact.type === 'boolean') return [fact.id, [false, true]];
    return [fact.id, fact.type === 'number' ? [fact.minimum, 0, 1, fact.maximum] : fact.choices];
  });
  return product<number | 'none'>(ratings).flatMap((one) =>
    product(facts).map((other) => ({ ratings: one, facts: other })),
  );
}

/** Names of what is unknown among what a measure reads, in the order in which it reads. */
export function unknownOf(
  { ratings, facts }: RandomAnswers,
  measure: Measure,
  instrument: RandomInstrument,
): readonly string[] {
  const isOpen = (id: string): boolean =>
    instrument.facts.some((fact) => fact.id === id) ? facts[id] === undefined : isUnknown(ratings[id]);
  const order =
    measure.kind === 'weighted_sum'
      ? [...readBy(measure)]
      : instrument.indicators.map(({ id }) => id).filter((id) => readBy(measure).has(id));
  return order.filter(isOpen);
}

function number(value: number): Rational {
  return rational(String(value));
}

/** What one term adds; `undefined` when it is not applicable. */
export function termValue(
  of: Term,
  instrument: RandomInstrument,
  { ratings, facts }: Completion,
): Rational | undefined {
  const term = plain(of);
  const weight = number(term.weight ?? 1);
  if ('fact' in term) {
    const value = facts[term.fact]!;
    if (typeof value === 'string') return times(weight, number(term.points?.[value] ?? 0));
    return times(weight, number(typeof value === 'number' ? value : value ? 1 : 0));
  }
  const level = ratings[term.indicator]!;
  if (level === 'none') return undefined;
  const { scale } = instrument.indicators.find(({ id }) => id === term.indicator)!;
  return times(weight, number(term.points?.[`l${String(level)}`] ?? scale.points[level]!));
}

/** The value of a sum, term by term, rounded as declared. */
export function sumValue(
  measure: WeightedSum,
  instrument: RandomInstrument,
  completion: Completion,
): Rational | undefined {
  const values = measure.terms.map((term) => termValue(term, instrument, completion));
  if (values.every((value) => value === undefined)) return undefined;
  const total = sum(values.map((value) => value ?? nought));
  const by = measure.rounding;
  return by === undefined ? total : rounded(total, by.places, by.mode);
}

/** The value of a measure of something complete; `undefined` when nothing is applicable. */
export function valueOf(measure: Measure, instrument: RandomInstrument, completion: Completion): Rational | undefined {
  if (measure.kind === 'weighted_sum') return sumValue(measure, instrument, completion);
  const levels = [...readBy(measure)].flatMap((id) => {
    const level = completion.ratings[id]!;
    const { scale } = instrument.indicators.find((indicator) => indicator.id === id)!;
    return level === 'none' ? [] : [{ level, points: number(scale.points[level]!) }];
  });
  if (measure.kind === 'count') {
    const from = Number(measure.atLeast.slice(1));
    return number(levels.filter(({ level }) => level >= from).length);
  }
  const points = levels.map((each) => each.points);
  if (points.length === 0) return undefined;
  if (measure.kind === 'mean') return meanOf(points, measure.rounding);
  if (measure.kind === 'minimum') return least(points);
  return measure.kind === 'maximum' ? greatest(points) : middle(points);
}

/** Rounded, as the whole is. */
function meanOf(points: readonly Rational[], { places, mode }: Rounding): Rational {
  return rounded(times(sum(points), { over: 1n, under: BigInt(points.length) }), places, mode);
}
