import type { Issue } from '../kernel/issue.js';
import type { ReaderIssue } from '../kernel/reader-issues.js';
import { firstIssues } from '../kernel/first-issues.js';
import { isJsonObject, type JsonValue } from '../kernel/json-value.js';
import { parsePointer } from '../kernel/pointer.js';

type Ranks = Map<JsonValue, ReadonlyMap<string, number>>;

/** A value that a pointer leads to, if there is one, and where it stands. */
interface Found {
  readonly value: JsonValue | undefined;
  readonly place: readonly number[];
}

/** What was looked up so far: issues lie close together. */
interface Walk {
  readonly ranks: Ranks;
  /** Holders of other parts, by pointer. */
  readonly holders: Map<string, Found>;
}

interface Placed<Each extends Issue = Issue> {
  readonly issue: Each;
  readonly place: readonly number[];
}

/**
 * Issues in the order of a walk through the document, each once: a part before what is in it, keys as written.
 * Issues of one place keep the order in which they were found. No more than the first of them are told, and how many
 * more there are.
 *
 * @param issues - Pointers that lead nowhere come last within the part that they do find.
 */
export function inDocumentOrder<Each extends Issue>(
  issues: readonly Each[],
  document: JsonValue,
): readonly (Each | ReaderIssue)[] {
  const walk: Walk = { ranks: new Map(), holders: new Map([['', { value: document, place: [] }]]) };
  const ordered = eachOnce(issues)
    .map((issue): Placed<Each> => ({ issue, place: foundAt(issue.pointer, walk).place }))
    .sort(byPlace)
    .map(({ issue }) => issue);
  return firstIssues(ordered);
}

/** Issues without repetitions. Only those of a place with several have to be compared whole. */
function eachOnce<Each extends Issue>(issues: readonly Each[]): readonly Each[] {
  const places = new Set<string>();
  const crowded = new Set(issues.map(({ pointer }) => pointer).filter((pointer) => !isNew(places, pointer)));
  const told = new Set<string>();
  return issues.filter(
    ({ code, pointer, facts }) => !crowded.has(pointer) || isNew(told, JSON.stringify([code, pointer, facts])),
  );
}

function isNew(known: Set<string>, text: string): boolean {
  const { size } = known;
  return known.add(text).size > size;
}

function byPlace(a: Placed, b: Placed): number {
  const length = Math.min(a.place.length, b.place.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a.place[at] ?? 0) - (b.place[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.place.length - b.place.length;
}

function foundAt(pointer: string, walk: Walk): Found {
  const known = walk.holders.get(pointer);
  if (known !== undefined) return known;
  const end = pointer.lastIndexOf('/');
  const [part = ''] = parsePointer(pointer.slice(end)) ?? [];
  const { value, place } = holderAt(pointer.slice(0, end), walk);
  const rank = value === undefined ? Number.MAX_SAFE_INTEGER : rankOf(value, part, walk.ranks);
  return { value: partOf(value, part), place: [...place, rank] };
}

function holderAt(pointer: string, walk: Walk): Found {
  const found = foundAt(pointer, walk);
  walk.holders.set(pointer, found);
  return found;
}

function rankOf(holder: JsonValue, part: string, ranks: Ranks): number {
  if (Array.isArray(holder)) return Number(part);
  if (!isJsonObject(holder)) return Number.MAX_SAFE_INTEGER;
  const known = ranks.get(holder) ?? new Map(Object.keys(holder).map((key, place) => [key, place]));
  ranks.set(holder, known);
  return known.get(part) ?? Number.MAX_SAFE_INTEGER;
}

function partOf(holder: JsonValue | undefined, part: string): JsonValue | undefined {
  if (Array.isArray(holder)) return (holder as readonly JsonValue[])[Number(part)];
  return isJsonObject(holder) && Object.hasOwn(holder, part) ? holder[part] : undefined;
}
