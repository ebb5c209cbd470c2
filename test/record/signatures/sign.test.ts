import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64OfBytes } from '../../../src/kernel/base64.js';
import { keyOfSeed, parseKey, trustedKeyOf } from '../../../src/record/signatures/key.js';
import { signEnvelope } from '../../../src/record/signatures/sign-envelope.js';
import { type Signer, signerOf } from '../../../src/record/signatures/signer.js';
import { parseTrust } from '../../../src/record/signatures/trust.js';
import { verifyEnvelope } from '../../../src/record/signatures/verify-envelope.js';
import { bytes, expected, idOf, keys, named, rfc8032, signedBy, factsOf, sound, told, trustDocument } from './desk.js';

const { director } = keys;
const about = { kind: 'instrument', document: named } as const;

describe('signEnvelope', () => {
  it('puts each signature in its place, and leaves the envelope as it was', () => {
    const first = signedBy('registrar');
    const both = sound(signEnvelope(about, signerOf(director), first));
    expect(both).toEqual(signedBy('director', 'registrar'));
    expect(signedBy('registrar', 'inspector', 'director')).toEqual(signedBy('director', 'inspector', 'registrar'));
    const ids = signedBy('registrar', 'inspector', 'director').signatures.map(({ keyid }) => keyid);
    expect(ids).toEqual(ids.toSorted());
    expect(first.signatures.length).toBe(1);
    expect(Object.isFrozen(both.signatures)).toBe(true);
  });

  it('takes signatures as text, and such without hints', () => {
    const first = signedBy('registrar');
    const text = JSON.stringify(first);
    expect(sound(signEnvelope(about, signerOf(director), text))).toEqual(signedBy('director', 'registrar'));
    const bare = { ...first, signatures: first.signatures.map(({ sig }) => ({ sig })) };
    const signed = sound(signEnvelope(about, signerOf(director), bare));
    expect(signed.signatures.map(({ keyid }) => keyid)).toEqual([undefined, idOf('director')]);
  });

  it('refuses to sign twice with one key', () => {
    const again = signEnvelope(about, signerOf(director), signedBy('director'));
    expect(told(again)).toEqual(['signature.duplicate /signatures']);
    expect(factsOf(again)).toEqual({ key: idOf('director'), first: '/signatures/0' });
  });

  it('signs nothing but what it is given, whatever signatures are there already', () => {
    const first = signedBy('registrar');
    const other = signEnvelope({ ...about, document: { ...named, version: '0.2.0' } }, signerOf(director), first);
    expect(told(other)).toEqual(['signature.other-document /payload']);
    expect(factsOf(other)).toEqual({ part: 'version', expected: '0.2.0', got: '0.1.0' });
    expect(told(signEnvelope({ ...about, kind: 'record' }, signerOf(director), first))).toEqual([
      'signature.other-kind /payload',
    ]);
  });

  it('refuses what is no envelope, and a name that is none', () => {
    expect(told(signEnvelope(about, signerOf(director), '[]'))).toEqual(['signature.wrong-type']);
    const bad = { kind: 'instrument', document: { format: 'veo-instrument/1', digest: 'x' } } as const;
    expect(told(signEnvelope(bad, signerOf(director)))).toEqual(['signature.unreadable-payload /payload']);
    const none = { kind: 'instrument', document: { format: 'veo-instrument/1', digest: undefined as never } } as const;
    expect(() => signEnvelope(none, signerOf(director))).toThrow(
      expect.objectContaining({ code: 'kernel.not-canonical' }),
    );
  });

  it('refuses a seventeenth signature', () => {
    const first = signedBy('registrar');
    const full = { ...first, signatures: Array.from({ length: 16 }, () => first.signatures[0]) };
    expect(told(signEnvelope(about, signerOf(director), full))).toEqual(['signature.out-of-range /signatures']);
  });

  it('believes no signer', () => {
    const publicKey = bytes(rfc8032[0].publicKey);
    const wrong = signEnvelope(about, { publicKey, sign: () => new Uint8Array(64) });
    expect(told(wrong)).toEqual(['signature.does-not-verify']);
    expect(factsOf(wrong)).toEqual({ key: idOf('director') });
    const weak = signEnvelope(about, { publicKey: new Uint8Array(32), sign: () => new Uint8Array(64) });
    expect(told(weak)).toEqual(['signature.weak-key']);
    expect(factsOf(weak)).toEqual({ fault: 'small-order' });
  });

  it('lets a host sign in its own time, with WebCrypto', async () => {
    const { seed, publicKey } = rfc8032[1];
    // The seed in PKCS #8 (RFC 8410).
    const pkcs8 = bytes(`302e020100300506032b657004220420${seed}`);
    const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
    const host: Signer = {
      publicKey: bytes(publicKey),
      sign: (message) => webcrypto.subtle.sign('Ed25519', key, message).then((signature) => new Uint8Array(signature)),
    };
    const signed = sound(await signEnvelope(about, host, signedBy('director')));
    expect(signed).toEqual(signedBy('director', 'registrar'));
    expect(verifyEnvelope(signed, expected).ok).toBe(true);
    expect(told(await signEnvelope(about, host, signed))).toEqual(['signature.duplicate /signatures']);
  });
});

describe('a key', () => {
  const { document } = director;

  it('is made from a seed, and read back', () => {
    expect(document).toEqual({
      format: 'veo-key/1',
      id: '21fe31dfa154a261626bf854046fd227',
      publicKey: base64OfBytes(bytes(rfc8032[0].publicKey)),
      secretKey: base64OfBytes(bytes(rfc8032[0].seed)),
      holder: 'director',
      name: 'prison.example/director',
    });
    expect(sound(parseKey(JSON.stringify(document)))).toEqual(director);
    expect(Object.isFrozen(director.document)).toBe(true);
  });

  it('gives a trust file everything but the secret', () => {
    expect(trustedKeyOf(director)).toEqual(trustDocument.keys[0]);
    const nameless = sound(keyOfSeed(bytes(rfc8032[0].seed), { holder: 'director' }));
    expect(trustedKeyOf(nameless)).toEqual({ id: document.id, publicKey: document.publicKey, holder: 'director' });
    expect(parseTrust({ format: 'veo-trust/1', keys: [trustedKeyOf(nameless)], demands: {} }).ok).toBe(true);
  });

  const [, other] = trustDocument.keys;
  it.each([
    { issues: ['signature.wrong-format /format'], source: trustDocument, why: 'a trust file' },
    { issues: ['signature.newer-format /format'], source: { ...document, format: 'veo-key/10' }, why: 'a later one' },
    { issues: ['signature.missing-key'], source: { ...document, secretKey: undefined }, why: 'no secret', json: true },
    { issues: ['signature.bad-base64 /secretKey'], source: { ...document, secretKey: 'x' }, why: 'no base64' },
    {
      issues: ['signature.wrong-length /secretKey'],
      source: { ...document, secretKey: 'AAAA' },
      why: 'a secret too short',
    },
    {
      issues: ['signature.keys-do-not-match /publicKey'],
      source: { ...document, publicKey: other?.publicKey },
      why: 'another public key',
    },
    { issues: ['signature.wrong-key-id /id'], source: { ...document, id: other?.id }, why: 'another id' },
    { issues: ['signature.bad-form /name'], source: { ...document, name: 'a b' }, why: 'a name with a space' },
    { issues: ['signature.bad-id /holder'], source: { ...document, holder: 'Mr Smith' }, why: 'a person' },
  ])('is told what is wrong: $why', ({ issues, source }) => {
    const read = parseKey(JSON.stringify(source));
    expect(told(read)).toEqual(issues);
    expect(JSON.stringify(read.issues)).not.toContain(document.secretKey);
  });

  it('says with which facts', () => {
    const facts = (source: object): object => factsOf(parseKey(source)) ?? {};
    expect(facts({ ...document, secretKey: 'AAAA' })).toEqual({ expected: 32, got: 3 });
    expect(facts({ ...document, id: other?.id })).toEqual({ expected: document.id, got: other?.id });
    expect(facts({ ...document, publicKey: other?.publicKey })).toEqual({
      expected: document.publicKey,
      got: other?.publicKey,
    });
  });

  it('needs a seed of 32 bytes and a holder', () => {
    for (const got of [31, 33]) {
      const made = keyOfSeed(new Uint8Array(got), { holder: 'director' });
      expect(told(made)).toEqual(['signature.wrong-length /secretKey']);
      expect(factsOf(made)).toEqual({ expected: 32, got });
    }
    expect(told(keyOfSeed(new Uint8Array(32), { holder: '' }))).toEqual(['signature.bad-id /holder']);
  });

  it('has to be read before it signs', () => {
    const bare = { document: { ...document, format: 'veo-trust/1' } } as never;
    const refusal = expect.objectContaining({ code: 'kernel.wrong-stage', facts: { type: 'Key', madeBy: 'parseKey' } });
    expect(() => signerOf(bare)).toThrow(refusal);
    expect(() => trustedKeyOf(bare)).toThrow(refusal);
  });
});
