import { Decimal as Oracle } from 'decimal.js';
import fc from 'fast-check';
import type { Decimal } from '../../src/kernel/decimal.js';
import { decimalOf, decimalText } from '../../src/kernel/decimal-text.js';
import type { RoundingMode } from '../../src/kernel/rounding.js';

/** decimal.js with room enough that its sums and products of the numbers below are exact. */
export const exactOracle: typeof Oracle = Oracle.clone({ precision: 900, toExpNeg: -1000, toExpPos: 1000 });

/** The same rounding in decimal.js. */
export const oracleMode: { readonly [Mode in RoundingMode]: Oracle.Rounding } = {
  'half-even': Oracle.ROUND_HALF_EVEN,
  'half-up': Oracle.ROUND_HALF_UP,
  down: Oracle.ROUND_DOWN,
  up: Oracle.ROUND_UP,
  ceiling: Oracle.ROUND_CEIL,
  floor: Oracle.ROUND_FLOOR,
};

const digits = fc.stringMatching(/^(?:0|[1-9]\d{0,24})$/);
const fractions = fc.oneof(
  fc.constantFrom('', '.5', '.25', '.05', '.50000000000000000001', '.49999999999999999999', '.0'),
  fc.stringMatching(/^\.\d{1,25}$/),
);

/** Numbers as documents write them, halves more often than chance. */
export const decimalTexts: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '-'), digits, fractions, fc.constantFrom('', '', '', 'e3', 'E-7', 'e+12', 'e-20'))
  .map((parts) => parts.join(''));

/** Decimals of up to fifty digits, halves more often than chance. */
export const decimals: fc.Arbitrary<Decimal> = decimalTexts.map(decimalOf);

/** The number in decimal.js. */
export function oracleOf(value: Decimal): Oracle {
  return new exactOracle(decimalText(value));
}

/** A number of decimal.js in plain notation, without `-0`. */
export function oracleText(value: Oracle): string {
  return value.isZero() ? '0' : value.toFixed();
}
