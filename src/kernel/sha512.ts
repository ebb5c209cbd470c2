import { sha512 } from '@noble/hashes/sha2.js';

/** The SHA-512 (FIPS 180-4) of bytes: 64 bytes. */
export const sha512Bytes: (bytes: Uint8Array) => Uint8Array<ArrayBuffer> = (bytes) => sha512(bytes);
