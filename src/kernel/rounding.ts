/**
 * How a number between two neighbours is rounded to one of them.
 *
 * - `half-even`: to the nearer; exactly between, to the one whose last digit is even (2.5 and 1.5 give 2).
 * - `half-up`: to the nearer; exactly between, away from zero (2.5 gives 3, -2.5 gives -3).
 * - `down`: towards zero. `up`: away from zero.
 * - `ceiling`: towards plus infinity. `floor`: towards minus infinity.
 */
export type RoundingMode = 'half-even' | 'half-up' | 'down' | 'up' | 'ceiling' | 'floor';

/** What is left over when a quotient is cut towards zero; never nothing. */
interface Remainder {
  readonly isNegative: boolean;
  /** Whether the cut quotient is odd. */
  readonly isOdd: boolean;
  /** The remainder beside one half: -1 smaller, 0 the same, 1 larger. */
  readonly besideHalf: -1 | 0 | 1;
}

/** Whether a rounding takes the cut quotient one further from zero. */
type StepsAway = (remainder: Remainder) => boolean;

function halfEven({ besideHalf, isOdd }: Remainder): boolean {
  return besideHalf === 1 || (besideHalf === 0 && isOdd);
}

function halfUp({ besideHalf }: Remainder): boolean {
  return besideHalf !== -1;
}

function down(): boolean {
  return false;
}

function up(): boolean {
  return true;
}

function ceiling({ isNegative }: Remainder): boolean {
  return !isNegative;
}

function floor({ isNegative }: Remainder): boolean {
  return isNegative;
}

const roundings: { readonly [Mode in RoundingMode]: StepsAway } = {
  'half-even': halfEven,
  'half-up': halfUp,
  down,
  up,
  ceiling,
  floor,
};

/** Every rounding there is, in the order in which they are documented. */
export const roundingModes: readonly RoundingMode[] = ['half-even', 'half-up', 'down', 'up', 'ceiling', 'floor'];

function compareWithHalf(rest: bigint, divisor: bigint): -1 | 0 | 1 {
  const twice = rest * 2n;
  if (twice < divisor) return -1;
  return twice > divisor ? 1 : 0;
}

/**
 * The exact quotient of two whole numbers, rounded once to a whole number.
 *
 * @param dividend - Any whole number.
 * @param divisor - A whole number above zero.
 * @param mode - How to round when the quotient is not whole.
 * @example
 * ```ts
 * roundedQuotient(-5n, 2n, 'half-up'); // -3n
 * ```
 */
export function roundedQuotient(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const isNegative = dividend < 0n;
  const size = isNegative ? -dividend : dividend;
  const cut = size / divisor;
  const rest = size - cut * divisor;
  const remainder = { isNegative, isOdd: cut % 2n === 1n, besideHalf: compareWithHalf(rest, divisor) };
  const rounded = rest !== 0n && roundings[mode](remainder) ? cut + 1n : cut;
  return isNegative ? -rounded : rounded;
}
