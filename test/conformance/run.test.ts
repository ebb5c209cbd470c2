import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compileInstrument } from '../../src/compile/compile-instrument.js';
import { assess } from '../../src/evaluate/assess.js';
import type { Seal } from '../../src/evaluate/seal.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Checked } from '../../src/kernel/issue.js';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { valueAt } from '../../src/kernel/pointer.js';
import { type Concluded, isProvisional, positionOf } from '../../src/record/position.js';
import { type Case, cases, documentsOf } from './cases.js';
import { resultOf } from './expressions.js';

function checkDocuments(one: Case): void {
  const [instrument, assessment] = documentsOf(one);
  const result: Checked<Seal> = assess(instrument, assessment);
  const { evaluation = {}, absent = [], issues, digest } = one.expect ?? {};
  const errors = result.issues.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, pointer }) => ({ code, pointer }))).toEqual(issues ?? []);
  if (!result.ok) return;
  const sealed = result.value.evaluation as unknown as JsonValue;
  const found = Object.keys(evaluation).map((pointer) => [pointer, valueAt(sealed, pointer)]);
  expect(Object.fromEntries(found)).toEqual(evaluation);
  for (const pointer of absent) expect([pointer, valueAt(sealed, pointer)]).toEqual([pointer, undefined]);
  const bytes = `veo-evaluation/1\n${canonicalJson(sealed)}`;
  expect(result.value.digest).toBe(digest ?? createHash('sha256').update(bytes).digest('hex'));
}

function checkConclusion(one: Case, concluded: Concluded): void {
  const [instrument, assessment] = documentsOf(one);
  const parsed = parseInstrument(instrument);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const result = assess(instrument, assessment);
  const evaluation = result.ok ? { evaluation: result.value.evaluation } : {};
  const position = positionOf(concluded, { compiled: compileInstrument(parsed.value), ...evaluation });
  expect([position, isProvisional(position)]).toEqual([one.expect?.position, one.expect?.provisional]);
}

function checkExpression({ expression = null, inputs = {}, expected = null, trace, unordered = false }: Case): void {
  const told = resultOf(expression, inputs);
  expect(unordered ? sorted(told.result) : told.result).toEqual(unordered ? sorted(expected) : expected);
  if (trace !== undefined) expect(told.trace).toEqual(trace);
}

function sorted(value: JsonValue): JsonValue {
  return { possible: [...(value as { possible: readonly string[] }).possible].sort() };
}

function check(one: Case): void {
  if (one.expression !== undefined) checkExpression(one);
  else if (one.canonicalOf !== undefined) expect(canonicalJson(one.canonicalOf)).toBe(one.expect?.canonical);
  else checkDocuments(one);
  if (one.conclusion !== undefined) checkConclusion(one, one.conclusion);
}

describe.each([...new Set(cases.map(({ section }) => section))])('§%s', (section) => {
  const own = cases.filter((one) => one.section === section);
  it.each(own.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    check(one);
  });
});
