import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes, textOfBytes } from '../../src/kernel/read-bytes.js';
import { expectThrown, issuesOf, limitsWith } from './reading.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...bytes: number[]) => new Uint8Array(bytes);

describe('readBytes', () => {
  it('reads UTF-8 of every length', () => {
    const text = '["a\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\u{10000}\u{10FFFF}é€😀"]';
    expect(readBytes(utf8(text))).toStrictEqual({ ok: true, value: { value: JSON.parse(text), text }, issues: [] });
  });

  it('reads long texts, also where a pair of surrogates lies across a border', () => {
    const text = `"${'x'.repeat(4094)}😀${'é'.repeat(9000)}"`;
    expect(textOfBytes(utf8(text))).toStrictEqual({ ok: true, value: text, issues: [] });
  });

  it('gives the issues of the text', () => {
    expect(issuesOf(readBytes(utf8('\uFEFF{}')))).toMatchObject([{ code: 'kernel.byte-order-mark' }]);
    expect(issuesOf(readBytes(bytesOf()))).toMatchObject([{ code: 'kernel.empty-document' }]);
    expect(issuesOf(readBytes(utf8('[1'), limitsWith({ maximumCharacters: 1 })))).toMatchObject([
      { code: 'kernel.too-large', facts: { size: 2, limit: 1, unit: 'characters' } },
    ]);
  });

  it('refuses more bytes than the characters could take', () => {
    const limits = limitsWith({ maximumCharacters: 2 });
    expect(textOfBytes(new Uint8Array(6).fill(0x20), limits).ok).toBe(true);
    expect(issuesOf(textOfBytes(new Uint8Array(7).fill(0x20), limits))).toStrictEqual([
      { code: 'kernel.too-large', pointer: '', severity: 'error', facts: { size: 7, limit: 6, unit: 'bytes' } },
    ]);
  });

  it.each([
    ['utf-16le', 'with mark', [0xff, 0xfe, 0x7b, 0x00]],
    ['utf-16le', 'without', [0x7b, 0x00, 0x7d, 0x00]],
    ['utf-16le', 'one character', [0x31, 0x00]],
    ['utf-16be', 'with mark', [0xfe, 0xff, 0x00, 0x7b]],
    ['utf-16be', 'without', [0x00, 0x7b, 0x00, 0x7d]],
    ['utf-16be', 'one character', [0x00, 0x31]],
    ['utf-32le', 'with mark', [0xff, 0xfe, 0x00, 0x00, 0x7b, 0x00, 0x00, 0x00]],
    ['utf-32le', 'without', [0x7b, 0x00, 0x00, 0x00]],
    ['utf-32be', 'with mark', [0x00, 0x00, 0xfe, 0xff]],
    ['utf-32be', 'without', [0x00, 0x00, 0x00, 0x7b]],
  ])('recognises %s %s', (guess, _mark, bytes) => {
    expect(issuesOf(readBytes(bytesOf(...bytes)))).toStrictEqual([
      { code: 'kernel.not-utf-8', pointer: '', severity: 'error', facts: { at: 0, guess } },
    ]);
  });

  it.each([
    ['single-byte', 1, [0x22, 0xe9, 0x22], 'é of Windows-1252'],
    ['single-byte', 1, [0x22, 0xa0, 0x22], 'the first of its letters'],
    ['unknown', 1, [0x22, 0x9f, 0x22], 'one below'],
    ['unknown', 1, [0x22, 0x80, 0x22], 'a continuation without lead'],
    ['unknown', 0, [0xe9, 0xff, 0x22], 'followed by no ASCII'],
    ['single-byte', 0, [0xe9, 0x7f, 0x22], 'followed by the last of ASCII'],
    ['unknown', 0, [0xe9, 0x80, 0x22], 'followed by what could belong to it'],
    ['single-byte', 0, [0xff], 'the end behind it'],
    ['utf-8-cut-short', 1, [0x22, 0xc3], 'one of two'],
    ['utf-8-cut-short', 1, [0x22, 0xe2, 0x82], 'two of three'],
    ['utf-8-cut-short', 1, [0x22, 0xe2], 'one of three'],
    ['utf-8-cut-short', 1, [0x22, 0xf0, 0x9f, 0x98], 'three of four'],
    ['unknown', 0, [0xc0, 0xaf], 'a longer form than needed, of two'],
    ['unknown', 0, [0xc1, 0xbf], 'the last of those'],
    ['unknown', 0, [0xe0, 0x9f, 0xbf], 'of three'],
    ['unknown', 0, [0xf0, 0x8f, 0xbf, 0xbf], 'of four'],
    ['unknown', 0, [0xed, 0xa0, 0x80], 'a surrogate'],
    ['unknown', 0, [0xed, 0xbf, 0xbf], 'the last of them'],
    ['unknown', 0, [0xf4, 0x90, 0x80, 0x80], 'beyond Unicode'],
    ['unknown', 0, [0xf5, 0x80, 0x80, 0x80], 'a lead of nothing'],
    ['single-byte', 2, [0x22, 0x22, 0xc3, 0x28], 'not continued'],
    ['unknown', 0, [0xe2, 0x82, 0x28], 'the third not continued'],
    ['unknown', 0, [0xf0, 0x9f, 0x98, 0xc0], 'the fourth not continued'],
    ['unknown', 0, [0xf0, 0x9f, 0x28, 0x80], 'the third of four not continued'],
  ])('guesses %s at byte %d of %j: %s', (guess, at, bytes) => {
    expect(issuesOf(readBytes(bytesOf(...bytes)))).toStrictEqual([
      { code: 'kernel.not-utf-8', pointer: '', severity: 'error', facts: { at, guess } },
    ]);
  });

  it.each([
    ['kernel.not-bytes', () => readBytes('x' as unknown as Uint8Array), { type: 'string' }],
    ['kernel.not-bytes', () => readBytes(new Uint16Array(1) as unknown as Uint8Array), { type: 'object' }],
    ['kernel.not-bytes', () => readBytes(undefined as unknown as Uint8Array), { type: 'undefined' }],
    [
      'kernel.not-a-limit',
      () => readBytes(bytesOf(), limitsWith({ maximumNodes: 0 })),
      { name: 'maximumNodes', limit: '0' },
    ],
  ])('throws %s', (code, call, facts) => {
    expectThrown(call, code, facts);
  });

  it('takes and refuses what the platform does', () => {
    const lead = fc.constantFrom(0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5);
    const next = fc.constantFrom(0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0);
    const noise = fc.array(fc.oneof(lead, next, next, fc.integer({ min: 1, max: 255 })), { maxLength: 12 });
    const units = fc.array(fc.constantFrom('a', 'é', '€', '😀', '\uFFFF', '\u0800', '\u07FF'), { maxLength: 6 });
    fc.assert(
      fc.property(units, noise, (start, end) => {
        const bytes = bytesOf(0x20, 0x20, ...utf8(start.join('')), ...end);
        expect(attempt(() => textOfBytes(bytes))).toStrictEqual(attempt(() => platform(bytes)));
      }),
      { numRuns: 3000 },
    );
  });
});

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function platform(bytes: Uint8Array): { readonly ok: boolean; readonly value?: string } {
  try {
    return { ok: true, value: decoder.decode(bytes) };
  } catch {
    return { ok: false };
  }
}

function attempt(call: () => { readonly ok: boolean; readonly value?: string }) {
  const { ok, value } = call();
  return { ok, value };
}
