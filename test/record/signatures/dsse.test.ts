import { describe, expect, it } from 'vitest';
import { base64OfBytes, readBase64 } from '../../../src/kernel/base64.js';
import { utf8Bytes } from '../../../src/kernel/utf8.js';
import { openEnvelope, payloadType, preAuthEncoding } from '../../../src/record/signatures/dsse.js';
import { named, signedBy, factsOf, sound, told } from './desk.js';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const base64 = (of: string): string => base64OfBytes(utf8Bytes(of));
const envelope = signedBy('director', 'registrar');
const statement = JSON.stringify({
  document: { digest: named.digest, format: named.format, id: named.id, version: named.version },
  format: 'veo-statement/1',
  kind: 'instrument',
});

describe('preAuthEncoding', () => {
  it('is that of the published example', () => {
    const encoded = preAuthEncoding('http://example.com/HelloWorld', utf8Bytes('hello world'));
    expect(text(encoded)).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  });

  it('counts bytes, not characters, and nothing as none', () => {
    expect(text(preAuthEncoding('é', utf8Bytes('—')))).toBe('DSSEv1 2 é 3 —');
    expect(text(preAuthEncoding('', new Uint8Array()))).toBe('DSSEv1 0  0 ');
  });
});

describe('an envelope', () => {
  it('holds a statement, and not the document', () => {
    const opened = sound(openEnvelope(JSON.stringify(envelope)));
    expect(opened.statement).toEqual({ format: 'veo-statement/1', kind: 'instrument', document: named });
    expect(text(opened.message)).toBe(`DSSEv1 36 ${payloadType} ${String(statement.length)} ${statement}`);
    expect(readBase64(envelope.payload)).toEqual({ bytes: utf8Bytes(statement) });
    expect(opened.signatures.map((signature) => signature.length)).toEqual([64, 64]);
    expect(Object.isFrozen(opened.envelope.signatures[0])).toBe(true);
    expect(JSON.stringify(envelope).length).toBeLessThan(1000);
  });

  const [first, second] = envelope.signatures;
  const withSig = (sig: string): object => ({ ...envelope, signatures: [{ ...first, sig }, second] });
  const other = '{"format":"veo-statement/1","kind":"instrument","document":{}}';

  it.each([
    { issues: ['signature.not-signed'], source: { format: 'veo-instrument/1' }, why: 'the document itself' },
    {
      issues: ['signature.unknown-key /format'],
      source: { format: 'x', ...envelope },
      why: 'a format beside a payload',
    },
    { issues: ['signature.missing-key', 'signature.missing-key', 'signature.missing-key'], source: {}, why: 'nothing' },
    { issues: ['signature.wrong-type'], source: 'null', why: 'null' },
    { issues: ['signature.unknown-key /signature'], source: { ...envelope, signature: '' }, why: 'a key that is none' },
    {
      issues: ['signature.unknown-key /signatures/0/key'],
      source: { ...envelope, signatures: [{ ...first, key: '' }] },
      why: 'a key of a signature that is none',
    },
    {
      issues: ['signature.out-of-range /signatures'],
      source: { ...envelope, signatures: Array.from({ length: 17 }, () => first) },
      why: 'too many',
    },
    {
      issues: [],
      source: { ...envelope, signatures: Array.from({ length: 16 }, () => first) },
      why: 'as many as there may be',
    },
    { issues: [], source: { ...envelope, signatures: [] }, why: 'none: it is the verifier who asks for some' },
    {
      issues: ['signature.other-payload-type /payloadType'],
      source: { ...envelope, payloadType: 'application/json' },
      why: 'another type',
    },
    {
      issues: ['signature.bad-base64 /payload'],
      source: { ...envelope, payload: envelope.payload.slice(0, -1) },
      why: 'no base64',
    },
    {
      issues: ['signature.out-of-range /payload'],
      source: { ...envelope, payload: 'A'.repeat(4001) },
      why: 'a payload too long',
    },
    {
      issues: ['signature.unreadable-payload /payload'],
      source: { ...envelope, payload: base64OfBytes(Uint8Array.of(255)) },
      why: 'no UTF-8',
    },
    {
      issues: ['signature.unreadable-payload /payload'],
      source: { ...envelope, payload: base64('{') },
      why: 'no JSON',
    },
    {
      issues: ['signature.unreadable-payload /payload'],
      source: { ...envelope, payload: base64(other) },
      why: 'no statement',
    },
    {
      issues: ['signature.unreadable-payload /payload'],
      source: { ...envelope, payload: base64(`${statement}\n`) },
      why: 'not canonical',
    },
    { issues: ['signature.bad-base64 /signatures/0/sig'], source: withSig('_'.repeat(88)), why: 'the other alphabet' },
    {
      issues: ['signature.wrong-length /signatures/0/sig'],
      source: withSig('A'.repeat(84)),
      why: 'a signature too short',
    },
    {
      issues: ['signature.wrong-length /signatures/0/sig'],
      source: withSig('A'.repeat(88)),
      why: 'a signature too long',
    },
    {
      issues: ['signature.bad-base64 /payload', 'signature.bad-base64 /signatures/0/sig'],
      source: { ...withSig('x'), payload: 'x' },
      why: 'both',
    },
  ])('is told what is wrong: $why', ({ issues, source }) => {
    const read = openEnvelope(source);
    expect(told(read)).toEqual(issues);
    expect(read.ok).toBe(issues.length === 0);
  });

  it('says with which facts', () => {
    const facts = (source: unknown): object => factsOf(openEnvelope(source)) ?? {};
    expect(facts({ format: `veo-${'x'.repeat(70)}` })).toEqual({ format: `veo-${'x'.repeat(60)}` });
    expect(facts({ ...envelope, payloadType: 'x' })).toEqual({ expected: payloadType, got: 'x' });
    expect(facts({ ...envelope, payload: '_' })).toEqual({ fault: 'url-alphabet' });
    expect(facts({ ...envelope, payload: base64OfBytes(Uint8Array.of(255)) })).toEqual({ reason: 'not-utf-8' });
    expect(facts({ ...envelope, payload: base64(`${statement} `) })).toEqual({ reason: 'not-canonical' });
    expect(facts({ ...envelope, payload: base64('[]') })).toEqual({ reason: 'not-a-statement' });
    expect(facts(withSig('A'.repeat(84)))).toEqual({ expected: 64, got: 63 });
    expect(facts(withSig('A'.repeat(88)))).toEqual({ expected: 64, got: 66 });
  });
});
