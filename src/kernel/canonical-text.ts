import { canonicalDepth, canonicalJson } from './canonical.js';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';

/** How a value that is known to be JSON is written canonically. */
export type Writing = (value: JsonValue) => string;

/** A value that was read from its canonical text, and how any part of it is written. */
export interface CanonicalValue {
  readonly value: JsonValue;
  /**
   * Canonical JSON of a part, or of a value whose objects keep the order of keys of such parts. A member of the whole, and one
   * of a member that was named apart, is written as it was read, also when it was changed since.
   */
  readonly write: Writing;
}

/**
 * Reads a text that has to be canonical JSON (RFC 8785), in about the time that the engine takes to parse and to write.
 *
 * It is canonical when its keys are in order and the engine writes what it read as the same text: ECMAScript writes
 * numbers and texts as the canonical form does, but for halves of surrogate pairs. Where that does not tell, it is held
 * against its canonical form.
 *
 * @param apart - Members of the whole of which each member will be written by itself: that is done once, here.
 * @returns Nothing for a text that is not canonical, or not JSON at all: `readJson` says what is wrong with it.
 * @example
 * ```ts
 * parseCanonical('{"a":1}')?.value; // { a: 1 }
 * parseCanonical('{"a":1.0}'); // undefined
 * ```
 */
export function parseCanonical(text: string, apart: readonly string[] = []): CanonicalValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    const pieces: Pieces = new Map();
    if (isWrittenByEngine(value, text, { apart, pieces }))
      return { value, write: (part) => pieces.get(part) ?? JSON.stringify(part) };
    // Keys that are whole numbers have an order of their own in an engine: of such a text only the canonical form tells.
    return canonicalJson(value) === text ? { value, write: canonicalJson } : undefined;
  } catch {
    return undefined;
  }
}

/** How parts are written that stand by themselves. */
type Pieces = Map<JsonValue, string>;

interface Writer {
  readonly apart: readonly string[];
  readonly pieces: Pieces;
}

// Of canonical texts none escapes a code unit from D800 on; `\ud` may also be a backslash and letters.
function isWrittenByEngine(value: JsonValue, text: string, writer: Writer): boolean {
  return !text.includes('\\ud') && isInOrder(value, 0) && inPieces(value, writer) === text;
}

function inPieces(value: JsonValue, { apart, pieces }: Writer): string {
  if (!isJsonObject(value)) return JSON.stringify(value);
  return members(value, (part, key) => {
    const text = apart.includes(key) && isJsonObject(part) ? members(part, (inner) => kept(inner, pieces)) : undefined;
    return text ?? kept(part, pieces);
  });
}

function members(object: JsonObject, write: (part: JsonValue, key: string) => string): string {
  let text = '{';
  // INVARIANT: the key is the object's own.
  for (const key of Object.keys(object))
    text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${write(object[key] as JsonValue, key)}`;
  return `${text}}`;
}

/** A part, written; of what has no parts itself, that is as quick anew. */
function kept(part: JsonValue, pieces: Pieces): string {
  const text = JSON.stringify(part);
  if (typeof part === 'object') pieces.set(part, text);
  return text;
}

/** Whether every object lists its keys by code unit, and nothing lies deeper than a canonical form may. */
function isInOrder(value: JsonValue, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= canonicalDepth) return false;
  if (!isJsonObject(value)) return value.every((part) => isInOrder(part, depth + 1));
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before || !isInOrder(value[key] as JsonValue, depth + 1)) return false;
    before = key;
  }
  return true;
}
