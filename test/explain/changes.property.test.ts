import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { BandResult, Evaluation } from '../../src/evaluate/evaluation.js';
import { explain } from '../../src/explain/explain.js';
import { type Fewest, mostWays } from '../../src/explain/explanation.js';
import { type Brute, bruteForce } from './brute-force.js';
import { bandsOf, type Bench, bench, instrumentOf, type Json, sumOf } from './desk.js';

const ids = ['a', 'b', 'c', 'd', 'e'];
const levelsOf: { readonly [scale: string]: readonly string[] } = {
  three: ['none', 'some', 'marked'],
  two: ['no', 'yes'],
  open: ['low', 'middle', 'top'],
};

const weight = fc.constantFrom(1, 2, -1, 0.25, 1.5);
const scale = fc.constantFrom('three', 'two', 'open');
const place = fc.nat(3);
const policy = fc.constantFrom({ policy: 'bounds' }, { policy: 'refuse' }, { policy: 'as_zero' });

/** Five indicators of mixed scales, each rated, unknown or, where it may be, not applicable. */
const rated = fc.tuple(
  fc.array(scale, { minLength: 5, maxLength: 5 }),
  fc.array(place, { minLength: 5, maxLength: 5 }),
);

function indicatorsOf(scales: readonly string[]): { readonly [id: string]: string } {
  return Object.fromEntries(ids.map((id, at) => [id, scales[at]!]));
}

function ratingsOf(scales: readonly string[], places: readonly number[]): Json {
  const given = ids.flatMap((id, at): [string, Json | string][] => {
    const level = levelsOf[scales[at]!]![places[at]!];
    if (level !== undefined) return [[id, level]];
    return scales[at] === 'open' && at % 2 === 0 ? [[id, { unrated: 'not_applicable', reason: 'asked' }]] : [];
  });
  return Object.fromEntries(given);
}

/** The place of the band given, or of the lowest and highest that remain possible. */
function placesOf({ band, possible }: BandResult): readonly [number, number] {
  const at = (id: string | undefined): number => Number(id?.slice(1));
  return [at(band ?? possible[0]), at(band ?? possible.at(-1))];
}

/** Without the cut-offs of bands that the measure cannot reach: an instrument that has some is refused. */
function reachable(build: (cutOffs: readonly number[]) => Bench, cutOffs: readonly number[]): Bench {
  try {
    return build(cutOffs);
  } catch (error) {
    const [, told] = /(?:unreachable|empty)-band","pointer":"\/bandings\/0\/bands\/(\d+)/.exec(String(error)) ?? [];
    if (told === undefined || cutOffs.length === 1) throw error;
    return reachable(
      build,
      cutOffs.filter((_cutOff, place) => place !== Number(told)),
    );
  }
}

function bandIn(evaluation: Evaluation, measure: string): BandResult {
  return evaluation.bands.find((each) => each.measure === measure)!;
}

function expectSame<Result>(
  fewest: Fewest<Result>,
  brute: Brute | undefined,
  resultOf: (evaluation: Evaluation) => Result,
): void {
  if (fewest.status !== 'found') {
    expect(brute).toBeUndefined();
    return;
  }
  expect(fewest.changes).toBe(brute?.changes);
  const listed = fewest.ways.map(({ ratings }) => ratings.map(({ indicator, to }) => `${indicator}=${to}`).join(' '));
  expect(listed).toEqual(brute!.ways.slice(0, mostWays).map(({ way }) => way));
  expect(fewest.ways.map(({ result }) => result)).toEqual(
    brute!.ways.slice(0, mostWays).map(({ evaluation }) => resultOf(evaluation)),
  );
  expect(fewest.more).toBe(brute!.ways.length > mostWays);
}

function expectBandingSame(desk: Bench, measure: string, most?: number): void {
  const now = placesOf(bandIn(evaluate(desk.compiled, desk.valid), measure));
  const change = explain(desk.compiled, desk.valid).changes.bandings[0]!;
  const after = (evaluation: Evaluation): object => {
    const { band, possible } = bandIn(evaluation, measure);
    return { ...(band === undefined ? {} : { band }), possible };
  };
  const moved = (evaluation: Evaluation, sign: number): boolean => {
    const then = placesOf(bandIn(evaluation, measure));
    return sign * (then[0] - now[0]) > 0 || sign * (then[1] - now[1]) > 0;
  };
  expectSame(
    change.lower,
    bruteForce(desk, (evaluation) => moved(evaluation, -1), most),
    after as never,
  );
  expectSame(
    change.higher,
    bruteForce(desk, (evaluation) => moved(evaluation, 1), most),
    after as never,
  );
}

describe('fewest re-ratings beside trying all of them', () => {
  const cutOffs = fc.uniqueArray(fc.integer({ min: -4, max: 12 }), { minLength: 1, maxLength: 3 });
  const rounding = fc.option(fc.constantFrom({ places: 0, mode: 'half-even' }, { places: 0, mode: 'up' }));

  it('agree for sums of any weights, each policy, with and without rounding', () => {
    fc.assert(
      fc.property(
        rated,
        fc.array(weight, { minLength: 5, maxLength: 5 }),
        cutOffs,
        policy,
        rounding,
        ([scales, places], weights, cuts, unknown, rounded) => {
          const sum = sumOf(Object.fromEntries(ids.map((id, at) => [id, weights[at]!])), {
            unknown,
            ...(rounded === null ? {} : { rounding: rounded }),
          });
          // An indicator that stands in two terms moves with both.
          const terms = [...(sum['terms'] as Json[]), { indicator: 'a', weight: 0.5 }];
          const rising = [-40, ...cuts.sort((one, other) => one - other)];
          const desk = reachable((cuts) => {
            const parts = { measures: [{ ...sum, terms }], bandings: [bandsOf('total', ...cuts)] };
            return bench(instrumentOf(indicatorsOf(scales), parts), ratingsOf(scales, places));
          }, rising);
          expectBandingSame(desk, 'total');
        },
      ),
      { numRuns: 120 },
    );
  });

  it('agree for sums held within limits', () => {
    const limits = fc.constantFrom({ minimum: 0, maximum: 5 }, { minimum: -1.5, maximum: 2.25 });
    fc.assert(
      fc.property(
        rated,
        fc.array(weight, { minLength: 5, maxLength: 5 }),
        policy,
        rounding,
        limits,
        ([scales, places], weights, unknown, rounded, clamp) => {
          const sum = sumOf(Object.fromEntries(ids.map((id, at) => [id, weights[at]!])), {
            unknown,
            clamp,
            ...(rounded === null ? {} : { rounding: rounded }),
          });
          const desk = reachable(
            (cuts) => {
              const parts = { measures: [sum], bandings: [bandsOf('total', ...cuts)] };
              return bench(instrumentOf(indicatorsOf(scales), parts), ratingsOf(scales, places));
            },
            [-40, 1, 2, 4],
          );
          if (explain(desk.compiled, desk.valid).changes.bandings.length > 0) expectBandingSame(desk, 'total');
        },
      ),
      { numRuns: 120 },
    );
  });

  it('agree for what rises with a sum', () => {
    const computed = fc.constantFrom('exponential', 'logistic', 'logarithm');
    const decimals = fc.constantFrom(0, 1, 4);
    fc.assert(
      fc.property(
        rated,
        fc.array(weight, { minLength: 5, maxLength: 5 }),
        fc.tuple(policy, fc.constantFrom('bounds', 'refuse')),
        fc.tuple(computed, decimals),
        ([scales, places], weights, [unknown, own], [kind, decimals]) => {
          // Of a logarithm some totals may have no value, and others all have one.
          const fact = { fact: 'base', weight: weights[0]! > 1 ? 20 : 1 };
          const sum = sumOf(Object.fromEntries(ids.map((id, at) => [id, weights[at]!])), { unknown });
          const terms = [...(sum['terms'] as Json[]), fact];
          const rise = { id: 'rise', title: 'Rise', kind, measure: 'total', unknown: { policy: own } };
          const measures = [
            { ...sum, terms },
            { ...rise, rounding: { places: decimals, mode: 'half-up' } },
          ];
          const base = { id: 'base', title: 'Base', type: 'number', role: 'scored', minimum: 1, maximum: 1 };
          const desk = reachable(
            (cuts) => {
              const parts = { facts: [base], measures, bandings: [bandsOf('rise', ...cuts)] };
              return bench(instrumentOf(indicatorsOf(scales), parts), ratingsOf(scales, places), {
                facts: { base: 1 },
              });
            },
            [-40, 0.7, 1, 2.5, 20],
          );
          const [banding] = explain(desk.compiled, desk.valid).changes.bandings;
          if (banding === undefined) return;
          // Where some total has no value, no more than two at a time are tried.
          const isTried = [banding.lower, banding.higher].some(({ status }) => status === 'none-within-2');
          expectBandingSame(desk, 'rise', isTried ? 2 : undefined);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('agree for counts', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 5, maxLength: 5 }),
        fc.constantFrom('none', 'some', 'marked'),
        fc.constantFrom('bounds', 'refuse'),
        (places, atLeast, unknown) => {
          const scales = ids.map(() => 'three');
          const of = { indicators: ['a', 'b', 'c', 'd'] };
          const count = { id: 'few', title: 'Few', kind: 'count', of, atLeast, unknown: { policy: unknown } };
          const parts = { measures: [count], bandings: [bandsOf('few', 0, 1, 3)] };
          const instrument = instrumentOf(indicatorsOf(scales), parts);
          expectBandingSame(bench(instrument, ratingsOf(scales, places)), 'few');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('agree up to two for the least, greatest and middle points', () => {
    fc.assert(
      fc.property(rated, fc.constantFrom('minimum', 'maximum', 'median'), ([scales, places], kind) => {
        const measure = { id: 'points', title: 'Points', kind, of: { indicators: ids } };
        const desk = reachable(
          (cuts) => {
            const parts = { measures: [measure], bandings: [bandsOf('points', ...cuts)] };
            return bench(instrumentOf(indicatorsOf(scales), parts), ratingsOf(scales, places));
          },
          [-1, 0.5, 1, 2],
        );
        if (explain(desk.compiled, desk.valid).changes.bandings.length > 0) expectBandingSame(desk, 'points', 2);
      }),
      { numRuns: 80 },
    );
  });

  it('agree up to two for sub-scores, tables and conditions', () => {
    const terms = [
      { measure: 'part', weight: 2 },
      {
        measure: 'part',
        ranges: [
          { to: 1, points: 3 },
          { from: 2, points: 0 },
        ],
      },
      { indicator: 'c', when: { '>=': [{ var: 'ratings.d' }, 1] } },
      {
        condition: 'both',
        title: 'Both',
        when: { and: [read('a'), { '>=': [{ var: 'measures.part' }, 2] }] },
        points: 4,
      },
    ];
    const part = sumOf({ a: 1, b: 1 }, { id: 'part' });
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 5, maxLength: 5 }),
        fc.subarray(terms, { minLength: 1 }),
        (places, drawn) => {
          const scales = ids.map(() => 'three');
          const whole = { id: 'total', title: 'Total', kind: 'weighted_sum', terms: drawn };
          const desk = reachable(
            (cuts) => {
              const parts = { measures: [whole, part], bandings: [bandsOf('total', ...cuts)] };
              return bench(instrumentOf(indicatorsOf(scales), parts), ratingsOf(scales, places));
            },
            [-1, 1, 3, 5],
          );
          if (explain(desk.compiled, desk.valid).changes.bandings.length > 0) expectBandingSame(desk, 'total', 2);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('agree up to two for prorated sums', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 5, maxLength: 5 }),
        scale,
        fc.integer({ min: 1, max: 5 }),
        (places, each, minimumRated) => {
          const scales = ids.map(() => each);
          const unknown = { policy: 'prorate', minimumRated, rounding: { places: 0, mode: 'half-up' } };
          const sum = sumOf(Object.fromEntries(ids.map((id) => [id, 1])), { unknown });
          const desk = reachable(
            (cuts) => {
              const parts = { measures: [sum], bandings: [bandsOf('total', ...cuts)] };
              return bench(instrumentOf(indicatorsOf(scales), parts), ratingsOf(scales, places));
            },
            [-9, 1, 4, 6],
          );
          if (explain(desk.compiled, desk.valid).changes.bandings.length > 0) expectBandingSame(desk, 'total', 2);
        },
      ),
      { numRuns: 80 },
    );
  });
});

const read = (id: string): Json => ({ '>=': [{ var: `ratings.${id}` }, 1] });
const conditions: readonly Json[] = [
  { and: [read('a'), read('b')] },
  { or: [read('a'), { '>=': [{ var: 'measures.total' }, 5] }] },
  { '===': [{ var: 'bands.total_band' }, 'b2'] },
  { '<': [{ var: 'measures.total' }, 3] },
  { and: [{ '!': read('c') }, { '>': [{ var: 'measures.most' }, 1] }, { '>=': [{ var: 'measures.few' }, 2] }] },
  { '>': [{ var: 'measures.most' }, 9] },
];

const guards: readonly Json[] = [
  { when: { '!': { var: 'flags.f0' } }, atMost: 'middle' },
  { when: { var: 'flags.f3' }, atMost: 'low' },
  { when: { and: [{ var: 'is_rated.e' }, read('e')] }, atLeast: 'middle' },
  { when: { '>': [{ var: 'share_unknown.all' }, 0.3] }, atMost: 'low' },
];

function rulesOf(indicators: { readonly [id: string]: string }, unknown = 'bounds'): Json {
  return instrumentOf(indicators, {
    measures: [
      sumOf({ a: 1, b: 1, c: 1, d: 1, e: 2 }, { unknown: { policy: unknown } }),
      { id: 'most', title: 'Most', kind: 'median', of: { indicators: ids } },
      { id: 'few', title: 'Few', kind: 'count', of: { indicators: ['c', 'd', 'e'] }, atLeast: 'some' },
    ],
    bandings: [bandsOf('total', 0, 3, 6)],
    flags: conditions.map((when, at) => ({ id: `f${at}`, title: 'F', message: 'm', severity: 'notice', when })),
    outcomes: [
      {
        id: 'harm',
        title: 'Harm',
        definition: 'Harm',
        levels: ['low', 'middle', 'high'].map((id) => ({ id, label: id })),
        necessary: ['a', 'd'],
        noLevel: { consequence: 'c', withinDays: 5 },
      },
    ],
    guards: guards.map((guard, at) => ({ id: `g${at}`, outcome: 'harm', message: 'm', ...guard })),
  });
}

describe('fewest re-ratings of rules beside trying all of them', () => {
  const places = fc.array(place, { minLength: 5, maxLength: 5 });

  it('agree for flags over ratings, measures and bands, and for outcomes over flags and shares of unknowns', () => {
    fc.assert(
      fc.property(places, policy, (at, { policy: unknown }) => {
        const scales = ids.map(() => 'three');
        const desk = bench(rulesOf(indicatorsOf(scales), unknown), ratingsOf(scales, at));
        const { flags, outcomes } = explain(desk.compiled, desk.valid).changes;
        const now = evaluate(desk.compiled, desk.valid);
        for (const { flag, status, fewest } of flags) {
          const statusIn = (evaluation: Evaluation) => evaluation.flags.find(({ id }) => id === flag)!.status;
          expect(status).toBe(statusIn(now));
          expectSame(
            fewest,
            bruteForce(desk, (after) => statusIn(after) !== status, 2),
            statusIn,
          );
        }
        const levelsIn = ({ outcomes: [outcome] }: Evaluation) => ({
          status: outcome!.status,
          admitted: outcome!.admitted,
        });
        const isOther = (after: Evaluation): boolean =>
          JSON.stringify(levelsIn(after)) !== JSON.stringify(levelsIn(now));
        expectSame(outcomes[0]!.fewest, bruteForce(desk, isOther, 2), levelsIn);
      }),
      { numRuns: 40 },
    );
  });

  it('come out the same, byte for byte, every time', () => {
    fc.assert(
      fc.property(places, (at) => {
        const scales = ids.map(() => 'three');
        const text = (): string => {
          const { compiled, valid } = bench(rulesOf(indicatorsOf(scales)), ratingsOf(scales, at));
          return JSON.stringify(explain(compiled, valid));
        };
        expect(text()).toBe(text());
      }),
      { numRuns: 20 },
    );
  });
});
