import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { add, type Case, told } from '../verdict.js';

const rounding = { places: 2, mode: 'half-even' };
const profile = { id: 'profile', title: 'P', kind: 'count_by_level', of: {} };
const of = (kind: string, measure: string, rest: object = {}): JsonValue => ({
  id: 'x',
  title: 'X',
  kind,
  measure,
  ...(kind === 'projection' ? { end: 'upper' } : { rounding }),
  ...rest,
});
const sum = (rest: object): JsonValue => ({
  id: 'x',
  title: 'X',
  kind: 'weighted_sum',
  terms: [{ indicator: 'i1' }],
  ...rest,
});
const days = (rest: object): JsonValue => ({
  id: 'x',
  title: 'X',
  kind: 'duration',
  from: 'birth',
  to: 'assessed_on',
  unit: 'days',
  minimum: 0,
  maximum: 9,
  ...rest,
});
const measures = (...list: readonly JsonValue[]) => [
  add('/measures/1', profile),
  ...list.map((one) => add('/measures/2', one)),
];
const noNumber = (key: string): Case['told'] => [['not-a-number', `/measures/2/${key}`, { measure: 'profile' }]];
const reversed = (at: string): Case['told'] => [
  ['range-reversed', `/measures/2${at}/minimum`, { minimum: 5, maximum: 4 }],
];
const idle = (because: string): Case['told'] => [
  ['not-allowed-here', '/measures/2/unknown', { key: 'unknown', because }],
];
const fact = (type: string): ReturnType<typeof add> => add('/facts', [{ id: 'f', title: 'F', type, role: 'scored' }]);

const cases: readonly Case[] = [
  ...['logarithm', 'exponential', 'logistic', 'projection', 'ratio'].map((kind) => ({
    why: `counts by level are no number for a ${kind}`,
    patch: measures(of(kind, 'profile', kind === 'ratio' ? { over: 'total' } : {})),
    told: noNumber('measure'),
  })),
  {
    why: 'nor to divide by',
    patch: measures(of('ratio', 'total', { over: 'profile' })),
    told: noNumber('over'),
  },
  { why: 'nor to add', patch: measures(sum({ terms: [{ measure: 'profile' }] })), told: noNumber('terms/0/measure') },
  { why: 'a sum is one', patch: measures(of('projection', 'total')), told: [] },
  {
    why: 'limits of a sum are in order',
    patch: measures(sum({ clamp: { minimum: 5, maximum: 4 } })),
    told: reversed('/clamp'),
  },
  { why: 'and may be one number', patch: measures(sum({ clamp: { minimum: 4, maximum: 4 } })), told: [] },
  { why: 'limits of days are', patch: measures(days({ minimum: 5, maximum: 4 })), told: reversed('') },
  { why: 'and may be one day', patch: measures(days({ minimum: 4, maximum: 4 })), told: [] },
  {
    why: 'days are counted from a date',
    patch: [fact('number'), ...measures(days({ from: { fact: 'f' } }))],
    told: [['fact-not-a-date', '/measures/2/from/fact', { fact: 'f', type: 'number' }]],
  },
  {
    why: 'and to one',
    patch: [fact('boolean'), ...measures(days({ to: { fact: 'f' } }))],
    told: [['fact-not-a-date', '/measures/2/to/fact', { fact: 'f', type: 'boolean' }]],
  },
  { why: 'which a date is', patch: [fact('date'), ...measures(days({ from: { fact: 'f' } }))], told: [] },
  {
    why: 'a projection says itself what becomes of the unknown',
    patch: measures(of('projection', 'total', { unknown: { policy: 'refuse' } })),
    told: idle('projection'),
  },
  {
    why: 'counting as 0 has no meaning for a greatest value',
    patch: measures({ id: 'x', title: 'X', kind: 'maximum', of: {}, unknown: { policy: 'as_zero' } }),
    told: idle('maximum'),
  },
  { why: 'and has one for a sum', patch: measures(sum({ unknown: { policy: 'as_zero' } })), told: [] },
  {
    why: 'the conditions of a sum are called differently',
    patch: measures(
      sum({
        terms: ['a', 'b', 'a'].map((condition) => ({
          condition,
          title: 'T',
          points: 1,
          when: { '>': [{ var: 'ratings.i2' }, 0] },
        })),
      }),
    ),
    told: [
      [
        'duplicate-id',
        '/measures/2/terms/2/condition',
        { kind: 'condition', id: 'a', first: '/measures/2/terms/0/condition' },
      ],
    ],
  },
];

const own = /^(?:not-a-number|range-reversed|fact-not-a-date|not-allowed-here|duplicate-id)$/;

describe('what measures are computed from', () => {
  it.each(cases)('$why', ({ patch, told: expected }) => {
    expect(told('minimal-reference', patch).filter(([code]) => own.test(code))).toEqual(expected);
  });
});
