import fc from 'fast-check';
import type { JsonValue } from '../src/kernel/json-value.js';

type Holder = { [key: string]: JsonValue };

/** One change of one part of a document, drawn before it is known how many parts there are. */
export interface JsonChange {
  readonly change: 'replace' | 'remove' | 'add' | 'swap';
  readonly at: number;
  readonly from: number;
  readonly value: JsonValue;
  readonly key: string;
}

/** Changes that put in a value or a key of these, beside any. */
export function jsonChanges(values: readonly JsonValue[], keys: readonly string[]): fc.Arbitrary<JsonChange> {
  return fc.record({
    change: fc.constantFrom<JsonChange['change'][]>('replace', 'remove', 'add', 'swap'),
    at: fc.nat(),
    from: fc.nat(),
    value: fc.oneof(fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>, fc.constantFrom(...values)),
    key: fc.constantFrom(...keys),
  });
}

/** Paths to a value and to every part of it. */
export function pathsOf(value: JsonValue): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, part]) => pathsOf(part).map((path) => [key, ...path]))];
}

/** Changes a document, which is the caller's own, at one of these paths. */
export function changedJson(
  document: JsonValue,
  paths: readonly (readonly string[])[],
  { change, at: place, from, value, key }: JsonChange,
): JsonValue {
  const path = paths[place % paths.length]!;
  const holder = at(document, path.slice(0, -1)) as Holder;
  const last = path.at(-1)!;
  if (change === 'replace') holder[last] = value;
  else if (change === 'swap') holder[last] = structuredClone(at(document, paths[from % paths.length]!));
  else if (change === 'add') holder[Array.isArray(holder) ? holder.length : key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
  return document;
}

function at(value: JsonValue, path: readonly string[]): JsonValue {
  return path.reduce((holder, key) => (holder as Holder)[key]!, value);
}
