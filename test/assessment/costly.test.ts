import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { compileInstrument, type CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { evaluate } from '../../src/evaluate/evaluate.js';
import { validate } from '../../src/evaluate/validate.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonObject } from '../../src/kernel/json-value.js';

const identity = {
  format: 'veo-instrument/1',
  id: 'costly',
  version: '1.0.0',
  status: 'draft',
  policy: 'reference',
  subject: 'person',
  method: 'actuarial',
  languages: [{ code: 'en', name: 'English', status: 'reviewed' }],
  title: 'Costly',
  licence: 'CC0-1.0',
  limits: ['A test.'],
  scales: [
    {
      id: 's',
      levels: [
        { id: 'no', label: 'No' },
        { id: 'yes', label: 'Yes' },
      ],
    },
  ],
};

function indicators(count: number): readonly JsonObject[] {
  return Array.from({ length: count }, (_, place) => ({ id: `i${String(place)}`, title: 'I' }));
}

function compiledOf(parts: JsonObject): CompiledInstrument {
  const parsed = parseInstrument({ ...identity, ...parts });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return compileInstrument(parsed.value);
}

function validated(compiled: CompiledInstrument, parts: JsonObject): ReturnType<typeof validate> {
  const parsed = parseAssessment({
    format: 'veo-assessment/1',
    instrument: { id: 'costly', version: '1.0.0' },
    assessedOn: '2026-09-07',
    ratings: {},
    ...parts,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return validate(compiled, parsed.value);
}

describe('assessments made to cost time or to break the stack', () => {
  it('are told apart from a thousand indicators, however many unknown ids they name', () => {
    const ratings = Object.fromEntries(Array.from({ length: 20_000 }, (_, place) => [`x${String(place)}`, 'no']));
    const result = validated(compiledOf({ indicators: indicators(1000) }), { ratings });
    expect(result.ok).toBe(false);
    expect(result.issues.filter(({ code }) => code === 'assessment.unknown-id')).toHaveLength(1000);
    expect(result.issues.at(-1)).toMatchObject({ code: 'kernel.more-issues', facts: { more: 19_000 } });
  });

  it('are told of the first unknown fields of a list, and how many more there are', () => {
    const facts = [
      { id: 'f', title: 'F', role: 'scored', type: 'list', fields: [{ id: 'a', title: 'A', type: 'boolean' }] },
    ];
    const record = Object.fromEntries(Array.from({ length: 500 }, (_, place) => [`x${String(place)}`, true]));
    const compiled = compiledOf({ indicators: indicators(1), facts });
    const result = validated(compiled, { facts: { f: Array.from({ length: 200 }, () => record) } });
    expect(result.issues.filter(({ code }) => code === 'assessment.unknown-id')).toHaveLength(1000);
    expect(result.issues.at(-1)).toMatchObject({ code: 'kernel.more-issues', facts: { more: 99_000 } });
  });

  it('are evaluated with a hundred thousand mentions of evidence behind one flag', () => {
    const many = indicators(1000);
    const compiled = compiledOf({
      indicators: many.map((indicator) => ({ ...indicator, evidence: {} })),
      measures: [{ id: 'm', title: 'M', kind: 'count', of: {}, atLeast: 'yes' }],
      flags: [
        {
          id: 'f',
          title: 'F',
          message: 'F.',
          severity: 'review',
          when: { '>=': [{ var: 'measures.m' }, 1] },
          corroboration: { events: 2 },
        },
      ],
    });
    const ids = Array.from({ length: 100 }, (_, place) => `e${String(place)}`);
    const valid = validated(compiled, {
      evidence: ids.map((id) => ({ id, kind: 'interview', standing: 'reported', eventDate: '2026-09-01' })),
      ratings: Object.fromEntries(many.map(({ id }) => [id, { level: 'yes', supportedBy: ids }])),
    });
    if (!valid.ok) throw new Error(JSON.stringify(valid.issues.slice(0, 3)));
    expect(evaluate(compiled, valid.value).flags[0]?.status).toBe('raised');
  });
});
