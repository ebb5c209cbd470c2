import { inDocumentOrder } from '../instrument/document-order.js';
import type { Grammar } from '../instrument/schema/grammar.js';
import { schemaIssues } from '../instrument/schema/schema-issues.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { type Checked, checked } from '../kernel/issue.js';
import { isJsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { isFullDate } from '../kernel/partial-date.js';
import { readSource } from '../kernel/read-source.js';
import { isVersion } from '../kernel/semver.js';
import { type RegistryIssue, registryIssue } from './issues.js';

/** How one kind of document is read. */
export interface Reading<Document> {
  /** The format, with its integer: `veo-registry/1`. */
  readonly format: string;
  readonly schema: Grammar<Document>;
  /** What is wrong with a document that keeps to the grammar. */
  readonly check: (document: Document) => readonly RegistryIssue[];
}

/** Reads a document of one kind; text and objects in memory get the same verdict. It never throws. */
export function readDocumentAs<Document>(
  source: unknown,
  { format, schema, check }: Reading<Document>,
): Checked<Document, RegistryIssue> {
  const read = readSource(source);
  if (!read.ok) return read;
  const json = read.value;
  const wrong = formatIssue(json, format);
  if (wrong !== undefined) return { ok: false, issues: [wrong] };
  const departures = schemaIssues(schema, json, 'registry');
  // INVARIANT: departures are errors, so `checked` refuses.
  if (departures.length > 0) return checked(json as never, inDocumentOrder(departures, json));
  const document = deepFreeze(json as unknown as Document);
  return checked(document, inDocumentOrder(check(document), json));
}

/** A document that says that it is something else: every further finding would mislead. */
function formatIssue(json: JsonValue, expected: string): RegistryIssue | undefined {
  const format = formatOf(json);
  if (format === undefined || format === expected) return undefined;
  const got = format.slice(0, 64);
  const kind = expected.slice(0, expected.indexOf('/') + 1);
  const integer = format.startsWith(kind) ? format.slice(kind.length) : '';
  return /^[1-9]\d{0,8}$/.test(integer)
    ? registryIssue('registry.newer-format', '/format', { supported: expected, got })
    : registryIssue('registry.wrong-format', '/format', { expected: [expected], got });
}

/** What a document says that it is. */
export function formatOf(json: JsonValue): string | undefined {
  const format = isJsonObject(json) ? ownValue(json, 'format') : undefined;
  return typeof format === 'string' ? format : undefined;
}

/** A text of a document, and where it stands. */
export interface Written {
  readonly value: string | null | undefined;
  readonly pointer: string;
}

/** Which are no versions. */
export function badVersions(written: readonly Written[]): readonly RegistryIssue[] {
  return written.flatMap(({ value, pointer }) =>
    typeof value !== 'string' || isVersion(value) ? [] : [registryIssue('registry.bad-version', pointer, { value })],
  );
}

/** Which are no days of the calendar. */
export function badDates(written: readonly Written[]): readonly RegistryIssue[] {
  return written.flatMap(({ value, pointer }) =>
    typeof value !== 'string' || isFullDate(value) ? [] : [registryIssue('registry.bad-date', pointer, { value })],
  );
}

/** The same text twice in a list, wherever it may stand once. */
export function repeated<Each>(
  parts: readonly Each[],
  keyOf: (part: Each) => string,
  issueOf: (part: Each, place: number, first: number) => RegistryIssue,
): readonly RegistryIssue[] {
  const seen = new Map<string, number>();
  return parts.flatMap((part, place) => {
    const key = keyOf(part);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    return first === undefined ? [] : [issueOf(part, place, first)];
  });
}
