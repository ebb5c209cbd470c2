import type { Issue, IssueFacts } from '../kernel/issue.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../kernel/json-value.js';
import { appendPointer, parsePointer, valueAt } from '../kernel/pointer.js';

/** What is left of a document once everything that departs from the grammar is taken out. */
export interface Salvaged {
  readonly json: JsonValue;
  /** What was taken out, by pointers into the document as written. */
  readonly removed: ReadonlySet<string>;
  /** Leads a pointer into what is left to its place in the document as written. */
  readonly restored: (pointer: string) => string;
}

/** Enough for a part in a part in a part; beyond, more findings would be guesses. */
const roundLimit = 8;
const removalLimit = 1000;

/** Keys of an instrument without which nothing could be checked, though nothing that is checked rests on them. */
export const instrumentStubs: JsonObject = {
  format: 'veo-instrument/1',
  id: 'stub',
  version: '0.0.0',
  status: 'draft',
  policy: 'reference',
  subject: 'person',
  method: 'spj',
  title: 'stub',
  licence: 'stub',
};

/** What there is to know of a kind of document to take out what departs from its grammar. */
interface DocumentKind {
  /** What departs from the grammar in a document. */
  readonly grammar: (json: JsonValue) => readonly Issue[];
  /** What stands in for keys that every document of the kind has. */
  readonly stubs: JsonObject;
}

/**
 * Takes out of a document what departs from its grammar, so that the rest can be checked in the same run.
 *
 * @param json - The document as written.
 * @param kind - What kind of document it is.
 * @param departures - What does in this one.
 * @returns `undefined` when too little is left: a key of the document itself would have to go that it needs, or too
 * much departs.
 */
export function salvage(
  json: JsonValue,
  { grammar, stubs }: DocumentKind,
  departures: readonly Issue[],
): Salvaged | undefined {
  if (!isJsonObject(json) || new Set(departures.map(({ pointer }) => pointer)).size > removalLimit) return undefined;
  const removed = new Set(
    Object.keys(stubs)
      .filter((key) => !Object.hasOwn(json, key))
      .map((key) => `/${key}`),
  );
  for (let round = 0; round < roundLimit && removed.size <= removalLimit; round += 1) {
    const left = { json: { ...stubs, ...prunedObject(json, '', removed) }, removed, restored: restorer(json, removed) };
    const found = grammar(left.json);
    if (found.length === 0) return left;
    const gone = found.map(({ pointer }) => left.restored(pointer));
    if (gone.includes('')) return undefined;
    for (const pointer of gone) removed.add(pointer);
  }
  return undefined;
}

function pruned(value: JsonValue, at: string, removed: ReadonlySet<string>): JsonValue {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).flatMap((part, place) => {
      const pointer = appendPointer(at, place);
      return removed.has(pointer) ? [] : [pruned(part, pointer, removed)];
    });
  }
  return isJsonObject(value) ? prunedObject(value, at, removed) : value;
}

function prunedObject(value: JsonObject, at: string, removed: ReadonlySet<string>): JsonObject {
  const kept = Object.entries(value).flatMap(([key, part]): readonly [string, JsonValue][] => {
    const pointer = appendPointer(at, key);
    return removed.has(pointer) ? [] : [[key, pruned(part, pointer, removed)]];
  });
  return Object.fromEntries(kept);
}

/** Elements that follow a removed one moved up; their pointers have to move back. */
function restorer(json: JsonValue, removed: ReadonlySet<string>): Salvaged['restored'] {
  const places = new Map<string, readonly number[]>();
  const keptPlaces = (at: string): readonly number[] | undefined => {
    const list = valueAt(json, at);
    if (!Array.isArray(list)) return undefined;
    const kept = places.get(at) ?? [...list.keys()].filter((place) => !removed.has(appendPointer(at, place)));
    places.set(at, kept);
    return kept;
  };
  return (pointer) =>
    (parsePointer(pointer) ?? []).reduce((at, part) => appendPointer(at, keptPlaces(at)?.[Number(part)] ?? part), '');
}

/** Codes that say that something is not there, within one part: a part that lost something may have had it. */
const absences = new Set([
  ...['required-by-policy', 'missing-anchor', 'needed-here', 'guard-sets-nothing', 'hides-nothing', 'no-limits'],
  ...['validated-without-study', 'points-missing', 'weights-without-source', 'weak-corroboration'],
  ...['words-not-demanded', 'purpose-not-excluded', 'missing-language', 'no-language'],
  ...['points-not-rising', 'cut-offs-not-rising'],
  // Of assessments.
  ...['no-evidence', 'no-rater', 'not-rated'],
]);

/** Codes that rest on the whole of the document. */
const wholes = new Set([
  ...['unreachable-band', 'gap-below-bands', 'unused', 'justifies-nothing', 'no-such-indicator', 'cannot-prorate'],
  ...['several-scales', 'empty-selection', 'raise-without-conduct', 'unequal-evidence', 'range-missing'],
  ...['too-many-digits', 'not-a-number'],
  // Of assessments.
  ...['same-note', 'legal-history-not-in-order'],
]);

/**
 * Issues of what is left of a document, as issues of the document as written: those that may only say what was
 * taken out are dropped.
 */
export function survivingIssues<Each extends Issue>(
  issues: readonly Each[],
  salvaged: Salvaged,
  written: JsonValue,
): readonly Each[] {
  const ids = removedIds(salvaged, written);
  const parts = new Set([...salvaged.removed].map(partOf));
  const touched = new Set([...salvaged.removed].flatMap(holdersOf));
  return issues
    .map((issue) => restoredIssue(issue, salvaged))
    .filter(({ code, pointer, facts }) => {
      if (parts.has(keyOf(pointer))) return false;
      const reason = code.slice(code.indexOf('.') + 1);
      if (wholes.has(reason)) return false;
      if (absences.has(reason)) return !parts.has(partOf(pointer)) && !touched.has(pointer);
      return !namesOf(facts).some((name) => ids.has(name));
    });
}

/** Everything that lost something with a part; the document itself only when one of its own keys went. */
function holdersOf(pointer: string): readonly string[] {
  const segments = pointer.split('/');
  const holders = segments.map((_, place) => segments.slice(0, place + 1).join('/'));
  return segments.length > 2 ? holders.slice(1) : holders;
}

/** An element of a list of the document, or a key of the document. */
function partOf(pointer: string): string {
  return pointer.split('/').slice(0, 3).join('/');
}

/** The key of the document that a place lies under. */
function keyOf(pointer: string): string {
  return pointer.split('/').slice(0, 2).join('/');
}

function restoredIssue<Each extends Issue>(issue: Each, { restored }: Salvaged): Each {
  const { first, readAt, path, ...rest } = issue.facts;
  const facts: IssueFacts = {
    ...rest,
    ...(typeof first === 'string' ? { first: restored(first) } : {}),
    ...(typeof readAt === 'string' ? { readAt: restored(readAt) } : {}),
    ...(Array.isArray(path)
      ? { path: (path as readonly string[]).map((one) => (one.startsWith('/') ? restored(one) : one)) }
      : {}),
  };
  return { ...issue, pointer: restored(issue.pointer), facts };
}

/** What an issue says to be missing: an id, a level, or a name of a condition. */
function namesOf({ id, level, name }: IssueFacts): readonly string[] {
  return [id, level, name].flatMap((one) => (typeof one === 'string' ? [one, ...one.split('.')] : []));
}

/** The ids of everything that was taken out. */
function removedIds({ removed }: Salvaged, written: JsonValue): ReadonlySet<string> {
  const ids = new Set<string>();
  const open: JsonValue[] = [...removed].flatMap((pointer) => valueAt(written, pointer) ?? []);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isJsonObject(next) && Object.hasOwn(next, 'id') && typeof next['id'] === 'string') ids.add(next['id']);
    if (typeof next !== 'object' || next === null) continue;
    for (const part of Object.values(next) as readonly JsonValue[]) open.push(part);
  }
  return ids;
}
