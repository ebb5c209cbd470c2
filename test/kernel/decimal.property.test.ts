import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  type Decimal,
  digitsOf,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  round,
  roundToDigits,
  subtract,
  sum,
} from '../../src/kernel/decimal.js';
import { decimalOf, decimalOfNumber, decimalText, significantDigits } from '../../src/kernel/decimal-text.js';
import { divide, divideRounded } from '../../src/kernel/divide.js';
import { roundingModes } from '../../src/kernel/rounding.js';
import { decimals, decimalTexts, exactOracle, oracleMode, oracleOf, oracleText } from './decimal-cases.js';

const many = { numRuns: 3000 };
const modes = fc.constantFrom(...roundingModes);

function isNormalised({ coefficient, exponent }: Decimal): boolean {
  return coefficient === 0n ? exponent === 0 : coefficient % 10n !== 0n;
}

describe('decimals beside decimal.js', () => {
  it('read and write the same numbers', () => {
    fc.assert(
      fc.property(decimalTexts, (text) => {
        const value = decimalOf(text);
        expect(decimalText(value)).toBe(oracleText(new exactOracle(text)));
        expect(decimalOf(decimalText(value))).toEqual(value);
        expect(isNormalised(value)).toBe(true);
        expect(digitsOf(value)).toBe(new exactOracle(text).precision());
      }),
      many,
    );
  });

  it('read numbers as their shortest round trip', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = decimalText(decimalOfNumber(value));
        expect(Number(text)).toBe(value === 0 ? 0 : value);
        expect(text).toBe(oracleText(new exactOracle(value)));
        expect(significantDigits(value)).toBe(new exactOracle(value).precision());
      }),
      many,
    );
  });

  it('add, subtract, multiply and compare alike', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [left, right] = [oracleOf(a), oracleOf(b)];
        expect(decimalText(add(a, b))).toBe(oracleText(left.plus(right)));
        expect(decimalText(subtract(a, b))).toBe(oracleText(left.minus(right)));
        expect(decimalText(multiply(a, b))).toBe(oracleText(left.times(right)));
        expect(compare(a, b)).toBe(left.comparedTo(right));
        expect(decimalText(minimum(a, b))).toBe(oracleText(exactOracle.min(left, right)));
        expect(decimalText(maximum(a, b))).toBe(oracleText(exactOracle.max(left, right)));
        for (const made of [add(a, b), subtract(a, b), multiply(a, b)]) expect(isNormalised(made)).toBe(true);
      }),
      many,
    );
  });

  it('turn and take off the sign alike', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(decimalText(negate(value))).toBe(oracleText(oracleOf(value).negated()));
        expect(decimalText(absolute(value))).toBe(oracleText(oracleOf(value).abs()));
        expect(isZero(value)).toBe(oracleOf(value).isZero());
      }),
    );
  });

  it('sum lists alike, in any order', () => {
    fc.assert(
      fc.property(fc.array(decimals), (list) => {
        expect(decimalText(sum(list))).toBe(oracleText(exactOracle.sum(0, ...list.map(oracleOf))));
        expect(sum(list.toReversed())).toEqual(sum(list));
      }),
    );
  });

  it('round to places alike in every mode', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -12, max: 26 }), modes, (value, places, mode) => {
        const unit = new exactOracle(`1e${String(-places)}`);
        const rounded = oracleOf(value).toNearest(unit, oracleMode[mode]);
        expect(decimalText(round(value, places, mode))).toBe(oracleText(rounded));
        expect(isNormalised(round(value, places, mode))).toBe(true);
      }),
      many,
    );
  });

  it('round to digits alike in every mode', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 1, max: 40 }), modes, (value, digits, mode) => {
        const rounded = oracleOf(value).toSignificantDigits(digits, oracleMode[mode]);
        expect(decimalText(roundToDigits(value, digits, mode))).toBe(oracleText(rounded));
      }),
      many,
    );
  });

  it('divide to thirty-four digits alike', () => {
    const oracle = exactOracle.clone({ precision: 34, rounding: oracleMode['half-even'] });
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        fc.pre(!isZero(b));
        const quotient = new oracle(decimalText(a)).dividedBy(decimalText(b));
        expect(decimalText(divide(a, b))).toBe(oracleText(quotient));
        expect(digitsOf(divide(a, b))).toBeLessThanOrEqual(34);
      }),
      many,
    );
  });

  it('divide what was multiplied back', () => {
    const short = fc.integer({ min: -99_999_999, max: 99_999_999 }).map(decimalOfNumber);
    fc.assert(
      fc.property(short, short, (a, b) => {
        fc.pre(!isZero(b));
        expect(divide(multiply(a, b), b)).toEqual(a);
      }),
      many,
    );
  });
});

describe('divideRounded', () => {
  it('gives, cut down, the step at or under the exact quotient, and each other mode one of its neighbours', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: -5, max: 20 }), modes, (a, b, places, mode) => {
        fc.pre(!isZero(b));
        const quotient = divideRounded(a, b, { places, mode });
        // |a - quotient * b| is exact: at most one step away, at most half of one for the two nearest modes.
        const error = absolute(subtract(a, multiply(quotient, b)));
        const step = absolute(multiply(b, decimalOf(`1e${String(-places)}`)));
        const isNearest = mode === 'half-even' || mode === 'half-up';
        expect(compare(isNearest ? multiply(error, decimalOf('2')) : error, step)).not.toBe(1);
        expect(round(quotient, places, 'down')).toEqual(quotient);
      }),
      many,
    );
  });

  it('rounds an exact quotient as round does', () => {
    fc.assert(
      fc.property(
        decimals,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: -3, max: 20 }),
        modes,
        (a, power, places, mode) => {
          const divisor = decimalOf(`-1e${String(power)}`);
          const exact = multiply(a, decimalOf(`-1e${String(-power)}`));
          expect(divideRounded(a, divisor, { places, mode })).toEqual(round(exact, places, mode));
        },
      ),
      many,
    );
  });

  it('agrees with decimal.js where that is exact enough', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 20 }), modes, (a, b, places, mode) => {
        fc.pre(!isZero(b));
        // 900 digits hold every quotient of these numbers far beyond where two neighbours could be confused.
        const quotient = oracleOf(a).dividedBy(oracleOf(b)).toDecimalPlaces(places, oracleMode[mode]);
        expect(decimalText(divideRounded(a, b, { places, mode }))).toBe(oracleText(quotient));
      }),
      { numRuns: 1000 },
    );
  });
});
