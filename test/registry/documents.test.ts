import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/kernel/issue.js';
import { parseErratum } from '../../src/registry/parse-erratum.js';
import { isSafePath, parseRegistryIndex } from '../../src/registry/parse-index.js';
import { parseInstrumentNotice } from '../../src/registry/parse-notice.js';
import { badRegistryDocuments } from './bad-documents.js';
import { erratum, notice, pin, shelf, ten } from './desk.js';

const bad = Object.entries(badRegistryDocuments).map(([code, one]) => ({ code, ...one }));

function told(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, pointer }) => `${code} at ${pointer}`);
}

describe('documents of a registry', () => {
  it.each(bad)('are told $code', ({ code, pointer, read }) => {
    const { ok, issues } = read();
    expect(told(issues)).toContain(`${code} at ${pointer}`);
    expect(ok).toBe(code === 'registry.notice-of-unknown');
  });

  it.each([
    { what: 'an index', read: parseRegistryIndex, sound: shelf({ instruments: [ten], notices: [notice()] }).index },
    { what: 'a notice', read: parseInstrumentNotice, sound: notice({ until: '2026-12-31', supersedes: ['A-0'] }) },
    { what: 'an erratum', read: parseErratum, sound: erratum({ when: { '>': [{ var: 'uses.measures.mean' }, 0] } }) },
  ])('are the same as text and in memory: $what', ({ read, sound }) => {
    expect(read(sound)).toEqual({ ok: true, value: sound, issues: [] });
    expect(read(JSON.stringify(sound))).toEqual({ ok: true, value: sound, issues: [] });
    expect(Object.isFrozen((read(sound) as { readonly value: object }).value)).toBe(true);
  });

  it.each([undefined, null, 0, '', '{', [], {}, () => 1])('never throw: %o', (source) => {
    for (const read of [parseRegistryIndex, parseInstrumentNotice, parseErratum]) expect(read(source).ok).toBe(false);
  });
});

describe('paths of an index', () => {
  it.each([
    ...['', '/', '.', '..', '../a.json', 'a/../b.json', 'a/..', '/etc/passwd', 'a//b', 'a/', './a', 'a/./b'],
    ...['C:/a.json', 'C:a.json', 'a\\b.json', '..\\a', '~/a', 'a b.json', 'a\u0000.json', 'a\n', '%2e%2e/a', 'é.json'],
    ...['nul', 'NUL.json', 'a/con.txt', 'COM1', 'lpt9.json', '-rf', '.hidden', 'a.', 'a/b.', `${'a'.repeat(101)}.json`],
    ...['file:///a', 'a:b', 'a|b', 'a*', 'a?b', '\u202Enosj.a'],
  ])('refuses %o', (path) => {
    expect(isSafePath(path)).toBe(false);
  });

  it.each([
    'a.json',
    'ml-arrival-screen/0.1.0.json',
    'a/b/c/d.json',
    'con-1.json',
    'a..b',
    'notices/2026_014.json',
    'x',
  ])('takes %o', (path) => {
    expect(isSafePath(path)).toBe(true);
  });

  it('tells paths apart by more than capitals', () => {
    const { index } = shelf({ instruments: [ten], notices: [notice()] });
    const notices = [{ path: 'Ten-Items/1.0.0.json', file: '0'.repeat(64) }];
    const facts = { path: 'Ten-Items/1.0.0.json', first: '/instruments/0/path' };
    expect(parseRegistryIndex({ ...index, notices }).issues).toEqual([
      { code: 'registry.repeated-path', pointer: '/notices/0/path', severity: 'error', facts },
    ]);
  });
});

describe('notices', () => {
  it.each([
    { why: 'the same day', more: { until: '2026-01-01' }, codes: [] },
    { why: 'a last day before the first', more: { until: '2025-12-31' }, codes: ['registry.dates-reversed'] },
    {
      why: 'a first day that is none',
      more: { from: '2026-13-01', until: '2025-01-01' },
      codes: ['registry.bad-date'],
    },
    { why: 'a last day that is none', more: { until: '2026-02-30' }, codes: ['registry.bad-date'] },
    { why: 'a suspension that ends', more: { says: 'suspended', until: '2026-06-30' } as const, codes: [] },
    {
      why: 'a withdrawal that ends',
      more: { says: 'withdrawn', until: '2026-06-30' } as const,
      codes: ['registry.withdrawn-until'],
    },
    { why: 'some purposes', more: { scope: { purposes: ['intake'] } }, codes: [] },
    { why: 'an empty list of purposes', more: { scope: { purposes: [] } }, codes: ['registry.out-of-range'] },
    {
      why: 'a version that is a range',
      more: { instrument: { ...pin, version: '^1.0.0' } },
      codes: ['registry.bad-version'],
    },
    {
      why: 'a version with a zero before',
      more: { instrument: { ...pin, version: '1.0.01' } },
      codes: ['registry.bad-version'],
    },
  ])('with $why', ({ more, codes }) => {
    expect(parseInstrumentNotice(notice(more)).issues.map(({ code }) => code)).toEqual(codes);
  });
});

describe('errata', () => {
  const later = { by: 'instrument', version: '1.1.0', digest: '1'.repeat(64) } as const;
  const other = { ...pin, id: 'other', digest: '2'.repeat(64) };

  it.each([
    { why: 'a range of one version', more: { packages: { from: '0.1.0', through: '0.1.0' } }, codes: [] },
    {
      why: 'a range that goes back',
      more: { packages: { from: '1.0.0', through: '1.0.0-rc.1' } },
      codes: ['registry.versions-reversed'],
    },
    {
      why: 'a range with no version',
      more: { packages: { from: '0.1.0', through: '0.1.01' } },
      codes: ['registry.bad-version'],
    },
    {
      why: 'a list with no version',
      more: { packages: { versions: ['0.1.0', '1.0.0-01'] } },
      codes: ['registry.bad-version'],
    },
    { why: 'an empty list', more: { packages: { versions: [] } }, codes: ['registry.out-of-range'] },
    { why: 'a day that is none', more: { published: '2026-06-31' }, codes: ['registry.bad-date'] },
    {
      why: 'an instrument of no version',
      more: { instruments: [{ ...pin, version: '1.0.0-01' }] },
      codes: ['registry.bad-version'],
    },
    { why: 'a later version for one instrument', more: { instruments: [pin], correction: later }, codes: [] },
    { why: 'a later version for all', more: { correction: later }, codes: ['registry.correction-of-none'] },
    {
      why: 'a later version for two',
      more: { instruments: [pin, other], correction: later },
      codes: ['registry.correction-of-none'],
    },
    {
      why: 'the version itself',
      more: { instruments: [pin], correction: { ...later, digest: pin.digest } },
      codes: ['registry.correction-of-none'],
    },
    {
      why: 'a correction of no version',
      more: { instruments: [pin], correction: { ...later, version: '1.0.0-01' } },
      codes: ['registry.bad-version'],
    },
    { why: 'a correction by name', more: { correction: { by: 'semantics', name: 'mean-once' } as const }, codes: [] },
    {
      why: 'a condition that gives no truth',
      more: { when: { '+': [{ var: 'uses.flags' }, 1] } },
      codes: ['expression.wrong-type'],
    },
    { why: 'a condition over nothing', more: { when: { var: 'uses.flagz' } }, codes: ['expression.unknown-name'] },
    {
      why: 'a condition that coerces',
      more: { when: { '==': [{ var: 'uses.flags' }, 1] } as never },
      codes: ['expression.operator-not-in-profile'],
    },
    { why: 'a later semantics', more: { semantics: 'veo-instrument/2' }, codes: [] },
    { why: 'no semantics', more: { semantics: 'latest' }, codes: ['registry.bad-form'] },
  ])('with $why', ({ more, codes }) => {
    expect(parseErratum(erratum(more)).issues.map(({ code }) => code)).toEqual(codes);
  });
});
