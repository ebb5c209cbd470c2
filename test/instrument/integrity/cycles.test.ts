import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { add, type Case, replace, told } from '../verdict.js';

const half = { mode: 'half-even', places: 2 };
const sum = (id: string, ...terms: readonly JsonValue[]): JsonValue => ({ id, title: id, kind: 'weighted_sum', terms });
const of = (measure: string): JsonValue => ({ measure });
const item: JsonValue = { indicator: 'i1' };
const above = (name: string): JsonValue => ({ '>': [{ var: name }, 1] });
const measures = (...list: readonly JsonValue[]) =>
  [...list.entries()].map(([at, one]) => add(`/measures/${String(at + 1)}`, one));
const circle = (at: number, ...path: readonly string[]): Case['told'] => [
  ['measure-cycle', `/measures/${String(at)}`, { path }],
];

const made: readonly Case[] = [
  { why: 'of another', patch: measures(sum('a', of('b')), sum('b', item)), told: [] },
  { why: 'of itself', patch: measures(sum('a', item, of('a'))), told: circle(1, 'a', 'a') },
  {
    why: 'of another that is made of it',
    patch: measures(sum('a', of('b')), sum('b', of('a'))),
    told: circle(1, 'a', 'b', 'a'),
  },
  {
    why: 'of one that its condition reads',
    patch: measures(sum('a', { ...(item as object), when: above('measures.b') }), sum('b', of('a'))),
    told: circle(1, 'a', 'b', 'a'),
  },
  {
    why: 'of what it is computed from',
    patch: measures({ id: 'a', title: 'A', kind: 'logistic', measure: 'b', rounding: half }, sum('b', of('a'))),
    told: circle(1, 'a', 'b', 'a'),
  },
  {
    why: 'of what it is divided by',
    patch: measures(
      { id: 'a', title: 'A', kind: 'ratio', measure: 'total', over: 'b', rounding: half },
      sum('b', of('a')),
    ),
    told: circle(1, 'a', 'b', 'a'),
  },
  {
    why: 'of a flag of the same name that its condition reads, which is another thing',
    patch: [
      add('/flags', [{ id: 'a', title: 'A', message: 'M', severity: 'notice', when: above('ratings.i2') }]),
      ...measures(sum('a', { ...(item as object), when: { var: 'flags.a' } })),
    ],
    told: [],
  },
];

const rules = (input: string): JsonValue => [
  { when: { [input]: ['few'] }, band: 'few' },
  { when: {}, band: 'many' },
];
const bands: JsonValue = [
  { id: 'few', label: 'F' },
  { id: 'many', label: 'M' },
];
const table = (id: string, banding: string): JsonValue => ({
  id,
  title: id,
  kind: 'table',
  inputs: [{ banding }],
  bands,
  rules: rules(banding),
});
const round = (at: number, ...path: readonly string[]): Case['told'] => [
  ['banding-cycle', `/bandings/${String(at)}`, { path }],
];
const moved = (name: string): JsonValue => [
  { id: 'up', when: { '===': [{ var: name }, 'many'] }, message: 'M', shift: 1 },
];

const banded: readonly Case[] = [
  { why: 'by another', patch: [add('/bandings/1', table('t', 'total_band'))], told: [] },
  { why: 'by itself', patch: [add('/bandings/1', table('t', 't'))], told: round(1, 't', 't') },
  {
    why: 'by another that is found by it',
    patch: [add('/bandings/1', table('t', 'u')), add('/bandings/2', table('u', 't'))],
    told: round(1, 't', 'u', 't'),
  },
  {
    why: 'by an adjustment that reads itself',
    patch: [add('/bandings/0/adjustments', moved('bands.total_band'))],
    told: round(0, 'total_band', 'total_band'),
  },
  {
    why: 'by an adjustment that reads what is found by it',
    patch: [add('/bandings/0/adjustments', moved('bands.t')), add('/bandings/1', table('t', 'total_band'))],
    told: round(0, 'total_band', 't', 'total_band'),
  },
];

const cyclic = /^(?:measure-cycle|banding-cycle|cycle|names-itself)$/;

describe('nothing is made of itself', () => {
  it.each(made)('no measure: $why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch).filter(([code]) => cyclic.test(code))).toEqual(expected);
  });

  it.each(banded)('no band: $why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch).filter(([code]) => cyclic.test(code))).toEqual(expected);
  });
});

describe('nothing waits for itself', () => {
  const offer = (id: string, rest: object): JsonValue => ({
    id,
    type: 'offer',
    title: id,
    hooks: ['distress'],
    ...rest,
  });

  it.each<Case>([
    { why: 'one after another', patch: [add('/interventions/1', offer('a', { after: ['counselling'] }))], told: [] },
    {
      why: 'for another that builds on it',
      patch: [
        add('/interventions/1', offer('a', { after: ['counselling'] })),
        add('/interventions/2/prerequisites', ['a']),
      ],
      told: [['cycle', '/interventions/1', { path: ['a', 'counselling', 'a'] }]],
    },
    {
      why: 'in the place of itself',
      patch: [add('/interventions/1', offer('a', { substitutes: ['counselling', 'a'] }))],
      told: [['names-itself', '/interventions/1/substitutes/1', { id: 'a' }]],
    },
    {
      why: 'or kept apart from itself',
      patch: [add('/interventions/1', offer('a', { incompatibleWith: ['a'] }))],
      told: [['names-itself', '/interventions/1/incompatibleWith/0', { id: 'a' }]],
    },
  ])('$why', ({ patch, told: expected }) => {
    expect(told('minimal-veo', patch).filter(([code]) => cyclic.test(code))).toEqual(expected);
  });
});

describe('a broken circle elsewhere', () => {
  it('is told of once for each circle, in the order of the document', () => {
    const patch = [...measures(sum('a', of('a')), sum('b', of('b'))), replace('/measures/0/title', 'Total of all')];
    expect(told('minimal-reference', patch).filter(([code]) => cyclic.test(code))).toEqual([
      ...circle(1, 'a', 'a'),
      ...circle(2, 'b', 'b'),
    ]);
  });
});
