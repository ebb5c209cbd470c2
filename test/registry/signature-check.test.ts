import { describe, expect, it } from 'vitest';
import type { Checked } from '../../src/kernel/issue.js';
import {
  bytesOfHex,
  createRegistry,
  type Envelope,
  inForce,
  type Key,
  keyOfSeed,
  type NamedDocument,
  noticeDigest,
  parseTrust,
  signatureCheck,
  signEnvelope,
  signerOf,
  type StatedKind,
  trustedKeyOf,
} from '../../src/records.js';
import { erratum, notice, pin, sound, ten } from './desk.js';

function keyOf(digit: string, holder: string): Key {
  return sound(keyOfSeed(bytesOfHex(digit.repeat(64)) ?? new Uint8Array(), { holder }));
}

const [director, judge, stranger] = [keyOf('1', 'director'), keyOf('2', 'judge'), keyOf('3', 'stranger')];
const two = { threshold: 2, keys: [director, judge].map(({ document }) => document.id) };

function checkOf(demands: object): ReturnType<typeof signatureCheck> {
  const keys = [director, judge].map((key) => trustedKeyOf(key)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return signatureCheck(sound(parseTrust({ format: 'veo-trust/1', keys, demands })));
}

function envelopeOf(kind: StatedKind, document: object, signers: readonly Key[]): Envelope {
  const named = { kind, document: document as NamedDocument };
  const sign = (before: Envelope | undefined, key: Key): Envelope => sound(signEnvelope(named, signerOf(key), before));
  return signers.reduce<Envelope | undefined>(sign, undefined) as Envelope;
}

const named = (document: ReturnType<typeof notice> | ReturnType<typeof erratum>): object => ({
  format: document.format,
  digest: noticeDigest(document),
});

/** A notice with signatures over some document, which need not be the notice. */
function signed(document: object, envelope: unknown, on = '2026-01-05'): object {
  return { document, envelope, on };
}

function codes(checked: Checked<unknown>): readonly unknown[] {
  return checked.issues.map(({ code, facts }) => ('reason' in facts ? facts['reason'] : code));
}

describe('a registry of which notices have to be signed by two', () => {
  const signatures = checkOf({ notice: two });
  const both = envelopeOf('notice', named(notice()), [director, judge]);
  const registry = (document: unknown): ReturnType<typeof createRegistry> =>
    createRegistry([ten, document], { signatures });

  it('holds what both signed, and says so', () => {
    const made = sound(registry(signed(notice(), both)));
    expect(made.notices).toEqual([{ document: notice(), signed: true }]);
    expect(inForce(made, pin, { on: '2026-02-01' }).status).toBe('in-force');
    const of = envelopeOf('notice', named(erratum()), [judge, director]);
    expect(sound(registry(signed(erratum(), JSON.stringify(of)))).errata).toMatchObject([{ signed: true }]);
  });

  it.each([
    { why: 'no signatures', document: notice(), told: 'registry.unsigned' },
    {
      why: 'one of two',
      document: signed(notice(), envelopeOf('notice', named(notice()), [director])),
      told: 'signature.too-few',
    },
    { why: 'stripped signatures', document: signed(notice(), { ...both, signatures: [] }), told: 'signature.too-few' },
    {
      why: 'one signature twice',
      document: signed(notice(), { ...both, signatures: [both.signatures[0], both.signatures[0]] }),
      told: 'signature.duplicate',
    },
    {
      why: 'signatures out of order',
      document: signed(notice(), { ...both, signatures: both.signatures.toReversed() }),
      told: 'signature.not-in-order',
    },
    {
      why: 'a stranger',
      document: signed(notice(), envelopeOf('notice', named(notice()), [director, stranger])),
      told: 'signature.key-not-trusted',
    },
    {
      why: 'signatures of another notice',
      document: signed(notice({ says: 'suspended' }), both),
      told: 'signature.other-document',
    },
    {
      why: 'signatures of a record',
      document: signed(notice(), envelopeOf('record', named(notice()), [director, judge])),
      told: 'signature.other-kind',
    },
    { why: 'no envelope', document: signed(notice(), 'x'), told: 'kernel.not-json' },
    { why: 'a day that is none', document: signed(notice(), both, 'today'), told: 'signature.not-a-day' },
  ])('refuses $why', ({ document, told }) => {
    const checked = registry(document);
    expect(checked.ok).toBe(false);
    expect(codes(checked)).toContain(told);
  });

  it('takes instruments unsigned, of which it demands nothing', () => {
    expect(sound(createRegistry([ten], { signatures })).get(pin).answer).toBe('found');
    expect(codes(createRegistry([ten], { signatures: checkOf({ instrument: two }) }))).toEqual(['registry.unsigned']);
    const envelope = envelopeOf('instrument', { format: 'veo-instrument/1', ...pin }, [director, judge]);
    expect(createRegistry([signed(ten, envelope)], { signatures: checkOf({ instrument: two }) }).ok).toBe(true);
  });
});

/* docs/registry.md says these of an index that nobody signs. */
describe('what nothing tells in a registry of which notices have to be signed', () => {
  const suspension = notice({ number: 'S-1', says: 'suspended', from: '2026-01-10' });
  const sealedBy = (document: ReturnType<typeof notice>, on?: string): object =>
    signed(document, envelopeOf('notice', named(document), [director, judge]), on);

  it('is an entry that was taken out', () => {
    const signatures = checkOf({ notice: two });
    const statusOf = (...documents: readonly object[]): string =>
      inForce(sound(createRegistry([ten, ...documents], { signatures })), pin, { on: '2026-02-01' }).status;
    expect(statusOf(sealedBy(notice()), sealedBy(suspension))).toBe('suspended');
    expect(statusOf(sealedBy(notice()))).toBe('in-force');
  });

  it('is another day of signing, on which a key still counted', () => {
    const keys = [director, judge]
      .map((key) => ({ ...trustedKeyOf(key), until: '2026-01-31' }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const signatures = signatureCheck(sound(parseTrust({ format: 'veo-trust/1', keys, demands: { notice: two } })));
    const signedOn = (on: string): boolean => createRegistry([ten, sealedBy(notice(), on)], { signatures }).ok;
    expect([signedOn('2026-02-01'), signedOn('2026-01-31')]).toEqual([false, true]);
  });
});
