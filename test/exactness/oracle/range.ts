import { difference, greatest, least, negative, plus, type Rational, times, whole } from '../../evaluate/rational.js';

/** Numbers from one to another, both included; an end that is missing is not known. */
export interface Range {
  readonly lower: Rational | undefined;
  readonly upper: Rational | undefined;
}

/** With both ends. */
export interface Bounds {
  readonly lower: Rational;
  readonly upper: Rational;
}

export const nothingKnown: Range = { lower: undefined, upper: undefined };

export const point = (value: Rational): Bounds => ({ lower: value, upper: value });

export function isPoint(range: Range): range is Bounds {
  return range.lower !== undefined && range.upper !== undefined && difference(range.lower, range.upper) === 0n;
}

export function hull(values: readonly Rational[]): Bounds {
  return { lower: least(values), upper: greatest(values) };
}

export function addRanges(a: Range, b: Range): Range {
  return { lower: both(a.lower, b.lower, plus), upper: both(a.upper, b.upper, plus) };
}

function both<Value, Result>(
  a: Value | undefined,
  b: Value | undefined,
  of: (a: Value, b: Value) => Result,
): Result | undefined {
  return a === undefined || b === undefined ? undefined : of(a, b);
}

const everyOne = (values: readonly (Rational | undefined)[], of: typeof least): Rational | undefined => {
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length ? undefined : of(known);
};

const known = (values: readonly (Rational | undefined)[], of: typeof least): Rational | undefined => {
  const some = values.filter((value) => value !== undefined);
  return some.length === 0 ? undefined : of(some);
};

/** The least of some numbers. */
export function leastOf(ranges: readonly Range[]): Range {
  return {
    lower: everyOne(
      ranges.map(({ lower }) => lower),
      least,
    ),
    upper: known(
      ranges.map(({ upper }) => upper),
      least,
    ),
  };
}

/** The greatest of some numbers. */
export function greatestOf(ranges: readonly Range[]): Range {
  return {
    lower: known(
      ranges.map(({ lower }) => lower),
      greatest,
    ),
    upper: everyOne(
      ranges.map(({ upper }) => upper),
      greatest,
    ),
  };
}

/** One of some numbers, nobody knows which. */
export function oneOf(ranges: readonly Range[]): Range {
  return {
    lower: everyOne(
      ranges.map(({ lower }) => lower),
      least,
    ),
    upper: everyOne(
      ranges.map(({ upper }) => upper),
      greatest,
    ),
  };
}

/** An end: a number, or a side on which there is no end. */
type End = Rational | 'below' | 'above';

function endsOf({ lower, upper }: Range): readonly [End, End] {
  return [lower ?? 'below', upper ?? 'above'];
}

function signOf(end: End): bigint {
  if (typeof end === 'string') return end === 'below' ? -1n : 1n;
  return end.over > 0n ? 1n : end.over < 0n ? -1n : 0n;
}

function endTimes(a: End, b: End): End {
  if (typeof a !== 'string' && typeof b !== 'string') return times(a, b);
  const sign = signOf(a) * signOf(b);
  if (sign === 0n) return whole(0);
  return sign < 0n ? 'below' : 'above';
}

/** The product of two independent numbers. */
export function multiplyRanges(a: Range, b: Range): Range {
  const corners = endsOf(a).flatMap((one) => endsOf(b).map((other) => endTimes(one, other)));
  const numbers = corners.filter((end) => typeof end !== 'string');
  return {
    lower: corners.includes('below') ? undefined : least(numbers),
    upper: corners.includes('above') ? undefined : greatest(numbers),
  };
}

export const subtract = (a: Rational, b: Rational): Rational => plus(a, negative(b));
