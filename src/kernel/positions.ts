import { parsePointer } from './pointer.js';
import { type JsonEvents, scanJson, textOfLiteral } from './scan-json.js';
import { lineCursor, type Position } from './text-position.js';

/** Where a part of a document stands in its text. */
export interface Location {
  /** Where its key begins; `undefined` for an array element and for the whole document. */
  readonly key: Position | undefined;
  /** Where its value begins. */
  readonly value: Position;
  /** Whether the pointer leads there; `false` when this is the nearest part around what is missing. */
  readonly isExact: boolean;
}

/** A part of the document that is looked for, or that lies on the way to one. */
interface Wanted {
  readonly children: Map<string, Wanted>;
  readonly parent: Wanted | undefined;
  key: number | undefined;
  value: number | undefined;
}

/** An array or object around the current place of the scan. */
interface Around {
  readonly wanted: Wanted | undefined;
  /** How many elements of an array came before; -1 in an object. */
  index: number;
}

/**
 * Where the value that a pointer points at begins in a document's text.
 *
 * @param text - Any text; it need not be a valid document.
 * @param pointer - A JSON Pointer (RFC 6901); one that leads nowhere gives the place of the nearest part around it, and
 * one that is no pointer that of the whole document.
 * @returns Line and column, both from 1, in UTF-16 code units.
 * @example
 * ```ts
 * positionOf('{\n  "a": [1, 2]\n}', '/a/1'); // { line: 2, column: 12 }
 * ```
 */
export function positionOf(text: string, pointer: string): Position {
  return locationOf(text, pointer).value;
}

/**
 * Where the key of what a pointer points at begins, for issues about the key itself; for a part without a key,
 * where its value begins.
 *
 * @example
 * ```ts
 * keyPositionOf('{\n  "a": [1, 2]\n}', '/a'); // { line: 2, column: 3 }
 * ```
 */
export function keyPositionOf(text: string, pointer: string): Position {
  const { key, value } = locationOf(text, pointer);
  return key ?? value;
}

function locationOf(text: string, pointer: string): Location {
  return locationsOf(text, [pointer]).get(pointer) ?? { key: undefined, value: { line: 1, column: 1 }, isExact: false };
}

/**
 * The locations of several pointers in a document's text, found in one scan.
 *
 * The text need not be a valid document: of duplicate keys the first counts, and of a text that stops being JSON
 * the part before.
 *
 * @param text - Any text.
 * @param pointers - JSON Pointers (RFC 6901): those of issues.
 * @returns A location for each pointer: lines and columns from 1, in UTF-16 code units. In a text without any value it
 * is the start.
 * @example
 * ```ts
 * locationsOf('{"a": 1}', ['/a', '/b']).get('/b'); // { key: undefined, value: { line: 1, column: 1 }, isExact: false }
 * ```
 */
export function locationsOf(text: string, pointers: readonly string[]): ReadonlyMap<string, Location> {
  const root = partIn(undefined);
  const leaves = new Map(pointers.map((pointer) => [pointer, want(root, pointer)]));
  scanJson(text, finder(text, root));
  const positionAt = positionsAt(text, [...leaves.values()].flatMap(offsetsOf));
  return new Map([...leaves].map(([pointer, leaf]) => [pointer, located(leaf, positionAt)]));
}

/** The part that a pointer leads to, with all on the way there. */
function want(root: Wanted, pointer: string): Wanted {
  const parts = parsePointer(pointer);
  // Known to no parent, it is never found.
  if (parts === undefined) return partIn(root);
  let wanted = root;
  for (const part of parts) {
    const child = wanted.children.get(part) ?? partIn(wanted);
    wanted.children.set(part, child);
    wanted = child;
  }
  return wanted;
}

function partIn(parent: Wanted | undefined): Wanted {
  return { children: new Map(), parent, key: undefined, value: undefined };
}

/** The nearest part that the text has, from `wanted` outwards. */
function nearest(wanted: Wanted): Wanted {
  let part = wanted;
  while (part.value === undefined && part.parent !== undefined) part = part.parent;
  return part;
}

function offsetsOf(wanted: Wanted): readonly number[] {
  const { key, value } = nearest(wanted);
  return [key ?? 0, value ?? 0];
}

function located(wanted: Wanted, positionAt: (offset: number) => Position): Location {
  const { key, value } = nearest(wanted);
  return {
    key: key === undefined ? undefined : positionAt(key),
    value: positionAt(value ?? 0),
    isExact: wanted.value !== undefined,
  };
}

/** The positions of known offsets, from one walk through the text. */
function positionsAt(text: string, offsets: readonly number[]): (offset: number) => Position {
  const cursor = lineCursor(text);
  const positions = new Map<number, Position>();
  for (const offset of offsets.toSorted((a, b) => a - b))
    positions.set(offset, positions.get(offset) ?? cursor(offset));
  return (offset) => positions.get(offset) ?? { line: 1, column: 1 };
}

/** Listens to a scan and notes where the parts begin that are looked for. */
function finder(text: string, root: Wanted): JsonEvents {
  const around: Around[] = [];
  /** What the value that comes next is wanted as, if at all. */
  let next: Wanted | undefined = root;
  const meet = (start: number): true => {
    const array = around.at(-1);
    if (array !== undefined && array.index >= 0) {
      next = array.wanted?.children.get(String(array.index));
      array.index += 1;
    }
    if (next !== undefined) next.value ??= start;
    return true;
  };
  return {
    open: (isArray, start) => {
      meet(start);
      around.push({ wanted: next, index: isArray ? 0 : -1 });
      return true;
    },
    close: () => around.pop() !== undefined,
    key: (start, end) => {
      const children = around.at(-1)?.wanted?.children;
      next = children !== undefined && children.size > 0 ? children.get(textOfLiteral(text, start, end)) : undefined;
      // A repeated key does not move what was found already.
      if (next !== undefined) next.key ??= start;
      return true;
    },
    text: meet,
    number: meet,
    word: (_value, start) => meet(start),
  };
}
