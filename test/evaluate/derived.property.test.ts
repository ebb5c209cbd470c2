import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureResult } from '../../src/evaluate/evaluation.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import { evaluated, reference } from './desk.js';
import { runs } from './random.js';
import { difference, greatest, isEqual, least, nought, rational, type Rational, sum, times } from './rational.js';

/** A way in which everything could turn out; indicator `c` may be not applicable. */
interface Completion {
  readonly a: number;
  readonly b: number;
  readonly c: number | 'none';
  readonly yes: boolean;
  readonly n: number;
}

interface Range {
  readonly least: number;
  readonly points: number;
}

/** A condition with what it comes to for a completion. */
interface Asked {
  readonly json: JsonValue;
  readonly holds: (completion: Completion) => boolean;
}

/** A term with what it adds; nothing where it does not apply. */
interface Drawn {
  readonly json: JsonObject;
  readonly adds: (completion: Completion) => Rational | undefined;
}

const whole = (value: number): Rational => rational(String(value));
const baseOf = ({ a, b }: Completion): number => a + 2 * b;

const comparison: fc.Arbitrary<Asked> = fc.oneof(
  fc.constant<Asked>({ json: { var: 'facts.yes' }, holds: ({ yes }) => yes }),
  ...(
    [
      ['ratings.a', ({ a }) => a, 2],
      ['ratings.b', ({ b }) => b, 2],
      ['facts.n', ({ n }) => n, 20],
      ['measures.base', baseOf, 6],
    ] as const satisfies readonly (readonly [string, (completion: Completion) => number, number])[]
  ).map(([name, read, most]) =>
    fc.integer({ min: 0, max: most }).map((from): Asked => ({
      json: { '>=': [{ var: name }, from] },
      holds: (completion) => read(completion) >= from,
    })),
  ),
);

const condition: fc.Arbitrary<Asked> = fc.oneof(
  comparison,
  comparison.map(({ json, holds }): Asked => ({ json: { '!': json }, holds: (one) => !holds(one) })),
  fc.tuple(comparison, comparison).map(([one, other]): Asked => ({
    json: { and: [one.json, other.json] },
    holds: (completion) => one.holds(completion) && other.holds(completion),
  })),
);

const weight = fc.constantFrom(1, -1, 0.25, 3);
const points = fc.integer({ min: -4, max: 4 });

/** Ranges from the least number on, written with open or with closed ends. */
function tableTo(most: number): fc.Arbitrary<{ readonly json: JsonValue; readonly at: (number: number) => number }> {
  return fc
    .tuple(
      fc.subarray(Array.from({ length: most }, (_, place) => place + 1)),
      fc.array(points, { minLength: most + 1 }),
      fc.boolean(),
    )
    .map(([cuts, each, isOpen]) => {
      const ranges = [0, ...cuts].map((cut, place): Range => ({ least: cut, points: each[place] ?? 0 }));
      const json = ranges.map((range, place) => {
        const next = ranges[place + 1]?.least;
        return {
          ...(place === 0 ? {} : isOpen ? { above: range.least - 1 } : { from: range.least }),
          ...(next === undefined ? {} : isOpen ? { to: next - 1 } : { below: next }),
          points: range.points,
        };
      });
      return { json, at: (number) => ranges.findLast((range) => range.least <= number)!.points };
    });
}

function conditional([term, asked]: readonly [Drawn, Asked | null]): Drawn {
  if (asked === null) return term;
  return {
    json: { ...term.json, when: asked.json },
    adds: (completion) => (asked.holds(completion) ? term.adds(completion) : undefined),
  };
}

const plain: fc.Arbitrary<Drawn> = fc.oneof(
  weight.map((by): Drawn => ({
    json: { indicator: 'c', weight: by },
    adds: ({ c }) => (c === 'none' ? undefined : times(whole(by), whole(c))),
  })),
  weight.map((by): Drawn => ({
    json: { measure: 'base', weight: by },
    adds: (one) => times(whole(by), whole(baseOf(one))),
  })),
  fc.tuple(weight, tableTo(6)).map(([by, { json, at }]): Drawn => ({
    json: { measure: 'base', weight: by, ranges: json },
    adds: (one) => times(whole(by), whole(at(baseOf(one)))),
  })),
  fc.tuple(weight, tableTo(20)).map(([by, { json, at }]): Drawn => ({
    json: { fact: 'n', weight: by, ranges: json },
    adds: ({ n }) => times(whole(by), whole(at(n))),
  })),
);

const term: fc.Arbitrary<Drawn> = fc.oneof(
  { arbitrary: fc.tuple(plain, fc.option(condition)).map(conditional), weight: 3 },
  {
    arbitrary: fc.tuple(condition, points).map(([asked, each]): Drawn => ({
      json: { condition: 'asked', title: 'Asked', when: asked.json, points: each },
      adds: (completion) => (asked.holds(completion) ? whole(each) : nought),
    })),
    weight: 1,
  },
);

const answersByPart = {
  a: fc.option(fc.nat(2)),
  b: fc.option(fc.nat(2)),
  c: fc.option(fc.constantFrom(0, 1, 2, 'none' as const)),
  yes: fc.option(fc.boolean()),
};
const answers = fc.record({ ...answersByPart, n: fc.option(fc.nat(20)) });

type Answers = (typeof answers)['generate'] extends (...rest: never[]) => { readonly value: infer Value }
  ? Value
  : never;

interface Case {
  readonly terms: readonly Drawn[];
  readonly answers: Answers;
}

const anyCase: fc.Arbitrary<Case> = fc.record({ terms: fc.array(term, { minLength: 1, maxLength: 4 }), answers });

const levels = ['l0', 'l1', 'l2'].map((id) => ({ id, label: id }));

function documentOf({ terms }: Case): JsonObject {
  return {
    scales: [{ id: 's', levels, nonRatings: ['declined'] }],
    indicators: ['a', 'b', 'c'].map((id) => ({
      id,
      title: id,
      ...(id === 'c' ? { nonRatings: ['declined', 'not_offered'] } : {}),
    })),
    facts: [
      { id: 'yes', title: 'Yes', type: 'boolean', role: 'scored' },
      { id: 'n', title: 'N', type: 'number', role: 'scored', minimum: 0, maximum: 20 },
    ],
    measures: [
      {
        id: 'total',
        title: 'Total',
        kind: 'weighted_sum',
        terms: terms.map(({ json }, place) =>
          'condition' in json ? { ...json, condition: `c${String(place)}` } : json,
        ),
      },
      { id: 'base', title: 'Base', kind: 'weighted_sum', terms: [{ indicator: 'a' }, { indicator: 'b', weight: 2 }] },
    ],
  };
}

function assessmentOf({ a, b, c, yes, n }: Answers): JsonObject {
  const rated = (value: number | 'none' | null): JsonValue => {
    if (value === null) return { unrated: 'declined', reason: 'No.' };
    return value === 'none' ? { unrated: 'not_offered', reason: 'Not here.' } : `l${String(value)}`;
  };
  return {
    ratings: { a: rated(a), b: rated(b), c: rated(c) },
    facts: { ...(yes === null ? {} : { yes }), ...(n === null ? {} : { n }) },
  };
}

function totalOf(drawn: Case): MeasureResult {
  return evaluated(reference(documentOf(drawn)), assessmentOf(drawn.answers)).measures[0]!;
}

function completionsOf({ a, b, c, yes, n }: Answers): readonly Completion[] {
  const among = <Value>(value: Value | null, all: readonly Value[]): readonly Value[] =>
    value === null ? all : [value];
  return among(a, [0, 1, 2]).flatMap((ofA) =>
    among(b, [0, 1, 2]).flatMap((ofB) =>
      among<Completion['c']>(c, [0, 1, 2, 'none']).flatMap((ofC) =>
        among(yes, [true, false]).flatMap((ofYes) =>
          among(
            n,
            Array.from({ length: 21 }, (_, place) => place),
          ).map((ofN) => ({
            ...{ a: ofA, b: ofB, c: ofC },
            ...{ yes: ofYes, n: ofN },
          })),
        ),
      ),
    ),
  );
}

/** The value of the total; nothing where no term applies. */
function valueOf(terms: readonly Drawn[], completion: Completion): Rational | undefined {
  const parts = terms.map(({ adds }) => adds(completion)).filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : sum(parts);
}

const isSame = (text: string | undefined, value: Rational): boolean =>
  text !== undefined && isEqual(rational(text), value);

describe('sub-scores, tables and conditions, computed again with fractions', () => {
  it('hold every completion between their bounds, and reach these where they are said to be exact', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const result = totalOf(drawn);
        const all = completionsOf(drawn.answers).map((one) => valueOf(drawn.terms, one));
        const values = all.filter((value) => value !== undefined);
        if (result.lower === undefined || result.upper === undefined) {
          expect(result.refused).toBe('nothing-applicable');
          expect(values).toEqual([]);
          return;
        }
        const [lower, upper] = [rational(result.lower), rational(result.upper)];
        expect(values.every((value) => difference(lower, value) <= 0n && difference(value, upper) <= 0n)).toBe(true);
        if (result.status === 'known') expect(values.every((value) => isSame(result.value, value))).toBe(true);
        // A sum in which nothing applies has no value of its own, while its bounds count each term as 0.
        if (!result.exact || values.length < all.length) return;
        expect(isEqual(lower, least(values))).toBe(true);
        expect(isEqual(upper, greatest(values))).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('give of a complete assessment the value, and contributions that add up to it', () => {
    const complete = fc.record({
      terms: fc.array(term, { minLength: 1, maxLength: 4 }),
      answers: fc.record({
        a: fc.nat(2),
        b: fc.nat(2),
        c: fc.constantFrom(0, 1, 2, 'none' as const),
        yes: fc.boolean(),
        n: fc.nat(20),
      }),
    });
    fc.assert(
      fc.property(complete, (drawn) => {
        const result = totalOf(drawn);
        const value = valueOf(drawn.terms, drawn.answers);
        expect(result.unknown).toEqual([]);
        if (value === undefined) {
          expect(result.refused).toBe('nothing-applicable');
          return;
        }
        expect(result.status).toBe('known');
        expect(isSame(result.value, value)).toBe(true);
        const parts = (result.contributions ?? []).flatMap((line) =>
          line.value === undefined ? [] : [rational(line.value)],
        );
        expect(isEqual(sum([nought, ...parts]), value)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('name what is unknown, and nothing that is known', () => {
    fc.assert(
      fc.property(anyCase, (drawn) => {
        const result = totalOf(drawn);
        const { a, b, c, yes, n } = drawn.answers;
        const open = Object.entries({ a, b, c, yes, n }).flatMap(([id, value]) => (value === null ? [id] : []));
        expect(result.unknown.filter((id) => !open.includes(id))).toEqual([]);
        if (result.status === 'bounded') expect(result.unknown).not.toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

const rounding = fc.record({
  places: fc.nat(6),
  mode: fc.constantFrom('half-even', 'half-up', 'down', 'up', 'ceiling', 'floor'),
});
const computed: fc.Arbitrary<JsonObject> = fc.oneof(
  rounding.map((by) => ({ kind: 'ratio', measure: 'base', over: 'less', rounding: by })),
  rounding.map((by) => ({ kind: 'ratio', measure: 'less', over: 'base', rounding: by })),
  rounding.map((by) => ({ kind: 'logarithm', measure: 'base', over: 'part', rounding: by })),
  rounding.map((by) => ({ kind: 'logarithm', measure: 'base', rounding: by })),
  rounding.map((by) => ({ kind: 'exponential', measure: 'less', rounding: by })),
  rounding.map((by) => ({ kind: 'logistic', measure: 'less', rounding: by })),
  rounding.map((by) => ({ kind: 'mean', of: {}, rounding: by })),
  fc.constantFrom('lower', 'upper').map((end) => ({ kind: 'projection', measure: 'less', end })),
);

describe('computed measures, beside every completion of what is unknown', () => {
  const parts = documentOf({ terms: [], answers: { a: null, b: null, c: null, yes: null, n: null } });
  const measures = [
    { id: 'base', title: 'Base', kind: 'weighted_sum', terms: [{ indicator: 'a' }, { indicator: 'b', weight: 2 }] },
    { id: 'less', title: 'Less', kind: 'weighted_sum', terms: [{ indicator: 'a' }, { indicator: 'c', weight: -1.5 }] },
    { id: 'part', title: 'Part', kind: 'weighted_sum', terms: [{ indicator: 'b' }, { fact: 'yes' }] },
  ];

  it('hold each value between their bounds, and reach these where they are said to be exact', () => {
    fc.assert(
      fc.property(computed, fc.record({ ...answersByPart, n: fc.constant(0) }), (measure, given) => {
        const compiled = reference({ ...parts, measures: [{ id: 'm', title: 'M', ...measure }, ...measures] });
        const result = evaluated(compiled, assessmentOf(given)).measures[0]!;
        const each = completionsOf(given).map((one) => evaluated(compiled, assessmentOf(one)).measures[0]!);
        const all = each.flatMap(({ value }) => (value === undefined ? [] : [rational(value)]));
        if (result.lower === undefined || result.upper === undefined) {
          expect(result.status).toBe('refused');
          expect(all).toEqual([]);
          return;
        }
        const [lower, upper] = [rational(result.lower), rational(result.upper)];
        expect(all.every((value) => difference(lower, value) <= 0n && difference(value, upper) <= 0n)).toBe(true);
        if (result.status === 'known') expect(all.every((value) => isSame(result.value, value))).toBe(true);
        if (!result.exact || all.length < each.length) return;
        expect(isEqual(lower, least(all))).toBe(true);
        expect(isEqual(upper, greatest(all))).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
