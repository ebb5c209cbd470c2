import { isJsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { parsePointer, pointerOf } from '../kernel/pointer.js';

type Path = readonly (string | number)[];

/** A part of an entry as if what is missing had never been said, and where its places are in the entry. */
export interface Remaining {
  readonly value: JsonValue;
  /** The pointer in the entry, of a pointer into `value`. */
  readonly pointerInEntry: (pointer: string) => string;
}

/** What stands in for a missing part whose key is demanded. */
const standIns: { readonly [key: string]: JsonValue } = {
  ...{ ref: 'erased', id: 'erased', by: 'erased', reason: 'erased', assessment: '0'.repeat(64) },
  ...{ mitigators: [], interventions: [], accommodations: [], notices: [] },
  population: { status: 'within', gates: [] },
};

/**
 * What is left of a part, so that its grammar can be checked: missing elements and keys are left out, and a stand-in is
 * put where the grammar demands a key.
 *
 * @param missing - Pointers into the entry.
 * @param at - Where the part stands in the entry.
 */
export function withoutMissing(value: JsonValue, missing: ReadonlySet<string>, at: Path): Remaining {
  const kept = new Map<string, readonly number[]>();
  const walk = (part: JsonValue, path: Path): JsonValue => {
    if (Array.isArray(part)) return listWithout(part as readonly JsonValue[], path);
    if (!isJsonObject(part)) return part;
    const entries = Object.entries(part).flatMap(([key, inner]): readonly (readonly [string, JsonValue])[] => {
      if (!missing.has(pointerOf(...path, key))) return [[key, walk(inner, [...path, key])]];
      const standIn = ownValue(standIns, key);
      return standIn === undefined ? [] : [[key, standIn]];
    });
    return Object.fromEntries(entries);
  };
  const listWithout = (list: readonly JsonValue[], path: Path): JsonValue => {
    const places = list.map((_, place) => place).filter((place) => !missing.has(pointerOf(...path, place)));
    kept.set(pointerOf(...path), places);
    // INVARIANT: the places are those of the list.
    return places.map((place) => walk(list[place] as JsonValue, [...path, place]));
  };
  return { value: walk(value, at), pointerInEntry: (pointer) => inEntry(pointer, at, kept) };
}

function inEntry(pointer: string, at: Path, kept: ReadonlyMap<string, readonly number[]>): string {
  let path: Path = at;
  for (const part of parsePointer(pointer) ?? [])
    path = [...path, kept.get(pointerOf(...path))?.[Number(part)] ?? part];
  return pointerOf(...path);
}
