import { readdirSync, readFileSync } from 'node:fs';
import jsonLogic from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import { compileInstrument, type CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { type ConditionCheck, crosscheck } from '../../src/evaluate/crosscheck.js';
import { validate } from '../../src/evaluate/validate.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { cases as conformance, documentsOf } from '../conformance/cases.js';
import { reference, validOf } from './desk.js';

interface Named {
  readonly instrument: { readonly id: string; readonly version: string };
}

const bundled = readdirSync('instruments', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The assessments of the cases of a bundled instrument, and its worked ones. */
function assessmentsOf(id: string): readonly object[] {
  const { cases } = JSON.parse(readFileSync(`instruments/${id}/0.1.0.cases.json`, 'utf8')) as {
    readonly cases: readonly { readonly assessment: object }[];
  };
  const examples = readdirSync('examples/assessments')
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(`examples/assessments/${file}`, 'utf8')) as Named)
    .filter(({ instrument }) => instrument.id === id);
  const head = { format: 'veo-assessment/1', instrument: { id, version: '0.1.0' } };
  return [...examples, ...cases.map(({ assessment }) => ({ ...head, ...assessment }))];
}

function checksOf(compiled: CompiledInstrument, assessment: unknown): readonly ConditionCheck[] {
  const parsed = parseAssessment(assessment);
  const valid = parsed.ok ? validate(compiled, parsed.value) : parsed;
  return valid.ok ? crosscheck(compiled, valid.value) : [];
}

describe('every condition', () => {
  it.each(bundled)('of %s agrees with json-logic-js where it can be compared', (id) => {
    const parsed = parseInstrument(readFileSync(`instruments/${id}/0.1.0.json`, 'utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const compiled = compileInstrument(parsed.value);
    const checks = assessmentsOf(id).map((assessment) => checksOf(compiled, assessment));
    const all = checks.flat();
    expect(all.filter(({ status }) => status === 'differs')).toEqual([]);
    const { conditions } = parsed.value;
    for (const own of checks)
      if (own.length > 0) expect(own.map(({ pointer }) => pointer)).toEqual([...conditions.keys()]);
    // Nearly each is compared in some assessment, so that few are right for want of an answer.
    const compared = new Set(all.filter(({ status }) => status === 'agrees').map(({ pointer }) => pointer));
    expect(compared.size).toBeGreaterThanOrEqual(conditions.size * 0.95);
  });

  it('of every case of the semantics agrees too', () => {
    const all = conformance.flatMap((one) => {
      if (one.instrumentFile === undefined) return [];
      const [instrument, assessment] = documentsOf(one);
      const parsed = parseInstrument(instrument);
      return parsed.ok ? checksOf(compileInstrument(parsed.value), assessment) : [];
    });
    expect(all.filter(({ status }) => status === 'differs')).toEqual([]);
    expect(all.filter(({ status }) => status === 'agrees').length).toBeGreaterThan(200);
  });
});

function flag(id: string, when: JsonValue): JsonValue {
  return { id, title: id, message: id, severity: 'notice', when };
}

describe('what a condition reads', () => {
  const compiled = reference({
    measures: [
      {
        id: 'm',
        title: 'M',
        kind: 'weighted_sum',
        terms: [{ indicator: 'a' }, { indicator: 'b', weight: 0.1 }],
        unknown: { policy: 'bounds' },
      },
    ],
    bandings: [
      {
        id: 'step',
        title: 'S',
        measure: 'm',
        bands: [
          { id: 'low', label: 'L', cutOff: 0 },
          { id: 'high', label: 'H', cutOff: 2.1 },
        ],
      },
    ],
    flags: [
      flag('many', { '>=': [{ var: 'measures.m' }, 2.1] }),
      flag('high', { '===': [{ var: 'bands.step' }, 'high'] }),
      flag('more', { '>': [{ '+': [{ var: 'measures.m' }, 0.2] }, 1] }),
    ],
    interventions: [{ id: 'i', title: 'I', type: 'offer', when: { var: 'flags.many' } }],
  });
  const statuses = (checks: readonly ConditionCheck[]): readonly string[] =>
    checks.map((check) => (check.status === 'not-comparable' ? check.reason : check.status));

  it('is what was computed: measures, bands and flags', () => {
    const checks = crosscheck(compiled, validOf(compiled, { ratings: { a: 'l2', b: 'l1' } }));
    expect(checks).toEqual([
      { pointer: '/flags/0/when', status: 'agrees' },
      { pointer: '/flags/1/when', status: 'agrees' },
      { pointer: '/flags/2/when', status: 'not-comparable', reason: 'decimal', at: '/flags/2/when/>/0' },
      { pointer: '/interventions/0/when', status: 'agrees' },
    ]);
  });

  it('may be unknown', () => {
    const checks = crosscheck(compiled, validOf(compiled, { ratings: { a: 'l2' } }));
    expect(statuses(checks)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    const least = crosscheck(compiled, validOf(compiled, { ratings: { b: 'l2' } }));
    expect(least).toContainEqual({
      ...{ pointer: '/flags/0/when', status: 'not-comparable', reason: 'unknown' },
      at: '/flags/0/when/>=/0',
    });
  });

  it('is found by kind and id, where a measure, a banding and a flag share one', () => {
    const shared = reference({
      measures: ['x', 'y'].map((id) => ({
        ...{ id, title: 'M', kind: 'weighted_sum', unknown: { policy: 'bounds' } },
        terms: [{ indicator: id === 'x' ? 'a' : 'b' }],
      })),
      bandings: ['x', 'y'].map((id) => ({
        ...{ id, title: 'S', measure: id },
        bands: [
          { id: 'low', label: 'L', cutOff: 0 },
          { id: 'high', label: 'H', cutOff: 2 },
        ],
      })),
      flags: [flag('y', { '===': [{ var: 'measures.x' }, 1] }), flag('x', { '===': [{ var: 'measures.y' }, 1] })],
      interventions: [
        { '===': [{ var: 'bands.y' }, 'high'] },
        { '===': [{ var: 'bands.x' }, 'high'] },
        { var: 'flags.x' },
        { var: 'flags.y' },
      ].map((when, at) => ({ id: `i${String(at)}`, title: 'I', type: 'offer', when })),
    });
    const checks = crosscheck(shared, validOf(shared, { ratings: { a: 'l1', b: 'l2' } }));
    expect(statuses(checks)).toEqual(['agrees', 'agrees', 'agrees', 'agrees', 'agrees', 'agrees']);
  });

  it('is read differently by an engine that is not right', () => {
    const valid = validOf(compiled, { ratings: { a: 'l2', b: 'l1' } });
    jsonLogic.add_operation('===', (() => 'no truth') as never);
    try {
      expect(crosscheck(compiled, valid).filter(({ status }) => status === 'differs')).toEqual([
        {
          ...{ pointer: '/flags/1/when', status: 'differs', at: '/flags/1/when' },
          ...{ evaluated: 'true', jsonLogic: '"no truth"' },
        },
      ]);
    } finally {
      jsonLogic.add_operation('===', ((a: unknown, b: unknown) => a === b) as never);
    }
  });
});
