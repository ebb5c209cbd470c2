import { describe, expect, it } from 'vitest';
import { base64OfBytes } from '../../../src/kernel/base64.js';
import { inclusionPath } from '../../../src/kernel/merkle-path.js';
import { utf8Bytes } from '../../../src/kernel/utf8.js';
import { parseTlogProof, tlogProofText } from '../../../src/record/log/tlog-proof.js';
import { verifyTlogProof } from '../../../src/record/log/verify-tlog-proof.js';
import { factsOf, sound, told, trustWith } from '../signatures/desk.js';
import { checkpointBy, checkpoint, leaves, proof, signed, sofa, someRoot } from './desk.js';

const on = '2026-05-01';
const trust = trustWith();
const leaf = leaves[2]!;

/** The hashes of the example of C2SP tlog-proof, version 1; its checkpoint is not written out there. */
const hashes = [
  'gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=',
  'B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=',
  'EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=',
  'RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=',
  'AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=',
];
const example = `c2sp.org/tlog-proof@v1\nextra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6\nindex 73894\n${hashes.join('\n')}\n\n${sofa}`;

describe('a proof of inclusion', () => {
  it('is read as the specification writes it, and written back', () => {
    const read = sound(parseTlogProof(example));
    expect(read.index).toBe(73894);
    expect(read.path.map(base64OfBytes)).toEqual(hashes);
    expect(read.extra).toEqual(utf8Bytes('age-v1.2.1-darwin-arm64.tar.gz'));
    expect(read.checkpoint).toBe(sofa);
    expect(tlogProofText(read)).toBe(example);
    expect(tlogProofText(sound(parseTlogProof(proof)))).toBe(proof);
    expect(sound(parseTlogProof(proof)).extra).toBeUndefined();
  });

  const top = 'c2sp.org/tlog-proof@v1\n';

  it.each([
    { source: `${top}index 0\n\n${sofa}`, told: [], why: 'no hashes' },
    {
      source: `${top}index 0\n${someRoot}\n`,
      told: ['log.cut-short'],
      facts: { line: 4, expected: 'blank' },
      why: 'no empty line',
    },
    {
      source: `${top}index 0\n${someRoot}`,
      told: ['log.cut-short'],
      facts: { line: 4, expected: 'blank' },
      why: 'the end in a hash',
    },
    {
      source: `c2sp.org/tlog-proof@v2\nindex 0\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 1, expected: 'proof-header', found: 'c2sp.org/tlog-proof@v2' },
      why: 'another version',
    },
    { source: '', told: ['log.bad-line'], facts: { line: 1, expected: 'proof-header', found: '' }, why: 'nothing' },
    { source: `${top}\n${sofa}`, told: ['log.cut-short'], facts: { line: 2, expected: 'index' }, why: 'no index' },
    {
      source: `${top}extra AAAA\n\n${sofa}`,
      told: ['log.cut-short'],
      facts: { line: 3, expected: 'index' },
      why: 'no index behind what is added',
    },
    {
      source: `${top}extra \nindex 0\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'extra', found: 'extra ' },
      why: 'nothing added',
    },
    {
      source: `${top}extra !\nindex 0\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'extra', found: 'extra !' },
      why: 'no base64 added',
    },
    {
      source: `${top}extra AAAA\nextra AAAA\nindex 0\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'index', found: 'extra AAAA' },
      why: 'added twice',
    },
    {
      source: `${top}index 0\nextra AAAA\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'hash', found: 'extra AAAA' },
      why: 'added behind',
    },
    {
      source: `${top}index -1\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'index', found: 'index -1' },
      why: 'an index below nothing',
    },
    {
      source: `${top}index 00\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'index', found: 'index 00' },
      why: 'two zeros',
    },
    {
      source: `${top}Index 0\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'index', found: 'Index 0' },
      why: 'a capital',
    },
    {
      source: `${top}index 0\n${someRoot}\nAAAA\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 4, expected: 'hash', found: 'AAAA' },
      why: 'a hash too short',
    },
    {
      source: `${top}extra AAAA\nindex 0\n_\n\n${sofa}`,
      told: ['log.bad-line'],
      facts: { line: 4, expected: 'hash', found: '_' },
      why: 'a hash that is none',
    },
    {
      source: `${top}index 0\n\n`,
      told: ['log.cut-short'],
      facts: { line: 4, expected: 'signature' },
      why: 'no checkpoint',
    },
    {
      source: `${top}index 0\n\n${checkpoint}`,
      told: ['log.cut-short'],
      facts: { line: 7, expected: 'signature' },
      why: 'a checkpoint without signatures',
    },
    {
      source: `${top}index 0\n\n${sofa.replace('20852163', 'x')}`,
      told: ['log.bad-line'],
      facts: { line: 5, expected: 'size', found: 'x' },
      why: 'a checkpoint that is none',
    },
    {
      source: `${top}index 0\r\n\n${sofa}`,
      told: ['log.bad-character'],
      facts: { line: 2, column: 8, character: 'U+000D' },
      why: 'a line end of Windows',
    },
    {
      source: `${top}index 0\n\na\n0\n${someRoot}\n\n${sofa.split('\n\n')[1] ?? ''}`,
      told: ['log.wrong-empty-root'],
      facts: {},
      why: 'an empty tree with a root',
    },
    { source: {} as never, told: ['log.not-text'], facts: { type: 'object' }, why: 'no text' },
  ])('is read strictly: $why', ({ source, told: codes, facts }) => {
    const read = parseTlogProof(source);
    expect(told(read)).toEqual(codes);
    expect(read.ok).toBe(codes.length === 0);
    if (facts !== undefined) expect(factsOf(read)).toEqual(facts);
    if (read.ok) expect(tlogProofText(read.value)).toBe(source);
  });
});

describe('verifyTlogProof', () => {
  it('says where the leaf stands, and who signed', () => {
    for (const [index, hash] of leaves.entries()) {
      const text = tlogProofText({ index, path: inclusionPath(leaves, index)!.path, checkpoint: signed });
      const verified = sound(verifyTlogProof(text, { leaf: hash, trust, on }));
      expect(verified).toMatchObject({ index, kind: 'checkpoint', threshold: 2 });
      expect(verified.signedBy.length).toBe(2);
    }
  });

  it('does not look at what is added', () => {
    const text = tlogProofText({ ...sound(parseTlogProof(proof)), extra: Uint8Array.of(1) });
    expect(verifyTlogProof(text, { leaf, trust, on }).ok).toBe(true);
  });

  const lines = proof.split('\n');

  it.each([
    {
      why: 'another leaf',
      source: proof,
      leaf: leaves[1]!,
      told: ['log.not-included'],
      facts: { index: 2, size: 5, verdict: 'other-root' },
    },
    {
      why: 'no leaf',
      source: proof,
      leaf: 'x' as never,
      told: ['log.not-included'],
      facts: { index: 2, size: 5, verdict: 'not-a-hash' },
    },
    {
      why: 'another place',
      source: proof.replace('index 2', 'index 3'),
      leaf,
      told: ['log.not-included'],
      facts: { index: 3, size: 5, verdict: 'other-root' },
    },
    {
      why: 'a place beyond',
      source: proof.replace('index 2', 'index 5'),
      leaf,
      told: ['log.not-included'],
      facts: { index: 5, size: 5, verdict: 'impossible-place' },
    },
    {
      why: 'a hash less',
      source: lines.toSpliced(2, 1).join('\n'),
      leaf,
      told: ['log.not-included'],
      facts: { index: 2, size: 5, verdict: 'wrong-length' },
    },
    {
      why: 'a checkpoint of one',
      source: proof.replace(signed, checkpointBy(checkpoint, 'director')),
      leaf,
      told: ['signature.too-few /signatures'],
      facts: { kind: 'checkpoint', needed: 2, counted: 1 },
    },
    {
      why: 'no proof',
      source: 'x',
      leaf,
      told: ['log.bad-line'],
      facts: { line: 1, expected: 'proof-header', found: 'x' },
    },
  ])('refuses $why', ({ source, leaf: at, told: codes, facts }) => {
    const verified = verifyTlogProof(source, { leaf: at, trust, on });
    expect(told(verified)).toEqual(codes);
    expect(verified.ok).toBe(false);
    expect(factsOf(verified)).toEqual(facts);
  });

  it('refuses a trust file that was not read', () => {
    expect(() => verifyTlogProof(proof, { leaf, trust: {} as never, on })).toThrow(
      expect.objectContaining({ code: 'kernel.wrong-stage' }),
    );
  });
});
