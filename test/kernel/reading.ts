import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Checked, Issue } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { defaultLimits, type ReadLimits } from '../../src/kernel/limits.js';
import { readJson } from '../../src/kernel/read-json.js';

/** The default limits with some of them changed. */
export function limitsWith(changes: Partial<ReadLimits>): ReadLimits {
  return { ...defaultLimits, ...changes };
}

/** The issues of a refusal; an accepted document fails the test. */
export function issuesOf(checked: Checked<unknown>): readonly Issue[] {
  expect(checked.ok).toBe(false);
  return checked.issues;
}

/** An issue in a line, for tables that compare many. */
export function brief(issues: readonly Issue[]): string[] {
  return issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

/** The value of an accepted text; a refused one fails the test with its issues. */
export function valueOf(text: string): JsonValue {
  const document = readJson(text);
  if (!document.ok) throw new Error(JSON.stringify(document.issues));
  return document.value.value;
}

/** What `JSON.parse` says, `undefined` when it refuses. */
export function parsed(text: string): { readonly value: JsonValue } | undefined {
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch {
    return undefined;
  }
}

/** A value with each minus zero made zero, as all readers do. */
export function withoutMinusZero(value: JsonValue): JsonValue {
  const text = JSON.stringify(value);
  return JSON.parse(text) as JsonValue;
}

/** Expects a call to throw the refusal of one code with exactly these facts. */
export function expectThrown(call: () => unknown, code: string, facts: unknown): void {
  expect(call).toThrow(expect.objectContaining({ name: 'RiskError', code, facts }));
}

/** Expects two values to be the same; vitest's own comparison takes a key named `constructor` for a class. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect([actual]).toStrictEqual([expected, 'not the same']);
}

/** A value as the readers give it: none of its objects inherits anything. */
export function bareOf<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part: unknown) => bareOf(part)) as Value;
  const parts = Object.entries(value).map(([key, part]) => [key, bareOf(part as unknown)]);
  return Object.setPrototypeOf(Object.fromEntries(parts), null) as Value;
}
