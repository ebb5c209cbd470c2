import { describe, expect, it } from 'vitest';
import { bytesOfHex, hexOfBytes } from '../../src/kernel/bytes.js';
import { merkleRoot } from '../../src/kernel/merkle.js';
import { checkConsistency, checkInclusion } from '../../src/kernel/merkle-check.js';
import { isHash, isSize, leafHash } from '../../src/kernel/merkle-hash.js';
import { consistencyPath, follow, inclusionPath, pathOf, startFollowing } from '../../src/kernel/merkle-path.js';
import { appendHash, type CompactRange, emptyRange, rangeOf, rangeRoot } from '../../src/kernel/merkle-range.js';
import { leavesOf, naivePath, naiveProof, naiveRoot, published, sha256 } from './naive-tree.js';

const bytes = (hex: string): Uint8Array => bytesOfHex(hex)!;
const hexes = (hashes: readonly Uint8Array[] = []): readonly string[] => hashes.map((hash) => hexOfBytes(hash));
const leaves = published.leaves.map(bytes);
const hashes = leaves.map((leaf) => leafHash(leaf));
const roots = published.roots.map(bytes);
const some = sha256(Uint8Array.of(7));

describe('merkleRoot', () => {
  it('is the hash of nothing for no leaves', () => {
    expect(hexOfBytes(merkleRoot([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it.each(published.roots.map((root, place) => ({ root, size: place + 1 })))(
    'is the published one for $size leaves',
    ({ root, size }) => {
      expect(hexOfBytes(merkleRoot(leaves.slice(0, size)))).toBe(root);
      expect(hexOfBytes(naiveRoot(leaves.slice(0, size)))).toBe(root);
    },
  );

  it('takes another digest with the same answers', () => {
    let asked = 0;
    const counted = (data: Uint8Array): Uint8Array => {
      asked += 1;
      return sha256(data);
    };
    expect(hexOfBytes(merkleRoot(leaves, counted))).toBe(published.roots[7]);
    // Eight leaves and the seven nodes above them.
    expect(asked).toBe(15);
  });

  it('tells a leaf from a node', () => {
    const pair = Uint8Array.of(...hashes[0]!, ...hashes[1]!);
    expect(hexOfBytes(merkleRoot([pair]))).not.toBe(published.roots[1]);
  });
});

describe('a compact range', () => {
  it('leaves the one that it grew out of as it was', () => {
    const three = hashes.slice(0, 3).reduce((range, hash) => appendHash(range, hash), emptyRange);
    const four = appendHash(three, hashes[3]!);
    expect([three.size, three.hashes.length, four.size, four.hashes.length]).toEqual([3, 2, 4, 1]);
    expect(hexOfBytes(rangeRoot(three))).toBe(published.roots[2]);
    expect(hexOfBytes(rangeRoot(four))).toBe(published.roots[3]);
    expect(emptyRange).toEqual({ size: 0, hashes: [] });
  });

  it('keeps at most one hash for each binary digit of its size', () => {
    let range: CompactRange = emptyRange;
    for (let size = 1; size <= 300; size += 1) {
      range = appendHash(range, some);
      expect(range.hashes.length).toBe(size.toString(2).replaceAll('0', '').length);
    }
  });

  it('is read back and goes on', () => {
    const seven = hashes.slice(0, 7).reduce((range, hash) => appendHash(range, hash), emptyRange);
    const kept = rangeOf(7, hexes(seven.hashes).map(bytes));
    expect(hexOfBytes(rangeRoot(appendHash(kept!, hashes[7]!)))).toBe(published.roots[7]);
    expect(rangeOf(0, [])).toEqual(emptyRange);
  });

  it.each([
    { size: 3, kept: [some], why: 'a hash is missing' },
    { size: 3, kept: [some, some, some], why: 'a hash too many' },
    { size: 0, kept: [some], why: 'a hash of no leaves' },
    { size: 1.5, kept: [some, some], why: 'no whole size' },
    { size: -1, kept: [], why: 'a size below nothing' },
    { size: 2 ** 53, kept: [some], why: 'a size beyond what is counted exactly' },
    { size: '1', kept: [some], why: 'a size that is a text' },
    { size: 1, kept: ['00'], why: 'a hash that is a text' },
    { size: 1, kept: [some.slice(1)], why: 'a hash too short' },
    { size: 1, kept: { length: 1, 0: some }, why: 'no list' },
    { size: 1, kept: undefined, why: 'nothing' },
  ])('is refused: $why', ({ size, kept }) => {
    expect(rangeOf(size, kept)).toBeUndefined();
  });
});

describe('isHash and isSize', () => {
  it.each([
    [some, true],
    [Buffer.from(some), true],
    [some.slice(0, 31), false],
    [Uint8Array.of(...some, 0), false],
    [new Int8Array(32), false],
    [new DataView(new ArrayBuffer(32)), false],
    [Array.from(some), false],
    [null, false],
    ['a'.repeat(32), false],
  ])('knows a hash: %o', (value, is) => {
    expect(isHash(value)).toBe(is);
  });

  it.each([
    [0, true],
    [Number.MAX_SAFE_INTEGER, true],
    [Number.MAX_SAFE_INTEGER + 1, false],
    [-1, false],
    [0.5, false],
    [Number.NaN, false],
    [1n, false],
    ['1', false],
  ])('knows a size: %o', (value, is) => {
    expect(isSize(value)).toBe(is);
  });
});

describe('inclusion proofs', () => {
  it.each(published.inclusion)('are the published ones: $index of $size', ({ index, size, path }) => {
    const made = inclusionPath(hashes.slice(0, size), index);
    expect(hexes(made?.path)).toEqual(path);
    expect(made?.size).toBe(size);
    expect(hexOfBytes(made!.root)).toBe(published.roots[size - 1]);
    const claim = { index, size, leaf: hashes[index]!, path: path.map(bytes), root: roots[size - 1]! };
    expect(checkInclusion(claim)).toBe('holds');
  });

  it('are those of the definition, for every leaf of every tree of up to 40', () => {
    for (let size = 1; size <= 40; size += 1) {
      const data = leavesOf(size);
      const all = data.map((leaf) => leafHash(leaf));
      for (let index = 0; index < size; index += 1) {
        const made = inclusionPath(all, index)!;
        expect(hexes(made.path)).toEqual(hexes(naivePath(index, data)));
        expect(checkInclusion({ index, size, leaf: all[index]!, path: made.path, root: naiveRoot(data) })).toBe(
          'holds',
        );
      }
    }
  });

  it('are not there for a leaf that is not', () => {
    expect(inclusionPath(hashes, 8)).toBeUndefined();
    expect(inclusionPath([], 0)).toBeUndefined();
    expect(inclusionPath(hashes, -1)).toBeUndefined();
    expect(inclusionPath(hashes, 0.5)).toBeUndefined();
  });

  it('fit trees of several sizes at one place: what binds a size is the root beside it', () => {
    const { path } = inclusionPath(hashes.slice(0, 5), 1)!;
    const claim = { index: 1, leaf: hashes[1]!, path, root: roots[4]! };
    expect([5, 6, 7, 8].map((size) => checkInclusion({ ...claim, size }))).toEqual(
      Array.from({ length: 4 }, () => 'holds'),
    );
    expect(checkInclusion({ ...claim, size: 6, root: roots[5]! })).toBe('other-root');
  });

  const good = published.inclusion[4];
  const claim = { ...good, leaf: hashes[1]!, path: good.path.map(bytes), root: roots[4]! };
  const [first, second, third] = claim.path as [Uint8Array, Uint8Array, Uint8Array];

  it.each([
    { verdict: 'impossible-place', changed: { index: 5 }, why: 'a place on the end' },
    { verdict: 'impossible-place', changed: { index: -1 }, why: 'a place before the first' },
    { verdict: 'impossible-place', changed: { index: 1.5 }, why: 'a place between two' },
    { verdict: 'impossible-place', changed: { size: Number.NaN }, why: 'no size' },
    { verdict: 'impossible-place', changed: { size: 0, index: 0 }, why: 'a place in no tree' },
    { verdict: 'other-root', changed: { index: 0 }, why: 'the place before' },
    { verdict: 'other-root', changed: { index: 2 }, why: 'the place behind' },
    { verdict: 'wrong-length', changed: { index: 4 }, why: 'a place higher up' },
    { verdict: 'wrong-length', changed: { size: 9 }, why: 'a larger tree' },
    { verdict: 'wrong-length', changed: { size: 4 }, why: 'a smaller tree' },
    { verdict: 'other-root', changed: { leaf: some }, why: 'another leaf' },
    { verdict: 'other-root', changed: { root: roots[5]! }, why: 'another root' },
    { verdict: 'not-a-hash', changed: { leaf: some.slice(1) }, why: 'a leaf too short' },
    { verdict: 'not-a-hash', changed: { root: 'abc' as never }, why: 'a root that is a text' },
    { verdict: 'not-a-hash', changed: { path: null as never }, why: 'no path' },
    { verdict: 'not-a-hash', changed: { path: [first, 'x' as never, third] }, why: 'a text in the path' },
    { verdict: 'wrong-length', changed: { path: [first, second] }, why: 'the last is missing' },
    { verdict: 'wrong-length', changed: { path: [...claim.path, some] }, why: 'one too many behind' },
    { verdict: 'wrong-length', changed: { path: [some, ...claim.path] }, why: 'one too many before' },
    { verdict: 'other-root', changed: { path: [second, first, third] }, why: 'two changed places' },
    {
      verdict: 'not-a-hash',
      changed: { path: Array.from({ length: 54 }, () => null as never) },
      why: 'as long as may be',
    },
    { verdict: 'wrong-length', changed: { path: Array.from({ length: 55 }, () => null as never) }, why: 'longer' },
  ])('are refused as $verdict: $why', ({ verdict, changed }) => {
    expect(checkInclusion(claim)).toBe('holds');
    expect(checkInclusion({ ...claim, ...changed })).toBe(verdict);
  });
});

describe('consistency proofs', () => {
  it.each(published.consistency)('are the published ones: $first to $second', ({ first, second, path }) => {
    const made = consistencyPath(hashes.slice(0, second), first);
    expect(hexes(made?.path)).toEqual(path);
    expect(hexOfBytes(made!.earlier!)).toBe(published.roots[first - 1]);
    expect(hexOfBytes(made!.root)).toBe(published.roots[second - 1]);
    const claim = {
      first: { size: first, root: roots[first - 1]! },
      second: { size: second, root: roots[second - 1]! },
      path: path.map(bytes),
    };
    expect(checkConsistency(claim)).toBe('holds');
  });

  it('are those of the definition, for every two trees of up to 40', () => {
    for (let second = 1; second <= 40; second += 1) {
      const data = leavesOf(second);
      const all = data.map((leaf) => leafHash(leaf));
      for (let first = 1; first <= second; first += 1) {
        const made = consistencyPath(all, first)!;
        expect(hexes(made.path)).toEqual(hexes(naiveProof(first, data)));
        expect(hexOfBytes(made.earlier!)).toBe(hexOfBytes(naiveRoot(data.slice(0, first))));
        const claim = { first: { size: first, root: made.earlier! }, second: { size: second, root: made.root } };
        expect(checkConsistency({ ...claim, path: made.path })).toBe('holds');
      }
    }
  });

  it('are empty from nothing, and from a tree to itself', () => {
    const empty = { size: 0, root: sha256() };
    const five = { size: 5, root: roots[4]! };
    expect(consistencyPath(hashes.slice(0, 5), 0)).toEqual({ ...five, path: [], earlier: sha256() });
    expect(consistencyPath([], 0)).toEqual({ ...empty, path: [], earlier: sha256() });
    expect(consistencyPath(hashes.slice(0, 5), 5)?.path).toEqual([]);
    expect(checkConsistency({ first: empty, second: five, path: [] })).toBe('holds');
    expect(checkConsistency({ first: empty, second: empty, path: [] })).toBe('holds');
    expect(checkConsistency({ first: five, second: five, path: [] })).toBe('holds');
  });

  it('are not there from a size that the tree never had', () => {
    expect(consistencyPath(hashes, 9)).toBeUndefined();
    expect(consistencyPath(hashes, -1)).toBeUndefined();
    expect(consistencyPath([], 1)).toBeUndefined();
  });

  const good = published.consistency[3];
  const path = good.path.map(bytes);
  const claim = { first: { size: 2, root: roots[1]! }, second: { size: 5, root: roots[4]! }, path };
  const six = { size: 6, root: roots[5]! };
  const toSeven = { first: six, second: { size: 7, root: roots[6]! }, path: published.consistency[4].path.map(bytes) };
  const empty = { size: 0, root: sha256() };

  it.each([
    { verdict: 'impossible-place', changed: { first: { size: 6, root: roots[1]! } }, why: 'it would have shrunk' },
    { verdict: 'impossible-place', changed: { first: { size: 0.5, root: roots[1]! } }, why: 'no whole size' },
    { verdict: 'impossible-place', changed: { second: { size: -5, root: roots[4]! } }, why: 'below nothing' },
    { verdict: 'not-a-hash', changed: { first: { size: 2, root: some.slice(1) } }, why: 'a first root too short' },
    { verdict: 'not-a-hash', changed: { second: { size: 5, root: '' as never } }, why: 'a second root that is a text' },
    { verdict: 'not-a-hash', changed: { path: {} as never }, why: 'no path' },
    { verdict: 'not-a-hash', changed: { path: [path[0]!, null as never] }, why: 'nothing in the path' },
    {
      verdict: 'other-root',
      changed: { first: { size: 2, root: roots[2]! } },
      why: 'another first root, which begins the path',
    },
    { verdict: 'other-root', changed: { second: { size: 5, root: some } }, why: 'another second root' },
    { verdict: 'wrong-length', changed: { path: [] }, why: 'an empty path' },
    { verdict: 'wrong-length', changed: { path: path.slice(0, 1) }, why: 'the last is missing' },
    { verdict: 'wrong-length', changed: { path: [...path, some] }, why: 'one too many' },
    { verdict: 'wrong-length', changed: { first: { size: 1, root: roots[1]! } }, why: 'a smaller first tree' },
    { verdict: 'other-first-root', changed: { ...toSeven, first: { size: 6, root: some } }, why: 'another first root' },
    {
      verdict: 'other-root',
      changed: { ...toSeven, second: { size: 7, root: some } },
      why: 'another second root of seven',
    },
    { verdict: 'wrong-length', changed: { ...toSeven, path: [] }, why: 'no path to seven' },
    { verdict: 'wrong-length', changed: { first: empty, path: [some] }, why: 'a path from nothing' },
    { verdict: 'other-first-root', changed: { first: { size: 0, root: some }, path: [] }, why: 'nothing with a root' },
    { verdict: 'other-root', changed: { first: { size: 5, root: some }, path: [] }, why: 'one size with two roots' },
    { verdict: 'wrong-length', changed: { first: { size: 5, root: roots[4]! } }, why: 'a path to itself' },
    {
      verdict: 'other-first-root',
      changed: { first: { size: 0, root: some }, second: { size: 0, root: some }, path: [] },
      why: 'an empty tree with the root of another, twice',
    },
  ])('are refused as $verdict: $why', ({ verdict, changed }) => {
    expect(checkConsistency(claim)).toBe('holds');
    expect(checkConsistency(toSeven)).toBe('holds');
    expect(checkConsistency({ ...claim, ...changed })).toBe(verdict);
  });
});

describe('a path that is followed leaf by leaf', () => {
  it('is there as soon as what it follows is', () => {
    let leaf = startFollowing({ leaf: 2 });
    let size = startFollowing({ size: 3 });
    for (const [place, hash] of hashes.entries()) {
      leaf = follow(leaf, hash);
      size = follow(size, hash);
      expect(pathOf(leaf) !== undefined).toBe(place >= 2);
      expect(pathOf(size) !== undefined).toBe(place >= 2);
    }
    expect(pathOf(leaf)?.earlier).toBeUndefined();
  });

  it('hashes with the digest that it is given', () => {
    const constant = (): Uint8Array => some;
    expect(inclusionPath(hashes, 0, constant)?.root).toBe(some);
    expect(consistencyPath(hashes, 0, constant)?.earlier).toBe(some);
    expect(rangeRoot(emptyRange, constant)).toBe(some);
    expect(leafHash(some, constant)).toBe(some);
    const claim = { index: 0, size: 2, leaf: roots[0]!, path: [roots[1]!], root: some };
    expect(checkInclusion(claim, constant)).toBe('holds');
    const grown = { first: { size: 1, root: roots[0]! }, second: { size: 2, root: some }, path: [roots[1]!] };
    expect(checkConsistency(grown, constant)).toBe('holds');
    expect(checkConsistency({ ...grown, first: { size: 0, root: some }, path: [] }, constant)).toBe('holds');
  });
});
