import { canonicalJson } from '../kernel/canonical.js';
import type { Writing } from '../kernel/canonical-text.js';
import { isJsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { pointerOf } from '../kernel/pointer.js';
import type { DigestFunction } from '../kernel/sha256.js';
import type { ErasedLeaf, Leaf } from './document.js';
import type { Erasable } from './erasable.js';

/** Hex digits of a salt: 128 bits. */
export const saltDigits = 32;

/** Whether a value is a salt, or a secret that salts are made from: 32 lower-case hex digits. */
export function isSalt(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

/** What stands in a sealed entry where an erasable part is. */
const mark = '$leaf';

/** An entry with commitments in place of its erasable parts, and these parts. */
export interface Committed {
  readonly sealed: JsonValue;
  readonly leaves: { readonly [commitment: string]: Leaf };
}

/** How parts are committed. */
export interface Commitments {
  readonly hash: DigestFunction;
  /** 128 bits that nobody can guess, as 32 lower-case hex digits; each part's own salt is made from them. */
  readonly secret: string;
}

/**
 * Puts a commitment in place of every erasable part, the innermost first, as SD-JWT does: the SHA-256 of
 * `veo-leaf/1`, a line feed and the canonical form of `[salt, value]`. A salt is the first 32 hex digits of the SHA-256
 * of `veo-salt/1`, the secret and the part's pointer, each on a line.
 */
export function commit(value: JsonValue, parts: Erasable, { hash, secret }: Commitments): Committed {
  const leaves: Record<string, Leaf> = {};
  const walk = (part: JsonValue, tree: Erasable, path: readonly string[]): JsonValue => {
    const inner = eachPart(part, tree, (child, below, key) => walk(child, below, [...path, key]));
    if (!tree.isLeaf) return inner;
    const leaf: Leaf = [hash(`veo-salt/1\n${secret}\n${pointerOf(...path)}`).slice(0, saltDigits), inner];
    const commitment = commitmentOf(leaf, hash);
    leaves[commitment] = leaf;
    return { [mark]: commitment };
  };
  return { sealed: walk(value, parts, []), leaves };
}

/** The commitment to a part and its salt. */
export function commitmentOf(leaf: Leaf, hash: DigestFunction, write: Writing = canonicalJson): string {
  return hash(`veo-leaf/1\n${write(leaf)}`);
}

/** An entry with its parts put back, and what does not fit. */
export interface Opened {
  /** The entry; where a part is missing, its commitment still stands. */
  readonly value: JsonValue;
  /** Parts that are not there: erased, or withheld. */
  readonly missing: readonly ErasedLeaf[];
  /** Parts that are not what was committed to, and places of erasable parts that hold no commitment of their own. */
  readonly altered: readonly string[];
  /** Commitments of parts that belong nowhere. */
  readonly stray: readonly string[];
}

/** Puts the erasable parts back in their places, in a copy, and checks each against its commitment. */
export function open(committed: Committed, parts: Erasable, hash: DigestFunction): Opened {
  return opened(committed, parts, { hash, write: canonicalJson, each: eachPart });
}

/** How parts are digested: SHA-256, and how they are written canonically. */
export interface Digesting {
  readonly hash: DigestFunction;
  readonly write: Writing;
}

/**
 * As {@link open}, in what was read itself, which nobody else may hold: a copy of every part takes a tenth of replaying. Each
 * part is digested before anything is put back into it.
 */
export function openHere(committed: Committed, parts: Erasable, { hash, write }: Digesting): Opened {
  return opened(committed, parts, { hash, write, each: eachPartHere });
}

/** Where a part stands; its pointer is made only of what is told. */
interface Place {
  readonly up: Place | undefined;
  readonly key: string;
}

function pointerOfPlace(place: Place | undefined): string {
  const keys: string[] = [];
  for (let at = place; at !== undefined; at = at.up) keys.push(at.key);
  return pointerOf(...keys.reverse());
}

interface Opening extends Digesting {
  /** How the parts of a value are replaced. */
  readonly each: typeof eachPart;
}

function opened({ sealed, leaves }: Committed, parts: Erasable, { hash, write, each }: Opening): Opened {
  const missing: ErasedLeaf[] = [];
  const altered: string[] = [];
  const used = new Set<string>();
  const walk = (part: JsonValue, tree: Erasable, place: Place | undefined): JsonValue => {
    const inner = (held: JsonValue): JsonValue =>
      each(held, tree, (child, below, key) => walk(child, below, { up: place, key }));
    if (!tree.isLeaf) return inner(part);
    const commitment = commitmentAt(part);
    // No two places were given the same commitment: a part that stands in two is not what was sealed.
    if (commitment === undefined || used.has(commitment)) return (altered.push(pointerOfPlace(place)), part);
    used.add(commitment);
    const leaf = ownValue(leaves, commitment);
    if (leaf === undefined) return (missing.push({ pointer: pointerOfPlace(place), commitment }), part);
    if (commitmentOf(leaf, hash, write) !== commitment) altered.push(pointerOfPlace(place));
    return inner(leaf[1]);
  };
  const value = walk(sealed, parts, undefined);
  return { value, missing, altered, stray: Object.keys(leaves).filter((commitment) => !used.has(commitment)) };
}

/** The commitment that stands in the place of a part. */
export function commitmentAt(part: JsonValue): string | undefined {
  const commitment = isJsonObject(part) && Object.keys(part).length === 1 ? ownValue(part, mark) : undefined;
  return typeof commitment === 'string' ? commitment : undefined;
}

type Visit = (part: JsonValue, tree: Erasable, key: string) => JsonValue;

/** A copy of a value in which the parts that a tree names are replaced. */
export function eachPart(value: JsonValue, { parts }: Erasable, visit: Visit): JsonValue {
  if (parts.size === 0) return value;
  const all = parts.get('*');
  if (isList(value)) return all === undefined ? value : value.map((part, place) => visit(part, all, String(place)));
  if (!isJsonObject(value)) return value;
  const copy: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>;
  for (const key of Object.keys(value)) {
    const tree = all ?? parts.get(key);
    // INVARIANT: the key is the object's own.
    const part = value[key] as JsonValue;
    copy[key] = tree === undefined ? part : visit(part, tree, key);
  }
  return copy;
}

/** As {@link eachPart}, but the parts are replaced in the value itself. */
function eachPartHere(value: JsonValue, { parts }: Erasable, visit: Visit): JsonValue {
  if (parts.size === 0) return value;
  const all = parts.get('*');
  if (isList(value)) {
    const list = value as JsonValue[];
    // INVARIANT: each place holds a part of its own, so that nothing is written but that.
    if (all !== undefined)
      for (let place = 0; place < list.length; place += 1)
        list[place] = visit(list[place] as JsonValue, all, String(place));
    return value;
  }
  if (!isJsonObject(value)) return value;
  const object = value as Record<string, JsonValue>;
  for (const key of Object.keys(object)) {
    const tree = all ?? parts.get(key);
    // INVARIANT: the key is the object's own.
    if (tree !== undefined) object[key] = visit(object[key] as JsonValue, tree, key);
  }
  // As a copy has none: what a host hung on every object is no key that the entry left out.
  return Object.setPrototypeOf(object, null) as JsonValue;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A part; nothing where its commitment stands in its place. */
export function partThere<Part>(part: Part): Part | undefined {
  return typeof part === 'object' && part !== null && Object.hasOwn(part, mark) ? undefined : part;
}
