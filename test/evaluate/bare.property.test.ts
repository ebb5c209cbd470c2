import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { ValidAssessment } from '../../src/assessment/valid-assessment.js';
import { type CompiledInstrument, compileInstrument } from '../../src/compile/compile-instrument.js';
import { bare } from '../../src/evaluate/bare.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Evaluation } from '../../src/evaluate/evaluation.js';
import { evaluationDigest, sealEvaluation } from '../../src/evaluate/seal.js';
import { validate } from '../../src/evaluate/validate.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { everyNonRating, indicatorsOf, type Parts, reference, scaleOf, validOf } from './desk.js';
import { answered, partsOf, randomCase, runs } from './random.js';

/** What of an evaluation a bare result shows. */
function projected({ instrument, measures, bands, flags }: Evaluation): unknown {
  return {
    instrument,
    measures: measures.map(({ value, lower, upper }) => ({
      ...(value === undefined ? {} : { value }),
      ...(lower === undefined ? {} : { lower }),
      ...(upper === undefined ? {} : { upper }),
    })),
    bands: bands.map(({ band, possible }) => ({ ...(band === undefined ? {} : { band }), possible })),
    flags: flags.map(({ status }) => status),
  };
}

/** The same instrument without anything that is there for speed. */
function plain(compiled: CompiledInstrument): CompiledInstrument {
  const { levelsOnly: _fast, ...rest } = compiled;
  return {
    ...rest,
    measures: compiled.measures.map((measure) => {
      if (measure.kind !== 'weighted_sum') return measure;
      const { scaled: _scaled, ...exact } = measure;
      return exact;
    }),
    bandings: compiled.bandings.map((banding) => {
      if (banding.kind === 'table') return banding;
      const { steps: _steps, ...exact } = banding;
      return exact;
    }),
  };
}

function expectSame(compiled: CompiledInstrument, valid: ValidAssessment): void {
  const whole = evaluate(compiled, valid);
  expect(bare(compiled, valid)).toStrictEqual(projected(whole));
  // Again, when everything that is remembered is there.
  expect(bare(compiled, valid)).toStrictEqual(projected(whole));
  const slow = plain(compiled);
  expect(evaluate(slow, valid)).toStrictEqual(whole);
  expect(bare(slow, valid)).toStrictEqual(projected(whole));
}

const ids = ['a', 'b', 'c', 'd', 'e'];
const scales = { a: 'narrow', b: 'narrow', c: 'wide', d: 'wide', e: 'wide' };
const levelsOf: { readonly [id: string]: number } = { a: 2, b: 2, c: 4, d: 4, e: 4 };

interface RatedOnly {
  readonly weights: readonly number[];
  readonly again: readonly number[];
  readonly policies: readonly ('bounds' | 'refuse' | 'as_zero')[];
  readonly conditions: readonly JsonValue[];
  readonly demands: boolean;
  readonly answers: readonly (number | null | 'not_offered')[];
}

const weight = fc.oneof(fc.integer({ min: -30, max: 30 }), fc.constantFrom(1e12, -1e12, 1e15));
const comparison = fc
  .tuple(fc.constantFrom(...ids), fc.constantFrom('>=', '<', '==='), fc.integer({ min: 0, max: 3 }))
  .map(([id, operator, value]): JsonValue => ({ [operator]: [{ var: `ratings.${id}` }, value] }));
const conditionOf = fc
  .tuple(fc.constantFrom('and', 'or'), fc.array(comparison, { minLength: 1, maxLength: 3 }))
  .map(([operator, parts]): JsonValue => ({ [operator]: parts }));
const answer = fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, fc.constantFrom(null, 'not_offered' as const));

const ratedOnly: fc.Arbitrary<RatedOnly> = fc.record({
  weights: fc.array(weight, { minLength: 5, maxLength: 5 }),
  again: fc.array(fc.nat(4), { maxLength: 2 }),
  policies: fc.tuple(fc.constantFrom('bounds', 'refuse', 'as_zero'), fc.constantFrom('bounds', 'refuse', 'as_zero')),
  conditions: fc.array(conditionOf, { minLength: 1, maxLength: 4 }),
  demands: fc.boolean(),
  answers: fc.array(answer, { minLength: 5, maxLength: 5 }),
});

// Nothing but ratings has a say here. Integrity is left out: cut-offs that no total reaches are fine for this.
function ratedParts({ weights, again, policies, conditions, demands }: Omit<RatedOnly, 'answers'>): Parts {
  const terms = [...ids.keys(), ...again].map((at) => ({ indicator: ids[at]!, weight: (weights[at] ?? 1) / 4 }));
  return {
    scales: [scaleOf('narrow', [0, 1]), scaleOf('wide', [0, 1.5, 2, 3], everyNonRating)],
    indicators: (indicatorsOf(scales) as { id: string }[]).map((one) => ({
      ...one,
      ...(scales[one.id as 'a'] === 'wide' ? { notApplicableAs: 'l0' } : {}),
    })),
    measures: [
      { id: 'one', title: 'One', kind: 'weighted_sum', terms, unknown: { policy: policies[0]! } },
      { id: 'two', title: 'Two', kind: 'weighted_sum', terms: terms.slice(2, 4), unknown: { policy: policies[1]! } },
    ],
    flags: conditions.map((when, at) => ({
      id: `f${String(at)}`,
      title: 'F',
      message: 'F.',
      severity: 'notice',
      when,
      ...(demands && at === 0 ? { corroboration: { events: 1, sources: 1 }, expiresAfterDays: 30 } : {}),
    })),
  };
}

function ratingsOf({ answers }: Pick<RatedOnly, 'answers'>): Parts {
  const given = answers.flatMap((level, at): [string, JsonValue][] => {
    const id = ids[at]!;
    if (level === null) return [];
    if (level === 'not_offered') return levelsOf[id] === 4 ? [[id, { unrated: level }]] : [];
    return [[id, `l${String(Math.min(level, levelsOf[id]! - 1))}`]];
  });
  return { ratings: Object.fromEntries(given) };
}

describe('bare', () => {
  it('is what evaluate gives, without why, whatever is measured', () => {
    fc.assert(
      fc.property(randomCase, ({ instrument, answers }) => {
        const compiled = reference(partsOf(instrument));
        expectSame(compiled, validOf(compiled, answered(answers)));
      }),
      { numRuns: runs },
    );
  });

  it('is what evaluate gives, without why, where levels alone have a say', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(ratedOnly, (drawn) => {
        const compiled = reference(ratedParts(drawn));
        met.add(compiled.levelsOnly === undefined ? 'exact' : 'steps');
        expectSame(compiled, validOf(compiled, ratingsOf(drawn)));
      }),
      { numRuns: runs * 3 },
    );
    // Weights of 10^15 quarters pass what a double counts exactly.
    expect([...met].sort()).toEqual(['exact', 'steps']);
  });

  it('gives the band of the evaluation at every cut-off, to the finest step', () => {
    const bandsOf = (cuts: readonly number[]): JsonValue => [
      { id: 'banding', measure: 'm', bands: cuts.map((cutOff, at) => ({ id: `b${String(at)}`, label: 'B', cutOff })) },
    ];
    const terms = ids.map((indicator) => ({ indicator, weight: 0.25 }));
    for (const policy of ['bounds', 'refuse', 'as_zero']) {
      const compiled = reference({
        ...ratedParts({
          weights: [],
          again: [],
          policies: ['bounds', 'bounds'],
          conditions: [],
          demands: false,
        }),
        measures: [{ id: 'm', title: 'M', kind: 'weighted_sum', terms, unknown: { policy } }],
        bandings: bandsOf([0, 0.25, 0.6251, 1, 2.625]),
      });
      expect(compiled.levelsOnly).toBeDefined();
      for (let code = 0; code < 1024; code += 7) {
        const answers = ids.map((_, at) => (code >> (2 * at)) & 3);
        expectSame(compiled, validOf(compiled, ratingsOf({ answers })));
        const holes = answers.map((level) => (level === 3 ? null : level === 2 ? ('not_offered' as const) : level));
        expectSame(compiled, validOf(compiled, ratingsOf({ answers: holes })));
      }
    }
  });

  it('gives nothing where a gate leaves the person outside', () => {
    const compiled = reference({
      ...ratedParts({
        weights: [1, 1, 1, 1, 1],
        again: [],
        policies: ['bounds', 'bounds'],
        conditions: [{ '<': [{ var: 'ratings.a' }, 1] }],
        demands: false,
      }),
      population: { description: 'Adults.', minimumAge: 18, referral: 'Elsewhere.' },
    });
    expect(compiled.levelsOnly).toBeUndefined();
    expect(bare(compiled, validOf(compiled, {}))).toStrictEqual({
      instrument: compiled.identity,
      ...{ measures: [], bands: [], flags: [] },
    });
    expectSame(compiled, validOf(compiled, {}));
  });

  it('refuses an assessment of another instrument', () => {
    const valid = validOf(reference({}), {});
    expect(() => bare(reference({}), valid)).toThrow(expect.objectContaining({ code: 'evaluate.wrong-instrument' }));
  });
});

describe('bare, of the worked assessments', () => {
  const root = new URL('../../', import.meta.url);
  const compiled = new Map<string, CompiledInstrument>();
  const instrumentOf = (id: string, version: string): CompiledInstrument => {
    const read = parseInstrument(readFileSync(new URL(`instruments/${id}/${version}.json`, root), 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const made = compiled.get(id) ?? compileInstrument(read.value);
    compiled.set(id, made);
    return made;
  };

  it.each(readdirSync(new URL('examples/assessments/', root)))('%s', (file) => {
    const read = parseAssessment(readFileSync(new URL(`examples/assessments/${file}`, root), 'utf8'));
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    const { id, version } = read.value.document.instrument;
    const instrument = compiled.get(id) ?? instrumentOf(id, version);
    const valid = validate(instrument, read.value);
    if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
    expectSame(instrument, valid.value);
  });
});

describe('a bare result', () => {
  const compiled = reference({});
  const valid = validOf(compiled, {});

  it('can never be sealed', () => {
    const refused = expect.objectContaining({ code: 'evaluate.cannot-be-sealed' });
    // @ts-expect-error -- a bare result is no sealed evaluation
    expect(() => evaluationDigest(bare(compiled, valid))).toThrow(refused);
    // @ts-expect-error -- an evaluation without digests is none either
    expect(() => evaluationDigest(evaluate(compiled, valid))).toThrow(refused);
    for (const other of [
      null,
      [],
      'text',
      { format: 'veo-evaluation/2', digests: {} },
      { format: 'veo-evaluation/1' },
    ]) {
      expect(() => evaluationDigest(other as never)).toThrow(refused);
    }
    const { evaluation, digest } = sealEvaluation(compiled, valid);
    expect(evaluationDigest(evaluation)).toBe(digest);
  });
});
