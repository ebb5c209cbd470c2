import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonObject, JsonValue } from '../../src/kernel/json-value.js';
import type { AssessmentEntry, RecordDocument } from '../../src/record/document.js';
import { openRecord } from '../../src/record/open-record.js';
import { parseRecord } from '../../src/record/parse-record.js';
import { sealEntry } from '../../src/record/seal.js';
import { concluded, day, entryOf, hash, recorded, secret, stated, worker } from './desk.js';

const record = recorded(
  stated({
    conclusions: [concluded({ grounds: { code: 'other_source', text: 'He said so.' } })],
    changes: [
      {
        ...{ part: 'fact', id: 'interpreter', old: false, new: true, by: worker },
        ...{ time: day('2026-09-14'), grounds: { text: 'He was asked again.' } },
      },
    ],
    paper: {
      ...{ pageCodes: ['P-1'], scanDigest: 'a'.repeat(64), typist: { id: 't1', role: 'clerk' } },
      doubleEntry: { by: { id: 't2', role: 'clerk' }, result: 'differed', differences: ['/facts/interpreter'] },
    },
  }),
);
const text = canonicalJson(record as unknown as JsonValue);
const entry = entryOf(record);

function told(source: unknown): readonly (readonly [string, string])[] {
  return openRecord(source, hash).issues.map(({ code, pointer }) => [code, pointer]);
}

/** The entry, changed and sealed by someone who knows how. */
function resealed(change: (entry: { [key: string]: JsonValue }) => void): RecordDocument {
  const copy = structuredClone(entry) as unknown as { [key: string]: JsonValue };
  change(copy);
  return sealEntry(copy as unknown as AssessmentEntry, { hash, secret });
}

/** Commitments of all parts that lie in a part. */
function within(value: JsonValue): readonly string[] {
  return [...canonicalJson(value).matchAll(/\{"\$leaf":"([0-9a-f]{64})"\}/g)].flatMap(([, one = '']) => [
    one,
    ...within(record.leaves[one]?.[1] ?? null),
  ]);
}

/** The record without some parts and everything in them. */
function without(commitments: readonly string[]): RecordDocument {
  const gone = new Set(commitments.flatMap((one) => [one, ...within(record.leaves[one]?.[1] ?? null)]));
  const leaves = Object.fromEntries(Object.entries(record.leaves).filter(([key]) => !gone.has(key)));
  return { ...record, leaves };
}

describe('parseRecord', () => {
  it('takes canonical text and the object, and tells any other text', () => {
    expect(parseRecord(text)).toEqual({ ok: true, value: record, issues: [] });
    expect(parseRecord(record)).toEqual({ ok: true, value: record, issues: [] });
    expect(parseRecord(`${text}\n`)).toMatchObject({
      ok: true,
      issues: [{ code: 'record.not-canonical', pointer: '', severity: 'warning', facts: {} }],
    });
    expect(Object.isFrozen(parseRecord(text).ok)).toBe(true);
  });

  it.each<readonly [string, unknown, string, string]>([
    ['no JSON', '{', 'kernel.truncated', ''],
    ['nothing', undefined, 'kernel.not-json-value', ''],
    ['a list', [], 'record.wrong-type', ''],
    ['another document', { format: 'veo-assessment/1' }, 'record.wrong-format', '/format'],
    ['a later format', { format: 'veo-record/2' }, 'record.newer-format', '/format'],
    ['a foreign key', { ...record, note: 1 }, 'record.unknown-key', '/note'],
    [
      'a foreign key under the seal',
      { ...record, sealed: { ...record.sealed, note: 1 } },
      'record.unknown-key',
      '/sealed/note',
    ],
    ['an unknown kind', { ...record, sealed: { kind: 'toString' } }, 'record.not-in-list', '/sealed/kind'],
    [
      'a part in the open',
      { ...record, sealed: { ...record.sealed, assessment: entry.assessment } },
      'record.missing-key',
      '/sealed/assessment',
    ],
    [
      'a leaf without a salt',
      { ...record, leaves: { [record.seal]: ['', 1] } },
      'record.bad-form',
      `/leaves/${record.seal}/0`,
    ],
    [
      'a leaf of three',
      { ...record, leaves: { [record.seal]: [secret, 1, 2] } },
      'record.out-of-range',
      `/leaves/${record.seal}`,
    ],
    ['a leaf under no commitment', { ...record, leaves: { x: [secret, 1] } }, 'record.bad-id', '/leaves/x'],
    [
      'a day that is none',
      { ...record, sealed: { ...record.sealed, time: { ...entry.time, on: '2026-02-30' } } },
      'record.bad-date',
      '/sealed/time/on',
    ],
    [
      'a day of a copy that is none',
      { ...record, withheld: { audience: 'security', by: worker, on: '2026-02-30', pointers: [] } },
      'record.bad-date',
      '/withheld/on',
    ],
  ])('refuses %s', (_, source, code, pointer) => {
    const { ok, issues } = parseRecord(source);
    expect(ok).toBe(false);
    expect(issues.map((issue) => [issue.code, issue.pointer])).toContainEqual([code, pointer]);
  });
});

describe('openRecord', () => {
  it('gives back what was sealed', () => {
    expect(openRecord(text, hash)).toEqual({
      ok: true,
      value: { document: record, seal: record.seal, kind: 'assessment', entry, missing: [] },
      issues: [],
    });
  });

  it('tells a broken seal, a changed part, a part too many', () => {
    expect(told({ ...record, sealed: { ...record.sealed, minutes: 91 } })).toEqual([['record.seal-broken', '/seal']]);
    const [first = '', leaf] = Object.entries(record.leaves).find(([, [, value]]) => value === 'p-17') ?? [];
    const changed = { ...record.leaves, [first]: [leaf?.[0], 'p-18'] };
    expect(told({ ...record, leaves: changed })).toContainEqual(['record.part-altered', '/assessment/subject/ref']);
    expect(told({ ...record, leaves: { ...record.leaves, [record.seal]: leaf } })).toEqual([
      ['record.part-stray', '/leaves'],
    ]);
  });

  it('any subset of parts can go: the seal holds, and what is missing is told', () => {
    const all = Object.keys(record.leaves);
    fc.assert(
      fc.property(fc.subarray(all), (some) => {
        const reduced = without(some);
        const opened = openRecord(reduced, hash);
        expect(opened.issues).toEqual([]);
        const missing = opened.ok ? opened.value.missing.map(({ commitment }) => commitment) : [];
        const outermost = some.filter(
          (one) => !some.some((other) => within(record.leaves[other]?.[1] ?? null).includes(one)),
        );
        expect(missing.toSorted()).toEqual(outermost.toSorted());
        expect(reduced.seal).toBe(record.seal);
      }),
      { numRuns: 150 },
    );
  });

  it.each<readonly [string, (entry: { [key: string]: JsonValue }) => void, string, string]>([
    [
      'a rating',
      (own) => (part(own, 'assessment', 'ratings', 'violence')['level'] = 7),
      'assessment.wrong-type',
      '/assessment/ratings/violence/level',
    ],
    [
      'a result',
      (own) => (part(own, 'evaluation', 'flags', '0')['status'] = 'burning'),
      'record.not-in-list',
      '/evaluation/flags/0/status',
    ],
    [
      'a conclusion',
      (own) => (part(own, 'conclusions', '0')['position'] = 'beside'),
      'record.not-in-list',
      '/conclusions/0/position',
    ],
    [
      'a day',
      (own) => (part(own, 'conclusions', '0', 'time')['on'] = '2026-02-30'),
      'record.bad-date',
      '/conclusions/0/time/on',
    ],
    ['the number', (own) => (own['number'] = 'A-2026-0002'), 'record.disagrees', '/number'],
    ['the instrument', (own) => (part(own, 'instrument')['version'] = '0.1.1'), 'record.disagrees', '/instrument'],
    [
      'the digest of the assessment',
      (own) => (part(own, 'digests')['assessment'] = '0'.repeat(64)),
      'record.disagrees',
      '/digests/assessment',
    ],
    [
      'the digest of the evaluation',
      (own) => (part(own, 'digests')['evaluation'] = '0'.repeat(64)),
      'record.disagrees',
      '/digests/evaluation',
    ],
    [
      'what the evaluation is of',
      (own) => (part(own, 'evaluation', 'digests')['assessment'] = '0'.repeat(64)),
      'record.disagrees',
      '/evaluation/digests',
    ],
    [
      'the instrument of the evaluation',
      (own) => (part(own, 'evaluation', 'digests')['instrument'] = '0'.repeat(64)),
      'record.disagrees',
      '/evaluation/digests',
    ],
    [
      'a digest without its evaluation',
      (own) => Reflect.deleteProperty(own, 'evaluation'),
      'record.disagrees',
      '/digests',
    ],
  ])('tells what was sealed although it departs or disagrees: %s', (_, change, code, pointer) => {
    expect(told(resealed(change))).toContainEqual([code, pointer]);
  });

  it('checks what is left beside missing parts, and names its place in the entry', () => {
    const forged = resealed((own) => (part(own, 'assessment', 'evidence', '1')['kind'] = 'rumour'));
    const opened = openRecord(forged, hash);
    expect(opened.issues.map(({ pointer }) => pointer)).toEqual(['/assessment/evidence/1/kind']);
    const [gone = ''] = Object.entries(forged.leaves).find(([, [, value]]) => isItem(value, 'e1')) ?? [];
    const below = [...canonicalJson(forged.leaves[gone]?.[1] ?? null).matchAll(/[0-9a-f]{64}/g)].map(([one]) => one);
    const leaves = Object.entries(forged.leaves).filter(([key]) => key !== gone && !below.includes(key));
    expect(told({ ...forged, leaves: Object.fromEntries(leaves) })).toEqual([
      ['assessment.not-in-list', '/assessment/evidence/1/kind'],
    ]);
  });

  it('tells a copy that says of a part which is there that it is withheld', () => {
    const withheld = { audience: 'security', by: worker, on: '2026-10-01', pointers: ['/assessment'] };
    expect(told({ ...record, withheld })).toEqual([['record.withheld-is-there', '/withheld/pointers']]);
  });
});

function isItem(value: JsonValue, id: string): boolean {
  return typeof value === 'object' && value !== null && (value as JsonObject)['id'] === id;
}

function part(value: JsonValue, ...path: readonly string[]): { [key: string]: JsonValue } {
  return path.reduce((at, key) => (at as JsonObject)[key] as JsonValue, value) as { [key: string]: JsonValue };
}
