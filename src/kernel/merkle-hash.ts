import { isBytes } from './bytes.js';
import { type BytesDigest, sha256Bytes } from './sha256.js';

/** Bytes of a hash in a tree. */
export const hashLength = 32;

/**
 * The hash of a leaf (RFC 6962, section 2.1): a zero byte stands before its data, so that no node passes for a leaf.
 *
 * @param data - What the tree is over, such as the digest of a record.
 * @param digest - A faster function with the same answers; default the SHA-256 of the core.
 * @example
 * ```ts
 * hexOfBytes(leafHash(new Uint8Array())); // '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
 * ```
 */
export function leafHash(data: Uint8Array, digest: BytesDigest = sha256Bytes): Uint8Array {
  const bytes = new Uint8Array(data.length + 1);
  bytes.set(data, 1);
  return digest(bytes);
}

/** The hash of a node over its two halves: a byte of one stands before them. */
export function nodeHash(left: Uint8Array, right: Uint8Array, digest: BytesDigest): Uint8Array {
  const bytes = new Uint8Array(1 + hashLength + hashLength);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + hashLength);
  return digest(bytes);
}

/** Whether something could be a hash of a tree. */
export function isHash(value: unknown): value is Uint8Array {
  return isBytes(value, hashLength);
}

/** Whether something could be the number of leaves of a tree. */
export function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
