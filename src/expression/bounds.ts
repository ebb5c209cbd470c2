import { zero } from '../kernel/decimal.js';
import type { Arithmetic } from './arithmetic.js';
import { isUnknown, type Numeral, type Quantity, type Truth, UNKNOWN, unknownNumber } from './value.js';

/**
 * Arithmetic and comparison of numbers of which only bounds are known: the result holds what every
 * completion of the operands gives. A side without bound stays without one. Two operands are taken as
 * independent even when one unknown stands behind both, so a result may be too wide, never too narrow.
 */
export interface BoundsArithmetic<N extends Numeral> {
  readonly add: (a: Quantity<N>, b: Quantity<N>) => Quantity<N>;
  readonly multiply: (a: Quantity<N>, b: Quantity<N>) => Quantity<N>;
  readonly negate: (a: Quantity<N>) => Quantity<N>;
  readonly least: (a: Quantity<N>, b: Quantity<N>) => Quantity<N>;
  readonly greatest: (a: Quantity<N>, b: Quantity<N>) => Quantity<N>;
  /** The narrowest bounds that hold both. */
  readonly hull: (a: Quantity<N>, b: Quantity<N>) => Quantity<N>;
  readonly isLess: (a: Quantity<N>, b: Quantity<N>) => Truth;
  readonly isAtMost: (a: Quantity<N>, b: Quantity<N>) => Truth;
  readonly isSame: (a: Quantity<N>, b: Quantity<N>) => Truth;
}

/** One end of bounds; `undefined` when there is none. */
type End<N> = N | undefined;
type Combine<N> = (a: N, b: N) => N;

/** The least value a number may have, if it has one. */
export function lowerOf<N extends Numeral>(value: Quantity<N>): N | undefined {
  return isUnknown<N>(value) ? value.lower : value;
}

/** The greatest value a number may have, if it has one. */
export function upperOf<N extends Numeral>(value: Quantity<N>): N | undefined {
  return isUnknown<N>(value) ? value.upper : value;
}

/** An end where both have one. */
function both<N>(combine: Combine<N>, a: End<N>, b: End<N>): End<N> {
  return a === undefined || b === undefined ? undefined : combine(a, b);
}

/** An end where either has one. */
function either<N>(combine: Combine<N>, a: End<N>, b: End<N>): End<N> {
  if (a === undefined) return b;
  return b === undefined ? a : combine(a, b);
}

/** Bounds arithmetic over one representation of numbers. */
export function boundsArithmetic<N extends Numeral>(arithmetic: Arithmetic<N>): BoundsArithmetic<N> {
  const { add, compare, negate } = arithmetic;
  const least = (a: N, b: N): N => (compare(a, b) > 0 ? b : a);
  const greatest = (a: N, b: N): N => (compare(a, b) < 0 ? b : a);
  const multiplied = multiplication(arithmetic);

  function between(lower: End<N>, upper: End<N>): Quantity<N> {
    const isPoint = lower !== undefined && upper !== undefined && compare(lower, upper) === 0;
    return isPoint ? lower : unknownNumber(lower, upper);
  }

  /** What is known is computed at once; only what is not goes by its ends. */
  function lifted(known: Combine<N>, unknown: (a: Quantity<N>, b: Quantity<N>) => Quantity<N>) {
    return (a: Quantity<N>, b: Quantity<N>): Quantity<N> =>
      isUnknown<N>(a) || isUnknown<N>(b) ? unknown(a, b) : known(a, b);
  }

  return {
    add: lifted(add, (a, b) => between(both(add, lowerOf(a), lowerOf(b)), both(add, upperOf(a), upperOf(b)))),
    multiply: lifted(arithmetic.multiply, (a, b) => {
      const [lower, upper] = multiplied(a, b);
      return between(lower, upper);
    }),
    negate: (a) => {
      if (!isUnknown<N>(a)) return negate(a);
      return between(
        a.upper === undefined ? undefined : negate(a.upper),
        a.lower === undefined ? undefined : negate(a.lower),
      );
    },
    least: lifted(least, (a, b) => between(both(least, lowerOf(a), lowerOf(b)), either(least, upperOf(a), upperOf(b)))),
    greatest: lifted(greatest, (a, b) =>
      between(either(greatest, lowerOf(a), lowerOf(b)), both(greatest, upperOf(a), upperOf(b))),
    ),
    hull: (a, b) => between(both(least, lowerOf(a), lowerOf(b)), both(greatest, upperOf(a), upperOf(b))),
    ...comparisons(arithmetic),
  };
}

type Comparisons<N extends Numeral> = Pick<BoundsArithmetic<N>, 'isLess' | 'isAtMost' | 'isSame'>;

/** A comparison is decided when every completion agrees on it. */
function comparisons<N extends Numeral>({ compare }: Arithmetic<N>): Comparisons<N> {
  /** Whether the end of one number is known to lie below (`limit` -1) or at most at (0) the end of another. */
  const ends = (a: End<N>, b: End<N>, limit: number): boolean =>
    a !== undefined && b !== undefined && compare(a, b) <= limit;

  function isLess(a: Quantity<N>, b: Quantity<N>): Truth {
    if (!isUnknown<N>(a) && !isUnknown<N>(b)) return compare(a, b) < 0;
    if (ends(upperOf(a), lowerOf(b), -1)) return true;
    return ends(upperOf(b), lowerOf(a), 0) ? false : UNKNOWN;
  }

  function isAtMost(a: Quantity<N>, b: Quantity<N>): Truth {
    if (!isUnknown<N>(a) && !isUnknown<N>(b)) return compare(a, b) <= 0;
    if (ends(upperOf(a), lowerOf(b), 0)) return true;
    return ends(upperOf(b), lowerOf(a), -1) ? false : UNKNOWN;
  }

  function isSame(a: Quantity<N>, b: Quantity<N>): Truth {
    if (!isUnknown<N>(a) && !isUnknown<N>(b)) return compare(a, b) === 0;
    const isApart = ends(upperOf(a), lowerOf(b), -1) || ends(upperOf(b), lowerOf(a), -1);
    return isApart ? false : UNKNOWN;
  }

  return { isLess, isAtMost, isSame };
}

/** An end of bounds, or which way they have none. */
type Extended<N> = N | 'below' | 'above';

/** The two ends of a product: the least and the greatest of the four products of ends. */
function multiplication<N extends Numeral>({ of, multiply, compare }: Arithmetic<N>) {
  const nothing = of(zero);

  function signOf(end: Extended<N>): number {
    if (end === 'below') return -1;
    return end === 'above' ? 1 : Math.sign(compare(end, nothing));
  }

  /** No end times zero is zero: every number that the missing end stands for is finite. */
  function product(a: Extended<N>, b: Extended<N>): Extended<N> {
    if (typeof a !== 'string' && typeof b !== 'string') return multiply(a, b);
    const sign = signOf(a) * signOf(b);
    if (sign === 0) return nothing;
    return sign < 0 ? 'below' : 'above';
  }

  function isLower(a: Extended<N>, b: Extended<N>): boolean {
    if (typeof a !== 'string' && typeof b !== 'string') return compare(a, b) < 0;
    return a === 'below' || b === 'above';
  }

  return (a: Quantity<N>, b: Quantity<N>): readonly [End<N>, End<N>] => {
    const left = [lowerOf(a) ?? 'below', upperOf(a) ?? 'above'] as const;
    const right = [lowerOf(b) ?? 'below', upperOf(b) ?? 'above'] as const;
    const first = product(left[0], right[0]);
    let lower = first;
    let upper = first;
    for (const [x, y] of [
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const) {
      const corner = product(left[x], right[y]);
      if (isLower(corner, lower)) lower = corner;
      if (isLower(upper, corner)) upper = corner;
    }
    return [typeof lower === 'string' ? undefined : lower, typeof upper === 'string' ? undefined : upper];
  };
}
