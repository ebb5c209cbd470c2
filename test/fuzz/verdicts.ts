import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { caseIssueWords } from '../../src/authoring/case-words.js';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Checked, Issue } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { isRiskError } from '../../src/evaluate/refusal.js';
import { loneSurrogateAt } from '../../src/kernel/surrogates.js';
import { issueTables as english } from '../../src/words/en/issue-tables.js';
import { issueTables as french } from '../../src/words/fr/issue-tables.js';
import { type Told, tellIssue } from '../../src/words/words.js';
import { leadsSomewhere } from './changes.js';

/** A second, in milliseconds of this process's own work. */
const second = 1000;

/** The answer of a call, within a second, that may throw nothing but `RiskError`, and for a document not even that. */
export function told<Value>(call: () => Checked<Value>): Checked<Value> {
  const [answer, took] = timed(call);
  // Neighbours slow even a process's own work down: the least of five tries counts.
  for (let tries = 1, least = took; least >= second; tries += 1) {
    if (tries === 5) throw new Error(`a document took ${String(least)} ms to answer`);
    least = Math.min(least, timed(call)[1]);
  }
  return answer;
}

function timed<Value>(call: () => Checked<Value>): readonly [Checked<Value>, number] {
  const before = process.cpuUsage();
  const answer = caught(call);
  const { user, system } = process.cpuUsage(before);
  return [answer, (user + system) / 1000];
}

function caught<Value>(call: () => Checked<Value>): Checked<Value> {
  try {
    return call();
  } catch (error) {
    throw new Error(isRiskError(error) ? `a document was answered by throwing ${error.code}` : 'thrown', {
      cause: error,
    });
  }
}

/** Holds a verdict to what is promised of every one: typed, placed, told in both languages, never half. */
export function expectVerdict(verdict: Checked<unknown>, document: unknown): void {
  const errors = verdict.issues.filter(({ severity }) => severity === 'error');
  if (verdict.ok === errors.length > 0) fail('a verdict that its issues contradict', verdict.issues);
  if (!verdict.ok && Object.hasOwn(verdict, 'value')) fail('a refusal with a value', verdict.issues);
  for (const issue of verdict.issues) {
    if (!leadsSomewhere(document, issue.pointer)) fail('a pointer that leads nowhere', issue);
    expectTold(issue);
  }
  // Facts can be written and sent on.
  canonicalJson(verdict.issues as unknown as JsonValue);
}

/** Expects an issue to be known, and to have a sentence and a remedy in both languages that can be shown. */
export function expectTold(issue: Issue): void {
  if (issue.code.startsWith('authoring.')) {
    for (const language of ['fr', 'en'] as const) expectWords(caseIssueWords(issue, language), issue);
    return;
  }
  for (const tables of [french, english]) {
    if (!Object.hasOwn(tables.issues, issue.code)) fail('a code that no catalogue knows', issue);
    expectWords(tellIssue(issue, tables), issue);
  }
}

const unshowable = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/;
const unsaid = /\bundefined\b|\[object |\bNaN\b/;

function expectWords(words: Told | undefined, issue: Issue): void {
  for (const text of [words?.sentence ?? '', words?.remedy ?? '']) {
    if (text.trim() === '') fail('nothing said', { issue, words });
    if (unshowable.test(text)) fail('words that a terminal would obey', { issue, words });
    if (loneSurrogateAt(text) >= 0) fail('words that are not Unicode', { issue, words });
    if (text.length > 6000) fail('words without end', { issue, length: text.length });
    // What a document holds stands between backticks; the rest is ours.
    if (unsaid.test(text.replaceAll(/`[^`]*`/g, ''))) fail('words with a hole', { issue, words });
  }
}

/** Expects two verdicts to be one: the same issues in the same order. */
export function expectSameVerdict(left: Checked<unknown>, right: Checked<unknown>): void {
  if (left.ok !== right.ok || !isDeepStrictEqual(left.issues, right.issues)) {
    fail('two verdicts on one document', [left.issues, right.issues]);
  }
}

/** Expects the same issues, in any order: the canonical form has its keys in another. */
export function expectSameIssues(left: Checked<unknown>, right: Checked<unknown>): void {
  const sorted = ({ issues }: Checked<unknown>): string[] =>
    issues.map((issue) => canonicalJson(issue as unknown as JsonValue)).sort();
  if (left.ok !== right.ok) fail('a canonical form with another verdict', [left.issues, right.issues]);
  expect(sorted(right)).toStrictEqual(sorted(left));
}

/** Fails with what was found. */
export function fail(why: string, found: unknown): never {
  throw new Error(`${why}: ${JSON.stringify(found).slice(0, 2000)}`);
}
