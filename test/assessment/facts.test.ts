import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/assessment/read-facts.js';
import { UNKNOWN } from '../../src/expression/value.js';
import { decimalOf } from '../../src/kernel/decimal-text.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { add, remove, replace } from '../instrument/verdict.js';
import { indexFor, parsed, patched, told, validWhole } from './desk.js';

const index = indexFor('whole');

function readingOf(fact: string, value: JsonValue): unknown {
  const valid = validWhole([replace(`/facts/${fact}`, value)]);
  return valid.facts[index.factById.get(fact)!.index];
}

describe('facts', () => {
  it.each([
    { fact: 'wounded', value: true, reading: { type: 'boolean', input: true } },
    { fact: 'wounded', value: false, reading: { type: 'boolean', input: false } },
    { fact: 'visits_a_month', value: 0, reading: { type: 'number', input: decimalOf('0') } },
    { fact: 'visits_a_month', value: 31, reading: { type: 'number', input: decimalOf('31') } },
    { fact: 'visits_a_month', value: 0.1, reading: { type: 'number', input: decimalOf('0.1') } },
    { fact: 'regime', value: 'open', reading: { type: 'choice', input: 'open' } },
    { fact: 'wishes', value: [], reading: { type: 'codes', input: [] } },
    { fact: 'wishes', value: ['farming', 'tailoring'], reading: { type: 'codes', input: ['farming', 'tailoring'] } },
    {
      fact: 'hearing_on',
      value: { about: '2026', plusMinusYears: 1 },
      reading: { type: 'kept', input: UNKNOWN, days: { earliest: 20089, latest: 21183, precision: 'about' } },
    },
    { fact: 'remarks', value: 'x'.repeat(2000), reading: { type: 'kept', input: UNKNOWN } },
    { fact: 'remarks', value: '𞤀'.repeat(2000), reading: { type: 'kept', input: UNKNOWN } },
    { fact: 'quarrels', value: [], reading: { type: 'list', input: [] } },
    {
      fact: 'quarrels',
      value: [
        { place: 'cell', people: 50 },
        { with_blows: false, people: null },
      ],
      reading: {
        type: 'list',
        input: [
          [UNKNOWN, decimalOf('50'), 'cell'],
          [false, UNKNOWN, UNKNOWN],
        ],
      },
    },
    { fact: 'wounded', value: { unknown: 'nobody asked' }, reading: undefined },
    { fact: 'quarrels', value: { unknown: 'nobody asked' }, reading: undefined },
    { fact: 'hearing_on', value: { unknown: 'nobody asked' }, reading: undefined },
  ])('reads $fact: $value', ({ fact, value, reading }) => {
    expect(readingOf(fact, value)).toEqual(reading);
  });

  it('knows nothing of a fact left out, or of all of them', () => {
    const slot = index.factById.get('wounded')!.index;
    expect(validWhole([remove('/facts/wounded')]).facts[slot]).toBe(undefined);
    expect(validWhole([remove('/facts')]).facts).toEqual(index.facts.map(() => undefined));
  });

  it.each([
    { fact: 'wounded', value: 'yes', expected: ['boolean'], got: 'string' },
    { fact: 'visits_a_month', value: '1', expected: ['number'], got: 'string' },
    { fact: 'visits_a_month', value: true, expected: ['number'], got: 'boolean' },
    { fact: 'regime', value: ['open'], expected: ['string'], got: 'array' },
    { fact: 'wishes', value: 'farming', expected: ['array'], got: 'string' },
    { fact: 'wishes', value: [{ id: 'farming' }], expected: ['array'], got: 'array' },
    { fact: 'wishes', value: { about: '1990', plusMinusYears: 1 }, expected: ['array'], got: 'object' },
    { fact: 'hearing_on', value: 2026, expected: ['string', 'object'], got: 'number' },
    { fact: 'hearing_on', value: ['2026'], expected: ['string', 'object'], got: 'array' },
    { fact: 'remarks', value: false, expected: ['string'], got: 'boolean' },
    { fact: 'quarrels', value: 'none', expected: ['array'], got: 'string' },
    { fact: 'wounded', value: { about: '1990', plusMinusYears: 1 }, expected: ['boolean'], got: 'object' },
  ])('refuses $value for $fact', ({ fact, value, expected, got }) => {
    expect(told([replace(`/facts/${fact}`, value)])).toEqual([['wrong-type', `/facts/${fact}`, { expected, got }]]);
  });

  const range = { of: 'number', minimum: 0, maximum: 31 };

  it.each([
    {
      why: 'below the least',
      fact: 'visits_a_month',
      value: -0.1,
      issues: [['out-of-range', '', { ...range, got: -0.1 }]],
    },
    {
      why: 'above the greatest',
      fact: 'visits_a_month',
      value: 31.1,
      issues: [['out-of-range', '', { ...range, got: 31.1 }]],
    },
    {
      why: 'above it and too precise',
      fact: 'visits_a_month',
      value: 31.25,
      issues: [
        ['out-of-range', '', { ...range, got: 31.25 }],
        ['too-many-places', '', { value: 31.25, places: 1 }],
      ],
    },
    {
      why: 'a code that there is not',
      fact: 'regime',
      value: 'opened',
      issues: [['not-in-list', '', { value: 'opened', allowed: ['open', 'closed'], nearest: 'open' }]],
    },
    {
      why: 'codes twice and misspelt',
      fact: 'wishes',
      value: ['farming', 'farmin', 'farming'],
      issues: [
        ['not-in-list', '/1', { value: 'farmin', allowed: ['tailoring', 'farming'], nearest: 'farming' }],
        ['repeated', '/2', { value: 'farming', first: '/facts/wishes/0' }],
      ],
    },
    {
      why: 'a date that is none',
      fact: 'hearing_on',
      value: '2026-13',
      issues: [['bad-date', '', { value: '2026-13' }]],
    },
    {
      why: 'a text that is too long',
      fact: 'remarks',
      value: 'x'.repeat(2001),
      issues: [['out-of-range', '', { of: 'characters', got: 2001, minimum: null, maximum: 2000 }]],
    },
    {
      why: 'a text that is too long, of letters that take two units each',
      fact: 'remarks',
      value: '𞤀'.repeat(2001),
      issues: [['out-of-range', '', { of: 'characters', got: 2001, minimum: null, maximum: 2000 }]],
    },
    {
      why: 'records with wrong fields',
      fact: 'quarrels',
      value: [
        { people: 1, wth_blows: true },
        { place: 'yrd', with_blows: 'no' },
      ],
      issues: [
        ['out-of-range', '/0/people', { of: 'number', got: 1, minimum: 2, maximum: 50 }],
        ['unknown-id', '/0/wth_blows', { kind: 'field', id: 'wth_blows', nearest: 'with_blows' }],
        ['not-in-list', '/1/place', { value: 'yrd', allowed: ['yard', 'cell'], nearest: 'yard' }],
        ['wrong-type', '/1/with_blows', { expected: ['boolean'], got: 'string' }],
      ],
    },
    {
      why: 'a field of half a person',
      fact: 'quarrels',
      value: [{ people: 2.5 }],
      issues: [['too-many-places', '/0/people', { value: 2.5, places: 0 }]],
    },
    {
      why: 'words in the place of records',
      fact: 'quarrels',
      value: ['two'],
      issues: [['wrong-type', '/0', { expected: ['object'], got: 'string' }]],
    },
  ])('tells of $why', ({ fact, value, issues }) => {
    expect(told([replace(`/facts/${fact}`, value)])).toEqual(
      issues.map(([code, at, facts]) => [code, `/facts/${fact}${at as string}`, facts]),
    );
  });

  it('takes any number where the instrument sets no bounds', () => {
    const { issues, readings } = readFacts(
      { ...index, facts: [{ index: 0, id: 'n', source: { id: 'n', title: 'N', type: 'number', role: 'monitoring' } }] },
      parsed(patched('bare', [add('/facts', { n: -1_000_000 })])).document,
      { issues: [], linked: [], readingOf: () => undefined },
    );
    expect([issues, readings]).toEqual([[], [{ type: 'number', input: decimalOf('-1000000') }]]);
  });
});
