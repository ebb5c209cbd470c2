import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { areSameBytes, bytesOfHex, hexOfBytes, isBytes } from '../../src/kernel/bytes.js';
import { sha256Bytes, sha256Hex } from '../../src/kernel/sha256.js';
import { utf8Bytes } from '../../src/kernel/utf8.js';

describe('bytes', () => {
  it('are UTF-8 and hexadecimal', () => {
    expect(hexOfBytes(utf8Bytes('é—'))).toBe('c3a9e28094');
    expect(bytesOfHex('c3a9e28094')).toEqual(utf8Bytes('é—'));
    expect(bytesOfHex('')).toEqual(new Uint8Array());
  });

  it.each(['a', 'AB', 'g0', 'ab\n', 'abc'])('are not read from %j', (text) => {
    expect(bytesOfHex(text)).toBeUndefined();
  });

  it.each([
    { left: [], right: [], same: true },
    { left: [1, 2], right: [1, 2], same: true },
    { left: [1, 2], right: [1, 3], same: false },
    { left: [1, 2], right: [1], same: false },
    { left: [1], right: [1, 2], same: false },
  ])('are compared whole: $left and $right', ({ left, right, same }) => {
    expect(areSameBytes(Uint8Array.from(left), Uint8Array.from(right))).toBe(same);
  });

  it('are known by what they are, in any realm', () => {
    expect(isBytes(runInNewContext('new Uint8Array(3)'), 3)).toBe(true);
    expect(isBytes(new Uint8Array(3), 4)).toBe(false);
    expect(isBytes({ length: 3 }, 3)).toBe(false);
    expect(isBytes(undefined, 0)).toBe(false);
  });
});

describe('digests of bytes', () => {
  it('are those of the text with these bytes', () => {
    expect(hexOfBytes(sha256Bytes(utf8Bytes('abc')))).toBe(sha256Hex('abc'));
  });
});
