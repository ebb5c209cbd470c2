import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64OfBytes } from '../../../src/kernel/base64.js';
import { sha256Bytes } from '../../../src/kernel/sha256.js';
import { checkpointText, parseCheckpoint } from '../../../src/record/log/checkpoint.js';
import { namedSignerOf, signCheckpoint } from '../../../src/record/log/sign-checkpoint.js';
import { parseSignedNote } from '../../../src/record/log/signed-note.js';
import { verifyCheckpoint } from '../../../src/record/log/verify-checkpoint.js';
import { keyOfSeed } from '../../../src/record/signatures/key.js';
import { bytes, idOf, keys, rfc8032, factsOf, sound, told, trustDocument, trustWith } from '../signatures/desk.js';
import { checkpoint, checkpointBy, leaves, signed, sofa, someRoot } from './desk.js';

const on = '2026-05-01';
const trust = trustWith();

describe('a checkpoint', () => {
  it('is read as the specification writes it, and written back', () => {
    const text = sound(parseSignedNote(sofa)).text;
    const read = sound(parseCheckpoint(text));
    expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163, extensions: [] });
    expect(base64OfBytes(read.root)).toBe('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
    expect(checkpointText(read)).toBe(text);
  });

  const empty = base64OfBytes(sha256Bytes(new Uint8Array()));

  it.each([
    { source: `a b+c\n1\n${someRoot}\n`, told: [], why: 'any line may be the origin' },
    { source: `a\n1\n${someRoot}\nx\ny z\n`, told: [], why: 'lines that extend it' },
    { source: `a\n0\n${empty}\n`, told: [], why: 'a tree without leaves' },
    { source: `a\n0\n${someRoot}\n`, told: ['log.wrong-empty-root'], facts: {}, why: 'another root without leaves' },
    { source: `a\n9007199254740991\n${someRoot}\n`, told: [], why: 'the largest size' },
    {
      source: `a\n9007199254740992\n${someRoot}\n`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'size', found: '9007199254740992' },
      why: 'a larger one',
    },
    {
      source: `a\n10000000000000000\n${someRoot}\n`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'size', found: '10000000000000000' },
      why: 'a digit more',
    },
    {
      source: `a\n01\n${someRoot}\n`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'size', found: '01' },
      why: 'a zero before',
    },
    {
      source: `a\n-1\n${someRoot}\n`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'size', found: '-1' },
      why: 'below nothing',
    },
    {
      source: `a\n1e3\n${someRoot}\n`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'size', found: '1e3' },
      why: 'a power',
    },
    {
      source: `a\n\n${someRoot}\n`,
      told: ['log.bad-line'],
      facts: { line: 2, expected: 'size', found: '' },
      why: 'no size',
    },
    {
      source: `\n1\n${someRoot}\n`,
      told: ['log.bad-line'],
      facts: { line: 1, expected: 'origin', found: '' },
      why: 'no origin',
    },
    {
      source: 'a\n1\nAAAA\n',
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'root', found: 'AAAA' },
      why: 'a root too short',
    },
    {
      source: `a\n1\n${someRoot.slice(0, -1)}\n`,
      told: ['log.bad-line'],
      facts: { line: 3, expected: 'root', found: someRoot.slice(0, -1) },
      why: 'no base64',
    },
    {
      source: `a\n1\n${someRoot}\n\n`,
      told: ['log.bad-line'],
      facts: { line: 4, expected: 'extension', found: '' },
      why: 'an empty line behind',
    },
    { source: 'a\n1\n', told: ['log.cut-short'], facts: { line: 3, expected: 'root' }, why: 'no root' },
    { source: 'a\n', told: ['log.cut-short'], facts: { line: 2, expected: 'size' }, why: 'an origin alone' },
    { source: '', told: ['log.cut-short'], facts: { line: 1, expected: 'origin' }, why: 'nothing' },
    {
      source: `a\n1\n${someRoot}`,
      told: ['log.cut-short'],
      facts: { line: 3, expected: 'root' },
      why: 'no line feed at the end',
    },
    {
      source: `a\n1\n${someRoot}\nx`,
      told: ['log.cut-short'],
      facts: { line: 4, expected: 'extension' },
      why: 'none behind what extends it',
    },
    { source: undefined as never, told: ['log.not-text'], facts: { type: 'undefined' }, why: 'no text' },
  ])('is read strictly: $why', ({ source, told: codes, facts }) => {
    const read = parseCheckpoint(source);
    expect(told(read)).toEqual(codes);
    expect(read.ok).toBe(codes.length === 0);
    if (facts !== undefined) expect(factsOf(read)).toEqual(facts);
    if (read.ok) expect(checkpointText(read.value)).toBe(source);
  });
});

describe('signCheckpoint', () => {
  it('puts each signature in its place', () => {
    expect(signed).toBe(checkpointBy(checkpoint, 'director', 'registrar'));
    expect(sound(parseSignedNote(signed)).signatures.map(({ name }) => name)).toEqual([
      'prison.example/director',
      'prison.example/registrar',
    ]);
    expect(signed.startsWith(`${checkpoint}\n— prison.example/director `)).toBe(true);
  });

  it('refuses to sign twice, and what is no checkpoint', () => {
    const signer = namedSignerOf(keys.director)!;
    const again = signCheckpoint(signed, signer);
    expect(told(again)).toEqual(['signature.duplicate /signatures']);
    expect(factsOf(again)).toEqual({ key: idOf('director'), first: '/signatures/0' });
    expect(told(signCheckpoint('a\n1\n', signer))).toEqual(['log.cut-short']);
    expect(told(signCheckpoint('a\n\nb\n', signer))).toEqual(['log.bad-line']);
    expect(told(signCheckpoint(`a\n1\nx\n\n${sofa.split('\n\n')[1] ?? ''}`, signer))).toEqual(['log.bad-line']);
    expect(told(signCheckpoint(7 as never, signer))).toEqual(['log.not-text']);
    expect(told(signCheckpoint(checkpoint, { ...signer, sign: () => new Uint8Array(64) }))).toEqual([
      'signature.does-not-verify',
    ]);
    expect(told(signCheckpoint(checkpoint, { ...signer, name: 'a b' }))).toEqual(['log.bad-line']);
  });

  it('tells two keys of one name apart', () => {
    const name = 'prison.example/director';
    const one = sound(keyOfSeed(bytes(rfc8032[0].seed), { holder: 'director', name }));
    const other = sound(keyOfSeed(bytes(rfc8032[1].seed), { holder: 'director', name }));
    const both = [one, other].map((key) => namedSignerOf(key)!);
    const orders = [both, both.toReversed()].map((signers) =>
      signers.reduce((text, signer) => sound(signCheckpoint(text, signer)), checkpoint),
    );
    expect(orders[0]).toBe(orders[1]);
    const ids = sound(parseSignedNote(orders[0]!)).signatures.map(({ keyId }) => keyId);
    expect(ids).toEqual(ids.toSorted());
  });

  it('needs a name', () => {
    expect(namedSignerOf(sound(keyOfSeed(bytes(rfc8032[0].seed), { holder: 'director' })))).toBeUndefined();
    expect(() => namedSignerOf({} as never)).toThrow(expect.objectContaining({ code: 'kernel.wrong-stage' }));
  });

  it('lets a host sign in its own time', async () => {
    const pkcs8 = bytes(`302e020100300506032b657004220420${rfc8032[1].seed}`);
    const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
    const later = await signCheckpoint(checkpointBy(checkpoint, 'director'), {
      name: 'prison.example/registrar',
      publicKey: bytes(rfc8032[1].publicKey),
      sign: (message) => webcrypto.subtle.sign('Ed25519', key, message).then((signature) => new Uint8Array(signature)),
    });
    expect(later).toEqual({ ok: true, value: signed, issues: [] });
  });
});

describe('verifyCheckpoint', () => {
  it('says what the log says of itself, and who signed', () => {
    const verified = sound(verifyCheckpoint(signed, { trust, on }));
    expect(verified).toMatchObject({
      kind: 'checkpoint',
      on,
      threshold: 2,
      signedBy: [
        { key: idOf('director'), holder: 'director' },
        { key: idOf('registrar'), holder: 'registrar' },
      ],
    });
    expect(verified.checkpoint.size).toBe(leaves.length);
  });

  const lines = signed.split('\n');
  const [directorLine = '', registrarLine = ''] = lines.slice(4);
  const note = (...signatures: readonly string[]): string =>
    `${checkpoint}\n${signatures.map((line) => `${line}\n`).join('')}`;
  const outsiderLine = checkpointBy(checkpoint, 'outsider').split('\n')[4] ?? '';
  const inspectorLine = checkpointBy(checkpoint, 'inspector').split('\n')[4] ?? '';
  const tooFew = 'signature.too-few /signatures';

  it.each([
    { why: 'one is missing', source: note(directorLine), issues: [tooFew] },
    {
      why: 'one stands twice',
      source: note(directorLine, directorLine),
      issues: ['signature.duplicate /signatures/1', tooFew],
    },
    {
      why: 'two changed places',
      source: note(registrarLine, directorLine),
      issues: ['signature.not-in-order /signatures/1'],
    },
    {
      why: 'one is of nobody',
      source: note(directorLine, outsiderLine, registrarLine),
      issues: ['signature.key-not-trusted /signatures/1'],
    },
    {
      why: 'one bears another name',
      source: note(directorLine, registrarLine.replace('registrar', 'registry')),
      issues: ['signature.wrong-hint /signatures/1'],
    },
    {
      why: 'one bears the name of another',
      source: note(directorLine.replace('director', 'registrar')),
      issues: ['signature.wrong-hint /signatures/0', tooFew],
    },
    {
      why: 'one was altered',
      source: note(
        directorLine,
        `${registrarLine.slice(0, 50)}${registrarLine[50] === 'A' ? 'B' : 'A'}${registrarLine.slice(51)}`,
      ),
      issues: ['signature.does-not-verify /signatures/1', tooFew],
    },
    {
      why: 'the checkpoint was altered',
      source: signed.replace('\n5\n', '\n6\n'),
      issues: ['signature.does-not-verify /signatures/0', 'signature.does-not-verify /signatures/1', tooFew],
    },
    {
      why: 'it is of another log',
      source: checkpointBy(checkpoint.replace('archive', 'other'), 'director', 'registrar'),
      issues: ['log.other-origin /origin'],
    },
    { why: 'it is not signed', source: checkpoint, issues: ['log.cut-short'] },
    { why: 'it is no checkpoint', source: `a\n\n${directorLine}\n`, issues: ['log.cut-short'] },
  ])('refuses: $why', ({ source, issues }) => {
    const verified = verifyCheckpoint(source, { trust, on });
    expect(told(verified)).toEqual(issues);
    expect(verified.ok).toBe(false);
  });

  it('says with which facts', () => {
    const facts = (source: string): object => factsOf(verifyCheckpoint(source, { trust, on })) ?? {};
    const { keyId } = sound(parseSignedNote(note(outsiderLine))).signatures[0]!;
    expect(facts(note(outsiderLine))).toEqual({ hint: `prison.example/outsider+${keyId}` });
    expect(facts(note(registrarLine, directorLine))).toEqual({ key: idOf('director'), before: idOf('registrar') });
    const other = 'x'.repeat(70);
    expect(facts(checkpointBy(checkpoint.replace('prison.example/archive', other), 'director', 'registrar'))).toEqual({
      expected: 'prison.example/archive',
      got: other.slice(0, 64),
    });
  });

  it('takes a third, and tells one that does not count', () => {
    expect(verifyCheckpoint(checkpointBy(signed, 'inspector'), { trust, on }).ok).toBe(true);
    const { checkpoint: demand } = trustDocument.demands;
    const narrow = trustWith({ demands: { checkpoint: { ...demand!, keys: [idOf('director'), idOf('registrar')] } } });
    const verified = verifyCheckpoint(note(directorLine, inspectorLine, registrarLine), { trust: narrow, on });
    expect(told(verified)).toEqual(['signature.does-not-count /signatures/1']);
    expect(verified.ok).toBe(true);
  });

  it('passes over keys without a name', () => {
    const [first, second, { name, ...third }] = trustDocument.keys as [object, object, { name?: string }];
    expect(name).toBe('prison.example/inspector');
    const { checkpoint: demand } = trustDocument.demands;
    const some = trustWith({
      keys: [first, second, third] as never,
      demands: { checkpoint: { ...demand!, keys: [idOf('director'), idOf('registrar')] } },
    });
    expect(verifyCheckpoint(signed, { trust: some, on }).ok).toBe(true);
    expect(told(verifyCheckpoint(note(directorLine, inspectorLine, registrarLine), { trust: some, on }))).toEqual([
      expect.stringContaining('signature.wrong-hint'),
      expect.stringContaining('signature.not-in-order'),
      expect.stringContaining('signature.does-not-count'),
    ]);
  });

  it('verifies nothing where nothing is demanded, and needs a day', () => {
    expect(told(verifyCheckpoint(signed, { trust: trustWith({ demands: {} }), on }))).toEqual(['signature.no-demand']);
    expect(told(verifyCheckpoint(signed, { trust, on: '2026' }))).toEqual(['signature.not-a-day']);
    expect(() => verifyCheckpoint(signed, { trust: {} as never, on })).toThrow(
      expect.objectContaining({ code: 'kernel.wrong-stage' }),
    );
  });

  it('is held at every position by the signatures', { timeout: 60_000 }, () => {
    let passed = 0;
    for (let place = 0; place < signed.length; place += 1) {
      for (const character of ['A', ' ', '\n']) {
        if (signed[place] === character) continue;
        const changed = `${signed.slice(0, place)}${character}${signed.slice(place + 1)}`;
        if (verifyCheckpoint(changed, { trust, on }).ok) passed += 1;
      }
    }
    expect(passed).toBe(0);
  });
});
