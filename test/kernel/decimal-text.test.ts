import { describe, expect, it } from 'vitest';
import { decimalOf, decimalOfNumber, decimalText, significantDigits } from '../../src/kernel/decimal-text.js';
import { expectRefusal } from './refusal.js';

describe('decimalOf', () => {
  it.each([
    { text: '0', coefficient: 0n, exponent: 0, why: 'zero' },
    { text: '-0', coefficient: 0n, exponent: 0, why: 'zero has no sign' },
    { text: '0.000', coefficient: 0n, exponent: 0, why: 'zero has no places' },
    { text: '0e99999', coefficient: 0n, exponent: 0, why: 'zero has no power' },
    { text: '1200', coefficient: 12n, exponent: 2, why: 'trailing zeros before the point' },
    { text: '-0.250', coefficient: -25n, exponent: -2, why: 'trailing zeros after the point' },
    { text: '10.01', coefficient: 1001n, exponent: -2, why: 'digits on both sides' },
    { text: '1.5e3', coefficient: 15n, exponent: 2, why: 'a power' },
    { text: '1.5E+3', coefficient: 15n, exponent: 2, why: 'a power with a plus, in capitals' },
    { text: '15e-12', coefficient: 15n, exponent: -12, why: 'a power below zero' },
    { text: '1e399', coefficient: 1n, exponent: 399, why: 'the largest power of ten' },
    { text: '1e-400', coefficient: 1n, exponent: -400, why: 'the smallest power of ten' },
    { text: '9'.repeat(400), coefficient: 10n ** 400n - 1n, exponent: 0, why: 'as many digits as fit' },
    { text: `0.${'0'.repeat(993)}1e900`, coefficient: 1n, exponent: -94, why: 'a text just short enough' },
  ])('reads $text: $why', ({ text, coefficient, exponent }) => {
    expect(decimalOf(text)).toEqual({ coefficient, exponent });
  });

  it.each([
    { text: '', why: 'nothing' },
    { text: '-', why: 'a sign only' },
    { text: '+1', why: 'a plus' },
    { text: '01', why: 'a leading zero' },
    { text: '.5', why: 'a bare point before' },
    { text: '5.', why: 'a bare point after' },
    { text: '1e', why: 'no power' },
    { text: '1e+', why: 'a power that is a sign' },
    { text: '1e1.5', why: 'a broken power' },
    { text: ' 1', why: 'a space before' },
    { text: '1 ', why: 'a space after' },
    { text: '1\n', why: 'a line end after' },
    { text: '0x10', why: 'another base' },
    { text: '1_000', why: 'a separator' },
    { text: '1,5', why: 'a comma' },
    { text: '1.2.3', why: 'two points' },
    { text: '--1', why: 'two signs' },
    { text: '١', why: 'a digit of another script' },
    { text: 'NaN', why: 'a word' },
    { text: '1n', why: 'a suffix' },
  ])('refuses $text: $why', ({ text }) => {
    expectRefusal(() => decimalOf(text), 'kernel.not-a-decimal', { text });
  });

  it('clips a long text in the facts', () => {
    expectRefusal(() => decimalOf('x'.repeat(1000)), 'kernel.not-a-decimal', { text: 'x'.repeat(64) });
  });

  it.each([
    { text: '1e400', why: 'a place too far before the point' },
    { text: '-1e400', why: 'it, below zero' },
    { text: '1e-401', why: 'a place too far after the point' },
    { text: '9'.repeat(401), why: 'a digit too many' },
    { text: '1e999999999999', why: 'a power that no memory holds' },
    { text: '1e-999999999999', why: 'a power too small to write' },
    { text: `1e${'9'.repeat(998)}`, why: 'a power beyond every number' },
    { text: `0.${'0'.repeat(999)}`, why: 'a text too long' },
    { text: 'x'.repeat(1001), why: 'a text too long to look at' },
  ])('refuses $why', ({ text }) => {
    expectRefusal(() => decimalOf(text), 'kernel.decimal-too-large', { limit: 400 });
  });
});

describe('decimalOfNumber', () => {
  it.each([
    { value: 0, text: '0', why: 'zero' },
    { value: -0, text: '0', why: 'zero with a sign' },
    { value: 0.1, text: '0.1', why: 'the shortest round trip' },
    { value: 0.1 + 0.2, text: '0.30000000000000004', why: 'seventeen digits' },
    { value: 1e21, text: `1${'0'.repeat(21)}`, why: 'where numbers start to be written with a power' },
    { value: 1.5e-7, text: '0.00000015', why: 'where small ones do' },
    { value: -9007199254740991, text: '-9007199254740991', why: 'the last safe integer' },
    { value: Number.MIN_VALUE, text: `0.${'0'.repeat(323)}5`, why: 'the smallest number' },
    { value: Number.MAX_VALUE, text: `17976931348623157${'0'.repeat(292)}`, why: 'the largest number' },
  ])('reads $value as $text: $why', ({ value, text }) => {
    expect(decimalText(decimalOfNumber(value))).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s', (value) => {
    expectRefusal(() => decimalOfNumber(value), 'kernel.not-a-decimal', { text: String(value) });
  });
});

describe('significantDigits', () => {
  it.each([
    { value: 0, digits: 1, why: 'zero has one' },
    { value: -1200, digits: 2, why: 'trailing zeros do not count' },
    { value: 0.001, digits: 1, why: 'leading zeros do not count' },
    { value: 123456789.012345, digits: 15, why: 'the most that a document may write' },
    { value: 0.1 + 0.2, digits: 17, why: 'the most that a number has' },
    { value: 1e300, digits: 1, why: 'powers do not count' },
    { value: Number.NaN, digits: Number.POSITIVE_INFINITY, why: 'NaN passes no limit' },
    { value: Number.POSITIVE_INFINITY, digits: Number.POSITIVE_INFINITY, why: 'nor does infinity' },
    { value: Number.NEGATIVE_INFINITY, digits: Number.POSITIVE_INFINITY, why: 'nor does its opposite' },
  ])('counts $digits digits of $value: $why', ({ value, digits }) => {
    expect(significantDigits(value)).toBe(digits);
  });
});

describe('decimalText', () => {
  it.each([
    { coefficient: 0n, exponent: 0, text: '0', why: 'zero' },
    { coefficient: 12n, exponent: 2, text: '1200', why: 'zeros before the point' },
    { coefficient: -12n, exponent: 0, text: '-12', why: 'no places' },
    { coefficient: -25n, exponent: -2, text: '-0.25', why: 'as many places as digits' },
    { coefficient: 25n, exponent: -1, text: '2.5', why: 'fewer places than digits' },
    { coefficient: 25n, exponent: -4, text: '0.0025', why: 'more places than digits' },
  ])('writes $text: $why', ({ coefficient, exponent, text }) => {
    expect(decimalText({ coefficient, exponent })).toBe(text);
  });
});
