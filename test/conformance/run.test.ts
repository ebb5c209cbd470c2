import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/evaluate/assess.js';
import type { Seal } from '../../src/evaluate/seal.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Checked } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { valueAt } from '../../src/kernel/pointer.js';
import { type Case, cases, documentsOf, gapsBetween, rulesOf } from './cases.js';
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
}

describe.each([...new Set(cases.map(({ section }) => section))])('§%s', (section) => {
  const own = cases.filter((one) => one.section === section);
  it.each(own.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    check(one);
  });
});

describe('the cases and docs/semantics.md', () => {
  const rules = rulesOf(readFileSync(new URL('../../docs/semantics.md', import.meta.url), 'utf8'));

  it('have every rule in a case, and every case under a rule', () => {
    expect(rules.length).toBeGreaterThan(100);
    expect(gapsBetween(rules, cases)).toEqual([]);
  });

  it('would tell of a rule without a case, a case without a rule, a number used twice', () => {
    const planted = rulesOf('**§1.1** One. **§1.2** Two. **§1.2** Again; see §1.3.');
    expect(gapsBetween(planted, [{ section: '1.1' }, { section: '9.9' }])).toEqual([
      'no case for §1.2',
      'no case for §1.2',
      'no rule §9.9',
      '§1.2 is stated twice',
    ]);
  });

  it('have anchors of the same number, so that links hold', () => {
    const text = readFileSync(new URL('../../docs/semantics.md', import.meta.url), 'utf8');
    const anchors = [...text.matchAll(/<a id="(\d+\.\d+)"><\/a>\*\*§(\d+\.\d+)\*\*/g)].map(([, id, rule]) => [
      id,
      rule,
    ]);
    expect(anchors).toEqual(rules.map((rule) => [rule, rule]));
  });

  it('refer to rules that there are', () => {
    const text = readFileSync(new URL('../../docs/semantics.md', import.meta.url), 'utf8');
    const named = [...text.matchAll(/§(\d+\.\d+)/g)].map(([, rule]) => rule ?? '');
    expect(named.filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
