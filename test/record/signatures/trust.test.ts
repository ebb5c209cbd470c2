import { describe, expect, it } from 'vitest';
import { base64OfBytes } from '../../../src/kernel/base64.js';
import { keyIdOf } from '../../../src/record/signatures/key-id.js';
import { parseTrust } from '../../../src/record/signatures/trust.js';
import type { TrustDocument, TrustedKey } from '../../../src/record/signatures/trust-document.js';
import { bytes, idOf, rfc8032, factsOf, sound, told, trustDocument } from './desk.js';

const [first, second, third] = trustDocument.keys as [TrustedKey, TrustedKey, TrustedKey];
const demands = trustDocument.demands;

function withKey(change: object): object {
  return { ...trustDocument, keys: [{ ...first, ...change }, second, third] };
}

function withDemand(change: object): object {
  return { ...trustDocument, demands: { instrument: { ...demands.instrument, ...change } } };
}

describe('a trust file', () => {
  it('is read from text and from memory, and cannot be changed afterwards', () => {
    const fromText = sound(parseTrust(JSON.stringify(trustDocument)));
    expect(fromText).toEqual(sound(parseTrust(trustDocument)));
    expect(Object.isFrozen(fromText.document.demands.instrument?.keys)).toBe(true);
  });

  it('names keys by what they are', () => {
    expect(first.id).toBe('21fe31dfa154a261626bf854046fd227');
    expect(first.id).toBe(keyIdOf(bytes(rfc8032[0].publicKey)));
    expect(first.publicKey).toBe('11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=');
  });

  it('may demand nothing', () => {
    expect(parseTrust({ ...trustDocument, demands: {} }).ok).toBe(true);
  });

  const mixed = base64OfBytes(bytes('f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43'));
  const many = Array.from({ length: 65 }, () => first);

  it.each([
    { issues: ['kernel.truncated'], source: '{', why: 'no JSON' },
    { issues: ['signature.wrong-format /format'], source: { ...trustDocument, format: 'veo-key/1' }, why: 'another' },
    { issues: ['signature.newer-format /format'], source: { ...trustDocument, format: 'veo-trust/2' }, why: 'later' },
    {
      issues: ['signature.wrong-format /format'],
      source: { ...trustDocument, format: 'veo-trust/02' },
      why: 'no number',
    },
    { issues: ['signature.missing-key'], source: { format: 'veo-trust/1', keys: [first] }, why: 'no demands' },
    { issues: ['signature.wrong-type'], source: [], why: 'a list' },
    { issues: ['signature.unknown-key /keyz'], source: { ...trustDocument, keyz: [] }, why: 'a key that is none' },
    {
      issues: ['signature.unknown-key /demands/judgement'],
      source: { ...trustDocument, demands: { judgement: {} } },
      why: 'a kind that is none',
    },
    { issues: ['signature.out-of-range /keys'], source: { ...trustDocument, keys: [] }, why: 'nobody' },
    { issues: ['signature.out-of-range /keys'], source: { ...trustDocument, keys: many }, why: 'too many' },
    {
      issues: ['signature.bad-form /keys/0/id'],
      source: withKey({ id: first.id.toUpperCase() }),
      why: 'an id in capitals',
    },
    {
      issues: [
        'signature.wrong-key-id /keys/0/id',
        'signature.no-such-key /demands/instrument/keys/0',
        'signature.no-such-key /demands/record/keys/0',
        'signature.no-such-key /demands/checkpoint/keys/0',
      ],
      source: withKey({ id: '0'.repeat(32) }),
      why: 'an id of another key',
    },
    {
      issues: ['signature.bad-base64 /keys/0/publicKey'],
      source: withKey({ publicKey: first.publicKey.replace('/', '_') }),
      why: 'the other alphabet',
    },
    {
      issues: ['signature.wrong-length /keys/0/publicKey'],
      source: withKey({ publicKey: base64OfBytes(new Uint8Array(31)) }),
      why: 'a key too short',
    },
    { issues: ['signature.weak-key /keys/0/publicKey'], source: withKey({ publicKey: mixed }), why: 'a weak key' },
    { issues: ['signature.bad-date /keys/0/from'], source: withKey({ from: '2026-02-30' }), why: 'a day that is none' },
    {
      issues: ['signature.bad-date /keys/0/until'],
      source: withKey({ from: '2026-02-01', until: '2026-13-01' }),
      why: 'a last day that is none',
    },
    { issues: ['signature.bad-date /keys/0/from'], source: withKey({ from: '2026' }), why: 'a year' },
    {
      issues: ['signature.dates-reversed /keys/0/until'],
      source: withKey({ from: '2026-05-02', until: '2026-05-01' }),
      why: 'ends before it begins',
    },
    { issues: [], source: withKey({ from: '2026-05-01', until: '2026-05-01' }), why: 'one day' },
    { issues: ['signature.bad-form /keys/0/name'], source: withKey({ name: 'a b' }), why: 'a name with a space' },
    { issues: ['signature.bad-form /keys/0/name'], source: withKey({ name: 'a+b' }), why: 'a name with a plus' },
    {
      issues: ['signature.repeated-key /keys/3/id'],
      source: { ...trustDocument, keys: [first, second, third, first] },
      why: 'a key twice',
    },
    {
      issues: ['signature.no-such-key /demands/instrument/keys/1'],
      source: withDemand({ keys: [first.id, idOf('outsider')] }),
      why: 'nobody’s key',
    },
    {
      issues: ['signature.repeated-key /demands/instrument/keys/2'],
      source: withDemand({ keys: [first.id, second.id, first.id] }),
      why: 'a key demanded twice',
    },
    {
      issues: ['signature.threshold-too-high /demands/instrument/threshold'],
      source: withDemand({ threshold: 4 }),
      why: 'more than there are',
    },
    { issues: [], source: withDemand({ threshold: 3 }), why: 'as many as there are' },
    {
      issues: ['signature.out-of-range /demands/instrument/threshold'],
      source: withDemand({ threshold: 0 }),
      why: 'none',
    },
    {
      issues: ['signature.out-of-range /demands/instrument/keys'],
      source: withDemand({ keys: [] }),
      why: 'none that counts',
    },
    {
      issues: ['signature.unknown-key /demands/instrument/origin'],
      source: withDemand({ origin: 'x' }),
      why: 'an origin of an instrument',
    },
    {
      issues: ['signature.missing-key /demands/checkpoint'],
      source: { ...trustDocument, demands: { checkpoint: demands.instrument } },
      why: 'a checkpoint of no log',
    },
  ])('is told what is wrong: $why', ({ issues, source }) => {
    const read = parseTrust(source);
    expect(told(read)).toEqual(issues);
    expect(read.ok).toBe(issues.length === 0);
  });

  it('says with which facts', () => {
    const facts = (source: unknown): object => factsOf(parseTrust(source)) ?? {};
    expect(facts(withKey({ id: '0'.repeat(32) }))).toEqual({ expected: first.id, got: '0'.repeat(32) });
    expect(facts(withKey({ publicKey: mixed }))).toEqual({ fault: 'mixed-order' });
    expect(facts(withKey({ publicKey: 'AAAA' }))).toEqual({ expected: 32, got: 3 });
    expect(facts(withKey({ publicKey: 'AAA' }))).toEqual({ fault: 'length' });
    expect(facts(withKey({ from: '2026-05-02', until: '2026-05-01' }))).toEqual({
      from: '2026-05-02',
      until: '2026-05-01',
    });
    expect(facts({ ...trustDocument, keys: [first, second, third, second] })).toEqual({
      key: second.id,
      first: '/keys/1',
    });
    expect(facts(withDemand({ keys: [first.id, first.id] }))).toEqual({
      key: first.id,
      first: '/demands/instrument/keys/0',
    });
    expect(facts(withDemand({ keys: [`${first.id.slice(0, -1)}0`] }))).toEqual({
      key: `${first.id.slice(0, -1)}0`,
      nearest: first.id,
    });
    expect(facts(withDemand({ keys: [idOf('outsider')] }))).toEqual({ key: idOf('outsider'), nearest: null });
    expect(facts(withDemand({ threshold: 64 }))).toEqual({ threshold: 64, holders: 3 });
    expect(facts({ ...trustDocument, format: 'x'.repeat(65) })).toEqual({
      expected: 'veo-trust/1',
      got: 'x'.repeat(64),
    });
    expect(facts({ ...trustDocument, format: 'veo-trust/9' })).toEqual({
      supported: 'veo-trust/1',
      got: 'veo-trust/9',
    });
  });

  it('counts holders, not keys', () => {
    const source: TrustDocument = { ...trustDocument, keys: [first, { ...second, holder: first.holder }, third] };
    expect(parseTrust(source).ok).toBe(true);
    const three = { ...source, demands: { instrument: { threshold: 3, keys: source.keys.map(({ id }) => id) } } };
    expect(factsOf(parseTrust(three))).toEqual({ threshold: 3, holders: 2 });
    const others = { ...source, demands: { instrument: { threshold: 2, keys: [first.id, second.id] } } };
    expect(factsOf(parseTrust(others))).toEqual({ threshold: 2, holders: 1 });
  });

  it('needs names only for what signs checkpoints', () => {
    const { name, ...nameless } = first;
    expect(name).toBe('prison.example/director');
    const source = { ...trustDocument, keys: [nameless, second, third] };
    const issues = parseTrust(source).issues;
    expect(told({ issues })).toEqual(['signature.no-name /demands/checkpoint/keys/0']);
    expect(factsOf({ issues })).toEqual({ key: first.id });
  });

  it('knows its own keys only', () => {
    const inherited = JSON.parse(JSON.stringify(trustDocument)) as object;
    Object.setPrototypeOf(inherited, { $schema: 'x' });
    expect(told(parseTrust(inherited))).toEqual(['kernel.not-plain-object']);
  });
});
