import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../src/expression/parse-expression.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { declarations, issuesOf, parse, place } from './desk.js';

const a = { var: 'a' };
const p = { var: 'p' };
const level = { var: 'level' };

interface Refused {
  readonly expression: JsonValue;
  readonly code: string;
  readonly at: string;
  readonly facts: unknown;
}

const odd = false;
const notInProfile = (operator: string, instead: string | null): Refused => ({
  expression: { [operator]: [1, 1] },
  code: 'expression.operator-not-in-profile',
  at: '',
  facts: { operator, instead },
});
const wrongCount = (operator: string, operands: JsonValue, facts: object): Refused => ({
  expression: { [operator]: operands },
  code: 'expression.wrong-operand-count',
  at: '',
  facts: { operator, odd, ...facts },
});
const wrongType = (expression: JsonValue, at: string, facts: object): Refused => ({
  expression,
  code: 'expression.wrong-type',
  at,
  facts,
});

const refused: readonly Refused[] = [
  { expression: null, code: 'expression.not-an-expression', at: '', facts: { actual: 'null' } },
  { expression: [true], code: 'expression.not-an-expression', at: '', facts: { actual: 'array' } },
  { expression: { and: [null] }, code: 'expression.not-an-expression', at: '/and/0', facts: { actual: 'null' } },
  { expression: { and: null }, code: 'expression.not-an-expression', at: '/and', facts: { actual: 'null' } },
  { expression: {}, code: 'expression.not-one-operator', at: '', facts: { count: 0, keys: [] } },
  {
    expression: { '+': [1], '-': [1] },
    code: 'expression.not-one-operator',
    at: '',
    facts: { count: 2, keys: ['+', '-'] },
  },
  {
    expression: { q: 1, w: 1, e: 1, r: 1, t: 1, y: 1 },
    code: 'expression.not-one-operator',
    at: '',
    facts: { count: 6, keys: ['q', 'w', 'e', 'r', 't'] },
  },
  {
    expression: { nome: [1] },
    code: 'expression.unknown-operator',
    at: '',
    facts: { operator: 'nome', suggestion: 'none' },
  },
  {
    expression: { vars: 'a' },
    code: 'expression.unknown-operator',
    at: '',
    facts: { operator: 'vars', suggestion: 'var' },
  },
  {
    expression: { constructor: [1] },
    code: 'expression.unknown-operator',
    at: '',
    facts: { operator: 'constructor', suggestion: null },
  },
  {
    expression: JSON.parse('{"__proto__": [1]}') as JsonValue,
    code: 'expression.unknown-operator',
    at: '',
    facts: { operator: '__proto__', suggestion: null },
  },
  notInProfile('==', '==='),
  notInProfile('!=', '!=='),
  notInProfile('?:', 'if'),
  ...['!!', '/', '%', 'cat', 'substr', 'map', 'filter', 'reduce', 'merge'].map((name) => notInProfile(name, null)),
  ...['missing', 'missing_some', 'log', 'method'].map((name) => notInProfile(name, null)),

  wrongCount('and', [], { actual: 0, minimum: 1, maximum: null }),
  wrongCount('or', [], { actual: 0, minimum: 1, maximum: null }),
  wrongCount('!', [], { actual: 0, minimum: 1, maximum: 1 }),
  wrongCount('!', [p, p], { actual: 2, minimum: 1, maximum: 1 }),
  wrongCount('===', [a], { actual: 1, minimum: 2, maximum: 2 }),
  wrongCount('!==', [a, 1, 1], { actual: 3, minimum: 2, maximum: 2 }),
  wrongCount('<', a, { actual: 1, minimum: 2, maximum: 3 }),
  wrongCount('<=', [1, a, 3, 4], { actual: 4, minimum: 2, maximum: 3 }),
  wrongCount('>', [1, a, 3], { actual: 3, minimum: 2, maximum: 2 }),
  wrongCount('>=', [1, a, 3], { actual: 3, minimum: 2, maximum: 2 }),
  wrongCount('in', [a], { actual: 1, minimum: 2, maximum: 2 }),
  wrongCount('if', [true], { actual: 1, minimum: 3, maximum: null, odd: true }),
  wrongCount('if', [true, true], { actual: 2, minimum: 3, maximum: null, odd: true }),
  wrongCount('if', [true, true, true, true], { actual: 4, minimum: 3, maximum: null, odd: true }),
  wrongCount('+', [], { actual: 0, minimum: 1, maximum: null }),
  wrongCount('*', [], { actual: 0, minimum: 1, maximum: null }),
  wrongCount('-', [], { actual: 0, minimum: 1, maximum: 2 }),
  wrongCount('-', [a, a, a], { actual: 3, minimum: 1, maximum: 2 }),
  wrongCount('min', [], { actual: 0, minimum: 1, maximum: null }),
  wrongCount('max', [], { actual: 0, minimum: 1, maximum: null }),
  wrongCount('some', [{ var: 'events' }], { actual: 1, minimum: 2, maximum: 2 }),
  wrongCount('all', [{ var: 'events' }, true, true], { actual: 3, minimum: 2, maximum: 2 }),
  wrongCount('none', [], { actual: 0, minimum: 2, maximum: 2 }),

  wrongType(1, '', { operator: null, expected: 'boolean', actual: 'number' }),
  wrongType({ '+': [1] }, '', { operator: null, expected: 'boolean', actual: 'number' }),
  wrongType('x', '', { operator: null, expected: 'boolean', actual: 'string' }),
  wrongType({ var: 'events' }, '', { operator: null, expected: 'boolean', actual: 'list' }),
  wrongType({ var: 'languages' }, '', { operator: null, expected: 'boolean', actual: 'codes' }),
  wrongType({ and: [p, 1] }, '/and/1', { operator: 'and', expected: 'boolean', actual: 'number' }),
  wrongType({ or: ['x', p] }, '/or/0', { operator: 'or', expected: 'boolean', actual: 'string' }),
  wrongType({ '!': a }, '/!', { operator: '!', expected: 'boolean', actual: 'number' }),
  wrongType({ '<': ['1', a] }, '/</0', { operator: '<', expected: 'number', actual: 'string' }),
  wrongType({ '>=': [a, true] }, '/>=/1', { operator: '>=', expected: 'number', actual: 'boolean' }),
  wrongType({ '===': [a, '1'] }, '/===/1', { operator: '===', expected: 'number', actual: 'string' }),
  wrongType({ '!==': [p, 1] }, '/!==/1', { operator: '!==', expected: 'boolean', actual: 'number' }),
  wrongType({ '===': [{ var: 'events' }, 1] }, '/===/0', { operator: '===', expected: 'scalar', actual: 'list' }),
  wrongType({ '===': [1, { var: 'languages' }] }, '/===/1', { operator: '===', expected: 'number', actual: 'codes' }),
  wrongType({ in: [a, [1, '2']] }, '/in/1/1', { operator: 'in', expected: 'number', actual: 'string' }),
  wrongType({ in: [{ var: 'events' }, [1]] }, '/in/0', { operator: 'in', expected: 'scalar', actual: 'list' }),
  wrongType({ in: [a, { var: 'languages' }] }, '/in/0', { operator: 'in', expected: 'string', actual: 'number' }),
  wrongType({ if: [1, true, true] }, '/if/0', { operator: 'if', expected: 'boolean', actual: 'number' }),
  wrongType({ if: [p, true, 1, true, true] }, '/if/2', { operator: 'if', expected: 'boolean', actual: 'number' }),
  wrongType({ if: [p, true, 1] }, '/if/2', { operator: 'if', expected: 'boolean', actual: 'number' }),
  wrongType({ if: [p, true, p, 'x', true] }, '/if/3', { operator: 'if', expected: 'boolean', actual: 'string' }),
  wrongType({ '<': [{ '+': [p] }, 1] }, '/</0/+/0', { operator: '+', expected: 'number', actual: 'boolean' }),
  wrongType({ '<': [{ '-': 'x' }, 1] }, '/</0/-', { operator: '-', expected: 'number', actual: 'string' }),
  wrongType({ some: [a, true] }, '/some/0', { operator: 'some', expected: 'list', actual: 'number' }),
  wrongType({ all: [{ var: 'events' }, { var: 'days' }] }, '/all/1', {
    operator: 'all',
    expected: 'boolean',
    actual: 'number',
  }),

  ...[1, ['a'], null, true, ['a', 0], {}].map((name) => ({
    expression: { '<': [{ var: name }, 1] },
    code: 'expression.name-not-a-string',
    at: '/</0',
    facts: { actual: name === null ? 'null' : Array.isArray(name) ? 'array' : typeof name },
  })),
  {
    expression: { var: 'plein' },
    code: 'expression.unknown-name',
    at: '',
    facts: { name: 'plein', suggestion: 'plain' },
  },
  {
    expression: { var: 'constructor' },
    code: 'expression.unknown-name',
    at: '',
    facts: { name: 'constructor', suggestion: null },
  },
  { expression: { var: '' }, code: 'expression.unknown-name', at: '', facts: { name: '', suggestion: 'a' } },
  {
    expression: { some: [{ var: 'events' }, { var: 'graves' }] },
    code: 'expression.unknown-field',
    at: '/some/1',
    facts: { name: 'graves', list: 'events', suggestion: 'grave' },
  },
  {
    expression: { some: [{ var: 'events' }, { '!': { var: 'zzzzzz' } }] },
    code: 'expression.unknown-field',
    at: '/some/1/!',
    facts: { name: 'zzzzzz', list: 'events', suggestion: null },
  },
  {
    expression: { none: [{ var: 'events' }, p] },
    code: 'expression.name-outside-element',
    at: '/none/1',
    facts: { name: 'p', list: 'events' },
  },
  {
    expression: { var: 'is_rated' },
    code: 'expression.name-not-allowed-here',
    at: '',
    facts: { name: 'is_rated', context: 'flag', allowed: ['guard', 'review', 'notice'] },
  },
  {
    expression: { '>': [{ var: 'absent' }, 1] },
    code: 'expression.may-be-not-applicable',
    at: '/>/0',
    facts: { name: 'absent' },
  },
  {
    expression: { some: [{ var: 'events' }, { var: 'gap' }] },
    code: 'expression.may-be-not-applicable',
    at: '/some/1',
    facts: { name: 'gap' },
  },

  ...[
    { expression: { '===': [level, 'modrate'] }, at: '/===/1' },
    { expression: { '!==': ['modrate', level] }, at: '/!==/0' },
    { expression: { in: [level, ['low', 'modrate']] }, at: '/in/1/1' },
    { expression: { '===': [{ if: [p, 'moderate', level] }, 'modrate'] }, at: '/===/1' },
  ].map(({ expression, at }) => ({
    expression,
    code: 'expression.unknown-code',
    at,
    facts: {
      actual: 'modrate',
      allowed:
        at === '/===/1' && 'if' in Object(Object.values(expression)[0][0])
          ? ['moderate', 'low', 'high']
          : ['low', 'moderate', 'high'],
      suggestion: 'moderate',
    },
  })),
  {
    expression: { in: ['xx', { var: 'languages' }] },
    code: 'expression.unknown-code',
    at: '/in/0',
    facts: { actual: 'xx', allowed: ['fr', 'bm', 'ff'], suggestion: null },
  },
  {
    expression: { in: ['a', 'abc'] },
    code: 'expression.in-needs-list',
    at: '/in/1',
    facts: { actual: 'string' },
  },
  {
    expression: { in: ['a', { var: 'open' }] },
    code: 'expression.in-needs-list',
    at: '/in/1',
    facts: { actual: 'string' },
  },
  { expression: { in: [a, []] }, code: 'expression.empty-list', at: '/in/1', facts: { operator: 'in' } },
  { expression: { in: [a, [1, null]] }, code: 'expression.not-a-scalar', at: '/in/1/1', facts: { actual: 'null' } },
  { expression: { in: [a, [[1]]] }, code: 'expression.not-a-scalar', at: '/in/1/0', facts: { actual: 'array' } },
  { expression: { in: [a, [a]] }, code: 'expression.not-a-scalar', at: '/in/1/0', facts: { actual: 'object' } },

  {
    expression: { '<': [a, 1.000000000000001] },
    code: 'expression.too-many-digits',
    at: '/</1',
    facts: { digits: 16, limit: 15 },
  },
  ...[Number.NaN, Number.POSITIVE_INFINITY].map((number) => ({
    expression: { '<': [a, number] },
    code: 'expression.too-many-digits',
    at: '/</1',
    facts: { digits: null, limit: 15 },
  })),
  {
    expression: { '<': [a, 1e34] },
    code: 'expression.may-pass-digits',
    at: '/</1',
    facts: { operator: null, digits: 35, limit: 34 },
  },
  {
    expression: { '<': [a, 1e-35] },
    code: 'expression.may-pass-digits',
    at: '/</1',
    facts: { operator: null, digits: 35, limit: 34 },
  },
  {
    expression: { '<': [1, { '+': [1, { '*': [{ var: 'plain' }, { var: 'plain' }] }] }] },
    code: 'expression.may-pass-digits',
    at: '/</1/+/1',
    facts: { operator: '*', digits: 60, limit: 34 },
  },
];

describe('parseExpression refuses', () => {
  it.each(refused)('$expression: $code at "$at"', ({ expression, code, at, facts }) => {
    expect(issuesOf(expression)).toEqual([{ code, pointer: `/when${at}`, facts }]);
  });

  it('says everything that is wrong, in the order of the document', () => {
    const expression = {
      and: [{ '>': [{ var: 'absnt' }, '1'] }, 2, { in: ['x', 'y'] }, { some: [p, { var: 'grave' }] }, { '<': [null] }],
    };
    expect(issuesOf(expression).map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'expression.unknown-name /when/and/0/>/0',
      'expression.wrong-type /when/and/0/>/1',
      'expression.wrong-type /when/and/1',
      'expression.in-needs-list /when/and/2/in/1',
      'expression.wrong-type /when/and/3/some/0',
      'expression.wrong-operand-count /when/and/4',
      'expression.not-an-expression /when/and/4/</0',
    ]);
  });

  it.each([
    { expression: { '===': [null, 'x'] }, at: '/===/0' },
    { expression: { '===': ['x', null] }, at: '/===/1' },
    { expression: { in: [null, { var: 'languages' }] }, at: '/in/0' },
    { expression: { in: ['x', null] }, at: '/in/1' },
    { expression: { in: [[1], [1]] }, at: '/in/0' },
    { expression: { if: [null, true, true] }, at: '/if/0' },
    { expression: { if: [p, null, true] }, at: '/if/1' },
    { expression: { '===': [{ if: [p, 'x', null] }, 'y'] }, at: '/===/0/if/2' },
    { expression: { '<': [{ '+': [null] }, 1] }, at: '/</0/+/0' },
    { expression: { some: [null, { var: 'anything' }] }, at: '/some/0' },
    { expression: { some: [{ var: 'events' }, null] }, at: '/some/1' },
  ])('one thing once: $at of $expression', ({ expression, at }) => {
    expect(issuesOf(expression).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['expression.not-an-expression', `/when${at}`],
    ]);
  });

  it('goes on when no branch has a type', () => {
    expect(issuesOf({ '<': [{ if: [p, null, null] }, 'x'] }).map(({ pointer }) => pointer)).toEqual([
      '/when/</0/if/1',
      '/when/</0/if/2',
      '/when/</1',
    ]);
  });

  it('escapes pointers', () => {
    expect(issuesOf({ '~/': [1], '/': [1] }, { pointer: '' })[0]?.pointer).toBe('');
    expect(issuesOf({ '<': [{ '/': [1, 2] }, 3] })[0]?.pointer).toBe('/when/</0');
  });
});

describe('parseExpression accepts', () => {
  it.each([
    { expression: { and: [p] }, why: 'one operand' },
    { expression: { '!': [p] }, why: 'an array of one operand' },
    { expression: { '<=': [{ '+': [a] }, { '*': [2] }] }, why: 'a sum and a product of one' },
    { expression: { '<': [a, 999999999999999] }, why: '15 digits' },
    { expression: { '<': [a, 1e33] }, why: '34 digits before the point' },
    { expression: { '<': [a, 1e-34] }, why: '34 digits after the point' },
    { expression: { '<': [{ '*': [a, a] }, 1] }, why: '(3 + 2) x 2 digits' },
    { expression: { '<': [{ '*': [{ var: 'plain' }, 1000] }, 1] }, why: '30 + 4 digits' },
    { expression: { if: [p, true, p, false, p] }, why: 'five operands of if' },
    { expression: { '===': [{ if: [p, 'a', 'b'] }, 'a'] }, why: 'a code of a branch' },
    { expression: { '===': [{ if: [p, 'a', { var: 'open' }] }, 'c'] }, why: 'a branch open to any string' },
    { expression: { '===': [{ var: 'open' }, ''] }, why: 'an empty string' },
  ])('$expression: $why', ({ expression }) => {
    expect(issuesOf(expression)).toEqual([]);
  });

  it('refuses a digit more than can be computed, and the sum that needs it', () => {
    const digits = (expression: JsonValue) => issuesOf({ '<': [expression, 1] }).map(({ facts }) => facts);
    expect(digits({ '*': [{ var: 'plain' }, 10000] })).toEqual([{ operator: '*', digits: 35, limit: 34 }]);
    expect(digits({ '+': [1e33, 1] })).toEqual([{ operator: '+', digits: 35, limit: 34 }]);
    expect(digits({ '+': [1e33] })).toEqual([]);
    expect(digits({ '-': [1e33] })).toEqual([]);
    expect(digits({ max: [1e33, 1] })).toEqual([]);
    expect(digits({ max: [1e32, 0.01] })).toEqual([{ operator: 'max', digits: 35, limit: 34 }]);
    expect(digits({ '+': Array.from({ length: 10 }, () => 1e32) })).toEqual([]);
    expect(digits({ '+': Array.from({ length: 11 }, () => 1e32) })).toEqual([{ operator: '+', digits: 35, limit: 34 }]);
    expect(digits({ if: [p, 1e32, 0.01] })).toEqual([{ operator: 'if', digits: 35, limit: 34 }]);
  });

  it('reads a restricted name where it is allowed', () => {
    expect(issuesOf({ var: 'is_rated' }, { context: 'review' })).toEqual([]);
  });

  it.each(['number', 'string'] as const)('a whole that gives a %s', (expected) => {
    expect(parse(expected === 'number' ? { '+': [a] } : level, expected).ok).toBe(true);
  });

  it('takes the digits before the point from the range', () => {
    const ranged = (range: object) =>
      issuesOf(
        { '<': [{ '*': [{ var: 'x' }, { var: 'y' }] }, 1] },
        {
          declarations: {
            names: () => [],
            typeOf: (name) =>
              name === 'x'
                ? { type: { kind: 'number' }, mayBeNotApplicable: false, range }
                : { type: { kind: 'number', digits: { whole: 17, places: 0 } }, mayBeNotApplicable: false },
          },
        },
      ).map(({ facts }) => facts['digits']);
    const end = (coefficient: bigint) => ({ coefficient, exponent: 0 });
    expect(ranged({ lower: end(0n), upper: end(99n) })).toEqual([]);
    expect(ranged({ lower: end(-999n), upper: end(99n) })).toEqual([35]);
    expect(ranged({ lower: end(-9n) })).toEqual([47]);
    expect(ranged({ upper: end(9n) })).toEqual([47]);
  });
});

describe('limits', () => {
  const nested = (depth: number): JsonValue => {
    let expression: JsonValue = true;
    for (let level = 0; level < depth; level += 1) expression = { '!': [expression] };
    return expression;
  };
  const wide = (nodes: number): JsonValue => ({ and: Array.from({ length: nodes - 2 }, () => true) });

  it('keeps to 64 operators inside each other and 10,000 values', () => {
    expect(issuesOf(nested(64))).toEqual([]);
    expect(issuesOf(nested(65))).toEqual([{ code: 'expression.too-deep', pointer: '/when', facts: { limit: 64 } }]);
    expect(issuesOf(wide(10_000))).toEqual([]);
    expect(issuesOf(wide(10_001))).toEqual([
      { code: 'expression.too-large', pointer: '/when', facts: { limit: 10_000 } },
    ]);
  });

  it('takes other limits', () => {
    const limits = { nodes: 5, depth: 2 };
    expect(issuesOf({ '!': { '!': true } }, { limits })).toEqual([]);
    expect(issuesOf({ '!': { '!': { '!': true } } }, { limits })[0]?.code).toBe('expression.too-deep');
    const pairs = { and: [{ '!': true }, { '!': true }] };
    expect(issuesOf(pairs, { limits: { nodes: 6, depth: 2 } })).toEqual([]);
    expect(issuesOf(pairs, { limits })[0]?.code).toBe('expression.too-large');
    expect(issuesOf({ and: [true, true, true] }, { limits })).toEqual([]);
    expect(issuesOf({ and: [true, true, true, true] }, { limits })[0]?.code).toBe('expression.too-large');
  });

  it('answers for what would overflow the stack or never end', () => {
    expect(issuesOf(nested(100_000))[0]?.code).toBe('expression.too-deep');
    expect(issuesOf(wide(100_000))[0]?.code).toBe('expression.too-large');
    let arrays: JsonValue = 1;
    for (let depth = 0; depth < 5_000; depth += 1) arrays = [arrays];
    expect(issuesOf(arrays)[0]?.code).toBe('expression.not-an-expression');
    const cycle: Record<string, JsonValue> = {};
    cycle['!'] = cycle;
    expect(issuesOf(cycle)[0]?.code).toBe('expression.too-deep');
    const ring: JsonValue[] = [];
    ring.push(ring);
    expect(issuesOf({ and: ring })[0]?.code).toBe('expression.too-large');
  });
});

describe('what is not JSON', () => {
  it.each([undefined, 1n, Symbol('x'), () => true])('is refused: %s', (value) => {
    const { issues } = parseExpression(value as unknown as JsonValue, { ...place, declarations });
    expect(issues.map(({ code, facts }) => [code, facts])).toEqual([
      ['expression.not-an-expression', { actual: typeof value }],
    ]);
  });
});
