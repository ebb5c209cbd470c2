import { hexOfBytes } from '../../kernel/bytes.js';
import { sha256Bytes } from '../../kernel/sha256.js';

/** Hexadecimal digits of the id of a key. */
export const keyIdLength = 32;

/**
 * The id of a key: the first 32 hexadecimal digits of the SHA-256 of its 32 bytes. It is made from the key, so that
 * nobody can give it to another one; read aloud from paper it tells a key that was mistyped. It proves nothing.
 *
 * @param publicKey - 32 bytes, as RFC 8032 writes them.
 * @example
 * ```ts
 * const key = bytesOfHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
 * key && keyIdOf(key); // '21fe31dfa154a261626bf854046fd227'
 * ```
 */
export function keyIdOf(publicKey: Uint8Array): string {
  return hexOfBytes(sha256Bytes(publicKey)).slice(0, keyIdLength);
}
