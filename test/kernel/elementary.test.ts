import { Decimal as Reference } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, decimalText } from '../../src/kernel/decimal-text.js';
import { one } from '../../src/kernel/decimal.js';
import { exponential, logarithm, logistic } from '../../src/kernel/elementary.js';
import { type RoundingMode, roundingModes } from '../../src/kernel/rounding.js';

const Exact = Reference.clone({ precision: 120, toExpNeg: -200, toExpPos: 200 });
const references: { readonly [Mode in RoundingMode]: Reference.Rounding } = {
  'half-even': Reference.ROUND_HALF_EVEN,
  'half-up': Reference.ROUND_HALF_UP,
  down: Reference.ROUND_DOWN,
  up: Reference.ROUND_UP,
  ceiling: Reference.ROUND_CEIL,
  floor: Reference.ROUND_FLOOR,
};

const mode = fc.constantFrom(...roundingModes);
const places = fc.nat(15);
const text = (least: number, greatest: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: least * 1000, max: greatest * 1000 }), fc.nat(12))
    .map(([thousandths, more]) => new Exact(thousandths).div(1000).plus(new Exact(more).div('1e12')).toFixed());

function expected(value: Reference, by: { readonly places: number; readonly mode: RoundingMode }): string {
  const rounded = value.toDecimalPlaces(by.places, references[by.mode]);
  return rounded.isZero() ? '0' : rounded.toFixed();
}

describe('elementary functions beside decimal.js at 120 digits', () => {
  it('powers of e', () => {
    fc.assert(
      fc.property(text(-100, 77), places, mode, (power, digits, by) => {
        const rounding = { places: digits, mode: by };
        expect(decimalText(exponential(decimalOf(power), rounding))).toBe(expected(new Exact(power).exp(), rounding));
      }),
    );
  });

  it('logarithms of quotients', () => {
    fc.assert(
      fc.property(text(0, 100000), text(0, 1000), places, mode, (above, below, digits, by) => {
        fc.pre(Number(above) > 0 && Number(below) > 0);
        const rounding = { places: digits, mode: by };
        const value = new Exact(above).div(below).ln();
        expect(decimalText(logarithm(decimalOf(above), decimalOf(below), rounding))).toBe(expected(value, rounding));
      }),
    );
  });

  it('the logistic function', () => {
    fc.assert(
      fc.property(text(-100, 99), places, mode, (value, digits, by) => {
        const rounding = { places: digits, mode: by };
        const reference = new Exact(1).div(new Exact(1).plus(new Exact(value).neg().exp()));
        expect(decimalText(logistic(decimalOf(value), rounding))).toBe(expected(reference, rounding));
      }),
    );
  });
});

describe('elementary functions where the value is exact or nearly', () => {
  const to = (digits: number, by: RoundingMode): { places: number; mode: RoundingMode } => ({
    places: digits,
    mode: by,
  });

  it.each(roundingModes)('%s', (by) => {
    expect(decimalText(exponential(decimalOf('0'), to(3, by)))).toBe('1');
    expect(decimalText(logarithm(decimalOf('7'), decimalOf('7.0'), to(3, by)))).toBe('0');
    expect(decimalText(logarithm(one, one, to(15, by)))).toBe('0');
    expect(decimalText(logistic(decimalOf('0'), to(3, by)))).toBe('0.5');
  });

  it.each([
    { by: 'half-even', given: '0' },
    { by: 'half-up', given: '1' },
    { by: 'down', given: '0' },
    { by: 'up', given: '1' },
  ] as const)('one half to no places, $by', ({ by, given }) => {
    expect(decimalText(logistic(decimalOf('0'), to(0, by)))).toBe(given);
  });

  it.each([
    { power: '-100', by: 'down', given: '0' },
    { power: '-100', by: 'up', given: '0.000000000000001' },
    { power: '-100', by: 'half-even', given: '0' },
    { power: '78', by: 'half-even', given: '7498416996990120434675630591224060.454704658977786' },
    { power: '0.000000000000001', by: 'ceiling', given: '1.000000000000002' },
    { power: '0.000000000000001', by: 'floor', given: '1.000000000000001' },
    { power: '-0.000000000000001', by: 'ceiling', given: '1' },
    { power: '1e-90', by: 'ceiling', given: '1.000000000000001' },
    { power: '1e-90', by: 'floor', given: '1' },
    { power: '-1e-90', by: 'floor', given: '0.999999999999999' },
  ] as const)('e to $power, $by', ({ power, by, given }) => {
    const value = new Exact(power).exp();
    expect(expected(value, to(15, by))).toBe(given);
    expect(decimalText(exponential(decimalOf(power), to(15, by)))).toBe(given);
  });

  it.each([
    { value: '100', by: 'down', given: '0.999999999999999' },
    { value: '100', by: 'half-up', given: '1' },
    { value: '-100', by: 'ceiling', given: '0.000000000000001' },
    // The published examples of a score of reoffending, by its own figures.
    { value: '-1.6815', by: 'half-up', given: '0.1568969463103' },
  ] as const)('the logistic function of $value, $by', ({ value, by, given }) => {
    expect(decimalText(logistic(decimalOf(value), to(15, by)))).toBe(given);
  });
});
