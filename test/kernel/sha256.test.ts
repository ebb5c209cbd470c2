import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexOfBytes } from '../../src/kernel/bytes.js';
import { sha256Hex } from '../../src/kernel/sha256.js';
import { sha512Bytes } from '../../src/kernel/sha512.js';
import { utf8Bytes } from '../../src/kernel/utf8.js';

function platformHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

describe('sha256Hex', () => {
  // The short, two-block and long messages of FIPS 180-4's examples.
  it.each([
    { text: '', hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', why: 'nothing' },
    { text: 'abc', hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', why: 'one block' },
    {
      text: 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      hash: '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
      why: 'two blocks',
    },
    {
      text: 'a'.repeat(1_000_000),
      hash: 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
      why: 'a million letters',
    },
  ])('gives $hash: $why', ({ text, hash }) => {
    expect(sha256Hex(text)).toBe(hash);
  });

  it.each([54, 55, 56, 57, 63, 64, 65, 119, 120, 128])('pads %i bytes as the platform does', (length) => {
    const text = 'é'.repeat(length / 2).padEnd(Math.ceil(length / 2), 'x');
    expect(sha256Hex(text)).toBe(platformHash(text));
    expect(sha256Hex('x'.repeat(length))).toBe(platformHash('x'.repeat(length)));
  });

  it('equals the hash of the platform for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(platformHash(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sha512Bytes', () => {
  it.each(['', 'abc', 'x'.repeat(111), 'x'.repeat(112), 'x'.repeat(128), 'é'.repeat(100)])(
    'gives of %j what the platform gives',
    (text) => {
      expect(hexOfBytes(sha512Bytes(utf8Bytes(text)))).toBe(createHash('sha512').update(text, 'utf8').digest('hex'));
    },
  );
});
