import { inDocumentOrder } from '../instrument/document-order.js';
import { schemaIssues } from '../instrument/schema/schema-issues.js';
import { canonicalJson } from '../kernel/canonical.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { type Checked, checked } from '../kernel/issue.js';
import { isJsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { defaultLimits, type ReadLimits } from '../kernel/limits.js';
import { isFullDate } from '../kernel/partial-date.js';
import { pointerOf } from '../kernel/pointer.js';
import { readJson } from '../kernel/read-json.js';
import { readObject } from '../kernel/read-object.js';
import { type RecordDocument, recordFormat } from './document.js';
import { type RecordIssue, recordIssue } from './issues.js';
import { recordSchema } from './schema/record.js';

/** A record holds an assessment, what came of it, and a salt for each part: more than any other document. */
export const recordLimits: ReadLimits = {
  ...defaultLimits,
  maximumCharacters: 4 * defaultLimits.maximumCharacters,
  maximumNodes: 4 * defaultLimits.maximumNodes,
  maximumDepth: 2 * defaultLimits.maximumDepth,
};

/**
 * Reads a record and checks its grammar, of what is under the seal and of the list of parts; `openRecord` then checks
 * the seal, and opens the parts. It never throws, whatever `source` is.
 *
 * @param source - `veo-record/1`, as text or as an in-memory object; both get the same verdict.
 * @returns The record, deeply frozen; or every {@link RecordIssue}, in the order of a walk through the document: codes
 * `kernel.…` when it cannot be read, else `record.…`. A text that is not canonical is told so as a warning.
 * @example
 * ```ts
 * parseRecord('{ "format": "veo-record/2" }');
 * // { ok: false, issues: [{ code: 'record.newer-format', pointer: '/format', … }] }
 * ```
 */
export function parseRecord(source: unknown): Checked<RecordDocument, RecordIssue> {
  const read = readRecordSource(source);
  if (!read.ok) return read;
  const json = read.value;
  const otherFormat = formatIssue(json);
  if (otherFormat !== undefined) return { ok: false, issues: [otherFormat] };
  const departures: readonly RecordIssue[] = schemaIssues(recordSchema, json, 'record');
  const document = json as unknown as RecordDocument;
  const dates = departures.length === 0 ? datesOf(document) : [];
  const issues = [...read.issues, ...uncanonical(source, json), ...departures, ...dates];
  return checked(deepFreeze(document), inDocumentOrder(issues, json));
}

/** Reads what is a record, or what is to become one. */
export function readRecordSource(source: unknown): Checked<JsonValue, RecordIssue> {
  if (typeof source !== 'string') return readObject(source, recordLimits);
  const read = readJson(source, recordLimits);
  return read.ok ? { ...read, value: read.value.value } : read;
}

function formatIssue(json: JsonValue): RecordIssue | undefined {
  const got = isJsonObject(json) ? ownValue(json, 'format') : undefined;
  if (typeof got !== 'string' || got === recordFormat) return undefined;
  const clipped = got.slice(0, 64);
  return /^veo-record\/[1-9]\d{0,8}$/.test(got)
    ? recordIssue('record.newer-format', '/format', { supported: recordFormat, got: clipped })
    : recordIssue('record.wrong-format', '/format', { expected: recordFormat, got: clipped });
}

function uncanonical(source: unknown, json: JsonValue): readonly RecordIssue[] {
  if (typeof source !== 'string' || canonicalJson(json) === source) return [];
  return [recordIssue('record.not-canonical', '', {}, 'warning')];
}

function datesOf({ sealed, withheld }: RecordDocument): readonly RecordIssue[] {
  return [...badDates(sealed, ['sealed']), ...badDates((withheld ?? {}) as unknown as JsonValue, ['withheld'])];
}

/** Keys that hold a full date in a record's own parts. */
const dateKeys: readonly string[] = ['on', 'effectiveFrom'];

/** Dates that the calendar does not have, wherever one of the record's own parts holds one. */
export function badDates(value: JsonValue, path: readonly (string | number)[]): readonly RecordIssue[] {
  if (Array.isArray(value))
    return (value as readonly JsonValue[]).flatMap((part, place) => badDates(part, [...path, place]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const at = [...path, key];
    const isDate = dateKeys.includes(key) && typeof part === 'string';
    if (!isDate) return badDates(part, at);
    return isFullDate(part) ? [] : [recordIssue('record.bad-date', pointerOf(...at), { value: part })];
  });
}
