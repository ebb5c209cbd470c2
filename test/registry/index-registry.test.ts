import { describe, expect, it } from 'vitest';
import { registryIssue } from '../../src/registry/issues.js';
import { registryOfIndex } from '../../src/registry/index-registry.js';
import { parseRegistryIndex } from '../../src/registry/parse-index.js';
import type { SignatureCheck } from '../../src/record/signatures/signature-check.js';
import { namedNotice } from '../../src/registry/signed.js';
import { platformSha256 } from '../../src/node/hash.js';
import { counted, erratum, notice, opened, pin, pinOf, readFrom, shelf, ten, tenItems, tooFew } from './desk.js';

const later = tenItems('1.1.0');
const whole = shelf({ instruments: [later, ten], notices: [notice()], errata: [erratum()] });
const path = 'ten-items/1.0.0.json';

describe('a registry of an index', () => {
  it('holds what the index says', () => {
    const registry = opened(whole);
    expect(registry.instruments).toEqual([
      { ...pin, releasedIn: null, path },
      { ...pinOf(later), releasedIn: null, path: 'ten-items/1.1.0.json' },
    ]);
    expect(registry.get(pin)).toMatchObject({ answer: 'found', held: { digest: pin.digest } });
    expect(registry.get({ ...pin, version: 'latest' })).toMatchObject({
      answer: 'missing',
      versions: ['1.0.0', '1.1.0'],
    });
    expect(registry.notices).toEqual([{ document: notice(), signed: false, path: 'notices/0.json' }]);
    expect(registry.errata).toEqual([{ document: erratum(), signed: false, path: 'errata/0.json' }]);
    expect(registry.issues).toEqual([]);
  });

  it('reads an instrument when it is first asked for, and once', () => {
    const asked: string[] = [];
    const read = readFrom(whole.files);
    const registry = registryOfIndex(whole.index, (file) => (asked.push(file), read(file)));
    expect(asked).toEqual(['notices/0.json', 'errata/0.json']);
    registry.get(pin);
    registry.get({ id: pin.id, version: pin.version });
    registry.get({ ...pin, digest: '0'.repeat(64) });
    expect(asked.slice(2)).toEqual([path]);
  });
});

describe('signatures beside the files of an index', () => {
  const envelope = '{"payload":"e30","payloadType":"x","signatures":[]}';
  const beside = { path: 'signatures.json', file: platformSha256(envelope), on: '2026-01-05' };
  const asked: unknown[] = [];
  /** Demands signatures of some kind, and believes all; or nobody. */
  const check = (demanded: string, ok = true): SignatureCheck => ({
    demands: (kind) => kind === demanded,
    verify: (source, claim) => {
      asked.push([source, claim]);
      return ok ? counted(claim) : tooFew(claim);
    },
  });
  const { index } = whole;
  const signed = {
    index: {
      ...index,
      instruments: index.instruments.map((entry) => ({
        ...entry,
        signatures: { ...beside, path: `${entry.version}.json` },
      })),
      notices: index.notices.map((entry) => ({ ...entry, signatures: beside })),
    },
    files: { ...whole.files, 'signatures.json': envelope, '1.0.0.json': envelope, '1.1.0.json': 'altered' },
  };

  it('are held against the documents themselves', () => {
    asked.splice(0);
    const registry = opened(signed, {}, { signatures: check('notice') });
    expect(registry.notices).toMatchObject([{ signed: true }]);
    expect(asked).toEqual([[envelope, { ...namedNotice(notice(), platformSha256), on: '2026-01-05' }]]);
    expect(registry.get(pin).answer).toBe('found');
    expect(registry.issues).toMatchObject([{ code: 'registry.unsigned', pointer: '/errata/0' }]);
    expect(registry.errata).toEqual([]);
  });

  it('are held against instruments where they are asked for', () => {
    asked.splice(0);
    const registry = opened(signed, {}, { signatures: check('instrument') });
    expect(asked).toEqual([]);
    expect(registry.get(pin).answer).toBe('found');
    expect(asked).toEqual([
      [envelope, { kind: 'instrument', document: { format: 'veo-instrument/1', ...pin }, on: '2026-01-05' }],
    ]);
    expect(registry.notices).toMatchObject([{ signed: false }]);
    expect(registry.get(pinOf(later))).toMatchObject({
      answer: 'unusable',
      issues: [{ code: 'registry.altered', pointer: '/instruments/0/signatures/file' }],
    });
  });

  it('refuse where they do not count, or are stripped', () => {
    const refusing = { signatures: check('instrument', false) };
    expect(opened(signed, {}, refusing).get(pin)).toMatchObject({
      answer: 'unusable',
      issues: [
        {
          code: 'registry.signature-refused',
          pointer: '/instruments/1/signatures',
          facts: { reason: 'signature.too-few' },
        },
      ],
    });
    expect(opened(whole, {}, { signatures: check('instrument') }).get(pin)).toMatchObject({
      answer: 'unusable',
      issues: [{ code: 'registry.unsigned', pointer: '/instruments/1' }],
    });
  });

  it('are not looked at where nothing is demanded', () => {
    asked.splice(0);
    const registry = opened(signed);
    expect([registry.get(pin).answer, registry.get(pinOf(later)).answer, registry.issues]).toEqual([
      'found',
      'found',
      [],
    ]);
    expect(asked).toEqual([]);
  });

  it('have paths and days like all others', () => {
    const entries = (more: object): object => ({
      ...index,
      notices: [{ ...index.notices[0], signatures: { ...beside, ...more } }],
    });
    const told = (more: object): readonly string[] =>
      parseRegistryIndex(entries(more)).issues.map(({ code, pointer }) => `${code} at ${pointer}`);
    expect(told({ path: '../a.json' })).toEqual(['registry.bad-path at /notices/0/signatures/path']);
    expect(told({ path: 'notices/0.json' })).toEqual(['registry.repeated-path at /notices/0/signatures/path']);
    expect(told({ on: '2026-02-30' })).toEqual(['registry.bad-date at /notices/0/signatures/on']);
  });
});

describe('a file that was changed', () => {
  const altered = tenItems('1.0.0', { title: 'Ten others, summed' });

  it.each([
    { why: 'another title', text: JSON.stringify(altered) },
    { why: 'one space more', text: `${JSON.stringify(ten)} ` },
    { why: 'a byte order mark', text: `\uFEFF${JSON.stringify(ten)}` },
    { why: 'nothing left', text: '' },
  ])('is told, and the instrument is not given: $why', ({ text }) => {
    const registry = opened(whole, { files: { [path]: text } });
    for (const ref of [pin, { id: pin.id, version: pin.version }]) {
      expect(registry.get(ref)).toMatchObject({
        ...{ answer: 'altered', id: pin.id, version: pin.version },
        issues: [{ code: 'registry.altered', pointer: '/instruments/1/file', facts: { of: 'file', path } }],
      });
    }
    expect(registry.get(pinOf(later)).answer).toBe('found');
  });

  it('is told though the index was changed with it: the digest of a record is another', () => {
    const changed = shelf({ instruments: [later, altered] });
    expect(opened(changed).get(pin)).toMatchObject({ answer: 'other-digest', expected: pin.digest });
  });

  it('is told though the digest of the file was changed with it', () => {
    const changed = shelf({ instruments: [later, altered] });
    const instruments = changed.index.instruments.map((entry) => ({
      ...entry,
      digest: whole.index.instruments.find(({ version }) => version === entry.version)?.digest,
    }));
    expect(opened(changed, { index: { instruments } }).get(pin)).toMatchObject({
      answer: 'altered',
      issues: [
        {
          ...{ code: 'registry.altered', pointer: '/instruments/1/digest' },
          facts: { of: 'instrument', path, expected: pin.digest, got: pinOf(altered).digest },
        },
      ],
    });
  });
});

describe('a file that cannot be used', () => {
  const other = shelf({ instruments: [tenItems('2.0.0')] });
  const unsound = shelf({ instruments: [tenItems('1.0.0', { indicators: [], scales: [] })] });
  const entries = (file: string | undefined): object => ({
    instruments: whole.index.instruments.map((entry) => (entry.path === path ? { ...entry, file } : entry)),
  });

  it.each([
    {
      ...{ why: 'it is another version', text: other.files['ten-items/2.0.0.json'] ?? '' },
      file: other.index.instruments[0]?.file,
      ...{ code: 'registry.other-instrument', facts: { path, expected: 'ten-items@1.0.0', got: 'ten-items@2.0.0' } },
    },
    {
      ...{ why: 'it does not pass the checks', text: unsound.files[path] ?? '' },
      file: unsound.index.instruments[0]?.file,
      ...{ code: 'registry.unsound-file', facts: { path, first: 'instrument.dangling-id' } },
    },
  ])('is told where it is asked for: $why', ({ text, file, code, facts }) => {
    const registry = opened(whole, { files: { [path]: text }, index: entries(file) });
    expect(registry.get(pin)).toMatchObject({
      answer: 'unusable',
      issues: [{ code, pointer: '/instruments/1', facts }],
    });
  });

  it('is told with what the reader says', () => {
    const issue = registryIssue('registry.outside-folder', '/nowhere', { path });
    const registry = registryOfIndex(whole.index, () => ({ ok: false, issues: [issue] }));
    expect(registry.get(pin)).toMatchObject({ answer: 'unusable', issues: [{ ...issue, pointer: '/instruments/1' }] });
    expect(registry.issues).toMatchObject([
      { ...issue, pointer: '/notices/0' },
      { ...issue, pointer: '/errata/0' },
    ]);
  });

  it.each([
    { why: 'a notice', files: { 'notices/0.json': '{}' }, code: 'registry.altered', pointer: '/notices/0/file' },
    { why: 'an erratum', files: { 'errata/0.json': '' }, code: 'registry.altered', pointer: '/errata/0/file' },
  ])('is told at once: $why', ({ files, code, pointer }) => {
    const registry = opened(whole, { files });
    expect(registry.issues).toMatchObject([{ code, pointer }]);
    expect(registry.notices.length + registry.errata.length).toBe(1);
    expect(registry.get(pin).answer).toBe('found');
  });

  it('is told at once: a notice that keeps to no grammar', () => {
    const { issues, notices } = opened(shelf({ instruments: [ten], notices: [{ format: 'veo-instrument-notice/1' }] }));
    expect(notices).toEqual([]);
    expect(issues).toMatchObject([
      {
        ...{ code: 'registry.unsound-file', pointer: '/notices/0' },
        facts: { path: 'notices/0.json', issues: 8, first: 'registry.missing-key' },
      },
    ]);
  });
});
