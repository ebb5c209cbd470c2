import { describe, expect, it } from 'vitest';
import { unknownNumber, UNKNOWN, unknownAmong, unknownBetween } from '../../src/expression/value.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { d, evaluate, type Inputs, shown } from './desk.js';

const p = { var: 'p' };
const q = { var: 'q' };
const a = { var: 'a' };
const b = { var: 'b' };

interface Case {
  readonly expression: JsonValue;
  readonly inputs?: Inputs;
  readonly is: unknown;
  readonly why: string;
}

const truths = [true, false, UNKNOWN] as const;
const kleene = {
  and: ['true,false,unknown', 'false,false,false', 'unknown,false,unknown'],
  or: ['true,true,true', 'true,false,unknown', 'true,unknown,unknown'],
};

describe.each(['and', 'or'] as const)('%s', (operator) => {
  it('follows the table of Kleene', () => {
    const table = truths.map((left) =>
      truths.map((right) => String(shown(evaluate({ [operator]: [p, q] }, { p: left, q: right })))).join(','),
    );
    expect(table).toEqual(kleene[operator]);
  });

  it.each([1, 3, 5, 8])('takes %i operands', (count) => {
    const settling = operator === 'or';
    for (let place = 0; place < count; place += 1) {
      const operands = Array.from({ length: count }, (_, index) => (index === place ? p : !settling));
      expect(evaluate({ [operator]: operands }, { p: settling })).toBe(settling);
      expect(evaluate({ [operator]: operands }, { p: !settling })).toBe(!settling);
      expect(evaluate({ [operator]: operands }, { p: UNKNOWN })).toBe(UNKNOWN);
    }
  });
});

const three = unknownBetween(d('3'), d('5'));
const atLeastThree = unknownNumber(d('3'), undefined);
const atMostFive = unknownNumber(undefined, d('5'));

const conditions: readonly Case[] = [
  { expression: { '!': [p] }, inputs: { p: true }, is: false, why: 'not true' },
  { expression: { '!': p }, inputs: { p: false }, is: true, why: 'one operand without its array' },
  { expression: { '!': p }, inputs: { p: UNKNOWN }, is: 'unknown', why: 'not unknown' },
  { expression: true, is: true, why: 'a scalar stands for itself' },
  { expression: p, inputs: { p: false }, is: false, why: 'a reading alone' },

  { expression: { '<': [a, 3] }, inputs: { a: d('2.99') }, is: true, why: 'just below' },
  { expression: { '<': [a, 3] }, inputs: { a: d('3') }, is: false, why: 'the same is not below' },
  { expression: { '<=': [a, 3] }, inputs: { a: d('3') }, is: true, why: 'the same is at most' },
  { expression: { '<=': [a, 3] }, inputs: { a: d('3.01') }, is: false, why: 'just above' },
  { expression: { '>': [a, 3] }, inputs: { a: d('3') }, is: false, why: 'the same is not above' },
  { expression: { '>': [a, 3] }, inputs: { a: d('3.01') }, is: true, why: 'just above' },
  { expression: { '>=': [a, 3] }, inputs: { a: d('3') }, is: true, why: 'the same is at least' },
  { expression: { '>=': [a, 3] }, inputs: { a: d('2.99') }, is: false, why: 'just below' },
  { expression: { '<': [a, 3] }, inputs: { a: UNKNOWN }, is: 'unknown', why: 'law 1: absent is not below' },
  { expression: { '>=': [a, 0] }, inputs: { a: UNKNOWN }, is: 'unknown', why: 'law 1: absent is not zero' },
  { expression: { '<': [a, 10] }, inputs: { a: three }, is: true, why: 'all of 3 to 5 is below 10' },
  { expression: { '<': [a, 5] }, inputs: { a: three }, is: 'unknown', why: '5 itself is not below 5' },
  { expression: { '<': [a, 3] }, inputs: { a: three }, is: false, why: 'nothing of 3 to 5 is below 3' },
  { expression: { '<=': [a, 5] }, inputs: { a: three }, is: true, why: 'all of 3 to 5 is at most 5' },
  { expression: { '<=': [a, 3] }, inputs: { a: three }, is: 'unknown', why: '3 itself is at most 3' },
  { expression: { '<=': [a, 2.99] }, inputs: { a: three }, is: false, why: 'all of it above' },
  { expression: { '>': [a, 5] }, inputs: { a: three }, is: false, why: 'nothing of it above' },
  { expression: { '>=': [a, 5] }, inputs: { a: three }, is: 'unknown', why: '5 itself is at least 5' },
  { expression: { '>=': [a, 2] }, inputs: { a: atLeastThree }, is: true, why: 'no upper end is needed' },
  { expression: { '>=': [a, 4] }, inputs: { a: atLeastThree }, is: 'unknown', why: 'no upper end' },
  { expression: { '<': [a, 6] }, inputs: { a: atMostFive }, is: true, why: 'no lower end is needed' },
  { expression: { '<': [a, b] }, inputs: { a: atMostFive, b: atLeastThree }, is: 'unknown', why: 'they overlap' },
  { expression: { '<': [{ var: 'ranged' }, 4] }, inputs: { ranged: UNKNOWN }, is: true, why: 'the declared range' },
  { expression: { '>': [{ var: 'ranged' }, 3] }, inputs: { ranged: UNKNOWN }, is: false, why: 'the declared range' },
  { expression: { '>': [{ var: 'ranged' }, 2] }, inputs: { ranged: UNKNOWN }, is: 'unknown', why: 'inside the range' },

  { expression: { '<': [1, a, 3] }, inputs: { a: d('2') }, is: true, why: 'between' },
  { expression: { '<': [1, a, 3] }, inputs: { a: d('1') }, is: false, why: 'on the lower end' },
  { expression: { '<': [1, a, 3] }, inputs: { a: d('3') }, is: false, why: 'on the upper end' },
  { expression: { '<=': [1, a, 3] }, inputs: { a: d('1') }, is: true, why: 'lower end included' },
  { expression: { '<=': [1, a, 3] }, inputs: { a: d('3') }, is: true, why: 'upper end included' },
  { expression: { '<=': [1, a, 3] }, inputs: { a: d('3.01') }, is: false, why: 'above' },
  { expression: { '<=': [1, a, 3] }, inputs: { a: UNKNOWN }, is: 'unknown', why: 'nothing known' },
  { expression: { '<=': [1, a, 3] }, inputs: { a: atLeastThree }, is: 'unknown', why: 'first true, second unknown' },
  { expression: { '<': [1, a, 3] }, inputs: { a: atLeastThree }, is: false, why: 'first true, second false' },
  { expression: { '<': [6, a, b] }, inputs: { a: atMostFive, b: UNKNOWN }, is: false, why: 'false is enough' },

  {
    expression: { '<': [1, a, -1] },
    inputs: { a: unknownBetween(d('0'), d('5')) },
    is: false,
    why: 'first unknown, second false',
  },
  {
    expression: { '<': [1, a, 10] },
    inputs: { a: unknownBetween(d('0'), d('5')) },
    is: 'unknown',
    why: 'first unknown, second true',
  },
  {
    expression: { '===': [{ var: 'level' }, 'moderate'] },
    inputs: { level: unknownAmong(['low', 'high']) },
    is: false,
    why: 'an unknown string on the left',
  },

  { expression: { '===': [a, 2] }, inputs: { a: d('2.0') }, is: true, why: 'the same number' },
  { expression: { '===': [a, 2] }, inputs: { a: d('2.01') }, is: false, why: 'another number' },
  { expression: { '!==': [a, 2] }, inputs: { a: d('2') }, is: false, why: 'not different' },
  { expression: { '!==': [a, 2] }, inputs: { a: UNKNOWN }, is: 'unknown', why: 'unknown is not different' },
  { expression: { '===': [a, 2] }, inputs: { a: three }, is: false, why: 'below the bounds' },
  { expression: { '===': [a, 6] }, inputs: { a: three }, is: false, why: 'above the bounds' },
  { expression: { '===': [a, 3] }, inputs: { a: three }, is: 'unknown', why: 'on the lower bound' },
  { expression: { '===': [a, 5] }, inputs: { a: three }, is: 'unknown', why: 'on the upper bound' },
  {
    expression: { '===': [a, a] },
    inputs: { a: three },
    is: 'unknown',
    why: 'termwise: two readings are two unknowns',
  },
  { expression: { '===': [p, q] }, inputs: { p: true, q: true }, is: true, why: 'both true' },
  { expression: { '===': [p, q] }, inputs: { p: false, q: false }, is: true, why: 'both false' },
  { expression: { '===': [p, q] }, inputs: { p: true, q: false }, is: false, why: 'one each' },
  { expression: { '===': [p, q] }, inputs: { p: true, q: UNKNOWN }, is: 'unknown', why: 'one unknown' },
  { expression: { '===': [p, q] }, inputs: { p: UNKNOWN, q: false }, is: 'unknown', why: 'the other unknown' },

  { expression: { '===': [{ var: 'open' }, 'x'] }, inputs: { open: 'x' }, is: true, why: 'the same string' },
  { expression: { '===': [{ var: 'open' }, 'x'] }, inputs: { open: 'X' }, is: false, why: 'case counts' },
  { expression: { '===': [{ var: 'open' }, 'x'] }, inputs: { open: UNKNOWN }, is: 'unknown', why: 'any string' },
  {
    expression: { '===': ['low', { var: 'level' }] },
    inputs: { level: unknownAmong(['moderate', 'high']) },
    is: false,
    why: 'not among the possible',
  },
  {
    expression: { '===': [{ var: 'level' }, 'low'] },
    inputs: { level: unknownAmong(['low', 'high']) },
    is: 'unknown',
    why: 'among the possible',
  },
  {
    expression: { '===': [{ var: 'open' }, { var: 'other' }] },
    inputs: { open: unknownAmong(['x', 'y']), other: unknownAmong(['z', 'w']) },
    is: false,
    why: 'no string is possible for both',
  },
  {
    expression: { '===': [{ var: 'open' }, { var: 'other' }] },
    inputs: { open: unknownAmong(['x', 'y']), other: unknownAmong(['y', 'z']) },
    is: 'unknown',
    why: 'one string is possible for both',
  },
  {
    expression: { '===': [{ var: 'open' }, { var: 'other' }] },
    inputs: { open: unknownAmong(['x', 'y']), other: UNKNOWN },
    is: 'unknown',
    why: 'any string on the right',
  },
  {
    expression: { '===': [{ var: 'open' }, { var: 'other' }] },
    inputs: { open: UNKNOWN, other: unknownAmong(['x', 'y']) },
    is: 'unknown',
    why: 'any string on the left',
  },
  {
    expression: { '===': [{ var: 'other' }, { var: 'level' }] },
    inputs: { other: 'none of them', level: UNKNOWN },
    is: false,
    why: 'an unknown code is still one of the closed list',
  },

  { expression: { in: [{ var: 'level' }, ['low', 'high']] }, inputs: { level: 'high' }, is: true, why: 'last of them' },
  { expression: { in: [{ var: 'level' }, ['low']] }, inputs: { level: 'high' }, is: false, why: 'not among them' },
  {
    expression: { in: [{ var: 'level' }, ['low', 'high']] },
    inputs: { level: unknownAmong(['high', 'low']) },
    is: true,
    why: 'every possible one is among them',
  },
  {
    expression: { in: [{ var: 'level' }, ['low', 'high']] },
    inputs: { level: unknownAmong(['high', 'moderate']) },
    is: 'unknown',
    why: 'one of two possible is among them',
  },
  {
    expression: { in: [{ var: 'level' }, ['low']] },
    inputs: { level: unknownAmong(['high', 'moderate']) },
    is: false,
    why: 'no possible one is',
  },
  { expression: { in: [{ var: 'open' }, ['x']] }, inputs: { open: UNKNOWN }, is: 'unknown', why: 'any string' },
  {
    expression: { in: [{ var: 'level' }, ['low', 'moderate', 'high']] },
    inputs: { level: UNKNOWN },
    is: true,
    why: 'the whole closed list',
  },
  { expression: { in: [a, [1, 2.5]] }, inputs: { a: d('2.50') }, is: true, why: 'a number among numbers' },
  { expression: { in: [a, [1, 2.5]] }, inputs: { a: d('2') }, is: false, why: 'a number not among them' },
  { expression: { in: [a, [1, 4]] }, inputs: { a: three }, is: 'unknown', why: 'a number within the bounds' },
  { expression: { in: [a, [4, 1]] }, inputs: { a: three }, is: 'unknown', why: 'unknown stays after a false' },
  { expression: { in: [a, [1, 6]] }, inputs: { a: three }, is: false, why: 'no number within the bounds' },
  { expression: { in: [p, [true]] }, inputs: { p: true }, is: true, why: 'a truth' },
  { expression: { in: [p, [true]] }, inputs: { p: false }, is: false, why: 'the other truth' },
  { expression: { in: [p, [true]] }, inputs: { p: UNKNOWN }, is: 'unknown', why: 'an unknown truth' },
  {
    expression: { in: ['bm', { var: 'languages' }] },
    inputs: { languages: ['fr', 'bm'] },
    is: true,
    why: 'in the set',
  },
  { expression: { in: ['bm', { var: 'languages' }] }, inputs: { languages: [] }, is: false, why: 'the empty set' },
  { expression: { in: ['bm', { var: 'languages' }] }, inputs: { languages: UNKNOWN }, is: 'unknown', why: 'no set' },
  {
    expression: { in: [{ var: 'open' }, { var: 'languages' }] },
    inputs: { open: unknownAmong(['fr', 'xx']), languages: ['fr'] },
    is: 'unknown',
    why: 'one of two possible is in the set',
  },
];

describe('conditions', () => {
  it.each(conditions)('$expression is $is: $why', ({ expression, inputs, is }) => {
    expect(shown(evaluate(expression, inputs))).toEqual(is);
  });
});

const toFive = unknownBetween(d('-2'), d('5'));
const bounded = (lower: string | null, upper: string | null) =>
  unknownNumber(lower === null ? undefined : d(lower), upper === null ? undefined : d(upper));

const numbers: readonly Case[] = [
  { expression: 2.5, is: '2.5', why: 'a number stands for itself' },
  { expression: { '+': [a] }, inputs: { a: d('7') }, is: '7', why: 'a sum of one' },
  { expression: { '+': [0.1, 0.2] }, is: '0.3', why: 'law 2: decimal' },
  { expression: { '+': [a, b, 1] }, inputs: { a: three, b: d('1') }, is: ['5', '7'], why: 'bounds move' },
  { expression: { '+': [a, b] }, inputs: { a: three, b: atLeastThree }, is: ['6', null], why: 'no upper end' },
  { expression: { '+': [a, b] }, inputs: { a: three, b: atMostFive }, is: [null, '10'], why: 'no lower end' },
  { expression: { '+': [a, 1] }, inputs: { a: UNKNOWN }, is: 'unknown', why: 'no end at all' },
  { expression: { '-': [a] }, inputs: { a: d('7') }, is: '-7', why: 'one operand turns its sign' },
  { expression: { '-': a }, inputs: { a: three }, is: ['-5', '-3'], why: 'the bounds change places' },
  { expression: { '-': a }, inputs: { a: atLeastThree }, is: [null, '-3'], why: 'the lower end becomes the upper' },
  { expression: { '-': a }, inputs: { a: atMostFive }, is: ['-5', null], why: 'the upper end becomes the lower' },
  { expression: { '-': [a, b] }, inputs: { a: d('7'), b: d('9.5') }, is: '-2.5', why: 'the first less the second' },
  { expression: { '-': [a, b] }, inputs: { a: three, b: three }, is: ['-2', '2'], why: 'least less greatest' },
  { expression: { '*': [a, b, 2] }, inputs: { a: d('1.5'), b: d('4') }, is: '12', why: 'a product of three' },
  { expression: { '*': [a] }, inputs: { a: d('4') }, is: '4', why: 'a product of one' },
  { expression: { '*': [a, -2] }, inputs: { a: three }, is: ['-10', '-6'], why: 'a negative factor swaps the ends' },
  { expression: { '*': [a, b] }, inputs: { a: toFive, b: toFive }, is: ['-10', '25'], why: 'ends of both signs' },
  { expression: { '*': [a, 0] }, inputs: { a: UNKNOWN }, is: '0', why: 'whatever it is, times zero' },
  { expression: { '*': [a, 0] }, inputs: { a: atLeastThree }, is: '0', why: 'no upper end, times zero' },
  { expression: { '*': [a, b] }, inputs: { a: atLeastThree, b: atLeastThree }, is: ['9', null], why: 'both far up' },
  { expression: { '*': [a, b] }, inputs: { a: bounded(null, '-3'), b: atLeastThree }, is: [null, '-9'], why: 'down' },
  {
    expression: { '*': [a, b] },
    inputs: { a: bounded(null, '-3'), b: bounded(null, '-2') },
    is: ['6', null],
    why: 'up',
  },
  { expression: { '*': [a, b] }, inputs: { a: bounded('0', null), b: three }, is: ['0', null], why: 'from zero' },
  { expression: { '*': [a, b] }, inputs: { a: toFive, b: atLeastThree }, is: 'unknown', why: 'both ways' },
  { expression: { min: [a, 4] }, inputs: { a: d('3') }, is: '3', why: 'the first is least' },
  { expression: { min: [4, a] }, inputs: { a: d('3') }, is: '3', why: 'the last is least' },
  { expression: { min: [a, 4] }, inputs: { a: three }, is: ['3', '4'], why: 'cut above' },
  { expression: { min: [a, 2] }, inputs: { a: three }, is: '2', why: 'known whatever the unknown is' },
  { expression: { min: [a, 4] }, inputs: { a: UNKNOWN }, is: [null, '4'], why: 'at most 4' },
  { expression: { min: [4, a] }, inputs: { a: atLeastThree }, is: ['3', '4'], why: 'the upper end of the other' },
  { expression: { max: [a, 4] }, inputs: { a: d('5') }, is: '5', why: 'the first is greatest' },
  { expression: { max: [4, a] }, inputs: { a: d('3') }, is: '4', why: 'the first of them' },
  { expression: { max: [a, 4] }, inputs: { a: three }, is: ['4', '5'], why: 'cut below' },
  { expression: { max: [a, 6] }, inputs: { a: three }, is: '6', why: 'known whatever the unknown is' },
  { expression: { max: [a, 4] }, inputs: { a: UNKNOWN }, is: ['4', null], why: 'at least 4' },
  { expression: { max: [4, a] }, inputs: { a: atMostFive }, is: ['4', '5'], why: 'the lower end of the other' },
  { expression: { if: [p, 1, 2] }, inputs: { p: true }, is: '1', why: 'the condition holds' },
  { expression: { if: [p, 1, 2] }, inputs: { p: false }, is: '2', why: 'the condition does not' },
  { expression: { if: [p, 1, 2] }, inputs: { p: UNKNOWN }, is: ['1', '2'], why: 'one or the other' },
  { expression: { if: [p, 2, 1] }, inputs: { p: UNKNOWN }, is: ['1', '2'], why: 'the ends in order' },
  { expression: { if: [p, 2, 2] }, inputs: { p: UNKNOWN }, is: '2', why: 'the same either way' },
  { expression: { if: [p, a, 2] }, inputs: { p: UNKNOWN, a: atLeastThree }, is: ['2', null], why: 'no upper end' },
  { expression: { if: [p, 1, q, 2, 3] }, inputs: { p: false, q: true }, is: '2', why: 'the second condition' },
  { expression: { if: [p, 1, q, 2, 3] }, inputs: { p: false, q: false }, is: '3', why: 'neither' },
  { expression: { if: [p, 1, q, 2, 9] }, inputs: { p: UNKNOWN, q: true }, is: ['1', '2'], why: 'else is out of reach' },
  { expression: { if: [p, 1, q, 2, 9] }, inputs: { p: UNKNOWN, q: false }, is: ['1', '9'], why: 'the second is not' },
  { expression: { if: [p, 1, q, 2, 9] }, inputs: { p: true, q: UNKNOWN }, is: '1', why: 'the first is settled' },
];

describe('numbers', () => {
  it.each(numbers)('$expression is $is: $why', ({ expression, inputs, is }) => {
    expect(shown(evaluate(expression, inputs, 'number'))).toEqual(is);
  });
});

const strings: readonly Case[] = [
  { expression: { if: [p, 'x', 'y'] }, inputs: { p: UNKNOWN }, is: { possible: ['x', 'y'] }, why: 'two strings' },
  { expression: { if: [p, 'x', 'x'] }, inputs: { p: UNKNOWN }, is: 'x', why: 'the same string' },
  { expression: { if: [p, 'x', { var: 'open' }] }, inputs: { p: UNKNOWN, open: UNKNOWN }, is: 'unknown', why: 'any' },
  { expression: { if: [p, { var: 'open' }, 'x'] }, inputs: { p: UNKNOWN, open: UNKNOWN }, is: 'unknown', why: 'any' },
  {
    expression: { if: [p, 'low', { var: 'level' }] },
    inputs: { p: UNKNOWN, level: unknownAmong(['high', 'low']) },
    is: { possible: ['low', 'high'] },
    why: 'each once',
  },
];

describe('strings', () => {
  it.each(strings)('$expression is $is: $why', ({ expression, inputs, is }) => {
    expect(shown(evaluate(expression, inputs, 'string'))).toEqual(is);
  });

  it.each([
    { p: true, is: true },
    { p: false, is: false },
    { p: UNKNOWN, is: 'unknown' },
  ])('joins conditions: $is', ({ p: given, is }) => {
    expect(shown(evaluate({ if: [p, true, false] }, { p: given }))).toBe(is);
    expect(evaluate({ if: [p, true, true] }, { p: given })).toBe(true);
  });
});

describe('some, all and none', () => {
  const row = (grave: boolean | typeof UNKNOWN) => [grave, d('1'), 'fight', false];
  const rows = (...graves: (boolean | typeof UNKNOWN)[]) => graves.map(row);
  it.each([
    { events: rows(), some: false, all: false, none: true, why: 'of an empty list' },
    { events: rows(true), some: true, all: true, none: false, why: 'one that meets it' },
    { events: rows(false), some: false, all: false, none: true, why: 'one that does not' },
    { events: rows(UNKNOWN), some: 'unknown', all: 'unknown', none: 'unknown', why: 'one not known' },
    { events: rows(UNKNOWN, true), some: true, all: 'unknown', none: false, why: 'true after unknown' },
    { events: rows(UNKNOWN, false), some: 'unknown', all: false, none: 'unknown', why: 'false after unknown' },
    { events: rows(UNKNOWN, true, false), some: true, all: false, none: false, why: 'one of each' },
    { events: rows(true, false), some: true, all: false, none: false, why: 'true and false' },
    { events: UNKNOWN, some: 'unknown', all: 'unknown', none: 'unknown', why: 'an unknown list' },
  ] as const)('$why: some $some, all $all, none $none', ({ events, ...expected }) => {
    for (const operator of ['some', 'all', 'none'] as const) {
      const value = evaluate({ [operator]: [{ var: 'events' }, { var: 'grave' }] }, { events });
      expect(shown(value)).toBe(expected[operator]);
    }
  });

  it('reads the fields of each element', () => {
    const expression = {
      some: [{ var: 'events' }, { and: [{ '<=': [{ var: 'days' }, 30] }, { '===': [{ var: 'kind' }, 'threat'] }] }],
    };
    const event = (days: string, kind: string) => [false, d(days), kind, false];
    expect(evaluate(expression, { events: [event('30', 'fight'), event('31', 'threat')] })).toBe(false);
    expect(evaluate(expression, { events: [event('30', 'fight'), event('30', 'threat')] })).toBe(true);
  });
});
