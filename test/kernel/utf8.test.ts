import vm from 'node:vm';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Bytes } from '../../src/kernel/utf8.js';

function platformBytes(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

describe('utf8Bytes', () => {
  it.each([
    { text: '', bytes: [], why: 'nothing' },
    { text: 'a\u0000\u007F', bytes: [0x61, 0, 0x7f], why: 'one byte, the last of them too' },
    { text: '\u0080\u07FF', bytes: [0xc2, 0x80, 0xdf, 0xbf], why: 'two bytes, first and last' },
    { text: '\u0800\uFFFF', bytes: [0xe0, 0xa0, 0x80, 0xef, 0xbf, 0xbf], why: 'three bytes, first and last' },
    { text: '\uFFFFa', bytes: [0xef, 0xbf, 0xbf, 0x61], why: 'one that is no half of a pair, and then another' },
    { text: '\uD7FF\uE000', bytes: [0xed, 0x9f, 0xbf, 0xee, 0x80, 0x80], why: 'beside the surrogates' },
    { text: '\u{10000}', bytes: [0xf0, 0x90, 0x80, 0x80], why: 'four bytes, the first' },
    { text: '\u{10FFFF}', bytes: [0xf4, 0x8f, 0xbf, 0xbf], why: 'four bytes, the last' },
    { text: '\uD800a', bytes: [0xef, 0xbf, 0xbd, 0x61], why: 'a first half alone' },
    { text: '\uD83D', bytes: [0xef, 0xbf, 0xbd], why: 'a first half at the end' },
    { text: '\uDC00', bytes: [0xef, 0xbf, 0xbd], why: 'a second half alone' },
    { text: '\uDFFF', bytes: [0xef, 0xbf, 0xbd], why: 'the last second half alone' },
    { text: '\uD800\uD83D\uDE00', bytes: [0xef, 0xbf, 0xbd, 0xf0, 0x9f, 0x98, 0x80], why: 'half and then a pair' },
  ])('gives $bytes: $why', ({ text, bytes }) => {
    expect([...utf8Bytes(text)]).toEqual(bytes);
    expect(bytes).toEqual(platformBytes(text));
  });

  it('equals what the platform gives for every text, well-formed or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (text) => {
        expect([...utf8Bytes(text)]).toEqual(platformBytes(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the core', () => {
  it('gives digests where the engine has the language and nothing else', () => {
    const { outputFiles } = buildSync({
      entryPoints: ['src/kernel/sha256.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'core',
      logLevel: 'error',
    });
    const bare = vm.createContext({});
    vm.runInContext(outputFiles[0]!.text, bare);
    expect(vm.runInContext(`typeof TextEncoder + ' ' + core.sha256Hex('é')`, bare)).toBe(
      'undefined 4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
    );
  });
});
