import { numberRefusal } from './number-issues.js';
import { digitsOfInteger, powerOfTen } from './power-of-ten.js';
import { type RoundingMode, roundedQuotient } from './rounding.js';

/**
 * An exact decimal number: `coefficient` times ten to the power of `exponent`.
 *
 * INVARIANT: the coefficient has no trailing zero, zero is `{ coefficient: 0n, exponent: 0 }`, so that equal
 * numbers have equal parts; no digit lies more than {@link decimalLimit} places before or after the point.
 * Only {@link decimalOfParts} makes one.
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** The most places that a decimal may have before the point, and the most after it. */
export const decimalLimit = 400;

/** Zero. */
export const zero: Decimal = { coefficient: 0n, exponent: 0 };

/** One. */
export const one: Decimal = { coefficient: 1n, exponent: 0 };

/**
 * The decimal of a whole number times a power of ten.
 *
 * @param coefficient - Any whole number; trailing zeros are moved into the exponent.
 * @param exponent - A whole number.
 * @throws {@link RiskError} `kernel.decimal-too-large` when a digit would lie beyond {@link decimalLimit} places.
 * @example
 * ```ts
 * decimalOfParts(1200n, -3); // { coefficient: 12n, exponent: -1 }
 * ```
 */
export function decimalOfParts(coefficient: bigint, exponent: number): Decimal {
  if (coefficient === 0n) return zero;
  let significant = coefficient;
  // Adding zero turns -0, which would not equal 0 in every comparison, into 0.
  let power = exponent + 0;
  while (significant % 10n === 0n) {
    significant /= 10n;
    power += 1;
  }
  if (!isWithinLimit(significant, power)) throw numberRefusal('kernel.decimal-too-large', { limit: decimalLimit });
  return { coefficient: significant, exponent: power };
}

function isWithinLimit(coefficient: bigint, exponent: number): boolean {
  return exponent >= -decimalLimit && exponent + digitsOfInteger(coefficient) <= decimalLimit;
}

/** The whole number that counts steps of ten to the power of `exponent`, which is at most the decimal's own. */
function scaled({ coefficient, exponent }: Decimal, to: number): bigint {
  return exponent === to ? coefficient : coefficient * powerOfTen(exponent - to);
}

/**
 * The exact sum of two decimals.
 *
 * @throws {@link RiskError} `kernel.decimal-too-large` as every function here that makes a longer number.
 */
export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return decimalOfParts(scaled(a, exponent) + scaled(b, exponent), exponent);
}

/** The exact difference `a - b`. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** The exact product of two decimals. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return decimalOfParts(a.coefficient * b.coefficient, a.exponent + b.exponent);
}

/** The decimal with its sign turned; zero has none. */
export function negate({ coefficient, exponent }: Decimal): Decimal {
  return { coefficient: -coefficient, exponent };
}

/** The decimal without its sign. */
export function absolute(value: Decimal): Decimal {
  return value.coefficient < 0n ? negate(value) : value;
}

/**
 * How two decimals lie: -1 when `a` is smaller, 0 when they are the same number, 1 when `a` is larger.
 *
 * @example
 * ```ts
 * compare(decimalOf('0.30'), decimalOf('0.3')); // 0
 * ```
 */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const exponent = Math.min(a.exponent, b.exponent);
  const left = scaled(a, exponent);
  const right = scaled(b, exponent);
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** Whether the decimal is zero. */
export function isZero({ coefficient }: Decimal): boolean {
  return coefficient === 0n;
}

/** The smaller of two decimals. */
export function minimum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) === 1 ? b : a;
}

/** The larger of two decimals. */
export function maximum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) === -1 ? b : a;
}

/** The exact sum of a list; of an empty one, zero. */
export function sum(list: readonly Decimal[]): Decimal {
  return list.reduce(add, zero);
}

/**
 * The number of significant digits of a decimal: from its first to its last digit that is not zero.
 * Zero has one.
 *
 * @example
 * ```ts
 * digitsOf(decimalOf('-0.00120')); // 2
 * ```
 */
export function digitsOf({ coefficient }: Decimal): number {
  return digitsOfInteger(coefficient);
}

/**
 * Refuses a number of places that no rounding can have.
 *
 * @throws {@link RiskError} `kernel.places-out-of-range` unless `places` is a whole number from
 * -{@link decimalLimit} to {@link decimalLimit}.
 */
export function checkPlaces(places: number): void {
  if (Number.isInteger(places) && places >= -decimalLimit && places <= decimalLimit) return;
  throw numberRefusal('kernel.places-out-of-range', { places: String(places), limit: decimalLimit });
}

/** The decimal as a whole number of steps of ten to the power of `exponent`. */
function roundToExponent(value: Decimal, exponent: number, mode: RoundingMode): Decimal {
  if (value.exponent >= exponent) return value;
  const divisor = powerOfTen(exponent - value.exponent);
  return decimalOfParts(roundedQuotient(value.coefficient, divisor, mode), exponent);
}

/**
 * A decimal rounded to a number of places.
 *
 * @param value - What to round.
 * @param places - Digits kept after the point, a whole number from -{@link decimalLimit} to
 * {@link decimalLimit}; -2 rounds to hundreds.
 * @param mode - How; see {@link RoundingMode}.
 * @throws {@link RiskError} `kernel.places-out-of-range`.
 * @example
 * ```ts
 * decimalText(round(decimalOf('2.345'), 2, 'half-even')); // '2.34'
 * ```
 */
export function round(value: Decimal, places: number, mode: RoundingMode): Decimal {
  checkPlaces(places);
  return roundToExponent(value, -places, mode);
}

/**
 * A decimal rounded to a number of significant digits.
 *
 * @param value - What to round.
 * @param digits - How many digits to keep, a whole number from 1 to twice {@link decimalLimit}.
 * @param mode - How; see {@link RoundingMode}.
 * @throws {@link RiskError} `kernel.digits-out-of-range`.
 * @example
 * ```ts
 * decimalText(roundToDigits(decimalOf('1234.5'), 2, 'up')); // '1300'
 * ```
 */
export function roundToDigits(value: Decimal, digits: number, mode: RoundingMode): Decimal {
  const limit = 2 * decimalLimit;
  if (!(Number.isInteger(digits) && digits >= 1 && digits <= limit)) {
    throw numberRefusal('kernel.digits-out-of-range', { digits: String(digits), limit });
  }
  return roundToExponent(value, value.exponent + digitsOf(value) - digits, mode);
}
