import { add, compare, type Decimal, maximum, minimum, multiply, negate } from './decimal.js';
import { decimalText } from './decimal-text.js';
import { clipped, numberRefusal } from './number-issues.js';

/**
 * Every number from `lower` to `upper`, both included.
 *
 * INVARIANT: `lower` is at most `upper`. What an operation gives holds every result of numbers of its
 * operands; it is as narrow as that allows when no unknown stands behind two operands.
 */
export interface Interval {
  readonly lower: Decimal;
  readonly upper: Decimal;
}

/**
 * The interval from `lower` to `upper`.
 *
 * @throws {@link RiskError} `kernel.interval-reversed` when `lower` is above `upper`.
 * @example
 * ```ts
 * intervalOf(decimalOf('0'), decimalOf('3'));
 * ```
 */
export function intervalOf(lower: Decimal, upper: Decimal): Interval {
  if (compare(lower, upper) !== 1) return { lower, upper };
  throw numberRefusal('kernel.interval-reversed', {
    lower: clipped(decimalText(lower)),
    upper: clipped(decimalText(upper)),
  });
}

/** The interval that holds one number only. */
export function pointInterval(value: Decimal): Interval {
  return { lower: value, upper: value };
}

/** Every sum of a number of `a` and a number of `b`. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return { lower: add(a.lower, b.lower), upper: add(a.upper, b.upper) };
}

/** Every difference of a number of `a` less a number of `b`. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negateInterval(b));
}

/** Every number of the interval with its sign turned. */
export function negateInterval({ lower, upper }: Interval): Interval {
  return { lower: negate(upper), upper: negate(lower) };
}

/**
 * Every number of the interval times one number; a negative one swaps the ends.
 *
 * @example
 * ```ts
 * scaleInterval(intervalOf(decimalOf('1'), decimalOf('2')), decimalOf('-3')); // from -6 to -3
 * ```
 */
export function scaleInterval({ lower, upper }: Interval, by: Decimal): Interval {
  return ordered(multiply(lower, by), multiply(upper, by));
}

/** Every product of a number of `a` and a number of `b`. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  return hull(scaleInterval(a, b.lower), scaleInterval(a, b.upper));
}

/** Every smaller one of a number of `a` and a number of `b`. */
export function minimumOf(a: Interval, b: Interval): Interval {
  return { lower: minimum(a.lower, b.lower), upper: minimum(a.upper, b.upper) };
}

/** Every larger one of a number of `a` and a number of `b`. */
export function maximumOf(a: Interval, b: Interval): Interval {
  return { lower: maximum(a.lower, b.lower), upper: maximum(a.upper, b.upper) };
}

/** The narrowest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return { lower: minimum(a.lower, b.lower), upper: maximum(a.upper, b.upper) };
}

/** The number of the interval that is nearest to a number. */
export function held(value: Decimal, { lower, upper }: Interval): Decimal {
  return minimum(maximum(value, lower), upper);
}

/** Both ends, each moved to the nearest number of other limits. */
export function heldInterval({ lower, upper }: Interval, limits: Interval): Interval {
  return { lower: held(lower, limits), upper: held(upper, limits) };
}

/** What two intervals have in common, if anything. */
export function common(a: Interval, b: Interval): Interval | undefined {
  const lower = maximum(a.lower, b.lower);
  const upper = minimum(a.upper, b.upper);
  return compare(lower, upper) === 1 ? undefined : { lower, upper };
}

/** Whether every number of one interval lies in another. */
export function lies({ lower, upper }: Interval, within: Interval): boolean {
  return containsDecimal(within, lower) && containsDecimal(within, upper);
}

/** Whether the interval holds one number only. */
export function isExactPoint({ lower, upper }: Interval): boolean {
  return compare(lower, upper) === 0;
}

/** Whether the interval holds the number. */
export function containsDecimal({ lower, upper }: Interval, value: Decimal): boolean {
  return compare(lower, value) !== 1 && compare(value, upper) !== 1;
}

function ordered(a: Decimal, b: Decimal): Interval {
  return { lower: minimum(a, b), upper: maximum(a, b) };
}
