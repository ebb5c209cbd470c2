import fc from 'fast-check';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { parsePointer } from '../../src/kernel/pointer.js';
import { hostileKeys, hostileNumbers, hostileTexts, otherTypes } from './hostile.js';

/** Something done to one place of a document; the numbers choose among what is there. */
export interface Change {
  readonly kind: Kind;
  readonly place: number;
  readonly choice: number;
}

type Kind =
  ('remove' | 'duplicate' | 'rename' | 'retype' | 'number' | 'text') | ('borrow' | 'graft' | 'wrap' | 'reverse');

// What could stand there as well is tried most: it is what may be accepted.
const kinds: readonly Kind[] = [
  ...(['remove', 'duplicate', 'rename', 'retype', 'number', 'text'] as const),
  ...(['borrow', 'borrow', 'borrow', 'graft', 'wrap', 'reverse'] as const),
];

/** One to four changes. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), place: fc.nat(), choice: fc.nat() }),
  { minLength: 1, maxLength: 4 },
);

type Parts = readonly string[];

/** A document to be changed, with its places found once. */
export interface Base {
  readonly document: JsonValue;
  readonly places: readonly { readonly parts: Parts; readonly value: JsonValue }[];
  /** Values by the key they stand under: what could stand in each other's place. */
  readonly byKey: ReadonlyMap<string, readonly JsonValue[]>;
}

/** Finds the places of a document; it is never changed itself. */
export function baseOf(document: JsonValue): Base {
  const places: { parts: Parts; value: JsonValue }[] = [{ parts: [], value: document }];
  const byKey = new Map<string, JsonValue[]>();
  for (const { parts, value } of places) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, part] of Object.entries(value)) {
      places.push({ parts: [...parts, key], value: part });
      const name = Array.isArray(value) ? `${parts.at(-1) ?? ''}/*` : key;
      byKey.set(name, [...(byKey.get(name) ?? []), part]);
    }
  }
  return { document, places, byKey };
}

/** The document after changes: what is not changed is shared with the base. */
export function changed(base: Base, steps: readonly Change[]): JsonValue {
  return steps.reduce((document, step) => changedOnce(base, document, step), base.document);
}

/** A document with the value at one place replaced by anything, shared with it elsewhere. */
export function withValueAt(base: Base, place: number, value: unknown): unknown {
  return edited(base.document, chosen(base.places, place).parts, () => [value]);
}

function changedOnce(base: Base, document: JsonValue, { kind, place, choice }: Change): JsonValue {
  const { parts } = chosen(base.places, place);
  const result = edited(document, parts, (value, key) => replacements({ base, kind, choice, parts }, value, key));
  return result as JsonValue;
}

interface Step {
  readonly base: Base;
  readonly kind: Kind;
  readonly choice: number;
  readonly parts: Parts;
}

/** What stands at a place afterwards: nothing, a value, or members by key. */
type Replacement = readonly unknown[] | { readonly members: readonly (readonly [string, unknown])[] };

function replacements({ base, kind, choice, parts }: Step, value: unknown, key: string): Replacement {
  if (kind === 'remove') return [];
  if (kind === 'duplicate')
    return {
      members: [
        [key, value],
        [`${key}${String(choice % 10)}`, value],
      ],
    };
  if (kind === 'rename') return { members: [[renamed(key, choice), value]] };
  if (kind === 'retype') return [chosen(otherTypes, choice)];
  if (kind === 'number') return [chosen(hostileNumbers, choice)];
  if (kind === 'text') return [hostileText(value, choice)];
  if (kind === 'borrow') return [borrowed(base, parts, choice)];
  if (kind === 'graft') return [chosen(base.places, choice).value];
  if (kind === 'wrap') return [choice % 2 === 0 ? [value] : { [key]: value }];
  return [Array.isArray(value) ? [...(value as unknown[])].reverse() : value];
}

function renamed(key: string, choice: number): string {
  if (choice % 3 === 0) return chosen(hostileKeys, choice);
  if (choice % 3 === 1) return key.slice(0, -1);
  return `${key}s`;
}

function hostileText(value: unknown, choice: number): string {
  const text = chosen(hostileTexts, choice);
  return typeof value === 'string' && choice % 2 === 0 ? value + text : text;
}

function borrowed({ byKey, document }: Base, parts: Parts, choice: number): JsonValue {
  const key = parts.at(-1) ?? '';
  const alike = byKey.get(/^\d+$/.test(key) ? `${parts.at(-2) ?? ''}/*` : key);
  return alike === undefined ? document : chosen(alike, choice);
}

/** A copy of a value with one place edited; the value itself when the place is not there any more. */
function edited(value: unknown, parts: Parts, edit: (value: unknown, key: string) => Replacement): unknown {
  const [first, ...rest] = parts;
  if (first === undefined) {
    const whole = edit(value, 'document');
    return 'members' in whole ? Object.fromEntries(whole.members) : (whole[0] ?? null);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return value;
  const inner = (value as { [key: string]: unknown })[first];
  const made: Replacement = rest.length === 0 ? edit(inner, first) : [edited(inner, rest, edit)];
  if (Array.isArray(value))
    return spliced(value, Number(first), 'members' in made ? made.members.map(([, v]) => v) : made);
  const members = 'members' in made ? made.members : made.map((part) => [first, part] as const);
  const entries = Object.entries(value).flatMap((entry) => (entry[0] === first ? members : [entry]));
  return fromEntries(entries);
}

function spliced(list: readonly unknown[], at: number, values: readonly unknown[]): unknown[] {
  return [...list.slice(0, at), ...values, ...list.slice(at + 1)];
}

// `Object.fromEntries` defines, so `__proto__` becomes a key like any other.
function fromEntries(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

/** One of a list by a number of any size. */
export function chosen<Value>(list: readonly Value[], choice: number): Value {
  return list[choice % list.length]!;
}

/** The value that a pointer's parent leads to; whether an issue stands at a place that can be found. */
export function leadsSomewhere(document: unknown, pointer: string): boolean {
  const parts = parsePointer(pointer);
  if (parts === undefined) return false;
  let at = document;
  for (const part of parts.slice(0, -1)) {
    // A key that is too long is clipped, also where it leads to something within.
    if (part.endsWith('…')) return true;
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return false;
    // By its descriptor: the traps of a proxy may say something else.
    at = Object.getOwnPropertyDescriptor(at, part)?.value;
  }
  return true;
}
