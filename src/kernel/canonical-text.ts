import { canonicalDepth, canonicalJson } from './canonical.js';
import { isJsonObject, type JsonValue } from './json-value.js';

/** How a value that is known to be JSON is written canonically. */
export type Writing = (value: JsonValue) => string;

/** A value that was read from its canonical text, and how any part of it is written. */
export interface CanonicalValue {
  readonly value: JsonValue;
  /** Canonical JSON of a part, or of a value whose objects keep the order of keys of such parts. */
  readonly write: Writing;
}

/**
 * Reads a text that has to be canonical JSON (RFC 8785), in about the time that the engine takes to parse and to write.
 *
 * It is canonical when its keys are in order and the engine writes what it read as the same text: ECMAScript writes
 * numbers and texts as the canonical form does, but for halves of surrogate pairs. Where that does not tell, it is held
 * against its canonical form.
 *
 * @returns Nothing for a text that is not canonical, or not JSON at all: `readJson` says what is wrong with it.
 * @example
 * ```ts
 * parseCanonical('{"a":1}')?.value; // { a: 1 }
 * parseCanonical('{"a":1.0}'); // undefined
 * ```
 */
export function parseCanonical(text: string): CanonicalValue | undefined {
  try {
    const value = JSON.parse(text) as JsonValue;
    if (isWrittenByEngine(value, text)) return { value, write: (part) => JSON.stringify(part) };
    // Keys that are whole numbers have an order of their own in an engine: of such a text only the canonical form tells.
    return canonicalJson(value) === text ? { value, write: canonicalJson } : undefined;
  } catch {
    return undefined;
  }
}

// Of canonical texts none escapes a code unit from D800 on; `\ud` may also be a backslash and letters.
function isWrittenByEngine(value: JsonValue, text: string): boolean {
  return !text.includes('\\ud') && isInOrder(value, 0) && JSON.stringify(value) === text;
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
