/**
 * For those who keep records and those who check them: Merkle trees (RFC 6962) over records.
 *
 * @packageDocumentation
 */
export { bytesOfHex, hexOfBytes } from './kernel/bytes.js';
export { merkleRoot } from './kernel/merkle.js';
export {
  checkConsistency,
  checkInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
  type ProofVerdict,
} from './kernel/merkle-check.js';
export { leafHash } from './kernel/merkle-hash.js';
export {
  consistencyPath,
  follow,
  type Followed,
  type Following,
  inclusionPath,
  type MerklePath,
  pathOf,
  startFollowing,
} from './kernel/merkle-path.js';
export { appendHash, type CompactRange, emptyRange, rangeOf, rangeRoot } from './kernel/merkle-range.js';
export type { BytesDigest } from './kernel/sha256.js';
