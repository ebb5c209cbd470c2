import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/**
 * Bytes as lower-case hexadecimal digits.
 *
 * @example
 * ```ts
 * hexOfBytes(Uint8Array.of(1, 254)); // '01fe'
 * ```
 */
export const hexOfBytes: (bytes: Uint8Array) => string = (bytes) => bytesToHex(bytes);

/**
 * The bytes of lower-case hexadecimal digits; `undefined` for any other text.
 *
 * @example
 * ```ts
 * bytesOfHex('01fe'); // Uint8Array(2) [1, 254]
 * bytesOfHex('01FE'); // undefined
 * ```
 */
export function bytesOfHex(text: string): Uint8Array | undefined {
  return /^(?:[0-9a-f]{2})*$/.test(text) ? hexToBytes(text) : undefined;
}

/** Whether something is exactly so many bytes. */
export function isBytes(value: unknown, length: number): value is Uint8Array {
  // The tag tells arrays of another realm too, and no other view.
  return Object.prototype.toString.call(value) === '[object Uint8Array]' && (value as Uint8Array).length === length;
}

/** Whether two runs of bytes are the same. Not in constant time: nothing secret is compared with it. */
export function areSameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, place) => byte === right[place]);
}
