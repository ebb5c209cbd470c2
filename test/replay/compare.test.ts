import { describe, expect, it } from 'vitest';
import { parseAssessment } from '../../src/assessment/parse-assessment.js';
import type { CompiledInstrument } from '../../src/compile/compile-instrument.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { platformSha256 as hash } from '../../src/node/hash.js';
import { assessmentEntry } from '../../src/record/assessment-entry.js';
import type { RecordDocument } from '../../src/record/document.js';
import { sealEntry } from '../../src/record/seal.js';
import { compareVersions } from '../../src/replay/compare/compare-versions.js';
import type { ComparisonReport } from '../../src/replay/compare/report.js';
import { assessmentOf, compiledOf, indicatorsOf, type Parts, referenceDocument, scaleOf } from '../evaluate/desk.js';
import { secret } from './sealed.js';

function banding(highFrom: number): JsonValue {
  const bands = [
    { id: 'low', label: 'Low', cutOff: 0 },
    { id: 'high', label: 'High', cutOff: highFrom },
  ];
  return { id: 'risk', measure: 'total', bands };
}

const parts: Parts = {
  measures: [
    { id: 'total', title: 'Total', kind: 'weighted_sum', terms: ['a', 'b', 'c'].map((indicator) => ({ indicator })) },
  ],
  bandings: [banding(3)],
};

function version(number: string, changes: Parts = {}): CompiledInstrument {
  return compiledOf(referenceDocument({ ...parts, ...changes, version: number }));
}

const from = version('1.0.0');

function record(ratings: { readonly [indicator: string]: string }, compiled = from): RecordDocument {
  const parsed = parseAssessment(assessmentOf(compiled, { ratings }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const time = { on: '2026-01-01', source: 'device' } as const;
  const entry = assessmentEntry(compiled, { package: '0.1.0', time, assessment: parsed.value, conclusions: [] }, hash);
  return sealEntry(entry, { hash, secret });
}

function comparison(to: CompiledInstrument, records: readonly (RecordDocument | string)[]): ComparisonReport {
  const comparing = compareVersions({ from, to, hash });
  for (const each of records)
    comparing.take(typeof each === 'string' ? each : canonicalJson(each as unknown as JsonValue));
  return comparing.report();
}

const mild = record({ a: 'l1', b: 'l1', c: 'l0' });
const short = record({ a: 'l2' });
const severe = record({ a: 'l2', b: 'l2', c: 'l2' });

describe('two versions of an instrument, compared on an archive', () => {
  it('say that nothing changes where nothing does', () => {
    expect(comparison(version('1.0.1'), [mild, severe])).toMatchObject({
      ...{ records: 2, unchanged: 2, changed: 0, changes: [], uncompared: [], further: 0 },
      shifts: [
        { banding: 'risk', from: 'low', to: 'low', records: 1 },
        { banding: 'risk', from: 'high', to: 'high', records: 1 },
      ],
    });
  });

  it('say whose band changes, from what to what, and what it comes from', () => {
    const told = comparison(version('2.0.0', { bandings: [banding(2)] }), [mild, short, severe]);
    expect(told).toMatchObject({ records: 3, unchanged: 1, changed: 2 });
    expect(told.changes[0]).toMatchObject({
      ...{ line: 1, seal: mild.seal, rated: 3, step: 'bands' },
      changes: [{ what: 'band', id: 'risk', from: 'low', to: 'high' }],
    });
    expect(told.shifts).toContainEqual({ banding: 'risk', from: 'low', to: 'high', records: 1 });
  });

  it('name the changed record that rates the fewest indicators as witness, and list lines in their order', () => {
    const told = comparison(version('2.0.0', { bandings: [banding(2)] }), [severe, mild, record({ a: 'l2', b: 'l0' })]);
    expect(told.changes.map(({ line, rated }) => [line, rated])).toEqual([
      [2, 3],
      [3, 2],
    ]);
    expect(told.witness).toEqual(told.changes[1]);
    const narrower = version('3.0.0', { scales: [scaleOf('three', [0, 2, 3])] });
    const both = comparison(narrower, [mild, record({ a: 'l1', b: 'l0', c: 'l1' }), severe]);
    expect(both.changes.map(({ line }) => line)).toEqual([1, 2]);
    expect(both.witness?.line).toBe(1);
    expect(both.changes[0]?.step).toBe('measures');
  });

  it('say which records cannot be compared, and why', () => {
    const [commitment = '', ...others] = Object.keys(mild.leaves);
    const redacted = { ...mild, leaves: Object.fromEntries(others.map((key) => [key, mild.leaves[key]])) };
    const fewer = version('2.0.0', {
      indicators: indicatorsOf({ a: 'three', b: 'three' }),
      measures: [],
      bandings: [],
    });
    const told = comparison(fewer, [redacted as RecordDocument, mild, short]);
    expect(commitment).not.toBe('');
    expect(told.uncompared).toEqual([
      { line: 1, seal: mild.seal, code: expect.stringMatching(/^replay\.part/) as string },
      { line: 2, seal: mild.seal, code: 'assessment.unknown-id' },
    ]);
    expect(told).toMatchObject({
      ...{ records: 3, changed: 1, shifts: [] },
      changes: [{ line: 3, changes: [{ what: 'band', id: 'risk', from: 'none' }] }],
    });
  });

  it('look only at records made with the first version', () => {
    const other = record({ a: 'l2' }, version('1.5.0'));
    expect(comparison(version('2.0.0'), ['{', other, mild])).toMatchObject({ records: 1 });
  });
});
