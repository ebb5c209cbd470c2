import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { describe, expect, it } from 'vitest';
import { crosscheckExpression, type Crosschecked } from '../../src/expression/crosscheck.js';
import { isBinary, isExactInBinary, isReadBack } from '../../src/expression/crosscheck-binary.js';
import { unknownBetween, UNKNOWN, type Value } from '../../src/expression/value.js';
import { add, compare, type Decimal, multiply, subtract } from '../../src/kernel/decimal.js';
import { decimalOfNumber } from '../../src/kernel/decimal-text.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { d, type Inputs, nodeOf } from './desk.js';

const events: Value<Decimal> = [
  [true, d('2'), 'fight', false],
  [false, d('5'), UNKNOWN, false],
];
const inputs: Inputs = {
  ...{ a: d('0.1'), b: d('0.5'), plain: d('9007199254740992'), ranged: d('2'), p: true, q: false },
  ...{ open: 'x', other: UNKNOWN, level: 'high', languages: ['fr', 'bm'], events },
};

type Kind = 'boolean' | 'number' | 'string';

/** An expression checked here, and by json-logic-js in the words of `written`. */
function checked(
  expression: JsonValue,
  more: { written?: JsonValue; type?: Kind; inputs?: Inputs } = {},
): Crosschecked {
  const { written = expression, type = 'boolean', inputs: own = {} } = more;
  const given = { ...inputs, ...own };
  return crosscheckExpression(nodeOf(expression, type), { written, valueOf: (name) => given[name] ?? UNKNOWN });
}

const a = { var: 'a' };
const b = { var: 'b' };
const halves = { '+': [b, 0.25] };
const agrees = { status: 'agrees' };
const decimal = (at: string) => ({ status: 'not-comparable', reason: 'decimal', at });
const unknown = (at: string) => ({ status: 'not-comparable', reason: 'unknown', at });

describe('an expression without unknowns', () => {
  const rows: readonly (readonly [why: string, expression: JsonValue, type?: Kind])[] = [
    ['a constant', true],
    ['a number that is no binary fraction, read and written', { '===': [a, 0.1] }],
    ['its order', { '<': [0.05, a, 0.15] }],
    ['halves and quarters, added', { '>=': [halves, 0.75] }],
    ['the least of numbers that are no binary fractions', { min: [a, 0.3] }, 'number'],
    ['a single operand', { '-': [{ '+': [{ '*': [a] }] }] }, 'number'],
    ['a zero without sign', { '*': [{ '-': [0] }, 3] }, 'number'],
    ['a difference', { '-': [b, 2] }, 'number'],
    [
      'strings and branches',
      { if: [{ var: 'q' }, 'low', { '===': [{ var: 'open' }, 'y'] }, 'low', 'moderate'] },
      'string',
    ],
    ['codes', { and: [{ in: ['fr', { var: 'languages' }] }, { in: [{ var: 'level' }, ['low', 'high']] }] }],
    ['a list', { some: [{ var: 'events' }, { and: [{ var: 'grave' }, { '<': [{ var: 'days' }, 3] }] }] }],
    ['a list in which none is', { '!': { none: [{ var: 'events' }, { in: [{ var: 'days' }, [5]] }] } }],
  ];

  it.each(rows.map(([why, expression, type = 'boolean']) => [why, expression, type] as const))(
    'agrees: %s',
    (_why, expression, type) => {
      expect(checked(expression, { type })).toEqual(agrees);
    },
  );

  it('agrees about an empty list', () => {
    for (const operator of ['some', 'all', 'none']) {
      expect(checked({ [operator]: [{ var: 'events' }, true] }, { inputs: { events: [] } })).toEqual(agrees);
    }
  });
});

describe('where floating point may round', () => {
  it.each<readonly [why: string, expression: JsonValue, at: string]>([
    ['a sum of numbers that are no binary fractions', { '===': [{ '+': [a, 0.2] }, 0.3] }, '/when/===/0'],
    ['one of them', { '>': [{ '+': [b, 0.1] }, 0.5] }, '/when/>/0'],
    ['a product', { '>': [{ '*': [a, 3] }, 0.3] }, '/when/>/0'],
    ['a difference', { '>': [{ '-': [a, b] }, 0] }, '/when/>/0'],
    ['a sum past 2^53', { '>': [{ '+': [{ var: 'plain' }, 1] }, 1] }, '/when/>/0'],
    ['a branch that is not taken', { if: [true, true, { '>': [{ '+': [a, 1] }, 1] }] }, '/when/if/2/>/0'],
    ['a number with more digits than are written back', { '>': [{ '*': [b, 1e-10, 0] }, 0] }, '/when/>/0'],
  ])('is not comparable: %s', (_why, expression, at) => {
    expect(checked(expression)).toEqual(decimal(at));
  });

  it('is not comparable: a number with more digits than JavaScript writes', () => {
    const long = { plain: d('0.12345678901234567') };
    expect(checked({ '>': [{ var: 'plain' }, 0] }, { inputs: long })).toEqual(decimal('/when/>/0'));
    const written = { plain: d('123456789012345000') };
    expect(checked({ '>': [{ var: 'plain' }, 0] }, { inputs: written })).toEqual(agrees);
  });

  it('is not comparable: an exact sum with more digits than JavaScript writes', () => {
    const tiny = { plain: d('0.000000476837158203125'), b: d('512') };
    const sum = { '+': [{ var: 'plain' }, b] };
    expect(checked({ '>': [sum, 0] }, { inputs: tiny })).toEqual(decimal('/when/>/0'));
  });
});

describe('where something is unknown', () => {
  it.each<readonly [why: string, expression: JsonValue, at: string]>([
    ['a boolean', { and: [{ var: 'p' }, { '===': [{ var: 'other' }, 'x'] }] }, '/when/and/1/===/0'],
    ['a field', { some: [{ var: 'events' }, { '===': [{ var: 'kind' }, 'threat'] }] }, '/when/some/1/===/0'],
    [
      'before what is decimal',
      { or: [{ '>': [{ '+': [a, 1] }, 1] }, { '===': [{ var: 'other' }, 'x'] }] },
      '/when/or/1/===/0',
    ],
    [
      'after what is decimal',
      { or: [{ '===': [{ var: 'other' }, 'x'] }, { '>': [{ '+': [a, 1] }, 1] }] },
      '/when/or/0/===/0',
    ],
  ])('is not comparable: %s', (_why, expression, at) => {
    expect(checked(expression, { inputs: {} }).status).toBe('not-comparable');
    expect(checked(expression)).toEqual(unknown(at));
  });

  it.each<readonly [name: string, expression: JsonValue, at: string]>([
    ['plain', { '>': [{ var: 'plain' }, 1] }, '/when/>/0'],
    ['p', { var: 'p' }, '/when'],
    ['languages', { in: ['fr', { var: 'languages' }] }, '/when/in/1'],
    ['events', { all: [{ var: 'events' }, { var: 'grave' }] }, '/when/all/0'],
  ])('is not comparable: %s', (name, expression, at) => {
    expect(checked(expression, { inputs: { [name]: UNKNOWN } })).toEqual(unknown(at));
  });

  it('is not comparable even between bounds that decide', () => {
    const between = { plain: unknownBetween(d('2'), d('3')) };
    expect(checked({ '>': [{ var: 'plain' }, 1] }, { inputs: between })).toEqual(unknown('/when/>/0'));
  });
});

describe('what the two do not agree about', () => {
  const differs = (at: string, evaluated: string, said: string) => ({
    status: 'differs',
    at,
    evaluated,
    jsonLogic: said,
  });

  it.each<readonly [why: string, expression: JsonValue, written: JsonValue, found: object]>([
    ['a sum', { '>': [{ '+': [1, 2] }, 2] }, { '>': [{ '+': [1, 3] }, 2] }, differs('/when/>/0/+/1', '2', '3')],
    ['a comparison', { '!': { '>': [2, 2] } }, { '!': { '>': [2, 1] } }, differs('/when/!/>/1', '2', '1')],
    ['a name', { '===': [a, 0.1] }, { '===': [b, 0.1] }, differs('/when/===/0', '0.1', 'null')],
    ['a name that is not there', { var: 'p' }, { var: 'r' }, differs('/when', 'true', 'null')],
    ['a string', { '===': [{ var: 'open' }, 'x'] }, { '===': ['y', 'x'] }, differs('/when/===/0', 'x', 'y')],
    ['a number for a truth', true, 1, differs('/when', 'true', '1')],
    ['a string for a truth', true, 'true', differs('/when', 'true', '"true"')],
    ['a list', { '===': [{ var: 'open' }, 'x'] }, { '===': ['x', ['x']] }, differs('/when/===/1', 'x', '["x"]')],
    ['a number for a string', { '===': [{ var: 'open' }, '2'] }, { '===': ['x', 2] }, differs('/when/===/1', '2', '2')],
  ])('is told with its place: %s', (_why, expression, written, found) => {
    expect(checked(expression, { written })).toEqual(found);
  });

  it('is told of the deepest part whose own operands agree, before anything that is not comparable', () => {
    const expression = { and: [{ '===': [{ var: 'other' }, 'x'] }, { '>': [{ '+': [1, 1] }, 1] }] };
    const poisoned = wrongly(
      '+',
      () => 5,
      () => checked(expression),
    );
    expect(poisoned).toEqual(differs('/when/and/1/>/0', '2', '5'));
  });

  it('is told with the record of a list', () => {
    const expression = { some: [{ var: 'events' }, { '>': [{ var: 'days' }, 9] }] };
    const poisoned = wrongly(
      '>',
      (x: number) => x === 5,
      () => checked(expression),
    );
    expect(poisoned).toEqual({ ...differs('/when/some/1', 'false', 'true'), record: 1 });
  });

  it('is told of numbers that are none', () => {
    const poisoned = wrongly(
      '+',
      () => NaN,
      () => checked({ '+': [1, 1] }, { type: 'number' }),
    );
    expect(poisoned).toEqual(differs('/when', '2', 'NaN'));
  });

  it('is told of numbers that are no binary fractions, where nothing is computed', () => {
    const poisoned = wrongly(
      'max',
      () => 0.3,
      () => checked({ max: [a, 0.2] }, { type: 'number' }),
    );
    expect(poisoned).toEqual(differs('/when', '0.2', '0.3'));
  });
});

/** Runs while the copy of json-logic-js that the tests share with the source computes an operator wrongly. */
function wrongly<Result>(operator: string, wrong: (...operands: number[]) => unknown, run: () => Result): Result {
  const right: Record<string, (...operands: number[]) => unknown> = {
    '+': (...all) => all.reduce((sum, one) => sum + one, 0),
    '>': (x = 0, y = 0) => x > y,
    max: (...all) => Math.max(...all),
  };
  jsonLogic.add_operation(operator, wrong as never);
  try {
    return run();
  } finally {
    jsonLogic.add_operation(operator, right[operator] as never);
  }
}

describe('what is exact in binary', () => {
  const number = fc.oneof(
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: -4000, max: 4000 }).map((steps) => steps / 64),
    fc.integer({ min: -400, max: 400 }).map((steps) => steps / 100),
    fc.constantFrom(9007199254740991, 9007199254740990, 4503599627370496, 94906266, 2 ** -21, 0),
  );

  it.each<
    readonly ['+' | '-' | '*', (one: Decimal, other: Decimal) => Decimal, (one: number, other: number) => number]
  >([
    ['+', add, (x, y) => x + y],
    ['-', subtract, (x, y) => x - y],
    ['*', multiply, (x, y) => x * y],
  ])('is computed as decimals are: %s', (operator, exactly, nearly) => {
    let [tried, all] = [0, 0];
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: operator === '-' ? 2 : 4 }), (values) => {
        const decimals = values.map(decimalOfNumber);
        all += 1;
        if (!isExactInBinary(operator, decimals)) return;
        tried += 1;
        const sum = decimals.reduce(exactly);
        const binary = values.reduce(nearly);
        // What JavaScript writes may be shorter than the number; then it is no binary fraction.
        if (isBinary(decimalOfNumber(binary))) expect(compare(decimalOfNumber(binary), sum)).toBe(0);
        else expect(isReadBack(sum)).toBe(false);
      }),
      { numRuns: 3000 },
    );
    // By share: fewer are tried while mutants are.
    expect(tried / all).toBeGreaterThan(0.16);
  });

  it.each<readonly [text: string, binary: boolean, readBack: boolean]>([
    ['0', true, true],
    ['-0.375', true, true],
    ['0.1', false, true],
    ['1200', true, true],
    ['9007199254740992', true, true],
    ['9007199254740993', false, false],
    ['9007199254740994', false, true],
    ['-9007199254740992', true, true],
    ['0.12345678901234567', false, false],
    [`1${'0'.repeat(22)}`, false, true],
    [`1${'0'.repeat(350)}`, false, false],
  ])('%s', (text, binary, readBack) => {
    expect([isBinary(d(text)), isReadBack(d(text))]).toEqual([binary, readBack]);
  });

  it('ends at 2^53 of the common step, whatever the order', () => {
    const most = d('9007199254740991');
    expect(isExactInBinary('+', [most, d('1')])).toBe(true);
    expect(isExactInBinary('+', [most, d('2')])).toBe(false);
    expect(isExactInBinary('+', [most, d('-2')])).toBe(false);
    expect(isExactInBinary('+', [d('4503599627370495.5'), d('0.5')])).toBe(true);
    expect(isExactInBinary('+', [d('4503599627370496'), d('0.5')])).toBe(false);
    expect(isExactInBinary('*', [d('4503599627370496'), d('2')])).toBe(true);
    expect(isExactInBinary('*', [d('4503599627370496'), d('3')])).toBe(false);
    expect(isExactInBinary('*', [d('4503599627370496'), d('3'), d('0')])).toBe(false);
    expect(isExactInBinary('*', [d('0.5'), d('0')])).toBe(true);
  });

  it('ends at steps that products would lose', () => {
    const step = d('0.000000476837158203125');
    expect(
      isExactInBinary(
        '*',
        Array.from({ length: 47 }, () => step),
      ),
    ).toBe(true);
    expect(
      isExactInBinary(
        '*',
        Array.from({ length: 48 }, () => step),
      ),
    ).toBe(false);
  });
});
