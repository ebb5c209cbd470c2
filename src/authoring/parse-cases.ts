import { firstIssues } from '../kernel/first-issues.js';
import { type Checked, checked, type IssueMaker, issueMaker, type IssueOf } from '../kernel/issue.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { pointerOf } from '../kernel/pointer.js';
import type { ReaderIssue } from '../kernel/reader-issues.js';
import { readSource } from '../kernel/read-source.js';
import { nearest } from '../kernel/suggest.js';
import type { CasesDocument } from './case-document.js';

/** What can be wrong with a document of cases. */
export interface AuthoringIssues {
  /** The document does not say `veo-cases/1`. */
  'authoring.wrong-format': { readonly expected: string };
  /** A key is missing or has the wrong type. */
  'authoring.wrong-part': { readonly key: string; readonly expected: string };
  /** The object has no such key. */
  'authoring.unknown-key': { readonly key: string; readonly nearest: string | null };
  /** The cases belong to another instrument or version. */
  'authoring.wrong-instrument': { readonly expected: string; readonly got: string };
  /** The document has no case: nothing would be tested. */
  'authoring.no-cases': Readonly<Record<string, never>>;
  /** A case expects nothing: it could not fail. */
  'authoring.expects-nothing': Readonly<Record<string, never>>;
}

/** Everything that cases can be told; `code` is one of a closed list, and tells which `facts` there are. */
export type CasesIssue = ReaderIssue | IssueOf<AuthoringIssues>;

const issue: IssueMaker<AuthoringIssues> = issueMaker<AuthoringIssues>();

type Found = CasesIssue[];

const expectKeys = [
  ...['population', 'ratings', 'measures', 'bands', 'outcomes', 'flags', 'mitigators', 'interventions', 'issues'],
];

const outcomeKeys = ['status', 'admitted', 'missing'];

/**
 * Reads the cases that stand beside an instrument. It never throws, whatever `source` is.
 *
 * @param source - Text or in-memory object of `veo-cases/1`.
 * @param instrument - The id and version of the instrument they must belong to.
 * @returns The cases; or every {@link CasesIssue}, at most 1000 and how many more: codes `kernel.…` when they cannot be
 *   read, else those of {@link AuthoringIssues}. The assessments in them are not looked at yet: `runCases` does that.
 * @example
 * ```ts
 * const { issues } = parseCases('{ "format": "veo-cases/1", "cases": [] }', { id: 'my-screen', version: '1.0.0' });
 * issues.map(({ code, pointer }) => `${code} at ${pointer}`);
 * // ['authoring.wrong-instrument at /instrument', 'authoring.no-cases at /cases']
 * ```
 */
export function parseCases(
  source: unknown,
  instrument: CasesDocument['instrument'],
): Checked<CasesDocument, CasesIssue> {
  const read = readSource(source);
  if (!read.ok) return read;
  const found: Found = [];
  const document = isJsonObject(read.value) ? read.value : {};
  unknownKeys({ part: document, known: ['$schema', 'format', 'instrument', 'cases'], at: '' }, found);
  if (ownValue(document, 'format') !== 'veo-cases/1') {
    found.push(issue('authoring.wrong-format', '/format', { expected: 'veo-cases/1' }));
  }
  checkInstrument(ownValue(document, 'instrument'), instrument, found);
  checkCases(ownValue(document, 'cases'), found);
  return checked(read.value as unknown as CasesDocument, firstIssues(found));
}

function checkInstrument(pin: JsonValue | undefined, instrument: CasesDocument['instrument'], found: Found): void {
  const expected = `${instrument.id}@${instrument.version}`;
  const got = isJsonObject(pin) ? `${textOf(pin, 'id')}@${textOf(pin, 'version')}` : '';
  if (got === expected) return;
  const facts = { expected, got };
  found.push(issue('authoring.wrong-instrument', '/instrument', facts));
}

function textOf(part: JsonObject, key: string): string {
  const value = ownValue(part, key);
  return typeof value === 'string' ? value : '';
}

function checkCases(cases: JsonValue | undefined, found: Found): void {
  if (!Array.isArray(cases) || cases.length === 0) {
    found.push(issue('authoring.no-cases', '/cases', {}));
    return;
  }
  (cases as readonly JsonValue[]).forEach((one, place) => {
    checkCase(one, pointerOf('cases', place), found);
  });
}

function checkCase(one: JsonValue, at: string, found: Found): void {
  const part = isJsonObject(one) ? one : {};
  unknownKeys({ part, known: ['name', 'assessment', 'expect'], at }, found);
  const name = ownValue(part, 'name');
  if (typeof name !== 'string' && !isJsonObject(name)) wrong('name', 'text', { at, found });
  if (!isJsonObject(ownValue(part, 'assessment'))) wrong('assessment', 'object', { at, found });
  const expected = ownValue(part, 'expect');
  if (!isJsonObject(expected)) {
    wrong('expect', 'object', { at, found });
    return;
  }
  unknownKeys({ part: expected, known: expectKeys, at: `${at}/expect` }, found);
  if (Object.keys(expected).length === 0) found.push(issue('authoring.expects-nothing', `${at}/expect`, {}));
  for (const key of expectKeys.slice(1)) checkExpected(expected, key, { at: `${at}/expect`, found });
}

interface Place {
  readonly at: string;
  readonly found: Found;
}

function checkExpected(expected: JsonObject, key: string, place: Place): void {
  const part = ownValue(expected, key);
  if (part === undefined) return;
  const isList = key === 'issues';
  const isRight = isList ? Array.isArray(part) && part.every(isIssueLike) : isJsonObject(part);
  if (!isRight) wrong(key, isList ? 'list of { code, pointer }' : 'object', place);
  else if (key === 'measures') checkBounds(part as JsonObject, { ...place, at: `${place.at}/measures` });
  else if (key === 'outcomes') checkOutcomes(part as JsonObject, { ...place, at: `${place.at}/outcomes` });
}

/** A slip in the name of a bound would expect nothing. */
function checkBounds(measures: JsonObject, { at, found }: Place): void {
  for (const [id, part] of Object.entries(measures)) {
    const pointer = `${at}${pointerOf(id)}`;
    if (!isJsonObject(part)) continue;
    unknownKeys({ part, known: ['lower', 'upper'], at: pointer }, found);
    if (Object.keys(part).length === 0) found.push(issue('authoring.expects-nothing', pointer, {}));
  }
}

// An outcome that is no object would expect nothing, and a case must be able to fail.
function checkOutcomes(outcomes: JsonObject, { at, found }: Place): void {
  for (const [id, part] of Object.entries(outcomes)) {
    if (isJsonObject(part)) unknownKeys({ part, known: outcomeKeys, at: `${at}${pointerOf(id)}` }, found);
    else wrong(id, 'object', { at, found });
  }
}

function isIssueLike(part: JsonValue): boolean {
  return isJsonObject(part) && typeof ownValue(part, 'code') === 'string';
}

function wrong(key: string, expected: string, { at, found }: Place): void {
  found.push(issue('authoring.wrong-part', `${at}${pointerOf(key)}`, { key, expected }));
}

interface Keyed {
  readonly part: JsonObject;
  readonly known: readonly string[];
  readonly at: string;
}

function unknownKeys({ part, known, at }: Keyed, found: Found): void {
  for (const key of Object.keys(part).filter((name) => !known.includes(name))) {
    found.push(issue('authoring.unknown-key', `${at}${pointerOf(key)}`, { key, nearest: nearest(key, known) ?? null }));
  }
}
