import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { instrumentDigest } from '../../../src/instrument/digest.js';
import { canonicalJson } from '../../../src/kernel/canonical.js';
import { sha256Hex } from '../../../src/kernel/sha256.js';
import { nameDocument } from '../../../src/record/signatures/name-document.js';
import { sealOf } from '../../../src/record/seal.js';
import { signatureCheck } from '../../../src/record/signatures/signature-check.js';
import { verifyEnvelope } from '../../../src/record/signatures/verify-envelope.js';
import { envelopeBy, factsOf, named, signedBy, sound, told, trustWith } from './desk.js';

const instrument = readFileSync('instruments/audit-c/0.1.0.json', 'utf8');
const notice = { format: 'veo-instrument-notice/1', number: '7', says: 'suspended' };

describe('nameDocument', () => {
  it('names an instrument by its id, version and digest', () => {
    const document = JSON.parse(instrument) as never;
    const digest = instrumentDigest(document);
    const expected = {
      kind: 'instrument',
      document: { format: 'veo-instrument/1', id: 'audit-c', version: '0.1.0', digest },
    };
    expect(sound(nameDocument(instrument))).toEqual(expected);
    expect(sound(nameDocument(document))).toEqual(expected);
  });

  it('names no instrument that is unsound', () => {
    expect(told(nameDocument(instrument.replace('"title"', '"titel"')))).toContain('instrument.unknown-key /titel');
  });

  it('names notices and errata by the digest of the whole but its schema', () => {
    const digest = sha256Hex(`veo-instrument-notice/1\n${canonicalJson(notice)}`);
    const expected = { kind: 'notice', document: { format: 'veo-instrument-notice/1', digest } };
    expect(sound(nameDocument(notice))).toEqual(expected);
    expect(sound(nameDocument(JSON.stringify({ $schema: 'x', ...notice }, null, 2)))).toEqual(expected);
    const erratum = { format: 'veo-erratum/1' };
    expect(sound(nameDocument(erratum))).toEqual({
      kind: 'notice',
      document: { ...erratum, digest: sha256Hex('veo-erratum/1\n{"format":"veo-erratum/1"}') },
    });
  });

  it('hashes with what it is given', () => {
    const constant = (): string => 'c'.repeat(64);
    expect(sound(nameDocument(notice, constant)).document.digest).toBe('c'.repeat(64));
    expect(sound(nameDocument(instrument, constant)).document.digest).toBe('c'.repeat(64));
  });

  it.each([
    { source: { format: 'veo-overlay/1' }, codes: ['signature.cannot-be-signed'], got: 'veo-overlay/1' },
    { source: { format: 'x'.repeat(65) }, codes: ['signature.cannot-be-signed'], got: 'x'.repeat(64) },
    { source: [], codes: ['signature.cannot-be-signed'], got: '' },
    { source: { format: 'constructor' }, codes: ['signature.cannot-be-signed'], got: 'constructor' },
  ])('names nothing else: $source', ({ source, codes, got }) => {
    const read = nameDocument(source);
    expect(told(read)).toEqual(codes);
    const allowed = ['veo-instrument/1', 'veo-instrument-notice/1', 'veo-erratum/1', 'veo-record/1'];
    expect(factsOf(read)).toEqual({ got, allowed });
  });

  it('says of what is no JSON what readers say', () => {
    expect(told(nameDocument('{'))).toEqual(['kernel.truncated']);
    expect(told(nameDocument(undefined))).toEqual(['kernel.not-json-value']);
  });

  it('names a record by its seal, and none whose seal is broken', () => {
    const sealed = { kind: 'notice' };
    const broken = { format: 'veo-record/1', seal: '0'.repeat(64), sealed, leaves: {} };
    const issues = nameDocument(broken).issues.map(({ code }) => code);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.every((code) => code.startsWith('record.'))).toBe(true);
    expect(sealOf(sealed, sha256Hex)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('what is named', () => {
  it('is signed, and verified beside the document', () => {
    const { kind, document } = sound(nameDocument(instrument));
    const two = envelopeBy({ kind, document }, 'director', 'inspector');
    const expected = { trust: trustWith(), kind, document, on: '2026-05-01' };
    expect(verifyEnvelope(two, expected).ok).toBe(true);
    const changed = sound(nameDocument(instrument.replace('"0.1.0"', '"0.1.1"')));
    const parts = verifyEnvelope(two, { ...expected, document: changed.document }).issues.map(({ facts }) => facts);
    expect(parts).toMatchObject([{ part: 'version' }, { part: 'digest' }]);
  });
});

describe('signatureCheck', () => {
  it('says what is demanded, and verifies', () => {
    const check = signatureCheck(trustWith());
    const kinds = ['instrument', 'notice', 'record'] as const;
    expect(kinds.filter((kind) => check.demands(kind))).toEqual(['instrument', 'record']);
    const claim = { kind: 'instrument', document: named, on: '2026-05-01' } as const;
    expect(check.verify(signedBy('director', 'registrar'), claim).ok).toBe(true);
    expect(told(check.verify(signedBy('director'), claim))).toEqual(['signature.too-few /signatures']);
    expect(told(check.verify(signedBy('director'), { ...claim, on: '' }))).toEqual(['signature.not-a-day']);
  });

  it('refuses a trust file that was not read', () => {
    expect(() => signatureCheck({} as never)).toThrow(expect.objectContaining({ code: 'kernel.wrong-stage' }));
  });
});
