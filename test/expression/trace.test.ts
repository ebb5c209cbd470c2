import { describe, expect, it } from 'vitest';
import { truthText } from '../../src/expression/compile-trace.js';
import type { Trace } from '../../src/expression/trace.js';
import { unknownAmong, unknownBetween, UNKNOWN, unknownNumber } from '../../src/expression/value.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { d, type Inputs, trace } from './desk.js';

const p = { var: 'p' };
const q = { var: 'q' };
const a = { var: 'a' };

describe('a trace', () => {
  it('gives a comparison with its values', () => {
    expect(trace({ '>=': [a, 2] }, { a: d('3') })).toEqual({
      op: '>=',
      pointer: '/when',
      result: 'true',
      decisive: true,
      operands: [{ var: 'a', number: '3' }, { number: '2' }],
    });
  });

  it('gives what is known of an unknown number', () => {
    const operands = (value: Inputs[string]) => {
      const traced = trace({ '<': [a, 4] }, { a: value });
      return 'operands' in traced ? [traced.operands[0], 'result' in traced && traced.result] : [];
    };
    expect(operands(UNKNOWN)).toEqual([{ var: 'a', number: null }, 'unknown']);
    expect(operands(unknownBetween(d('3'), d('5')))).toEqual([
      { var: 'a', number: null, lower: '3', upper: '5' },
      'unknown',
    ]);
    expect(operands(unknownNumber(d('4'), undefined))).toEqual([{ var: 'a', number: null, lower: '4' }, 'false']);
    expect(operands(unknownNumber(undefined, d('3.5')))).toEqual([{ var: 'a', number: null, upper: '3.5' }, 'true']);
  });

  it('gives the steps of a computed operand, and what is declared of an unknown one', () => {
    expect(trace({ '<': [{ '+': [a, { var: 'ranged' }] }, 1] }, { a: d('3'), ranged: UNKNOWN })).toEqual({
      op: '<',
      pointer: '/when',
      result: 'false',
      decisive: true,
      operands: [
        {
          op: '+',
          pointer: '/when/</0',
          number: null,
          lower: '3',
          upper: '6',
          operands: [
            { var: 'a', number: '3' },
            { var: 'ranged', number: null, lower: '0', upper: '3' },
          ],
        },
        { number: '1' },
      ],
    });
  });

  it('gives strings, the possible ones, and what they were looked among', () => {
    const level = { var: 'level' };
    expect(trace({ in: [level, ['low', 'high']] }, { level: unknownAmong(['moderate', 'low']) })).toEqual({
      op: 'in',
      pointer: '/when',
      result: 'unknown',
      decisive: true,
      operands: [{ var: 'level', string: null, possible: ['moderate', 'low'] }],
      among: ['low', 'high'],
    });
    expect(trace({ '===': [{ var: 'open' }, 'x'] }, { open: UNKNOWN })).toMatchObject({
      operands: [{ var: 'open', string: null }, { string: 'x' }],
    });
    expect(trace({ in: [a, [1, 0.5]] }, { a: d('1') })).toMatchObject({ among: ['1', '0.5'] });
    expect(trace({ in: [p, [true]] }, { p: true })).toMatchObject({ among: [true] });
  });

  it('gives sets of codes', () => {
    const expression = { in: ['fr', { var: 'languages' }] };
    expect(trace(expression, { languages: ['fr', 'bm'] })).toMatchObject({
      result: 'true',
      operands: [{ string: 'fr' }, { var: 'languages', codes: ['fr', 'bm'] }],
    });
    expect(trace(expression, { languages: UNKNOWN })).toMatchObject({ operands: [{}, { codes: null }] });
  });

  it('gives the condition for each element of a list', () => {
    const expression = { some: [{ var: 'events' }, { '<=': [{ var: 'days' }, 30] }] };
    const event = (days: string) => [false, d(days), 'fight', false];
    const comparison = (result: string, days: string, decisive: boolean) => ({
      op: '<=',
      pointer: '/when/some/1',
      result,
      decisive,
      operands: [{ var: 'days', number: days }, { number: '30' }],
    });
    expect(trace(expression, { events: [event('31'), event('30')] })).toEqual({
      op: 'some',
      pointer: '/when',
      result: 'true',
      decisive: true,
      operands: [{ var: 'events', count: 2 }],
      elements: [comparison('false', '31', false), comparison('true', '30', true)],
    });
    expect(trace(expression, { events: UNKNOWN })).toEqual({
      op: 'some',
      pointer: '/when',
      result: 'unknown',
      decisive: true,
      operands: [{ var: 'events', count: null }],
    });
    expect(trace(expression, { events: [] })).toMatchObject({ result: 'false', elements: [] });
  });

  it('gives a number when a number is asked for', () => {
    expect(trace({ if: [p, 1, 2] }, { p: UNKNOWN }, 'number')).toEqual({
      op: 'if',
      pointer: '/when',
      number: null,
      lower: '1',
      upper: '2',
      operands: [{ var: 'p', result: 'unknown', decisive: true }, { number: '1' }, { number: '2' }],
    });
  });

  it('is plain JSON', () => {
    const traced = trace({ and: [p, { '<': [a, 2] }] }, { p: true, a: UNKNOWN });
    expect(JSON.parse(JSON.stringify(traced))).toEqual(traced);
  });
});

/** The conditions of a trace in document order, the decisive ones with a star. */
function marks(traced: Trace): string {
  const inside = [
    ...('operands' in traced ? traced.operands : []),
    ...('elements' in traced ? (traced.elements ?? []) : []),
  ];
  const own = 'result' in traced ? `${traced.result}${traced.decisive ? '*' : ''}` : '';
  const rest = inside.map(marks).filter((mark) => mark !== '');
  return rest.length === 0 ? own : `${own}(${rest.join(' ')})`;
}

describe('decisive', () => {
  const u = UNKNOWN;
  const events = (...graves: (boolean | typeof u)[]) => graves.map((grave) => [grave, d('1'), 'fight', false]);
  const each = (operator: string): JsonValue => ({ [operator]: [{ var: 'events' }, { var: 'grave' }] });
  const cases: readonly { expression: JsonValue; inputs: Inputs; marks: string }[] = [
    { expression: { and: [p, q] }, inputs: { p: true, q: true }, marks: 'true*(true* true*)' },
    { expression: { and: [p, q] }, inputs: { p: false, q: true }, marks: 'false*(false* true)' },
    { expression: { and: [p, q] }, inputs: { p: false, q: false }, marks: 'false*(false* false*)' },
    { expression: { and: [p, q] }, inputs: { p: false, q: u }, marks: 'false*(false* unknown)' },
    { expression: { and: [p, q] }, inputs: { p: true, q: u }, marks: 'unknown*(true unknown*)' },
    { expression: { or: [p, q] }, inputs: { p: false, q: true }, marks: 'true*(false true*)' },
    { expression: { or: [p, q] }, inputs: { p: u, q: true }, marks: 'true*(unknown true*)' },
    { expression: { or: [p, q] }, inputs: { p: false, q: false }, marks: 'false*(false* false*)' },
    { expression: { or: [p, q] }, inputs: { p: false, q: u }, marks: 'unknown*(false unknown*)' },
    { expression: { '!': { and: [p, q] } }, inputs: { p: false, q: true }, marks: 'true*(false*(false* true))' },
    {
      expression: { or: [{ and: [p, q] }, p] },
      inputs: { p: true, q: false },
      marks: 'true*(false(true false) true*)',
    },
    { expression: { '===': [p, q] }, inputs: { p: true, q: false }, marks: 'false*(true* false*)' },
    {
      expression: { if: [p, q, p, q, false] },
      inputs: { p: true, q: true },
      marks: 'true*(true* true* true true false)',
    },
    {
      expression: { if: [p, true, q, false, true] },
      inputs: { p: false, q: true },
      marks: 'false*(false* true true* false* true)',
    },
    {
      expression: { if: [p, true, q, false, true] },
      inputs: { p: u, q: true },
      marks: 'unknown*(unknown* true* true* false* true)',
    },
    {
      expression: { if: [p, true, q, true, false] },
      inputs: { p: false, q: false },
      marks: 'false*(false* true false* true false*)',
    },
    {
      expression: { '<': [{ if: [p, 1, q, 2, 3] }, 2] },
      inputs: { p: true, q: false },
      marks: 'true*((true* false))',
    },
    {
      expression: { or: [{ '<': [{ if: [p, 1, 3] }, 2] }, q] },
      inputs: { p: false, q: true },
      marks: 'true*(false((false)) true*)',
    },
    {
      expression: { if: [p, false, q, true, true] },
      inputs: { p: false, q: true },
      marks: 'true*(false* false true* true* true)',
    },
    {
      expression: { if: [p, false, q, false, true] },
      inputs: { p: false, q: false },
      marks: 'true*(false* false false* false true*)',
    },
    { expression: each('some'), inputs: { events: events(false, true, u) }, marks: 'true*(false true* unknown)' },
    { expression: each('some'), inputs: { events: events(false, false) }, marks: 'false*(false* false*)' },
    { expression: each('some'), inputs: { events: events(false, u) }, marks: 'unknown*(false unknown*)' },
    { expression: each('all'), inputs: { events: events(false, true, u) }, marks: 'false*(false* true unknown)' },
    { expression: each('all'), inputs: { events: events(true, true) }, marks: 'true*(true* true*)' },
    { expression: each('all'), inputs: { events: events(true, u) }, marks: 'unknown*(true unknown*)' },
    { expression: each('none'), inputs: { events: events(false, true, u) }, marks: 'false*(false true* unknown)' },
    { expression: each('none'), inputs: { events: events(false, false) }, marks: 'true*(false* false*)' },
    { expression: each('none'), inputs: { events: events(false, u) }, marks: 'unknown*(false unknown*)' },
    {
      expression: { and: [false, each('some')] },
      inputs: { events: events(true) },
      marks: 'false*(false* true(true))',
    },
  ];
  it.each(cases)('$expression is $marks', ({ expression, inputs, marks: expected }) => {
    expect(marks(trace(expression, inputs))).toBe(expected);
  });
});

describe('truthText', () => {
  it.each([
    [true, 'true'],
    [false, 'false'],
    [UNKNOWN, 'unknown'],
  ] as const)('%s is %s', (truth, text) => {
    expect(truthText(truth)).toBe(text);
  });
});
