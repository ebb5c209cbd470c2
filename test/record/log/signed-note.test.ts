import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64OfBytes, readBase64 } from '../../../src/kernel/base64.js';
import { utf8Bytes } from '../../../src/kernel/utf8.js';
import { noteKeyId, parseSignedNote, signedNoteText } from '../../../src/record/log/signed-note.js';
import { isSignatureOf, publicKeyOf, signatureWith } from '../../../src/record/signatures/ed25519.js';
import { factsOf, sound, told } from '../signatures/desk.js';
import { neumann, quasimodo, sofa } from './desk.js';

const keyIn = (base64: string): Uint8Array => (readBase64(base64) as { bytes: Uint8Array }).bytes.subarray(1);

describe('signed notes', () => {
  it('are read as the specification writes them, and written back', () => {
    const note = sound(parseSignedNote(quasimodo));
    expect(note.text).toBe(
      'Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n',
    );
    expect(note.signatures.map(({ name, keyId, signature }) => [name, keyId, signature.length])).toEqual([
      ['quasimodo.example/salvatore', '367ba04b', 64],
    ]);
    expect(signedNoteText(note)).toBe(quasimodo);
    expect(signedNoteText(sound(parseSignedNote(sofa)))).toBe(sofa);
  });

  it('are those of the reference implementation, byte for byte', () => {
    const { name, keyId, verifier, signer, text, line } = neumann;
    expect(publicKeyOf(keyIn(signer))).toEqual(keyIn(verifier));
    expect(noteKeyId(name, keyIn(verifier))).toBe(keyId);
    const note = sound(parseSignedNote(`${text}\n${line}`));
    expect(note.signatures[0]?.keyId).toBe(keyId);
    const message = utf8Bytes(text);
    expect(isSignatureOf({ message, publicKey: keyIn(verifier), signature: note.signatures[0]!.signature })).toBe(true);
    const signature = signatureWith(keyIn(signer), message);
    expect(signedNoteText({ text, signatures: [{ name, keyId, signature }] })).toBe(`${text}\n${line}`);
  });

  const line = (bytes: number): string => `— a ${base64OfBytes(new Uint8Array(bytes).fill(1))}\n`;

  it.each([
    { source: 'a\n\n— a AAAAAAA=\n', told: [], why: 'a signature of one byte' },
    { source: '\n\n— a AAAAAAA=\n', told: [], why: 'an empty line as the text' },
    { source: `a\n\n${line(68).repeat(16)}`, told: [], why: 'sixteen signatures' },
    {
      source: `a\n\n${line(68).repeat(17)}`,
      told: ['log.too-many-signatures'],
      facts: { limit: 16 },
      why: 'seventeen',
    },
    {
      source: 'a\n\n— a AAAAAA==\n',
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'signature', found: '— a AAAAAA==' },
      why: 'an id and nothing behind it',
    },
    {
      source: 'a\n\n— a AAAAAAB=\n',
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'signature', found: '— a AAAAAAB=' },
      why: 'bits left over',
    },
    {
      source: 'a\n\n- a AAAAAAA=\n',
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'signature', found: '- a AAAAAAA=' },
      why: 'a hyphen',
    },
    {
      source: 'a\n\n—  AAAAAAA=\n',
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'signature', found: '—  AAAAAAA=' },
      why: 'no name',
    },
    {
      source: 'a\n\n— a+b AAAAAAA=\n',
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'signature', found: '— a+b AAAAAAA=' },
      why: 'a plus',
    },
    {
      source: 'a\n\n— a\u2003b AAAAAAA=\n',
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'signature', found: '— a\u2003b AAAAAAA=' },
      why: 'a wide space',
    },
    {
      source: 'a\n\n— a\u0085b AAAAAAA=\n',
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'signature', found: '— a\u0085b AAAAAAA=' },
      why: 'a next line',
    },
    {
      source: 'a\n\n— a AAAAAAA= \n',
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'signature', found: '— a AAAAAAA= ' },
      why: 'a space at the end',
    },
    {
      source: 'a\n\n— a AAAAAAA=\nb\n',
      told: ['log.bad-line'],
      facts: { line: 4, expected: 'signature', found: 'b' },
      why: 'another line behind',
    },
    {
      source: 'a\nb\n\nc\n\nx\n',
      told: ['log.bad-line'],
      facts: { line: 6, expected: 'signature', found: 'x' },
      why: 'the last empty line counts',
    },
    {
      source: `a\n\n${'x'.repeat(70)}\n`,
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'signature', found: 'x'.repeat(64) },
      why: 'a long line',
    },
    {
      source: 'a\n\n— a AAAAAAA=',
      told: ['log.cut-short'],
      facts: { line: 3, expected: 'signature' },
      why: 'no line feed at the end',
    },
    { source: 'a\n\n', told: ['log.cut-short'], facts: { line: 3, expected: 'signature' }, why: 'no signature' },
    {
      source: 'a\n\n— a AAAAAAA=\n\n',
      told: ['log.cut-short'],
      facts: { line: 5, expected: 'signature' },
      why: 'an empty line behind',
    },
    { source: 'a\nb\n', told: ['log.cut-short'], facts: { line: 3, expected: 'signature' }, why: 'a text alone' },
    { source: '', told: ['log.cut-short'], facts: { line: 1, expected: 'signature' }, why: 'nothing' },
    {
      source: 'a\r\n\r\n— a AAAAAAA=\r\n',
      told: ['log.bad-character'],
      facts: { line: 1, column: 2, character: 'U+000D' },
      why: 'line ends of Windows',
    },
    {
      source: 'a\nbc\u0000\n\n— a AAAAAAA=\n',
      told: ['log.bad-character'],
      facts: { line: 2, column: 3, character: 'U+0000' },
      why: 'nothing at all',
    },
    {
      source: 'a\tb\n\n— a AAAAAAA=\n',
      told: ['log.bad-character'],
      facts: { line: 1, column: 2, character: 'U+0009' },
      why: 'a tab',
    },
    {
      source: 'a\ud800\n\n— a AAAAAAA=\n',
      told: ['log.bad-character'],
      facts: { line: 1, column: 2, character: 'U+D800' },
      why: 'half a pair',
    },
    {
      source: `${'a'.repeat(100_000)}\n`,
      told: ['log.too-large'],
      facts: { size: 100_001, limit: 100_000 },
      why: 'too long',
    },
    {
      source: 'a'.repeat(100_000),
      told: ['log.cut-short'],
      facts: { line: 1, expected: 'signature' },
      why: 'as long as may be',
    },
    { source: 7 as never, told: ['log.not-text'], facts: { type: 'number' }, why: 'no text' },
    { source: null as never, told: ['log.not-text'], facts: { type: 'object' }, why: 'null' },
  ])('are read strictly: $why', ({ source, told: codes, facts }) => {
    const read = parseSignedNote(source);
    expect(told(read)).toEqual(codes);
    expect(read.ok).toBe(codes.length === 0);
    if (facts !== undefined) expect(factsOf(read)).toEqual(facts);
    if (read.ok) expect(signedNoteText(read.value)).toBe(source);
  });

  it('are written back as they were read, whatever they are', () => {
    const piece = fc.constantFrom('a', 'é', '\n', ' ', '—', 'AAAAAAA=', '+', '=', '— n AAAAAAAA\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = `${pieces.join('')}\n\n— a AAAAAAA=\n`;
        const read = parseSignedNote(source);
        if (read.ok) expect(signedNoteText(read.value)).toBe(source);
      }),
      { numRuns: 1000 },
    );
  });
});
