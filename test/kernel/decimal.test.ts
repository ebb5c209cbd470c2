import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  checkPlaces,
  compare,
  type Decimal,
  decimalLimit,
  decimalOfParts,
  digitsOf,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  round,
  roundToDigits,
  subtract,
  sum,
  zero,
} from '../../src/kernel/decimal.js';
import { decimalOf, decimalText } from '../../src/kernel/decimal-text.js';
import { type RoundingMode, roundingModes } from '../../src/kernel/rounding.js';
import { expectRefusal } from './refusal.js';

const tooLarge = { limit: 400 };

function texts(...values: readonly Decimal[]): readonly string[] {
  return values.map(decimalText);
}

describe('decimalOfParts', () => {
  it.each([
    { coefficient: 0n, exponent: 0, parts: zero, why: 'zero' },
    { coefficient: 0n, exponent: 9999, parts: zero, why: 'zero has no exponent, however large' },
    { coefficient: 0n, exponent: Number.NaN, parts: zero, why: 'zero has no exponent, whatever was given' },
    { coefficient: 1n, exponent: 0, parts: one, why: 'one' },
    {
      coefficient: 1200n,
      exponent: -3,
      parts: { coefficient: 12n, exponent: -1 },
      why: 'zeros move into the exponent',
    },
    { coefficient: -10n, exponent: 5, parts: { coefficient: -1n, exponent: 6 }, why: 'below zero too' },
    { coefficient: 7n, exponent: -0, parts: { coefficient: 7n, exponent: 0 }, why: 'no exponent has the sign of zero' },
    { coefficient: 101n, exponent: 2, parts: { coefficient: 101n, exponent: 2 }, why: 'inner zeros stay' },
    {
      coefficient: 1n,
      exponent: 399,
      parts: { coefficient: 1n, exponent: 399 },
      why: 'the 400th place before the point',
    },
    { coefficient: -9n, exponent: 399, parts: { coefficient: -9n, exponent: 399 }, why: 'it, below zero' },
    {
      coefficient: 1n,
      exponent: -400,
      parts: { coefficient: 1n, exponent: -400 },
      why: 'the 400th place after the point',
    },
    { coefficient: 10n, exponent: -401, parts: { coefficient: 1n, exponent: -400 }, why: 'it, written with a zero' },
  ])('makes $parts of $coefficient and $exponent: $why', ({ coefficient, exponent, parts }) => {
    expect(decimalOfParts(coefficient, exponent)).toEqual(parts);
  });

  it.each([
    { coefficient: 1n, exponent: 400, why: 'a 401st place before the point' },
    { coefficient: 10n, exponent: 399, why: 'it, moved there by a zero' },
    { coefficient: 11n, exponent: 399, why: 'it, by a second digit' },
    { coefficient: -11n, exponent: 399, why: 'it, below zero' },
    { coefficient: 10n ** 400n + 1n, exponent: 0, why: 'it, by many digits' },
    { coefficient: 1n, exponent: -401, why: 'a 401st place after the point' },
    { coefficient: 1n, exponent: Number.NaN, why: 'no exponent' },
    { coefficient: 1n, exponent: Number.POSITIVE_INFINITY, why: 'no end' },
    { coefficient: 1n, exponent: Number.NEGATIVE_INFINITY, why: 'no beginning' },
  ])('refuses $why', ({ coefficient, exponent }) => {
    expectRefusal(() => decimalOfParts(coefficient, exponent), 'kernel.decimal-too-large', tooLarge);
  });

  it('states its limit', () => {
    expect(decimalLimit).toBe(400);
  });
});

describe('arithmetic', () => {
  it.each([
    { a: '0.1', b: '0.2', added: '0.3', less: '-0.1', times: '0.02', why: 'the sum that binary fractions miss' },
    { a: '1', b: '-1', added: '0', less: '2', times: '-1', why: 'a sum of nothing' },
    { a: '100', b: '0.01', added: '100.01', less: '99.99', times: '1', why: 'far apart' },
    { a: '0', b: '-7', added: '-7', less: '7', times: '0', why: 'zero first' },
    { a: '95', b: '5', added: '100', less: '90', times: '475', why: 'a sum that gains trailing zeros' },
  ])('adds, subtracts and multiplies $a and $b: $why', ({ a, b, added, less, times }) => {
    const [left, right] = [decimalOf(a), decimalOf(b)];
    expect(texts(add(left, right), subtract(left, right), multiply(left, right))).toEqual([added, less, times]);
    expect(add(left, right)).toEqual(decimalOf(added));
  });

  it.each([
    { a: '0.30', b: '0.3', way: 0, why: 'the same number written twice' },
    { a: '0.3', b: '0.31', way: -1, why: 'a longer larger one' },
    { a: '2', b: '1.99', way: 1, why: 'a longer smaller one' },
    { a: '-1', b: '0', way: -1, why: 'below zero' },
    { a: '1e3', b: '999', way: 1, why: 'a larger exponent' },
    { a: '-1e3', b: '-999', way: -1, why: 'a larger exponent below zero' },
  ] as const)('compares $a with $b: $why', ({ a, b, way }) => {
    const [left, right] = [decimalOf(a), decimalOf(b)];
    expect(compare(left, right)).toBe(way);
    expect(texts(minimum(left, right), maximum(left, right))).toEqual(
      way === 1 ? texts(right, left) : texts(left, right),
    );
  });

  it.each([
    { value: '0', turned: '0', size: '0', isNothing: true },
    { value: '2.5', turned: '-2.5', size: '2.5', isNothing: false },
    { value: '-2.5', turned: '2.5', size: '2.5', isNothing: false },
  ])('turns the sign of $value and takes it off', ({ value, turned, size, isNothing }) => {
    const decimal = decimalOf(value);
    expect(negate(decimal)).toEqual(decimalOf(turned));
    expect(absolute(decimal)).toEqual(decimalOf(size));
    expect(isZero(decimal)).toBe(isNothing);
  });

  it('sums a list, an empty one to zero', () => {
    expect(sum([])).toEqual(zero);
    expect(decimalText(sum(['0.1', '0.2', '0.3', '-0.05'].map(decimalOf)))).toBe('0.55');
  });

  it('refuses results with digits too far from the point', () => {
    const largest = decimalOf('9e399');
    expectRefusal(() => add(largest, decimalOf('1e399')), 'kernel.decimal-too-large', tooLarge);
    expectRefusal(() => multiply(largest, decimalOf('10')), 'kernel.decimal-too-large', tooLarge);
    expectRefusal(() => multiply(decimalOf('1e-400'), decimalOf('0.1')), 'kernel.decimal-too-large', tooLarge);
  });

  it.each([
    { value: '0', digits: 1, why: 'zero has one' },
    { value: '1200', digits: 2, why: 'trailing zeros do not count' },
    { value: '-0.00120', digits: 2, why: 'nor do leading ones, nor the sign' },
    { value: '10.01', digits: 4, why: 'inner ones do' },
  ])('counts $digits digits of $value: $why', ({ value, digits }) => {
    expect(digitsOf(decimalOf(value))).toBe(digits);
  });
});

describe('round', () => {
  const modes: readonly RoundingMode[] = ['half-even', 'half-up', 'down', 'up', 'ceiling', 'floor'];

  it.each([
    { value: '2.5', rounded: ['2', '3', '2', '3', '3', '2'], why: 'half above an even digit' },
    { value: '3.5', rounded: ['4', '4', '3', '4', '4', '3'], why: 'half above an odd digit' },
    { value: '-2.5', rounded: ['-2', '-3', '-2', '-3', '-2', '-3'], why: 'half below an even digit' },
    { value: '-3.5', rounded: ['-4', '-4', '-3', '-4', '-3', '-4'], why: 'half below an odd digit' },
    { value: '2.50001', rounded: ['3', '3', '2', '3', '3', '2'], why: 'just over half' },
    { value: '2.49999', rounded: ['2', '2', '2', '3', '3', '2'], why: 'just under half' },
    { value: '-2.49999', rounded: ['-2', '-2', '-2', '-3', '-2', '-3'], why: 'just under half, below zero' },
    { value: '0.5', rounded: ['0', '1', '0', '1', '1', '0'], why: 'half above nothing' },
    { value: '-0.5', rounded: ['0', '-1', '0', '-1', '0', '-1'], why: 'half below nothing, never -0' },
    { value: '-0.1', rounded: ['0', '0', '0', '-1', '0', '-1'], why: 'a tenth below nothing' },
    { value: '9.5', rounded: ['10', '10', '9', '10', '10', '9'], why: 'a carry' },
    { value: '7', rounded: ['7', '7', '7', '7', '7', '7'], why: 'nothing to round' },
    { value: '-7', rounded: ['-7', '-7', '-7', '-7', '-7', '-7'], why: 'nothing to round, below zero' },
    { value: '0', rounded: ['0', '0', '0', '0', '0', '0'], why: 'zero' },
  ])('rounds $value to whole numbers in each mode: $why', ({ value, rounded }) => {
    expect(modes.map((mode) => decimalText(round(decimalOf(value), 0, mode)))).toEqual(rounded);
    expect(modes.map((mode) => round(decimalOf(value), 0, mode))).toEqual(rounded.map(decimalOf));
  });

  it.each([
    { value: '2.345', places: 2, rounded: '2.34', why: 'two places' },
    { value: '2.345', places: 3, rounded: '2.345', why: 'as many as there are' },
    { value: '2.345', places: 400, rounded: '2.345', why: 'the most there may be' },
    { value: '1250', places: -2, rounded: '1200', why: 'hundreds' },
    { value: '1350', places: -2, rounded: '1400', why: 'hundreds, to even' },
    { value: '5e398', places: -399, rounded: '0', why: 'more than the number is long' },
    { value: '6e398', places: -399, rounded: `1${'0'.repeat(399)}`, why: 'to the first place there is' },
    { value: '1e399', places: -400, rounded: '0', why: 'the fewest there may be' },
  ])('rounds $value to $places places: $why', ({ value, places, rounded }) => {
    expect(decimalText(round(decimalOf(value), places, 'half-even'))).toBe(rounded);
  });

  it.each([
    { places: 401 },
    { places: -401 },
    { places: 0.5 },
    { places: Number.NaN },
    { places: 1e9 },
    { places: -1e9 },
  ])('refuses $places places', ({ places }) => {
    const facts = { places: String(places), limit: 400 };
    expectRefusal(() => round(one, places, 'down'), 'kernel.places-out-of-range', facts);
    expectRefusal(() => checkPlaces(places), 'kernel.places-out-of-range', facts);
  });

  it('refuses to round up beyond the first place there is', () => {
    expectRefusal(() => round(one, -400, 'up'), 'kernel.decimal-too-large', tooLarge);
  });
});

describe('roundingModes', () => {
  it('lists every mode in the order of the documentation', () => {
    expect(roundingModes).toEqual(['half-even', 'half-up', 'down', 'up', 'ceiling', 'floor']);
  });
});

describe('roundToDigits', () => {
  it.each([
    { value: '1234.5', digits: 2, mode: 'up', rounded: '1300', why: 'before the point' },
    { value: '0.0012345', digits: 3, mode: 'half-even', rounded: '0.00123', why: 'after the point' },
    { value: '0.0012355', digits: 4, mode: 'half-even', rounded: '0.001236', why: 'a half, to even' },
    { value: '99.95', digits: 3, mode: 'half-up', rounded: '100', why: 'a carry' },
    { value: '-99.95', digits: 3, mode: 'ceiling', rounded: '-99.9', why: 'below zero' },
    { value: '12', digits: 2, mode: 'up', rounded: '12', why: 'as many as there are' },
    { value: '12', digits: 800, mode: 'up', rounded: '12', why: 'the most there may be' },
    { value: '19', digits: 1, mode: 'down', rounded: '10', why: 'the fewest there may be' },
    { value: '0', digits: 1, mode: 'up', rounded: '0', why: 'zero' },
  ] as const)('rounds $value to $digits digits: $why', ({ value, digits, mode, rounded }) => {
    expect(decimalText(roundToDigits(decimalOf(value), digits, mode))).toBe(rounded);
  });

  it.each([{ digits: 0 }, { digits: 801 }, { digits: 1.5 }, { digits: Number.NaN }])(
    'refuses $digits digits',
    ({ digits }) => {
      const facts = { digits: String(digits), limit: 800 };
      expectRefusal(() => roundToDigits(one, digits, 'down'), 'kernel.digits-out-of-range', facts);
    },
  );
});
