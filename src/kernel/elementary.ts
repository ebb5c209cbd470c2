import { compare, type Decimal, decimalOfParts, isZero, negate, one, round, zero } from './decimal.js';
import type { PlacesRounding } from './divide.js';
import type { Interval } from './interval.js';
import { powerOfTen } from './power-of-ten.js';

/**
 * Natural logarithm, power of e and logistic function, each rounded once, as if the exact value had been rounded.
 *
 * Numbers are held as whole steps of ten to the power of `-digits`. Each function says by how many steps it can be
 * wrong; where both ends of that round to different numbers it is worked out again with more digits. None of these
 * values is a decimal but the ones that are named apart, so that more digits always decide in the end.
 */
interface Approximation {
  readonly steps: bigint;
  readonly error: bigint;
}

/** Digits beyond those that are asked for; each further try has as many more. */
const spare = 20;

function decided(
  places: number,
  mode: PlacesRounding['mode'],
  approximate: (digits: number) => Approximation,
): Decimal {
  for (let digits = Math.max(places, 0) + spare; ; digits += spare) {
    const { steps, error } = approximate(digits);
    const lower = round(decimalOfParts(steps - error, -digits), places, mode);
    const upper = round(decimalOfParts(steps + error, -digits), places, mode);
    if (compare(lower, upper) === 0) return lower;
  }
}

/** Whole steps of a decimal, cut towards zero. */
function stepsOf({ coefficient, exponent }: Decimal, digits: number): bigint {
  const shift = exponent + digits;
  return shift >= 0 ? coefficient * powerOfTen(shift) : coefficient / powerOfTen(-shift);
}

/** The numbers that e is raised to: above, the power has more than 34 digits before the point. */
export const powerRange: Interval = {
  lower: { coefficient: -1n, exponent: 2 },
  upper: { coefficient: 78n, exponent: 0 },
};

/** The numbers of which the logistic function is taken; beyond, it is nothing but 0 or 1. */
export const logisticRange: Interval = { lower: powerRange.lower, upper: { coefficient: 1n, exponent: 2 } };

/**
 * e to a power.
 *
 * @param power - From -100 to 78.
 * @example
 * ```ts
 * decimalText(exponential(decimalOf('1'), { places: 5, mode: 'half-up' })); // '2.71828'
 * ```
 */
export function exponential(power: Decimal, { places, mode }: PlacesRounding): Decimal {
  if (isZero(power)) return round(one, places, mode);
  return decided(places, mode, (digits) => powerOfE(power, digits));
}

/** Halvings of the power, and so squarings of the result: each at most doubles its relative error. */
const halvings = 16;
/** Digits before the point. */
const wholeDigits = 35;

function powerOfE(power: Decimal, digits: number): Approximation {
  const inner = digits + wholeDigits + halvings;
  const unit = powerOfTen(inner);
  const part = stepsOf(power, inner) >> BigInt(halvings);
  let term = unit;
  let sum = unit;
  for (let place = 1n; term !== 0n; place += 1n) {
    term = (term * part) / unit / place;
    sum += term;
  }
  for (let time = 0; time < halvings; time += 1) sum = (sum * sum) / unit;
  return { steps: sum / powerOfTen(inner - digits), error: 2n };
}

/**
 * The natural logarithm of a number above zero.
 *
 * @param over - What the number is divided by first, without rounding the quotient; above zero.
 * @example
 * ```ts
 * decimalText(logarithm(decimalOf('2'), one, { places: 5, mode: 'half-up' })); // '0.69315'
 * ```
 */
export function logarithm(value: Decimal, over: Decimal, { places, mode }: PlacesRounding): Decimal {
  const least = Math.min(value.exponent, over.exponent);
  const above = value.coefficient * powerOfTen(value.exponent - least);
  const below = over.coefficient * powerOfTen(over.exponent - least);
  if (above === below) return zero;
  return decided(places, mode, (digits) => logarithmOf(above, below, digits));
}

function logarithmOf(above: bigint, below: bigint, digits: number): Approximation {
  const inner = digits + 10;
  const unit = powerOfTen(inner);
  // Above ÷ below is two to the power of `twos`, times a number from two thirds to four thirds.
  let twos = above.toString(2).length - below.toString(2).length;
  let top = twos < 0 ? above << BigInt(-twos) : above;
  let bottom = twos > 0 ? below << BigInt(twos) : below;
  if (3n * top > 4n * bottom) {
    twos += 1;
    bottom <<= 1n;
  } else if (3n * top < 2n * bottom) {
    twos -= 1;
    top <<= 1n;
  }
  const steps = 2n * inverseTangent(top - bottom, top + bottom, unit) + BigInt(twos) * logarithmOfTwo(unit);
  return { steps: steps / powerOfTen(inner - digits), error: 2n };
}

/** The inverse hyperbolic tangent of a fraction of a third at the most, in steps of a unit. */
function inverseTangent(top: bigint, bottom: bigint, unit: bigint): bigint {
  const first = (unit * top) / bottom;
  const square = (unit * top * top) / (bottom * bottom);
  let power = first;
  let sum = first;
  for (let place = 3n; power !== 0n; place += 2n) {
    power = (power * square) / unit;
    sum += power / place;
  }
  return sum;
}

function logarithmOfTwo(unit: bigint): bigint {
  return 2n * inverseTangent(1n, 3n, unit);
}

/**
 * The logistic function, 1 ÷ (1 + e to the power of the number turned): from a sum to a probability.
 *
 * @param value - From -100 to 100.
 * @example
 * ```ts
 * decimalText(logistic(decimalOf('-1.6815'), { places: 5, mode: 'half-up' })); // '0.1569'
 * ```
 */
export function logistic(value: Decimal, { places, mode }: PlacesRounding): Decimal {
  if (isZero(value)) return round(decimalOfParts(5n, -1), places, mode);
  const isNegative = value.coefficient < 0n;
  return decided(places, mode, (digits) => {
    // Of a number below zero only: the power lies between 0 and 1.
    const { steps, error } = powerOfE(isNegative ? value : negate(value), digits);
    const unit = powerOfTen(digits);
    return { steps: (unit * (isNegative ? steps : unit)) / (unit + steps), error: error + 1n };
  });
}
