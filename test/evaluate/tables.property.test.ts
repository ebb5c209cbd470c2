import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BandResult } from '../../src/evaluate/evaluation.js';
import { bare } from '../../src/evaluate/bare.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { evaluated, indicatorsOf, type Parts, reference, referenceDocument, scaleOf, validOf } from './desk.js';

const runs = Number(process.env['VEO_RUNS'] ?? 200);
const inputs = ['a', 'b', 'f'] as const;
const answers = { a: ['l0', 'l1', 'l2'], b: ['l0', 'l1'], f: [false, true] } as const;
type Answer = string | boolean;
type Combination = { readonly [input in (typeof inputs)[number]]: Answer };
interface Rule {
  readonly when: { readonly [input: string]: readonly Answer[] };
  readonly band: string;
}

const every: readonly Combination[] = answers.a.flatMap((a) =>
  answers.b.flatMap((b) => answers.f.map((f) => ({ a, b, f }))),
);
const bands: readonly string[] = ['low', 'mid', 'high'];

const holds = ({ when }: Rule, combination: Combination): boolean =>
  inputs.every((input) => when[input]?.includes(combination[input]) ?? true);

function parts(rules: readonly Rule[]): Parts {
  const given = bands.filter((id) => rules.some(({ band }) => band === id));
  return {
    scales: [scaleOf('three', [0, 1, 2]), scaleOf('two', [0, 1])],
    indicators: indicatorsOf({ a: 'three', b: 'two', c: 'two' }),
    facts: [{ id: 'f', title: 'F', type: 'boolean', role: 'scored' }],
    bandings: [
      {
        ...{ id: 't', kind: 'table', title: 'T', rules: rules as unknown as JsonValue },
        inputs: [{ indicator: 'a' }, { indicator: 'b' }, { fact: 'f' }],
        bands: given.map((id) => ({ id, label: id })),
      },
    ],
  };
}

/** Rules as anybody may write them, most of them wrong together. */
const anyRules: fc.Arbitrary<readonly Rule[]> = fc.array(
  fc.record({
    when: fc.record(
      {
        a: fc.subarray([...answers.a], { minLength: 1 }),
        b: fc.subarray([...answers.b], { minLength: 1 }),
        f: fc.subarray([...answers.f], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    band: fc.constantFrom(...bands),
  }),
  { minLength: 1, maxLength: 8 },
);

/** One rule for each combination: always right. */
const wholeRules: fc.Arbitrary<readonly Rule[]> = fc
  .tuple(...every.map(() => fc.constantFrom(...bands)))
  .map((given) =>
    every.map(({ a, b, f }, place) => ({ when: { a: [a], b: [b], f: [f] }, band: given[place] ?? 'low' })),
  );

const open = fc.record({
  a: fc.option(fc.constantFrom(...answers.a), { nil: undefined }),
  b: fc.option(fc.constantFrom(...answers.b), { nil: undefined }),
  f: fc.option(fc.boolean(), { nil: undefined }),
});

describe('a decision table', () => {
  it('is refused when, and only when, some combination has no rule or two, and says which', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        const counts = every.map((combination) => rules.filter((rule) => holds(rule, combination)).length);
        const verdict = parseInstrument(referenceDocument(parts(rules)));
        expect(verdict.ok).toBe(counts.every((count) => count === 1));
        for (const { code, facts } of verdict.issues) {
          if (code !== 'instrument.no-rule' && code !== 'instrument.two-rules') continue;
          const met = rules.filter((rule) => holds(rule, facts.answers as Combination)).length;
          expect(met === 0 ? 'instrument.no-rule' : met === 1 ? 'none' : 'instrument.two-rules').toBe(code);
        }
        // Two rules are told first: then what is missing cannot be counted.
        const told = new Set(verdict.issues.map(({ code }) => code));
        expect(told.has('instrument.two-rules')).toBe(counts.some((count) => count > 1));
        if (counts.every((count) => count < 2)) expect(told.has('instrument.no-rule')).toBe(counts.includes(0));
      }),
      { numRuns: runs },
    );
  });

  it('gives the band of the rule, or those of every completion and no other', () => {
    fc.assert(
      fc.property(wholeRules, open, (rules, { a, b, f }) => {
        const compiled = reference(parts(rules));
        const assessment: Parts = {
          ratings: { ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) },
          facts: f === undefined ? {} : { f },
        };
        const [result] = evaluated(compiled, assessment).bands as readonly [BandResult];
        const completions = every.filter(
          (one) => (a ?? one.a) === one.a && (b ?? one.b) === one.b && (f ?? one.f) === one.f,
        );
        const reached = new Set(completions.flatMap((one) => rules.find((rule) => holds(rule, one))?.band ?? []));
        expect(result.possible).toEqual(bands.filter((band) => reached.has(band)));
        expect(result.band).toBe(reached.size === 1 ? [...reached][0] : undefined);
        const isWhole = completions.length === 1;
        expect(result.basis).toBe(reached.size > 1 ? 'none' : isWhole ? 'value' : 'bounds');
        expect(result.rule !== undefined).toBe(isWhole);
        const { band, possible } = result;
        expect(bare(compiled, validOf(compiled, assessment)).bands).toEqual([
          band === undefined ? { possible } : { band, possible },
        ]);
      }),
      { numRuns: runs },
    );
  });

  it('finds a gap among 50 answers in each of 6 inputs without trying them all', () => {
    const ids = Array.from({ length: 6 }, (_, at) => `f${String(at)}`);
    const choices = Array.from({ length: 50 }, (_, at) => ({ id: `c${String(at)}`, label: 'C' }));
    const facts = ids.map((id) => ({ id, title: id, type: 'choice', role: 'scored', choices }));
    const all = choices.map(({ id }) => id);
    // A corner is left out: the last answer of every input.
    const rules = ids.map((id, at) => ({
      when: {
        ...Object.fromEntries(ids.slice(0, at).map((before) => [before, ['c49']])),
        [id]: all.slice(0, 49),
      },
      band: 'low',
    }));
    const table = { id: 't', kind: 'table', title: 'T', inputs: ids.map((fact) => ({ fact })), rules };
    const document = referenceDocument({ facts, bandings: [{ ...table, bands: [{ id: 'low', label: 'Low' }] }] });
    expect(parseInstrument(document).issues).toMatchObject([
      { code: 'instrument.no-rule', facts: { answers: Object.fromEntries(ids.map((id) => [id, 'c49'])) } },
    ]);
  });
});
