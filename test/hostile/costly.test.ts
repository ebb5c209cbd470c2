import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/kernel/limits.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import { fixture } from '../instrument/patched.js';
import { answer } from './answers.js';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import { assess } from '../../src/evaluate/assess.js';
import { validate } from '../../src/evaluate/validate.js';
import { explain } from '../../src/explain/explain.js';

const numbered = <Value>(length: number, make: (at: number) => Value): readonly Value[] =>
  Array.from({ length }, (_, at) => make(at));

/** As many keys as the reader lets through beside a document of some hundred values. */
const keys = defaultLimits.maximumNodes - 2000;

const costly: readonly { readonly why: string; readonly document: () => unknown; readonly code: string }[] = [
  {
    why: 'nothing but keys that nobody knows',
    document: () => ({
      ...fixture('minimal-veo'),
      ...Object.fromEntries(numbered(keys, (at) => [`k${String(at)}`, 1])),
    }),
    code: 'instrument.unknown-key',
  },
  {
    why: 'a text in more languages than there are',
    document: () => ({
      ...fixture('minimal-veo'),
      title: Object.fromEntries(numbered(keys, (at) => [`K${String(at)}`, 'x'])),
    }),
    code: 'instrument.bad-language',
  },
  {
    why: 'slips of the pen in every reference',
    document: () => ({
      ...fixture('minimal-veo'),
      references: numbered(1200, (at) => ({
        id: `r${String(at)}`,
        citation: 'C',
        ...Object.fromEntries(numbered(90, (key) => [`citatio${String(key)}`, 1])),
      })),
    }),
    code: 'instrument.unknown-key',
  },
];

describe('an instrument made to cost time', () => {
  it.each(costly)('is refused within a second, every finding told or counted: $why', ({ document, code }) => {
    const text = JSON.stringify(document());
    const { issues } = answer(() => parseInstrument(text));
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ code: 'kernel.more-issues', severity: 'error' });
    expect(issues.at(-1)?.facts['more']).toBeGreaterThan(keys / 2 - 1000);
    expect(new Set(issues.slice(0, -1).map((issue) => issue.code))).toEqual(new Set([code]));
  });
});

describe('a measure that stands in others again and again', () => {
  const when = { '>=': [{ var: 'measures.m0' }, 1] };
  const document = {
    ...fixture('minimal-reference'),
    bandings: [],
    measures: numbered(100, (at) => {
      const next = `m${String(at + 1)}`;
      const terms =
        at === 99
          ? [{ indicator: 'i1', weight: 0.001 }]
          : [
              { measure: next, weight: 0.5 },
              { measure: next, weight: 0.5 },
              { condition: 'c', title: 'C', when: { '>': [{ var: `measures.${next}` }, 0] }, points: 1 },
            ];
      return { id: `m${String(at)}`, title: 'M', kind: 'weighted_sum', terms, rounding: { places: 0, mode: 'up' } };
    }),
    flags: [{ id: 'f', title: 'F', message: 'F.', severity: 'notice', when, corroboration: { events: 1, sources: 1 } }],
  };

  it('is read, evaluated and explained within a second', () => {
    const begun = performance.now();
    const parsed = parseInstrument(document);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
    const compiled = compileInstrument(parsed.value);
    const { id, version } = parsed.value.document;
    const assessment = {
      ...{ format: 'veo-assessment/1', instrument: { id, version }, assessedOn: '2026-01-01' },
      ratings: { i1: 'yes' },
    };
    const result = assess(document, assessment);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(result.value.evaluation.flags[0]?.status).toBe('uncorroborated');
    const read = parseAssessment(assessment);
    const valid = read.ok ? validate(compiled, read.value) : read;
    if (!valid.ok) throw new Error(JSON.stringify(valid.issues));
    expect(explain(compiled, valid.value).changes.flags.length).toBe(1);
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});
