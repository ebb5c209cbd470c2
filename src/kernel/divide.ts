import { decimalText } from './decimal-text.js';
import { checkPlaces, type Decimal, decimalOfParts, digitsOf, isZero } from './decimal.js';
import { clipped, numberRefusal } from './number-issues.js';
import { powerOfTen } from './power-of-ten.js';
import { type RoundingMode, roundedQuotient } from './rounding.js';

/** The significant digits of {@link divide}. */
export const divisionDigits = 34;

const leastFullQuotient: bigint = /* @__PURE__ */ powerOfTen(divisionDigits - 1);

/** Where and how a quotient is rounded. */
export interface PlacesRounding {
  /** Digits kept after the point, a whole number from -400 to 400; -2 rounds to hundreds. */
  readonly places: number;
  readonly mode: RoundingMode;
}

interface Division {
  readonly dividend: Decimal;
  readonly divisor: Decimal;
}

/** How many steps of ten to the power of `exponent` the exact quotient has, rounded once. */
function stepsOf({ dividend, divisor }: Division, exponent: number, mode: RoundingMode): bigint {
  const shift = dividend.exponent - divisor.exponent - exponent;
  const above = dividend.coefficient * powerOfTen(Math.max(shift, 0));
  const below = divisor.coefficient * powerOfTen(Math.max(-shift, 0));
  return below < 0n ? roundedQuotient(-above, -below, mode) : roundedQuotient(above, below, mode);
}

function checkDivisor({ dividend, divisor }: Division): void {
  if (!isZero(divisor)) return;
  throw numberRefusal('kernel.divide-by-zero', { dividend: clipped(decimalText(dividend)) });
}

/** The power of ten of the first digit of a decimal that is not zero, plus one. */
function placesBeforePoint(value: Decimal): number {
  return value.exponent + digitsOf(value);
}

/**
 * The quotient `dividend / divisor` to 34 significant digits, the exact quotient rounded once, half-even.
 *
 * @throws {@link RiskError} `kernel.divide-by-zero`; `kernel.decimal-too-large` when the last of the digits
 * lies more than 400 places after the point.
 * @example
 * ```ts
 * decimalText(divide(decimalOf('2'), decimalOf('3'))); // '0.6666666666666666666666666666666667'
 * ```
 */
export function divide(dividend: Decimal, divisor: Decimal): Decimal {
  const division = { dividend, divisor };
  checkDivisor(division);
  // A quotient of two n-digit and m-digit numbers has one of two lengths; the cut quotient tells which.
  const longest = placesBeforePoint(dividend) - placesBeforePoint(divisor) + 1 - divisionDigits;
  const cut = stepsOf(division, longest, 'down');
  const isFull = cut >= leastFullQuotient || cut <= -leastFullQuotient;
  const exponent = isFull ? longest : longest - 1;
  return decimalOfParts(stepsOf(division, exponent, 'half-even'), exponent);
}

/**
 * The quotient `dividend / divisor` rounded once to a number of places, so that no digit is rounded twice.
 *
 * @throws {@link RiskError} `kernel.divide-by-zero`, `kernel.places-out-of-range`.
 * @example
 * ```ts
 * decimalText(divideRounded(decimalOf('7'), decimalOf('3'), { places: 1, mode: 'half-up' })); // '2.3'
 * ```
 */
export function divideRounded(dividend: Decimal, divisor: Decimal, { places, mode }: PlacesRounding): Decimal {
  const division = { dividend, divisor };
  checkDivisor(division);
  checkPlaces(places);
  return decimalOfParts(stepsOf(division, -places, mode), -places);
}
