import { areSameBytes } from './bytes.js';
import { isHash, isSize, nodeHash } from './merkle-hash.js';
import { type BytesDigest, sha256Bytes } from './sha256.js';

/** That a leaf stands at a place of a tree. */
export interface InclusionClaim {
  /** The place of the leaf, from 0. */
  readonly index: number;
  /** How many leaves the tree has. */
  readonly size: number;
  /** The hash of the leaf: what `leafHash` gives. */
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** That a tree has grown out of an earlier one. */
export interface ConsistencyClaim {
  readonly first: { readonly size: number; readonly root: Uint8Array };
  readonly second: { readonly size: number; readonly root: Uint8Array };
  readonly path: readonly Uint8Array[];
}

/**
 * What a proof comes to. `holds`: it proves what is claimed. Else the first reason why not: a place or size that is no
 * whole number, or lies beyond the tree (`impossible-place`); something that is no hash of 32 bytes (`not-a-hash`); more
 * or fewer hashes than this place needs (`wrong-length`); another root than the one claimed (`other-root`, of the earlier
 * tree `other-first-root`).
 */
export type ProofVerdict =
  'holds' | 'impossible-place' | 'not-a-hash' | 'wrong-length' | 'other-root' | 'other-first-root';

/** No tree has as many leaves as need more: sizes are below 2^53. */
const longestPath = 54;

/**
 * Checks an inclusion proof (RFC 9162, section 2.1.3.2). Whatever is claimed, it only answers; it never throws.
 *
 * A path can fit trees of several sizes at the same place: size and root belong together, and a checkpoint signs both.
 *
 * @param digest - A faster function with the same answers; default the SHA-256 of the core.
 * @example
 * ```ts
 * const hashes = [1, 2, 3].map((byte) => leafHash(Uint8Array.of(byte)));
 * const proof = inclusionPath(hashes, 1);
 * proof && checkInclusion({ index: 1, leaf: leafHash(Uint8Array.of(2)), ...proof }); // 'holds'
 * proof && checkInclusion({ index: 1, leaf: leafHash(Uint8Array.of(9)), ...proof }); // 'other-root'
 * ```
 */
export function checkInclusion(claim: InclusionClaim, digest: BytesDigest = sha256Bytes): ProofVerdict {
  const { index, size, leaf, path, root } = claim;
  if (!isSize(index) || !isSize(size) || index >= size) return 'impossible-place';
  if (!isHash(leaf) || !isHash(root)) return 'not-a-hash';
  const climbed = climb({ place: index, last: size - 1 }, { start: leaf, path }, digest);
  if (typeof climbed === 'string') return climbed;
  return areSameBytes(climbed.right, root) ? 'holds' : 'other-root';
}

/**
 * Checks a consistency proof (RFC 9162, section 2.1.4.2). Whatever is claimed, it only answers; it never throws. Every
 * tree has grown out of the empty one, if that is given with its own root.
 *
 * @param digest - A faster function with the same answers; default the SHA-256 of the core.
 * @example
 * ```ts
 * const hashes = [1, 2, 3].map((byte) => leafHash(Uint8Array.of(byte)));
 * const { path, ...second } = consistencyPath(hashes, 2) ?? { path: [], size: 0, root: leafHash(Uint8Array.of(1)) };
 * const first = { size: 2, root: merkleRoot([Uint8Array.of(1), Uint8Array.of(2)]) };
 * checkConsistency({ first, second, path }); // 'holds'
 * ```
 */
export function checkConsistency(claim: ConsistencyClaim, digest: BytesDigest = sha256Bytes): ProofVerdict {
  const { first, second, path } = claim;
  if (!isSize(first.size) || !isSize(second.size) || first.size > second.size) return 'impossible-place';
  if (!isHash(first.root) || !isHash(second.root) || !Array.isArray(path)) return 'not-a-hash';
  if (first.size === 0 || first.size === second.size) return checkWithoutPath(claim, digest);
  return checkGrowth(claim, digest);
}

function checkWithoutPath({ first, second, path }: ConsistencyClaim, digest: BytesDigest): ProofVerdict {
  if (path.length > 0) return 'wrong-length';
  if (first.size === 0 && !areSameBytes(first.root, digest(new Uint8Array()))) return 'other-first-root';
  return first.size < second.size || areSameBytes(first.root, second.root) ? 'holds' : 'other-root';
}

function checkGrowth({ first, second, path }: ConsistencyClaim, digest: BytesDigest): ProofVerdict {
  const from = startOf({ place: first.size - 1, last: second.size - 1 });
  // Where the earlier tree is one whole subtree, the path begins with its root, which need not be said again.
  const [start, rest] = from.place === 0 ? [first.root, path] : [path[0], path.slice(1)];
  const climbed = climb(from, { start, path: rest }, digest);
  if (typeof climbed === 'string') return climbed;
  if (!areSameBytes(climbed.left, first.root)) return 'other-first-root';
  return areSameBytes(climbed.right, second.root) ? 'holds' : 'other-root';
}

/** The place of a subtree among those of its height, and the place of the last one of them. */
interface Place {
  readonly place: number;
  readonly last: number;
}

/** Up to the largest whole subtree that ends where the earlier tree ends. */
function startOf(from: Place): Place {
  return from.place % 2 === 0 ? from : startOf(above(from));
}

function above({ place, last }: Place): Place {
  return { place: Math.floor(place / 2), last: Math.floor(last / 2) };
}

interface Way {
  readonly start: unknown;
  readonly path: readonly unknown[];
}

/** The root of all, and the root of what lies left of the end of where the path began. */
interface Climbed {
  readonly right: Uint8Array;
  readonly left: Uint8Array;
}

function climb(from: Place, { start, path }: Way, digest: BytesDigest): Climbed | ProofVerdict {
  if (start === undefined) return 'wrong-length';
  if (!isHash(start) || !Array.isArray(path)) return 'not-a-hash';
  if (path.length > longestPath) return 'wrong-length';
  let at = from;
  let climbed: Climbed = { right: start, left: start };
  for (const hash of path as readonly unknown[]) {
    if (!isHash(hash)) return 'not-a-hash';
    if (at.last === 0) return 'wrong-length';
    climbed = withNeighbour(climbed, hash, { isLeft: hasLeft(at), digest });
    at = above(hasLeft(at) ? carried(at) : at);
  }
  return at.last === 0 ? climbed : 'wrong-length';
}

/** Whether the next hash of the path stands on the left; the last of its height has none on its right. */
function hasLeft({ place, last }: Place): boolean {
  return place % 2 === 1 || place === last;
}

interface Neighbour {
  readonly isLeft: boolean;
  readonly digest: BytesDigest;
}

function withNeighbour({ right, left }: Climbed, hash: Uint8Array, { isLeft, digest }: Neighbour): Climbed {
  return isLeft
    ? { right: nodeHash(hash, right, digest), left: nodeHash(hash, left, digest) }
    : { right: nodeHash(right, hash, digest), left };
}

/** The last of its height without a neighbour is carried up as it is, to where it has one on its left. */
function carried(at: Place): Place {
  return at.place % 2 === 1 || at.place === 0 ? at : carried(above(at));
}
