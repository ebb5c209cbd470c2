import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64OfBytes, readBase64 } from '../../src/kernel/base64.js';

describe('base64OfBytes', () => {
  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as %j and reads it back', (text, base64) => {
    const bytes = new TextEncoder().encode(text);
    expect(base64OfBytes(bytes)).toBe(base64);
    expect(readBase64(base64)).toEqual({ bytes });
  });

  it('writes what the platform writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = base64OfBytes(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(readBase64(text)).toEqual({ bytes });
      }),
    );
  });
});

describe('readBase64', () => {
  it.each([
    { text: '-_8=', fault: 'url-alphabet', why: 'both characters of the other alphabet' },
    { text: 'AAA_', fault: 'url-alphabet', why: 'one of them' },
    { text: 'AAA-A', fault: 'url-alphabet', why: 'the other alphabet weighs more than the length' },
    { text: 'AA A', fault: 'other-character', why: 'a space' },
    { text: 'AAAA\n', fault: 'other-character', why: 'a line feed at the end' },
    { text: 'AA=A', fault: 'other-character', why: 'padding inside' },
    { text: '====', fault: 'other-character', why: 'nothing but padding' },
    { text: 'AAÄA', fault: 'other-character', why: 'a letter of no alphabet' },
    { text: 'A', fault: 'length', why: 'one digit is less than a byte' },
    { text: 'A===', fault: 'length', why: 'one digit, padded' },
    { text: 'AA', fault: 'length', why: 'padding is missing' },
    { text: 'AA=', fault: 'length', why: 'half of the padding is missing' },
    { text: 'AAA', fault: 'length', why: 'padding of one is missing' },
    { text: 'AAAA=', fault: 'length', why: 'padding where none is needed' },
    { text: 'AAAA==', fault: 'length', why: 'more of it' },
    { text: 'AB==', fault: 'trailing-bits', why: 'bits that belong to no byte' },
    { text: 'AAB=', fault: 'trailing-bits', why: 'two such bits' },
  ])('refuses $text as $fault: $why', ({ text, fault }) => {
    expect(readBase64(text)).toEqual({ fault });
  });

  it('reads each text as the only one of its bytes', () => {
    const digit = fc.constantFrom('A', 'B', 'a', 'b', '0', '9', '+', '/', '-', '_', '=', ' ');
    fc.assert(
      fc.property(fc.string({ unit: digit, maxLength: 12 }), (text) => {
        const read = readBase64(text);
        if ('bytes' in read) expect(base64OfBytes(read.bytes)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
