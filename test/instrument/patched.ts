import { readFileSync } from 'node:fs';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';

/** One step of a patch: `add` inserts into a list or sets a key, `replace` and `remove` need something there. */
export interface PatchStep {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string;
  readonly value?: JsonValue;
}

type Holder = JsonValue[] | { [key: string]: JsonValue };

/** A fixture under test/fixtures/instruments, read anew each time. */
export function fixture(name: string): { [key: string]: JsonValue } {
  return JSON.parse(fixtureText(name)) as { [key: string]: JsonValue };
}

/** The text of a fixture under test/fixtures/instruments. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`../fixtures/instruments/${name}.json`, import.meta.url), 'utf8');
}

/** A fixture changed by a patch in the manner of RFC 6902. */
export function patched(name: string, patch: readonly PatchStep[]): { [key: string]: JsonValue } {
  return changed(fixture(name), patch);
}

/** A copy of a document, changed by a patch. */
export function changed(document: JsonObject, patch: readonly PatchStep[]): { [key: string]: JsonValue } {
  const copy = structuredClone<{ [key: string]: JsonValue }>(document);
  for (const step of patch) apply(copy, step);
  return copy;
}

function apply(document: Holder, { op, path, value: given = null }: PatchStep): void {
  // A table's values stay what they are.
  const value = structuredClone<JsonValue>(given);
  const parts = path.split('/').slice(1);
  const last = parts.pop() ?? '';
  let holder: Holder = document;
  for (const part of parts) holder = (holder as { [key: string]: JsonValue })[part] as Holder;
  if (op !== 'add' && !Object.hasOwn(holder, last)) throw new Error(`nothing at ${path}`);
  if (Array.isArray(holder)) holder.splice(Number(last), op === 'add' ? 0 : 1, ...(op === 'remove' ? [] : [value]));
  else if (op === 'remove') Reflect.deleteProperty(holder, last);
  else holder[last] = value;
}
