import { appendAndTell, type CompactRange, emptyRange, joined, rangeRoot } from './merkle-range.js';
import { type BytesDigest, sha256Bytes } from './sha256.js';

/** What a path is made for: a leaf, by its place from 0; or the tree as it was when it had so many leaves. */
export type Followed = { readonly leaf: number } | { readonly size: number };

/** A tree that grows, and a path in it that grows along; kept by the logarithm of the number of leaves. */
export interface Following {
  readonly followed: Followed;
  readonly range: CompactRange;
  /** Which hash of the range holds what is followed; -1 until it is there. */
  readonly at: number;
  /** The neighbours met so far, from what is followed upwards. */
  readonly path: readonly Uint8Array[];
  /** The root of the tree of the size that is followed, once it had it. */
  readonly earlier?: Uint8Array;
}

/** A path up a tree, and the tree it leads up. */
export interface MerklePath {
  readonly size: number;
  readonly root: Uint8Array;
  /** The inclusion proof of a leaf, or the consistency proof from a size, as RFC 6962 orders their hashes. */
  readonly path: readonly Uint8Array[];
  /** Where a size was followed: the root of the tree when it had that size. */
  readonly earlier?: Uint8Array;
}

/**
 * Begins a path in a tree that has no leaf yet; {@link follow} then takes the hash of each leaf in turn: for leaves that
 * come one by one, such as the lines of a file.
 *
 * @example
 * ```ts
 * const hashes = [1, 2, 3].map((byte) => leafHash(Uint8Array.of(byte)));
 * const followed = hashes.reduce((before, hash) => follow(before, hash), startFollowing({ leaf: 0 }));
 * pathOf(followed)?.path.length; // 2
 * ```
 */
export function startFollowing(followed: Followed, digest: BytesDigest = sha256Bytes): Following {
  const nothing = { followed, range: emptyRange, at: -1, path: [] };
  return 'size' in followed && followed.size === 0 ? { ...nothing, earlier: rangeRoot(emptyRange, digest) } : nothing;
}

/**
 * The same path, with one leaf more in the tree.
 *
 * @param hash - Of the leaf: what `leafHash` gives.
 * @example
 * ```ts
 * follow(startFollowing({ leaf: 0 }), leafHash(Uint8Array.of(1))).range.size; // 1
 * ```
 */
export function follow(before: Following, hash: Uint8Array, digest: BytesDigest = sha256Bytes): Following {
  const { followed, range: grown } = before;
  const path = [...before.path];
  let at = 'leaf' in followed && followed.leaf === grown.size ? grown.hashes.length : before.at;
  const range = appendAndTell(grown, hash, {
    digest,
    onMerge: (left, [leftHash, rightHash]) => {
      if (at < left) return;
      path.push(at === left ? rightHash : leftHash);
      at = left;
    },
  });
  if (!('size' in followed) || followed.size !== range.size) return { ...before, range, at, path };
  // The last whole subtree of the earlier tree is followed; where it is all of that tree, its root is known already.
  const start = range.hashes.length === 1 ? [] : range.hashes.slice(-1);
  return { followed, range, at: range.hashes.length - 1, path: start, earlier: rangeRoot(range, digest) };
}

/**
 * The whole path in the tree as it is now.
 *
 * @returns `undefined` when the tree does not have that leaf, or never had that size.
 * @example
 * ```ts
 * pathOf(startFollowing({ leaf: 0 })); // undefined
 * ```
 */
export function pathOf(
  { followed, range, at, path, ...rest }: Following,
  digest: BytesDigest = sha256Bytes,
): MerklePath | undefined {
  const { size, hashes } = range;
  const tree = { size, root: rangeRoot(range, digest), ...rest };
  if ('size' in followed && (followed.size === size || followed.size === 0)) return { ...tree, path: [] };
  if (at < 0) return undefined;
  const beside = joined(hashes.slice(at + 1), digest);
  return { ...tree, path: [...path, ...(beside === undefined ? [] : [beside]), ...hashes.slice(0, at).toReversed()] };
}

/**
 * The inclusion proof (RFC 6962, section 2.1.1) of a leaf in the tree over leaves. One pass, flat memory.
 *
 * @param hashes - The hash of each leaf, in their order: what `leafHash` gives.
 * @param leaf - The place of the leaf, from 0.
 * @returns `undefined` when there is no such leaf.
 * @example
 * ```ts
 * const hashes = [1, 2, 3].map((byte) => leafHash(Uint8Array.of(byte)));
 * inclusionPath(hashes, 2)?.path.length; // 1
 * inclusionPath(hashes, 3); // undefined
 * ```
 */
export function inclusionPath(
  hashes: Iterable<Uint8Array>,
  leaf: number,
  digest: BytesDigest = sha256Bytes,
): MerklePath | undefined {
  return walked({ leaf }, hashes, digest);
}

/**
 * The consistency proof (RFC 6962, section 2.1.2) that the tree over leaves only grew since it had `size` of them. One
 * pass, flat memory.
 *
 * @param hashes - The hash of each leaf, in their order: what `leafHash` gives.
 * @param size - How many leaves the earlier tree had.
 * @returns `undefined` when there are fewer leaves than that.
 * @example
 * ```ts
 * const hashes = [1, 2, 3].map((byte) => leafHash(Uint8Array.of(byte)));
 * consistencyPath(hashes, 2)?.path.length; // 1
 * consistencyPath(hashes, 4); // undefined
 * ```
 */
export function consistencyPath(
  hashes: Iterable<Uint8Array>,
  size: number,
  digest: BytesDigest = sha256Bytes,
): MerklePath | undefined {
  return walked({ size }, hashes, digest);
}

function walked(followed: Followed, hashes: Iterable<Uint8Array>, digest: BytesDigest): MerklePath | undefined {
  let following = startFollowing(followed, digest);
  for (const hash of hashes) following = follow(following, hash, digest);
  return pathOf(following, digest);
}
