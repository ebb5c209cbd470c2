import fc from 'fast-check';
import type { Measure, Rounding, Selection, Term, UnknownPolicy } from '../../src/instrument/measures.js';
import { everyNonRating, scaleOf } from './desk.js';

/** How often properties are tried; more by `VEO_RUNS`. */
export const runs: number = Number(process.env['VEO_RUNS'] ?? 60);

/** A random instrument's answers to be drawn from. */
export interface RandomScale {
  readonly id: string;
  readonly points: readonly number[];
  readonly mayBeNotApplicable: boolean;
}

export interface RandomInstrument {
  readonly scales: readonly RandomScale[];
  /** Indicator id to scale. */
  readonly indicators: readonly { readonly id: string; readonly scale: RandomScale }[];
  readonly facts: readonly RandomFact[];
  readonly measures: readonly Measure[];
}

export type RandomFact =
  | { readonly id: string; readonly type: 'boolean' }
  | { readonly id: string; readonly type: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly id: string; readonly type: 'choice'; readonly choices: readonly string[] };

/** Level ids, non-ratings, or nothing said. */
export interface RandomAnswers {
  readonly ratings: { readonly [indicator: string]: string | undefined };
  readonly facts: { readonly [fact: string]: boolean | number | string | undefined };
}

export interface RandomCase {
  readonly instrument: RandomInstrument;
  readonly answers: RandomAnswers;
}

const quarter = fc.integer({ min: -8, max: 24 }).map((value) => value / 4);
const weight = fc.oneof(
  fc.constant(1),
  fc.integer({ min: -30, max: 30 }).map((value) => value / 10),
);

const scale = (id: string): fc.Arbitrary<RandomScale> =>
  fc.record({
    id: fc.constant(id),
    points: fc.uniqueArray(quarter, { minLength: 2, maxLength: 4 }).map((values) => values.sort((a, b) => a - b)),
    mayBeNotApplicable: fc.boolean(),
  });

const rounding: fc.Arbitrary<Rounding> = fc.record({
  places: fc.integer({ min: 0, max: 2 }),
  mode: fc.constantFrom('half-even', 'half-up', 'down', 'up', 'ceiling', 'floor'),
});

const facts: readonly RandomFact[] = [
  { id: 'yes', type: 'boolean' },
  { id: 'number', type: 'number', minimum: -2, maximum: 3 },
  { id: 'choice', type: 'choice', choices: ['p', 'q', 'r'] },
];

const title = 'A measure';

function termOf(indicators: RandomInstrument['indicators']): fc.Arbitrary<Term> {
  const ofIndicator = fc
    .tuple(fc.constantFrom(...indicators), weight, fc.option(fc.array(quarter, { minLength: 4, maxLength: 4 })))
    .map(([indicator, by, points]) => ({
      indicator: indicator.id,
      weight: by,
      ...(points === null
        ? {}
        : { points: Object.fromEntries(indicator.scale.points.map((_, at) => [`l${String(at)}`, points[at]!])) }),
    }));
  const ofChoice = fc
    .tuple(weight, quarter, quarter, quarter)
    .map(([by, p, q, r]) => ({ fact: 'choice', weight: by, points: { p, q, r } }));
  return fc.oneof(
    { arbitrary: ofIndicator, weight: 4 },
    weight.map((by) => ({ fact: 'yes', weight: by })),
    weight.map((by) => ({ fact: 'number', weight: by })),
    ofChoice,
  );
}

function sumOf(indicators: RandomInstrument['indicators']): fc.Arbitrary<Measure> {
  const policy = fc.constantFrom<UnknownPolicy>({ policy: 'bounds' }, { policy: 'refuse' }, { policy: 'as_zero' });
  return fc
    .record({
      terms: fc.array(termOf(indicators), { minLength: 1, maxLength: 6 }),
      policy,
      rounding: fc.option(rounding),
    })
    .map(({ terms, policy: unknown, rounding: by }) => ({
      id: 'sum',
      title,
      kind: 'weighted_sum' as const,
      terms,
      unknown,
      ...(by === null ? {} : { rounding: by }),
    }));
}

function proratedOf(indicators: RandomInstrument['indicators']): fc.Arbitrary<Measure> {
  const alike = indicators.filter(({ scale: { id } }) => id === 'one');
  return fc
    .record({ by: weight, minimumRated: fc.integer({ min: 1, max: alike.length }), rounding, twice: fc.boolean() })
    .map(({ by, minimumRated, rounding: mode, twice }) => ({
      id: 'prorated',
      title,
      kind: 'weighted_sum' as const,
      terms: [...alike, ...alike.slice(0, twice ? 1 : 0)].map(({ id }) => ({ indicator: id, weight: by })),
      unknown: { policy: 'prorate' as const, minimumRated, rounding: mode },
    }));
}

function othersOf(indicators: RandomInstrument['indicators']): fc.Arbitrary<readonly Measure[]> {
  const alike = indicators.filter(({ scale: { id } }) => id === 'one').map(({ id }) => id);
  const some = fc.subarray(
    indicators.map(({ id }) => id),
    { minLength: 1 },
  );
  return fc
    .record({
      of: some,
      least: fc.nat(1),
      unknown: fc.constantFrom<UnknownPolicy>({ policy: 'bounds' }, { policy: 'refuse' }),
      by: rounding,
    })
    .map(({ of: ids, least, unknown, by }) => {
      const of: Selection = { indicators: ids };
      return [
        { id: 'count', title, kind: 'count', of: { indicators: alike }, atLeast: `l${String(least)}`, unknown },
        { id: 'by_level', title, kind: 'count_by_level', of: { indicators: alike } },
        ...(['minimum', 'maximum', 'median'] as const).map((kind) => ({ id: kind, title, kind, of, unknown })),
        { id: 'mean', title, kind: 'mean', of, unknown, rounding: by },
      ];
    });
}

function answersOf(indicators: RandomInstrument['indicators']): fc.Arbitrary<RandomAnswers> {
  const ratings = fc.record(
    Object.fromEntries(
      indicators.map(({ id, scale: { points, mayBeNotApplicable } }) => {
        const levels = points.map((_, at) => `l${String(at)}`);
        const others = ['declined', ...(mayBeNotApplicable ? ['not_offered'] : [])];
        return [
          id,
          fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...levels) }, fc.constantFrom(...others, undefined)),
        ];
      }),
    ),
  );
  const values = fc.record({
    yes: fc.constantFrom(true, false, undefined),
    number: fc.constantFrom(-2, 0, 1, 3, undefined),
    choice: fc.constantFrom('p', 'q', 'r', undefined),
  });
  return fc.record({ ratings, facts: values });
}

/** Instruments of every measure kind with their answers; at least two indicators share the scale `one`. */
export const randomCase: fc.Arbitrary<RandomCase> = fc
  .record({
    one: scale('one'),
    other: scale('other'),
    count: fc.integer({ min: 2, max: 4 }),
    more: fc.integer({ min: 0, max: 2 }),
  })
  .chain(({ one, other, count, more }) => {
    const indicators = [
      ...Array.from({ length: count }, (_, at) => ({ id: `a${String(at)}`, scale: one })),
      ...Array.from({ length: more }, (_, at) => ({ id: `b${String(at)}`, scale: other })),
    ];
    return fc
      .record({
        sum: sumOf(indicators),
        prorated: proratedOf(indicators),
        others: othersOf(indicators),
        answers: answersOf(indicators),
      })
      .map(({ sum, prorated, others, answers }) => ({
        instrument: { scales: [one, other], indicators, facts, measures: [sum, prorated, ...others] },
        answers,
      }));
  });

/** The keys of the instrument document. */
export function partsOf({ scales, indicators, facts: declared, measures }: RandomInstrument): Record<string, never> {
  const parts = {
    scales: scales.map(({ id, points, mayBeNotApplicable }) =>
      scaleOf(id, points, mayBeNotApplicable ? everyNonRating : undefined),
    ),
    indicators: indicators.map(({ id, scale: { id: own } }) => ({ id, title: `Indicator ${id}`, scale: own })),
    facts: declared.map((fact) => ({
      ...fact,
      title: `Fact ${fact.id}`,
      role: 'scored',
      ...(fact.type === 'choice' ? { choices: fact.choices.map((id) => ({ id, label: id })) } : {}),
    })),
    measures,
  };
  return parts as unknown as Record<string, never>;
}

/** The keys of the assessment document. */
export function answered({ ratings, facts: values }: RandomAnswers): Record<string, never> {
  const given = Object.entries(ratings).filter(([, answer]) => answer !== undefined);
  const written = given.map(([id, answer]) => [id, answer?.startsWith('l') === true ? answer : { unrated: answer }]);
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return { ratings: Object.fromEntries(written), facts: Object.fromEntries(known) } as unknown as Record<string, never>;
}
