import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexOfBytes } from '../../src/kernel/bytes.js';
import { merkleRoot } from '../../src/kernel/merkle.js';
import { checkConsistency, checkInclusion } from '../../src/kernel/merkle-check.js';
import { leafHash } from '../../src/kernel/merkle-hash.js';
import { consistencyPath, inclusionPath } from '../../src/kernel/merkle-path.js';
import { leavesOf, naiveRoot } from './naive-tree.js';

const data = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 });

/** Every list of hashes that differs from `hashes` in one bit. */
function* flipped(hashes: readonly Uint8Array[]): Generator<readonly Uint8Array[]> {
  for (const [place, hash] of hashes.entries()) {
    for (let bit = 0; bit < 256; bit += 1) {
      const changed = Uint8Array.from(hash);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      yield hashes.with(place, changed);
    }
  }
}

describe('a tree', () => {
  it('has the root of the definition', () => {
    fc.assert(
      fc.property(data, (leaves) => {
        expect(hexOfBytes(merkleRoot(leaves))).toBe(hexOfBytes(naiveRoot(leaves)));
      }),
    );
  });

  it('proves each leaf at its own place and at no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, one, other) => {
        const hashes = leavesOf(size).map((leaf) => leafHash(leaf));
        const index = one % size;
        const { path, root } = inclusionPath(hashes, index)!;
        const claim = { index, size, leaf: hashes[index]!, path, root };
        expect(checkInclusion(claim)).toBe('holds');
        if (other % size !== index) expect(checkInclusion({ ...claim, index: other % size })).not.toBe('holds');
        if (other % size !== index) expect(checkInclusion({ ...claim, leaf: hashes[other % size]! })).not.toBe('holds');
      }),
    );
  });
});

describe('a change of any single bit', () => {
  it.each([
    { index: 0, size: 5 },
    { index: 4, size: 5 },
    { index: 6, size: 7 },
    { index: 3, size: 8 },
  ])('of the proof of $index in $size is refused', ({ index, size }) => {
    const hashes = leavesOf(size).map((leaf) => leafHash(leaf));
    const { path, root } = inclusionPath(hashes, index)!;
    for (const [leaf, first, ...rest] of flipped([hashes[index]!, root, ...path])) {
      expect(checkInclusion({ index, size, leaf: leaf!, root: first!, path: rest })).toBe('other-root');
    }
  });

  it.each([
    { first: 3, second: 7 },
    { first: 4, second: 7 },
    { first: 6, second: 8 },
    { first: 7, second: 8 },
  ])('of the proof from $first to $second is refused', ({ first, second }) => {
    const hashes = leavesOf(second).map((leaf) => leafHash(leaf));
    const { path, root, earlier } = consistencyPath(hashes, first)!;
    for (const [before, after, ...rest] of flipped([earlier!, root, ...path])) {
      const claim = { first: { size: first, root: before! }, second: { size: second, root: after! }, path: rest };
      expect(checkConsistency(claim)).toMatch(/^other-(?:first-)?root$/);
    }
  });
});

describe('a proof of another size', () => {
  // The root is the only secret of a size: a proof can fit several, but never another tree.
  it('never makes an earlier tree out of one that it was not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat(), (second, one, other) => {
        const hashes = leavesOf(second).map((leaf) => leafHash(leaf));
        const [first, wrong] = [1 + (one % (second - 1)), 1 + (other % (second - 1))];
        const { path, root, earlier } = consistencyPath(hashes, first)!;
        const claim = { first: { size: wrong, root: earlier! }, second: { size: second, root }, path };
        expect(checkConsistency(claim) === 'holds').toBe(wrong === first);
      }),
    );
  });
});
