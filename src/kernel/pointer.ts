import { isJsonObject, type JsonValue, ownValue } from './json-value.js';

/**
 * The JSON Pointer (RFC 6901) that leads through keys and array indices.
 *
 * @param parts - Keys as they stand in the document, indices as whole numbers from 0; none for the whole document.
 * @example
 * ```ts
 * pointerOf('indicators', 3, 'a/b'); // '/indicators/3/a~1b'
 * ```
 */
export function pointerOf(...parts: readonly (string | number)[]): string {
  let pointer = '';
  for (const part of parts) pointer = appendPointer(pointer, part);
  return pointer;
}

/**
 * The pointer to a part of what `pointer` points at.
 *
 * @example
 * ```ts
 * appendPointer('/indicators', 3); // '/indicators/3'
 * ```
 */
export function appendPointer(pointer: string, part: string | number): string {
  return `${pointer}/${typeof part === 'number' ? String(part) : escaped(part)}`;
}

// Hardly any key has either character, and to see that costs a fraction of two replacements.
function escaped(part: string): string {
  return part.includes('~') || part.includes('/') ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part;
}

/** Whether a pointer leads to what another leads to, or to a part of it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

/**
 * The parts of a JSON Pointer: keys and indices, unescaped.
 *
 * @returns The parts, none for `''`; `undefined` when the text is not a pointer: it does not begin with `/`, or
 * a `~` is not followed by `0` or `1`.
 * @example
 * ```ts
 * parsePointer('/indicators/3'); // ['indicators', '3']
 * parsePointer('indicators/3'); // undefined
 * ```
 */
export function parsePointer(text: string): readonly string[] | undefined {
  if (text === '') return [];
  if (!text.startsWith('/')) return undefined;
  const parts = text.slice(1).split('/');
  if (!text.includes('~')) return parts;
  if (/~(?![01])/.test(text)) return undefined;
  // The order matters: `~01` is the key `~1`, not `/`.
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * The value that a pointer points at, by own properties only.
 *
 * @param pointer - An RFC 6901 JSON Pointer; an array index is written without leading zeros.
 * @returns The value, or `undefined` when there is none or `pointer` is not a pointer.
 * @example
 * ```ts
 * valueAt({ indicators: [{ id: 'd1' }] }, '/indicators/0/id'); // 'd1'
 * valueAt({}, '/constructor'); // undefined
 * ```
 */
export function valueAt(value: JsonValue, pointer: string): JsonValue | undefined {
  const parts = parsePointer(pointer);
  if (parts === undefined) return undefined;
  let at: JsonValue | undefined = value;
  for (const part of parts) {
    at = partOf(at, part);
    if (at === undefined) return undefined;
  }
  return at;
}

function partOf(value: JsonValue, part: string): JsonValue | undefined {
  if (Array.isArray(value))
    return /^(?:0|[1-9]\d*)$/.test(part) ? (value as readonly JsonValue[])[Number(part)] : undefined;
  return isJsonObject(value) ? ownValue(value, part) : undefined;
}
