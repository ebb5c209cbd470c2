import { isHash, isSize, nodeHash } from './merkle-hash.js';
import { type BytesDigest, sha256Bytes } from './sha256.js';

/**
 * What has to be kept of a tree to append to it and to give its root: the roots of its whole subtrees, the largest
 * first; as many as `size` has ones when written in binary.
 */
export interface CompactRange {
  /** How many leaves the tree has. */
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/** A tree without leaves. */
export const emptyRange: CompactRange = { size: 0, hashes: [] };

/**
 * The range that was kept of a tree, read back.
 *
 * @returns The range; or `undefined` when these cannot be the hashes of a tree of that size.
 * @example
 * ```ts
 * rangeOf(0, []); // { size: 0, hashes: [] }
 * rangeOf(3, []); // undefined
 * ```
 */
export function rangeOf(size: unknown, hashes: unknown): CompactRange | undefined {
  if (!isSize(size) || !Array.isArray(hashes) || hashes.length !== onesIn(size)) return undefined;
  return hashes.every((hash) => isHash(hash)) ? { size, hashes } : undefined;
}

function onesIn(size: number): number {
  let ones = 0;
  for (let left = size; left > 0; left = Math.floor(left / 2)) ones += left % 2;
  return ones;
}

/** Two neighbours that became one: their places among the hashes before, and the two. */
export type OnMerge = (left: number, pair: readonly [left: Uint8Array, right: Uint8Array]) => void;

/** A range with one leaf more. `onMerge` hears of each two subtrees that become one, the smallest first. */
export function appendAndTell(range: CompactRange, hash: Uint8Array, { digest, onMerge }: Appending): CompactRange {
  const hashes = [...range.hashes];
  let right = hash;
  for (let left = range.size; left % 2 === 1; left = (left - 1) / 2) {
    // INVARIANT: there is one hash for each one in the size.
    const before = hashes.pop() as Uint8Array;
    onMerge(hashes.length, [before, right]);
    right = nodeHash(before, right, digest);
  }
  hashes.push(right);
  return { size: range.size + 1, hashes };
}

interface Appending {
  readonly digest: BytesDigest;
  readonly onMerge: OnMerge;
}

/**
 * A range with one leaf more; the one given stays as it is.
 *
 * @param hash - Of the leaf: what `leafHash` gives.
 * @example
 * ```ts
 * const one = appendHash(emptyRange, leafHash(Uint8Array.of(1)));
 * appendHash(one, leafHash(Uint8Array.of(2))).size; // 2
 * one.size; // 1
 * ```
 */
export function appendHash(range: CompactRange, hash: Uint8Array, digest: BytesDigest = sha256Bytes): CompactRange {
  return appendAndTell(range, hash, { digest, onMerge: () => undefined });
}

/**
 * The root of the tree that a range was kept of.
 *
 * @example
 * ```ts
 * hexOfBytes(rangeRoot(emptyRange)); // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 * ```
 */
export function rangeRoot({ hashes }: CompactRange, digest: BytesDigest = sha256Bytes): Uint8Array {
  return joined(hashes, digest) ?? digest(new Uint8Array());
}

/** One hash over subtrees that stand side by side, the last the smallest; `undefined` when there are none. */
export function joined(hashes: readonly Uint8Array[], digest: BytesDigest): Uint8Array | undefined {
  let root = hashes.at(-1);
  for (const left of hashes.slice(0, -1).toReversed()) root = root && nodeHash(left, root, digest);
  return root;
}
