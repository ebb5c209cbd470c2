import { describe, expect, it } from 'vitest';
import { parseInstrument } from '../../src/instrument/parse-instrument.js';
import type { Issue } from '../../src/kernel/issue.js';
import { add, type Case, remove, replace, told } from './verdict.js';

const long = 'a'.repeat(65);

const cases: readonly Case[] = [
  { why: 'a text of 4000', patch: [replace('/title', 'x'.repeat(4000))], told: [] },
  { why: 'a text of 4000 characters of two units each', patch: [replace('/title', '𞤀'.repeat(4000))], told: [] },
  {
    why: 'a text of 4001 characters of two units each',
    patch: [replace('/title', '𞤀'.repeat(4001))],
    told: [['out-of-range', '/title', { of: 'characters', got: 4001, minimum: null, maximum: 4000 }]],
  },
  {
    why: 'a text of 4001',
    patch: [replace('/title', 'x'.repeat(4001))],
    told: [['out-of-range', '/title', { of: 'characters', got: 4001, minimum: null, maximum: 4000 }]],
  },
  {
    why: 'an empty text',
    patch: [replace('/title', '')],
    told: [['out-of-range', '/title', { of: 'characters', got: 0, minimum: 1, maximum: null }]],
  },
  {
    why: 'a number for a text: both shapes of a text are named',
    patch: [replace('/title', 3)],
    told: [['wrong-type', '/title', { expected: ['string', 'object'], got: 'number' }]],
  },
  {
    why: 'null is none of them',
    patch: [replace('/title', null)],
    told: [['wrong-type', '/title', { expected: ['string', 'object'], got: 'null' }]],
  },
  {
    why: 'a number among the languages of a text',
    patch: [replace('/title', { en: 4 })],
    told: [['wrong-type', '/title/en', { expected: ['string'], got: 'number' }]],
  },
  {
    why: 'a language tag in capitals among them',
    patch: [replace('/title', { en: 'Ten', FR: 'Dix' })],
    told: [['bad-language', '/title/FR', { value: 'FR' }]],
  },
  {
    why: 'an id of 64',
    patch: [add('/domains', [{ id: 'a'.repeat(64), title: 'x' }]), add('/indicators/0/domain', 'a'.repeat(64))],
    told: [],
  },
  {
    why: 'an id of 65',
    patch: [add('/domains', [{ id: long, title: 'x' }])],
    told: [['out-of-range', '/domains/0/id', { of: 'characters', got: 65, minimum: null, maximum: 64 }]],
  },
  {
    why: 'a key that is an id of 65',
    patch: [add('/indicators/0/anchors', { [long]: 'x' })],
    told: [['bad-id', `/indicators/0/anchors/${long}`, { value: long }]],
  },
  { why: 'a hyphen in the id of an instrument', patch: [replace('/id', 'a-b')], told: [] },
  {
    why: 'a hyphen in another id',
    patch: [add('/domains', [{ id: 'a-b', title: 'x' }])],
    told: [['bad-id', '/domains/0/id', { value: 'a-b' }]],
  },
  {
    why: 'a whole number with a fraction',
    patch: [add('/validity', { days: 1.5 })],
    told: [['wrong-type', '/validity/days', { expected: ['whole number'], got: 'number' }]],
  },
  {
    why: 'the least days less one',
    patch: [add('/validity', { days: 0 })],
    told: [['out-of-range', '/validity/days', { of: 'number', got: 0, minimum: 1, maximum: null }]],
  },
  { why: 'the least days', patch: [add('/validity', { days: 1 })], told: [] },
  { why: 'the most days', patch: [add('/validity', { days: 730 })], told: [] },
  {
    why: 'no items at all',
    patch: [replace('/languages', [])],
    told: [['out-of-range', '/languages', { of: 'items', got: 0, minimum: 1, maximum: null }]],
  },
  {
    why: 'an object for a list',
    patch: [add('/facts', {})],
    told: [['wrong-type', '/facts', { expected: ['array'], got: 'object' }]],
  },
  {
    why: 'an object for one of a list of words',
    patch: [replace('/status', { draft: true })],
    told: [['wrong-type', '/status', { expected: ['string'], got: 'object' }]],
  },
  {
    why: 'a word far from all of the list',
    patch: [replace('/status', 'unbekannt')],
    told: [['not-in-list', '/status', { value: 'unbekannt', allowed: ['draft', 'pilot', 'validated'], nearest: null }]],
  },
  {
    why: 'no kind of measure',
    patch: [remove('/measures/0/kind')],
    told: [['missing-key', '/measures/0', { key: 'kind' }]],
  },
  {
    why: 'a kind of measure with a slip of the pen',
    patch: [replace('/measures/0/kind', 'weighted_sun')],
    told: [
      [
        'not-in-list',
        '/measures/0/kind',
        {
          value: 'weighted_sun',
          allowed: [
            ...['weighted_sum', 'count', 'count_by_level', 'minimum', 'maximum', 'median', 'mean'],
            ...['ratio', 'logarithm', 'exponential', 'logistic', 'duration', 'projection'],
          ],
          nearest: 'weighted_sum',
        },
      ],
    ],
  },
  {
    why: 'a term is taken for what it is nearest to',
    patch: [replace('/measures/0/terms/0', { indicator: 'i1', wieght: 2 })],
    told: [['unknown-key', '/measures/0/terms/0/wieght', { key: 'wieght', nearest: 'weight' }]],
  },
  {
    why: 'a term of a fact is taken for one',
    patch: [replace('/measures/0/terms/0', { fact: 'Times' })],
    told: [['bad-id', '/measures/0/terms/0/fact', { value: 'Times' }]],
  },
  {
    why: 'a term that is no object',
    patch: [replace('/measures/0/terms/0', 'i1')],
    told: [['wrong-type', '/measures/0/terms/0', { expected: ['object'], got: 'string' }]],
  },
  {
    why: 'several unknown keys of one object, each by itself',
    patch: [add('/scales/0/levles', []), add('/scales/0/zzz', 1)],
    told: [
      ['unknown-key', '/scales/0/levles', { key: 'levles', nearest: 'levels' }],
      ['unknown-key', '/scales/0/zzz', { key: 'zzz', nearest: null }],
    ],
  },
  {
    why: 'a number over the limit',
    patch: [replace('/measures/0/terms/0/weight', 1e16)],
    told: [['out-of-range', '/measures/0/terms/0/weight', { of: 'number', got: 1e16, minimum: null, maximum: 1e15 }]],
  },
];

describe('the grammar of an instrument', () => {
  it.each(cases)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });

  it.each([
    { source: '3', got: 'number' },
    { source: '[]', got: 'array' },
    { source: 'null', got: 'null' },
  ])('refuses a document that is $got', ({ source, got }) => {
    expect(parseInstrument(source).issues).toEqual([
      { code: 'instrument.wrong-type', pointer: '', severity: 'error', facts: { expected: ['object'], got } },
    ]);
  });

  it('names every key that an empty document lacks', () => {
    const lacking = parseInstrument('{}').issues.map(({ facts }: Issue) => facts['key']);
    expect(lacking).toEqual([
      ...['format', 'id', 'version', 'status', 'policy', 'subject', 'method', 'languages', 'title', 'licence'],
      ...['scales', 'indicators'],
    ]);
  });

  it('passes on what the reader found', () => {
    expect(parseInstrument('{').issues[0].code).toBe('kernel.truncated');
    expect(parseInstrument({ a: Number.NaN }).issues[0].code).toBe('kernel.not-finite');
  });
});
