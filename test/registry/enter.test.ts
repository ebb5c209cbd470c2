import { describe, expect, it } from 'vitest';
import { emptyIndex, enterDocument, type EnteredDocument } from '../../src/registry/enter.js';
import { parseRegistryIndex } from '../../src/registry/parse-index.js';
import type { SignatureCheck } from '../../src/record/signatures/signature-check.js';
import type { Checked } from '../../src/kernel/issue.js';
import { platformSha256 } from '../../src/node/hash.js';
import { counted, erratum, notice, pin, pinOf, readFrom, shelf, type Shelf, ten, tenItems, tooFew } from './desk.js';

function entered({ index, files }: Shelf, document: unknown, more: object = {}): Checked<EnteredDocument> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return enterDocument(index, { text, ...more }, { read: readFrom(files), hash: platformSha256 });
}

const empty = shelf({});
const whole = shelf({ instruments: [ten], notices: [notice()], errata: [erratum()] });

function told(checked: Checked<unknown>): readonly string[] {
  return checked.issues.map(({ code, pointer }) => `${code} at ${pointer}`);
}

describe('entering an instrument', () => {
  it('lists it last, by its digests, never as released', () => {
    const later = tenItems('1.1.0');
    const text = JSON.stringify(later, null, 2);
    expect(entered(whole, text)).toEqual({
      ok: true,
      issues: [],
      value: {
        ...{ kind: 'instrument', name: 'ten-items@1.1.0', files: [{ path: 'ten-items/1.1.0.json', text }] },
        index: {
          ...whole.index,
          instruments: [
            ...whole.index.instruments,
            { ...pinOf(later), path: 'ten-items/1.1.0.json', file: platformSha256(text), releasedIn: null },
          ],
        },
      },
    });
  });

  it('changes nothing for one that is there', () => {
    expect(entered(whole, ten)).toMatchObject({ ok: true, value: { files: [], index: whole.index } });
  });

  it.each([
    {
      why: 'another title',
      text: JSON.stringify(tenItems('1.0.0', { title: 'Others' })),
      told: 'registry.version-taken at /version',
    },
    { why: 'other white space', text: JSON.stringify(ten, null, 2), told: 'registry.altered at ' },
    {
      why: 'a fault',
      text: JSON.stringify(tenItems('1.1.0', { status: 'validated' })),
      told: 'instrument.validated-without-study at /status',
    },
    { why: 'no JSON', text: '{', told: 'kernel.truncated at ' },
    {
      why: 'another kind of document',
      text: '{"format":"veo-assessment/1"}',
      told: 'instrument.wrong-format at /format',
    },
  ])('refuses one with $why', ({ text, told: expected }) => {
    const refused = entered(whole, text);
    expect(refused.ok).toBe(false);
    expect(told(refused)).toContain(expected);
  });

  it('says which digests are two', () => {
    const other = tenItems('1.0.0', { title: 'Others' });
    const facts = { id: 'ten-items', version: '1.0.0', expected: pin.digest, got: pinOf(other).digest };
    expect(entered(whole, other).issues.map((issue) => issue.facts)).toEqual([facts]);
  });

  it('tells what it is warned of', () => {
    expect(told(entered(empty, tenItems('1.0.0', { limits: [] })))).toEqual(['instrument.no-limits at ']);
  });
});

describe('entering notices and errata', () => {
  const second = notice({ number: '2026-014', says: 'suspended', from: '2026-03-01' });

  it.each([
    { why: 'a number that can be a name', document: second, path: 'notices/2026-014.json' },
    { why: 'a number that leads elsewhere', document: notice({ number: '../2' }), path: undefined },
    { why: 'a number with folders', document: notice({ number: '2026/14' }), path: undefined },
    { why: 'a number that is taken as a name', document: notice({ number: '0' }), path: undefined },
    { why: 'an erratum', document: erratum({ number: 'E-2' }), path: 'errata/E-2.json' },
  ])('gives them a place: $why', ({ document, path }) => {
    const text = JSON.stringify(document);
    const folder = document.format === 'veo-erratum/1' ? 'errata' : 'notices';
    const expected = path ?? `${folder}/${platformSha256(text).slice(0, 32)}.json`;
    const result = entered(whole, text);
    expect(result).toMatchObject({ ok: true, value: { files: [{ path: expected, text }], name: document.number } });
    const index = result.ok ? result.value.index : emptyIndex;
    expect(parseRegistryIndex(index).ok).toBe(true);
    expect(index[folder].at(-1)).toEqual({ path: expected, file: platformSha256(text) });
  });

  it('changes nothing for one that is there', () => {
    expect(entered(whole, notice())).toMatchObject({
      ok: true,
      value: { files: [], index: whole.index, name: 'A-1' },
    });
    expect(entered(whole, erratum())).toMatchObject({ ok: true, value: { files: [], index: whole.index } });
  });

  it.each([
    { why: 'a number that is taken', document: notice({ says: 'suspended' }), told: 'registry.duplicate-number at ' },
    {
      why: 'a number of an erratum that is taken',
      document: erratum({ published: '2026-07-01' }),
      told: 'registry.duplicate-number at ',
    },
    {
      why: 'nothing before it',
      document: notice({ number: 'B', supersedes: ['C'] }),
      told: 'registry.unknown-superseded at /supersedes/0',
    },
    {
      why: 'another document',
      document: notice({ number: 'B', instrument: { ...pin, digest: '0'.repeat(64) } }),
      told: 'registry.notice-other-digest at /instrument/digest',
    },
    { why: 'a fault', document: { ...second, from: '2026-02-30' }, told: 'registry.bad-date at /from' },
    {
      why: 'a fault of an erratum',
      document: erratum({ published: '2026-02-30' }),
      told: 'registry.bad-date at /published',
    },
  ])('refuses one with $why', ({ document, told: expected }) => {
    expect([entered(whole, document).ok, told(entered(whole, document))]).toEqual([false, [expected]]);
  });

  it('warns of one about an instrument that is not there', () => {
    expect(entered(empty, notice())).toMatchObject({
      ok: true,
      issues: [{ code: 'registry.notice-of-unknown', pointer: '/instrument' }],
    });
  });

  it('tells nothing of what was wrong before', () => {
    const spoilt: Shelf = { index: whole.index, files: {} };
    expect(entered(spoilt, second)).toMatchObject({ ok: true, issues: [] });
  });
});

describe('entering signed documents', () => {
  const signatures = { text: '{"payload":"e30"}', on: '2026-01-05' };
  /** Demands signatures, and believes those of one day. */
  const check: SignatureCheck = {
    demands: () => true,
    verify: (envelope, claim) =>
      claim.on === '2026-01-05' && envelope === signatures.text ? counted(claim) : tooFew(claim),
  };
  const document = JSON.stringify(ten);

  it('writes the envelope beside the document, and says when it was signed', () => {
    const result = entered(empty, document, { signatures });
    const path = 'ten-items/1.0.0.signatures.json';
    expect(result).toMatchObject({
      ok: true,
      value: {
        files: [
          { path: 'ten-items/1.0.0.json', text: document },
          { path, text: signatures.text },
        ],
        index: {
          instruments: [{ ...pin, signatures: { path, file: platformSha256(signatures.text), on: '2026-01-05' } }],
        },
      },
    });
  });

  it.each([
    { why: 'signatures that count', more: { signatures }, told: [] },
    { why: 'no signatures', more: {}, told: ['registry.unsigned at '] },
    {
      why: 'another day',
      more: { signatures: { ...signatures, on: '2026-01-06' } },
      told: ['registry.signature-refused at /signatures'],
    },
  ])('holds them against what has to be signed: $why', ({ more, told: expected }) => {
    for (const one of [ten, notice(), erratum()]) {
      const text = JSON.stringify(one);
      const index = one === ten ? empty : shelf({ instruments: [ten] });
      const options = { read: readFrom(index.files), hash: platformSha256, signatures: check };
      const result = enterDocument(index.index, { text, ...more }, options);
      expect([result.ok, told(result)]).toEqual([expected.length === 0, expected]);
    }
  });

  it('refuses a day of signing that is none', () => {
    const refused = entered(empty, document, { signatures: { ...signatures, on: '2026-02-30' } });
    expect(told(refused)).toEqual(['registry.bad-date at /instruments/0/signatures/on']);
  });
});
