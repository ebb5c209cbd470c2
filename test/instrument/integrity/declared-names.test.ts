import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../src/instrument/integrity/document-index.js';
import { declarationsOf } from '../../../src/instrument/integrity/declarations.js';
import { measureRanges } from '../../../src/instrument/integrity/measure-range.js';
import type { InstrumentDocument } from '../../../src/instrument/document.js';
import { decimalOf } from '../../../src/kernel/decimal-text.js';
import { patched, type PatchStep } from '../patched.js';
import { add } from '../verdict.js';

const number = { title: 'N', type: 'number', role: 'scored' };
const choices = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
];
const sum = (id: string, rest: object) => ({ id, title: 'S', kind: 'weighted_sum', ...rest });
/** Thirty digits before the point. */
const long = { fact: 'huge', weight: 123456789012345 };

const patch: readonly PatchStep[] = [
  add('/scales/1', {
    id: 'degree',
    levels: [
      { id: 'low', label: 'L', points: 0.25 },
      { id: 'high', label: 'H', points: 12 },
    ],
  }),
  add('/domains', [{ id: 'conduct', title: 'C' }]),
  add('/indicators/0/axes', [{ id: 'depth', title: 'D', scale: 'degree', question: 'How deep?' }]),
  add('/indicators/1/nonRatings', ['not_offered']),
  add('/facts', [
    { ...number, id: 'between', minimum: -1.5, maximum: 120, places: 2 },
    { ...number, id: 'from_below', minimum: 0 },
    { ...number, id: 'to_above', maximum: 5, places: 1 },
    { ...number, id: 'huge', minimum: 0, maximum: 999999999999999 },
    { id: 'choice', title: 'C', type: 'choice', role: 'scored', choices },
    { id: 'several', title: 'S', type: 'choice', several: true, role: 'scored', choices },
    { id: 'told', title: 'T', type: 'boolean', role: 'scored' },
    { id: 'day', title: 'D', type: 'date', role: 'scored' },
    { id: 'words', title: 'W', type: 'text', role: 'scored' },
    {
      id: 'records',
      title: 'R',
      type: 'list',
      role: 'scored',
      fields: [
        { id: 'kind', title: 'K', type: 'choice', choices },
        { id: 'days', title: 'D', type: 'number', minimum: 1, maximum: 30 },
      ],
    },
  ] as never),
  add('/measures/1', sum('longest', { terms: [long, { indicator: 'i1', weight: 0.0001 }] })),
  add('/measures/2', sum('too_long', { terms: [long, { indicator: 'i1', weight: 0.00001 }] })),
  add('/measures/3', sum('broken', { terms: [{ indicator: 'nobody' }] })),
  add('/measures/4', { id: 'profile', title: 'P', kind: 'count_by_level', of: {} }),
  add('/flags', [{ id: 'seen', title: 'S', message: 'M', severity: 'notice', when: true }]),
];

function declared(extra: readonly PatchStep[] = []) {
  const document = patched('minimal-reference', [...patch, ...extra]) as unknown as InstrumentDocument;
  const index = indexDocument(document);
  return declarationsOf({ document, index, ranges: measureRanges(document, index) });
}

const later = ['flag', 'guard', 'mitigator', 'review', 'need', 'contraindication', 'preference', 'accommodation'];
const numeral = (whole: number, places: number) => ({ kind: 'number', digits: { whole, places } });
const range = (lower: string, upper: string) => ({ lower: decimalOf(lower), upper: decimalOf(upper) });
const known = (type: object, rest: object = {}) => ({ type, mayBeNotApplicable: false, ...rest });
const codes = { kind: 'string', codes: ['a', 'b'] };

describe('what a condition knows of a name', () => {
  const typeOf = (name: string) => declared().typeOf(name);

  it.each([
    { name: 'ratings.i1', expected: known(numeral(1, 0), { range: range('0', '1') }) },
    { name: 'ratings.i2', expected: { ...known(numeral(1, 0), { range: range('0', '1') }), mayBeNotApplicable: true } },
    { name: 'axes.i1.depth', expected: known(numeral(2, 2), { range: range('0.25', '12') }) },
    { name: 'facts.between', expected: known(numeral(3, 2), { range: range('-1.5', '120') }) },
    { name: 'facts.from_below', expected: known(numeral(15, 0)) },
    { name: 'facts.to_above', expected: known(numeral(15, 1)) },
    { name: 'facts.choice', expected: known(codes) },
    { name: 'facts.several', expected: known({ kind: 'codes', codes: ['a', 'b'] }) },
    { name: 'facts.told', expected: known({ kind: 'boolean' }) },
    {
      name: 'facts.records',
      expected: known({
        kind: 'list',
        fields: [
          { name: 'kind', declared: known(codes) },
          { name: 'days', declared: known(numeral(2, 0), { range: range('1', '30') }) },
        ],
      }),
    },
    {
      name: 'measures.total',
      expected: known(numeral(2, 1), { contexts: ['term', 'adjustment', ...later], range: range('0', '11.5') }),
    },
    { name: 'measures.broken', expected: known({ kind: 'number' }, { contexts: ['term', 'adjustment', ...later] }) },
    {
      name: 'bands.total_band',
      expected: known({ kind: 'string', codes: ['few', 'some', 'many'] }, { contexts: ['adjustment', ...later] }),
    },
    { name: 'flags.seen', expected: known({ kind: 'boolean' }, { contexts: later.slice(1) }) },
    { name: 'is_rated.i1', expected: known({ kind: 'boolean' }, { contexts: ['guard', 'review'] }) },
    { name: 'subject.age', expected: known(numeral(6, 0)) },
    { name: 'legal.final_conviction', expected: known({ kind: 'boolean' }) },
    ...['all', 'conduct'].map((id) => ({
      name: `share_unknown.${id}`,
      expected: known(numeral(1, 4), { contexts: ['guard', 'review'], range: range('0', '1') }),
    })),
    {
      name: 'evidence.i1.standing',
      expected: known({ kind: 'string', codes: ['alleged', 'reported', 'observed', 'adjudicated'] }),
    },
    { name: 'evidence.i1.days_since', expected: known(numeral(6, 0)) },
    ...['window_days', 'sources', 'events'].map((part) => ({
      name: `evidence.i1.${part}`,
      expected: known(numeral(6, 0), { range: { lower: decimalOf('0') } }),
    })),
  ])('$name', ({ name, expected }) => {
    const names = declared();
    expect(names.typeOf(name)).toEqual(expected);
    // Asked twice, it says the same.
    expect(names.typeOf(name)).toEqual(expected);
  });

  it('with as many digits as are computed has them', () => {
    expect(typeOf('measures.longest')?.type).toEqual(numeral(30, 4));
  });

  it('with too many digits is a number of none: the measure tells of it', () => {
    expect(typeOf('measures.too_long')?.type).toEqual(numeral(0, 0));
  });

  it.each(['legal.age', 'subject.final_conviction', 'shares.all', 'share_unknown.nowhere', 'subject.all'])(
    'is nothing of a word out of its place: %s',
    (name) => {
      expect(typeOf(name)).toBe(undefined);
    },
  );

  it.each([
    'axes.i1',
    'axes.i1.breadth',
    'axes.i2.depth',
    'axes.nobody.depth',
    'axes.i1.depth.more',
    'other.i1.depth',
    'facts.day',
    'facts.words',
    'measures.profile',
    'ratings.nobody',
    'bands.total',
    'flags.total',
  ])('is nothing of what there is not, or is not read: %s', (name) => {
    expect(typeOf(name)).toBe(undefined);
  });
});

describe('names to suggest', () => {
  it('are all that can be read, and none that cannot', () => {
    const one = declared([add('/indicators', [{ id: 'i1', title: 'I', axes: [{ id: 'x', title: 'X' }] }])]);
    expect(one.names()).toEqual([
      'ratings.i1',
      'axes.i1.x',
      ...['between', 'from_below', 'to_above', 'huge', 'choice', 'several', 'told', 'records'].map(
        (id) => `facts.${id}`,
      ),
      ...['sources', 'events', 'standing', 'days_since', 'window_days'].map((part) => `evidence.i1.${part}`),
      ...['total', 'longest', 'too_long', 'broken'].map((id) => `measures.${id}`),
      'bands.total_band',
      'flags.seen',
      'subject.age',
      'legal.final_conviction',
      'is_rated.i1',
      'share_unknown.all',
      'share_unknown.conduct',
    ]);
  });

  it('are given a hundred times, and then no more', () => {
    const { names } = declared();
    const asked = Array.from({ length: 101 }, () => names().length > 0);
    expect(asked.lastIndexOf(true)).toBe(99);
    expect(asked[100]).toBe(false);
  });
});
