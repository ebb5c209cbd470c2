import { type Decimal, decimalLimit, decimalOfParts, digitsOf } from './decimal.js';
import { clipped, numberRefusal } from './number-issues.js';

/** The longest text read as a decimal, in UTF-16 code units; the longest that {@link decimalText} writes is 802. */
export const decimalTextLimit = 1000;

const writtenNumber = /^(-?(?:0|[1-9]\d*))(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/**
 * The exact decimal of a number written as JSON writes numbers: `-0.25`, `1200`, `1.5e-3`.
 *
 * Trailing zeros and the sign of zero say nothing: `1.50` is `1.5` and `-0` is `0`.
 *
 * @param text - No spaces, no leading zeros or plus, no bare point; at most {@link decimalTextLimit} long.
 * @throws {@link RiskError} `kernel.not-a-decimal`; `kernel.decimal-too-large` when the text is too long or
 * a digit lies more than {@link decimalLimit} places before or after the point (`1e400`).
 * @example
 * ```ts
 * decimalOf('-0.250'); // { coefficient: -25n, exponent: -2 }
 * ```
 */
export function decimalOf(text: string): Decimal {
  if (text.length > decimalTextLimit) throw numberRefusal('kernel.decimal-too-large', { limit: decimalLimit });
  const written = writtenNumber.exec(text);
  if (written === null) throw numberRefusal('kernel.not-a-decimal', { text: clipped(text) });
  const [, whole = '', fraction = '', power = '0'] = written;
  return decimalOfParts(BigInt(whole + fraction), Number(power) - fraction.length);
}

/**
 * The decimal that a JavaScript number is written as: its shortest round trip, not its binary fraction.
 *
 * @param value - A finite number.
 * @throws {@link RiskError} `kernel.not-a-decimal` for NaN and the infinities.
 * @example
 * ```ts
 * decimalText(decimalOfNumber(0.1)); // '0.1'
 * ```
 */
export function decimalOfNumber(value: number): Decimal {
  return decimalOf(String(value));
}

/**
 * How many significant digits the shortest round trip of a number has; NaN and the infinities have
 * infinitely many, so that a limit refuses them.
 *
 * @example
 * ```ts
 * significantDigits(1200); // 2
 * significantDigits(0.1 + 0.2); // 17
 * ```
 */
export function significantDigits(value: number): number {
  return Number.isFinite(value) ? digitsOf(decimalOfNumber(value)) : Number.POSITIVE_INFINITY;
}

/**
 * A decimal in plain notation: no exponent, no trailing zeros after the point, never `-0`.
 *
 * @example
 * ```ts
 * decimalText({ coefficient: -25n, exponent: -2 }); // '-0.25'
 * decimalText({ coefficient: 12n, exponent: 2 }); // '1200'
 * ```
 */
export function decimalText({ coefficient, exponent }: Decimal): string {
  if (exponent >= 0) return `${String(coefficient)}${'0'.repeat(exponent)}`;
  const isNegative = coefficient < 0n;
  const digits = String(isNegative ? -coefficient : coefficient).padStart(1 - exponent, '0');
  return `${isNegative ? '-' : ''}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}
