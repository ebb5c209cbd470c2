import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8Bytes } from './utf8.js';

/**
 * A function that gives the SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal: {@link sha256Hex},
 * or a faster one of the platform with the same answers.
 */
export type DigestFunction = (text: string) => string;

/**
 * The SHA-256 (FIPS 180-4) of the UTF-8 bytes of a text.
 *
 * @param text - Well-formed Unicode. A lone surrogate has no UTF-8 and would be hashed as U+FFFD, so that two
 * texts shared a digest: the JSON reader and the canonical form refuse it before a text comes here.
 * @returns 64 lower-case hexadecimal digits.
 * @example
 * ```ts
 * sha256Hex('abc'); // 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 * ```
 */
export const sha256Hex: DigestFunction = (text) => bytesToHex(sha256(utf8Bytes(text)));

/**
 * A function that gives the SHA-256 of bytes, 32 bytes long: `sha256Bytes`, or a faster one of the platform with
 * the same answers.
 */
export type BytesDigest = (bytes: Uint8Array) => Uint8Array;

/** The SHA-256 (FIPS 180-4) of bytes. */
export const sha256Bytes: BytesDigest = (bytes) => sha256(bytes);
