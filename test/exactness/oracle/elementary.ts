import { Decimal } from 'decimal.js';
import { difference, isEqual, plus, rational, type Rational, rounded, whole } from '../../evaluate/rational.js';
import type { Rounding } from '../../../src/instrument/measures.js';
import { textOf } from './text.js';

export type Elementary = 'logarithm' | 'exponential' | 'logistic';

const known = new Map<string, Rational>();

/** A logarithm, a power of e or a logistic value of a number, or of the ratio of two, rounded once. */
export function elementary(
  kind: Elementary,
  [value, over = whole(1)]: readonly [Rational, Rational?],
  by: Rounding,
): Rational {
  const parts = [value.over, value.under, over.over, over.under, by.places].map(String);
  const key = `${kind} ${by.mode} ${parts.join(' ')}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const result = exactly(kind, [value, over]) ?? approximately(kind, [value, over], by);
  if (known.size > 50_000) known.clear();
  known.set(key, rounded(result, by.places, by.mode));
  return known.get(key)!;
}

/** The only values that are decimals. */
function exactly(kind: Elementary, [value, over]: readonly [Rational, Rational]): Rational | undefined {
  if (kind === 'logarithm') return isEqual(value, over) ? whole(0) : undefined;
  if (value.over !== 0n) return undefined;
  return kind === 'exponential' ? whole(1) : rational('0.5');
}

/** A number that rounds as the exact one does: both ends of what it may be round to the same. */
function approximately(kind: Elementary, pair: readonly [Rational, Rational], { places, mode }: Rounding): Rational {
  for (let precision = 64; precision < 1000; precision *= 2) {
    const near = rational(computed(kind, pair, precision));
    // Less than 10^35, or a logarithm of less than a hundred: at least so many digits are right.
    const error = rational(`1e-${String(precision - 38)}`);
    const least = rounded(plus(near, { ...error, over: -error.over }), places, mode);
    if (difference(least, rounded(plus(near, error), places, mode)) === 0n) return near;
  }
  throw new Error(`${kind} of ${textOf(pair[0])} is not decided`);
}

function computed(kind: Elementary, [value, over]: readonly [Rational, Rational], precision: number): string {
  const Precise = Decimal.clone({ precision, toExpNeg: -9e15, toExpPos: 9e15 });
  const of = new Precise(textOf(value));
  if (kind === 'logarithm')
    return of
      .ln()
      .minus(new Precise(textOf(over)).ln())
      .toFixed();
  if (kind === 'exponential') return of.exp().toFixed();
  return new Precise(1).dividedBy(of.negated().exp().plus(1)).toFixed();
}
