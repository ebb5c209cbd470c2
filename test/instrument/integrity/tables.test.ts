import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import type { PatchStep } from '../patched.js';
import { add, type Case, told } from '../verdict.js';

const bands = [
  { id: 'calm', label: 'C' },
  { id: 'busy', label: 'B' },
];
const facts = [
  { id: 'told', title: 'T', type: 'boolean', role: 'scored' },
  {
    id: 'wing',
    title: 'W',
    type: 'choice',
    role: 'scored',
    choices: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  },
  { id: 'times', title: 'N', type: 'number', role: 'scored', minimum: 0, maximum: 9 },
];
const both = [{ fact: 'told' }, { fact: 'wing' }];
const rules = [
  { when: { told: [false] }, band: 'calm' },
  { when: { told: [true], wing: ['a'] }, band: 'calm' },
  { when: { told: [true], wing: ['b'] }, band: 'busy' },
];

/** A table of two facts, and what is put into it. */
function table(rest: { readonly [key: string]: JsonValue } = {}): readonly PatchStep[] {
  const whole = { id: 't', kind: 'table', title: 'T', inputs: both, bands, rules, ...rest };
  return [add('/facts', facts), add('/bandings/1', whole)];
}

const at = '/bandings/1';

const tables: readonly Case[] = [
  { why: 'one rule for every combination', patch: table(), told: [] },
  {
    why: 'an input twice',
    patch: table({ inputs: [...both, { fact: 'told' }] }),
    told: [['repeated', `${at}/inputs/2`, { value: 'told', first: `${at}/inputs/0` }]],
  },
  {
    why: 'a number, which gives no answer',
    patch: table({ inputs: [...both, { fact: 'times' }] }),
    told: [['fact-not-an-answer', `${at}/inputs/2/fact`, { fact: 'times', type: 'number' }]],
  },
  {
    why: 'a fact that there is not is told once',
    patch: table({ inputs: [...both, { fact: 'tellings' }] }),
    told: [['dangling-id', `${at}/inputs/2/fact`, { kind: 'fact', id: 'tellings', nearest: null }]],
  },
  {
    why: 'an indicator that there is not is told once',
    patch: table({ inputs: [...both, { indicator: 'nobody' }] }),
    told: [['dangling-id', `${at}/inputs/2/indicator`, { kind: 'indicator', id: 'nobody', nearest: null }]],
  },
  {
    why: 'a rule for an input that the table has not',
    patch: table({ rules: [{ when: { wings: ['a'] }, band: 'calm' }, ...rules] }),
    told: [['dangling-id', `${at}/rules/0/when/wings`, { kind: 'input', id: 'wings', nearest: 'wing' }]],
  },
  {
    why: 'a rule that gives a band that the table has not',
    patch: table({ rules: [...rules.slice(0, 2), { when: { told: [true], wing: ['b'] }, band: 'bussy' }] }),
    told: [['dangling-id', `${at}/rules/2/band`, { kind: 'band', id: 'bussy', nearest: 'busy' }]],
  },
  {
    why: 'an answer twice',
    patch: table({ rules: [{ when: { told: [false, false] }, band: 'calm' }, ...rules.slice(1)] }),
    told: [['repeated', `${at}/rules/0/when/told/1`, { value: 'false', first: `${at}/rules/0/when/told/0` }]],
  },
  {
    why: 'a word in the place of yes or no: nothing is near it',
    patch: table({ rules: [{ when: { told: ['fals'] }, band: 'calm' }, ...rules.slice(1)] }),
    told: [
      [
        'unknown-answer',
        `${at}/rules/0/when/told/0`,
        { input: 'told', answer: 'fals', answers: [false, true], nearest: null },
      ],
    ],
  },
  {
    why: 'yes or no in the place of a word',
    patch: table({ rules: [...rules.slice(0, 2), { when: { told: [true], wing: [true] }, band: 'busy' }] }),
    told: [
      [
        'unknown-answer',
        `${at}/rules/2/when/wing/0`,
        { input: 'wing', answer: true, answers: ['a', 'b'], nearest: null },
      ],
    ],
  },
  {
    why: 'a band that no rule gives',
    patch: table({ bands: [...bands, { id: 'loud', label: 'L' }] }),
    told: [['band-without-rule', `${at}/bands/2`, { band: 'loud' }]],
  },
  {
    why: 'two rules for one combination',
    patch: table({ rules: [...rules, { when: { told: [true] }, band: 'busy' }] }),
    told: [['two-rules', `${at}/rules/3`, { first: `${at}/rules/1`, answers: { told: true, wing: 'a' } }]],
  },
  {
    why: 'no rule for the last answer of the last input',
    patch: table({
      rules: [
        { when: { told: [false], wing: ['a'] }, band: 'busy' },
        { when: { told: [true] }, band: 'calm' },
      ],
    }),
    told: [['no-rule', `${at}/rules`, { answers: { told: false, wing: 'b' } }]],
  },
  {
    why: 'no rule for one answer of the first of three inputs',
    patch: table({
      inputs: [...both, { indicator: 'i1' }],
      rules: [
        { when: { told: [false] }, band: 'calm' },
        { when: { told: [true], wing: ['a'] }, band: 'calm' },
        { when: { told: [true], wing: ['b'], i1: ['yes'] }, band: 'busy' },
      ],
    }),
    told: [['no-rule', `${at}/rules`, { answers: { told: true, wing: 'b', i1: 'no' } }]],
  },
];

describe('decision tables', () => {
  it.each(tables)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });
});

const term = '/measures/1/terms/0';

/** A sum of one table of points. */
function points(
  ranges: JsonValue,
  of: { readonly [key: string]: JsonValue } = { fact: 'times' },
  also: JsonValue[] = [],
) {
  const sum = { id: 's', title: 'S', kind: 'weighted_sum', terms: [{ ...of, ranges }] };
  return [add('/facts', facts), add('/measures/1', sum), ...also.map((one) => add('/measures/2', one))];
}

const least = { id: 'least', title: 'L', kind: 'count', of: { indicators: ['i1', 'i2', 'i3'] }, atLeast: 'yes' };

const pointTables: readonly Case[] = [
  {
    why: 'every number has its range',
    patch: points([
      { to: 4, points: 1 },
      { from: 5, points: 2 },
    ]),
    told: [],
  },
  {
    why: 'up to the last number but one: the last has none',
    patch: points([
      { to: 4, points: 1 },
      { from: 5, to: 8, points: 2 },
    ]),
    told: [['points-gap', `${term}/ranges`, { from: '9', to: '9' }]],
  },
  {
    why: 'two ranges that begin together overlap, and fall not',
    patch: points([
      { to: 2, points: 1 },
      { from: 0, points: 2 },
    ]),
    told: [['points-overlap', `${term}/ranges/1`, { from: '0', to: '2' }]],
  },
  {
    why: 'a range that begins below the one before',
    patch: points([
      { from: 5, points: 2 },
      { to: 4, points: 1 },
    ]),
    told: [['ranges-not-rising', `${term}/ranges/1`, { from: '0', previous: '5' }]],
  },
  {
    why: 'two ways to begin, and two to end',
    patch: points([{ from: 0, above: -1, to: 9, below: 10, points: 1 }]),
    told: [
      ['not-allowed-here', `${term}/ranges/0/above`, { key: 'above', because: 'from' }],
      ['not-allowed-here', `${term}/ranges/0/below`, { key: 'below', because: 'to' }],
    ].map((one) => one as unknown as Case['told'][number]),
  },
  {
    why: 'a table of a measure is asked for what it can come to',
    patch: points(
      [
        { to: 1, points: 1 },
        { from: 2, to: 2, points: 2 },
      ],
      { measure: 'least' },
      [least],
    ),
    told: [['points-gap', `${term}/ranges`, { from: '3', to: '3' }]],
  },
  {
    why: 'and has a range for nothing else',
    patch: points(
      [
        { to: 3, points: 1 },
        { from: 4, points: 2 },
      ],
      { measure: 'least' },
      [least],
    ),
    told: [['points-unreachable', `${term}/ranges/1`, { least: '0', greatest: '3' }]],
  },
];

describe('tables of points', () => {
  it.each(pointTables)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch)).toEqual(expected);
  });

  it('of one number alone need one range', () => {
    const [first, ...rest] = points([{ points: 3 }]);
    const single = [first!, add('/facts/2/maximum', 0), ...rest];
    expect(told('minimal-reference', single)).toEqual([]);
  });

  it('of a range that is reversed are told of the range alone', () => {
    const [first, ...rest] = points([{ to: 4, points: 1 }]);
    const reversed = [first!, add('/facts/2/maximum', -1), ...rest];
    expect(told('minimal-reference', reversed)).toEqual([
      ['range-reversed', '/facts/2/minimum', { minimum: 0, maximum: -1 }],
    ]);
  });
});
