import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { add, type Case, remove, replace, told } from '../verdict.js';

const levels = (...ids: readonly string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }));

describe('conditions are read wherever they stand', () => {
  it.each([
    '/population/gates/1/when',
    '/measures/8/terms/2/when',
    '/measures/8/terms/3/when',
    '/bandings/0/adjustments/0/when',
    '/flags/0/when',
    '/guards/0/when',
    '/mitigators/0/when',
    '/constraints/0/when',
    '/interventions/1/when',
    '/interventions/1/contraindicatedWhen',
    '/interventions/1/preferredWhen',
    '/accommodations/0/when',
    '/review/rules/0/when',
  ])('%s', (at) => {
    const name = 'rattings.nobody';
    const found = told('everything', [replace(at, { '===': [{ var: name }, 1] })]);
    expect(found.filter(([code]) => code === 'expression.unknown-name')).toEqual([
      ['expression.unknown-name', `${at}/===/0`, expect.objectContaining({ name })],
    ]);
  });
});

const input = {
  id: 'before',
  title: 'B',
  instrument: { id: 'earlier-look', version: '1.0.0', digest: 'a'.repeat(64) },
  policy: 'reference',
  of: 'same',
};
const fact = (rest: { readonly [key: string]: JsonValue }) => ({ id: 'f', title: 'F', role: 'monitoring', ...rest });
const number = { type: 'number', minimum: 0, maximum: 9 };
const choice = { type: 'choice', choices: levels('few', 'many') };
const linked = (rest: { readonly [key: string]: JsonValue }) => [add('/inputs', [input]), add('/facts', [fact(rest)])];
const wrongType = (type: string, of: string): Case['told'] => [
  ['from-wrong-type', '/facts/0/from', { fact: 'f', type, of }],
];
const from = {
  measure: { input: 'before', measure: 'total' },
  banding: { input: 'before', banding: 'total_band' },
  daysSince: { input: 'before', daysSince: true },
};

const linkedFacts: readonly Case[] = [
  { why: 'a measure as a number', patch: linked({ ...number, from: from.measure }), told: [] },
  { why: 'a band as a choice', patch: linked({ ...choice, from: from.banding }), told: [] },
  { why: 'days as a number', patch: linked({ ...number, from: from.daysSince }), told: [] },
  {
    why: 'a measure as a choice',
    patch: linked({ ...choice, from: from.measure }),
    told: wrongType('choice', 'measure'),
  },
  {
    why: 'days as a choice',
    patch: linked({ ...choice, from: from.daysSince }),
    told: wrongType('choice', 'daysSince'),
  },
  {
    why: 'a band as a choice of several',
    patch: linked({ ...choice, several: true, from: from.banding }),
    told: wrongType('choice', 'banding'),
  },
  { why: 'a band as a number', patch: linked({ ...number, from: from.banding }), told: wrongType('number', 'banding') },
];

describe('what is read of an earlier evaluation', () => {
  it.each(linkedFacts)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});

const shares = (name: string) =>
  add('/review', {
    firstAfterDays: 1,
    thenAfterDays: 1,
    rules: [{ id: 'x', message: 'm', withinDays: 1, when: { '>': [{ var: name }, 0.5] } }],
  });
const gate = { effect: 'outside', reason: 'R', when: { '<': [{ var: 'subject.age' }, 18] } };

const words: readonly Case[] = [
  {
    why: 'a domain called as all of them',
    patch: [add('/domains', [{ id: 'all', title: 'A' }]), add('/indicators/0/domain', 'all')],
    told: [['taken-id', '/domains/0/id', { kind: 'domain', id: 'all' }]],
  },
  {
    why: 'a gate called as the least age, among others',
    patch: [
      add('/population', {
        description: 'D',
        gates: [
          { ...gate, id: 'other' },
          { ...gate, id: 'minimum_age' },
        ],
      }),
    ],
    told: [['taken-id', '/population/gates/1/id', { kind: 'gate', id: 'minimum_age' }]],
  },
  {
    why: 'what is unknown of all uses no domain; what conditions read of others neither',
    patch: [add('/domains', [{ id: 'all_of_them', title: 'A' }]), shares('share_unknown.all')],
    told: [['unused', '/domains/0', { kind: 'domain', id: 'all_of_them' }]],
  },
  {
    why: 'a domain whose id ends as another name does',
    patch: [
      // As many characters before the id as `share_unknown.` has.
      add('/domains', [{ id: 'events', title: 'E' }]),
      add('/indicators/0', { id: 'abcd', title: 'A' }),
      add('/flags', [
        {
          id: 'f',
          title: 'F',
          message: 'M',
          severity: 'notice',
          when: { '>': [{ var: 'evidence.abcd.events' }, 1] },
        },
      ]),
    ],
    told: [['unused', '/domains/0', { kind: 'domain', id: 'events' }]],
  },
];

describe('words that are taken, and parts that nothing uses', () => {
  it.each(words)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});

const three = { id: 'three', levels: levels('a', 'b', 'c') };
const axis = { id: 'depth', title: 'D', scale: 'three' };
const withAxis = [add('/scales/1', three), add('/indicators/0/axes', [axis])];
const sum = (terms: JsonValue) => add('/measures/1', { id: 's', title: 'S', kind: 'weighted_sum', terms });

const axes: readonly Case[] = [
  {
    why: 'points of a term on the axis that it reads',
    patch: [...withAxis, sum([{ indicator: 'i1', axis: 'depth', points: { a: 0, b: 1, c: 2 } }])],
    told: [],
  },
  {
    why: 'points of a term on the scale of its indicator, where it reads an axis',
    patch: [...withAxis, sum([{ indicator: 'i1', axis: 'depth', points: { a: 0, b: 1, c: 2, yes: 3 } }])],
    told: [
      [
        'level-not-on-scale',
        '/measures/1/terms/0/points/yes',
        { level: 'yes', scale: 'three', indicator: 'i1', nearest: null },
      ],
    ],
  },
  {
    why: 'a term that reads an axis which its indicator has not',
    patch: [...withAxis, sum([{ indicator: 'i2', axis: 'depth' }])],
    told: [['no-such-axis', '/measures/1/terms/0/axis', { indicator: 'i2', id: 'depth', nearest: null }]],
  },
  {
    why: 'a misspelt axis',
    patch: [...withAxis, sum([{ indicator: 'i1', axis: 'dept' }])],
    told: [['no-such-axis', '/measures/1/terms/0/axis', { indicator: 'i1', id: 'dept', nearest: 'depth' }]],
  },
  {
    why: 'a count from a level of an axis',
    patch: [
      ...withAxis,
      add('/measures/1', {
        id: 'm',
        title: 'M',
        kind: 'count',
        of: { indicators: ['i1'], axis: 'depth' },
        atLeast: 'b',
      }),
    ],
    told: [],
  },
  {
    why: 'a count from a level that the axis has not',
    patch: [
      ...withAxis,
      add('/measures/1', {
        id: 'm',
        title: 'M',
        kind: 'count',
        of: { indicators: ['i1'], axis: 'depth' },
        atLeast: 'yes',
      }),
    ],
    told: [
      ['level-not-on-scale', '/measures/1/atLeast', { level: 'yes', scale: 'three', indicator: 'i1', nearest: null }],
    ],
  },
];

describe('axes that are named', () => {
  it.each(axes)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});

describe('how much all measures may have together', () => {
  const profile = (place: number, indicators: readonly string[]): JsonValue => ({
    id: `p${String(place)}`,
    title: 'P',
    kind: 'count_by_level',
    of: { indicators: [...indicators] },
  });
  const names = Array.from({ length: 203 }, (_, place) => `x${String(place)}`);
  /** 98 profiles of 203 members, and a sum. */
  const document = (terms: number) => [
    remove('/bandings'),
    replace(
      '/indicators',
      names.map((id) => ({ id, title: 'X' })),
    ),
    replace('/measures', [
      ...Array.from({ length: 98 }, (_, place) => profile(place, names)),
      sized(terms),
      {
        id: 'last',
        title: 'L',
        kind: 'duration',
        from: 'birth',
        to: 'assessed_on',
        unit: 'years',
        minimum: 0,
        maximum: 9,
      },
    ]),
  ];
  const sized = (count: number): JsonValue => ({
    id: 'sum',
    title: 'S',
    kind: 'weighted_sum',
    terms: names.slice(0, count).map((indicator) => ({ indicator })),
  });

  it('may be twenty thousand terms and members; a duration counts as one', () => {
    expect(told('minimal-reference', document(105))).toEqual([]);
  });

  it('and not one more: told of the measure that passes it', () => {
    expect(told('minimal-reference', document(106))).toEqual([
      ['measures-too-large', '/measures/99', { limit: 20_000 }],
    ]);
  });
});
