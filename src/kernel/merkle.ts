import { appendHash, emptyRange, rangeRoot } from './merkle-range.js';
import { leafHash } from './merkle-hash.js';
import { type BytesDigest, sha256Bytes } from './sha256.js';

/**
 * The root of the Merkle tree (RFC 6962, section 2.1) over the data of leaves, in their order. One pass; memory grows
 * with the logarithm of their number only.
 *
 * @param leaves - The data of each leaf; any number of them, also none.
 * @param digest - A faster function with the same answers; default the SHA-256 of the core.
 * @returns 32 bytes; of no leaves the SHA-256 of nothing.
 * @example
 * ```ts
 * hexOfBytes(merkleRoot([])); // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 * hexOfBytes(merkleRoot([new Uint8Array()])); // '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
 * ```
 */
export function merkleRoot(leaves: Iterable<Uint8Array>, digest: BytesDigest = sha256Bytes): Uint8Array {
  let range = emptyRange;
  for (const leaf of leaves) range = appendHash(range, leafHash(leaf, digest), digest);
  return rangeRoot(range, digest);
}
