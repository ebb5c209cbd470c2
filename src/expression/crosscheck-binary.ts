import { type Decimal, compare } from '../kernel/decimal.js';
import { decimalOfNumber, decimalText } from '../kernel/decimal-text.js';
import { powerOfTen } from '../kernel/power-of-ten.js';

/** The largest whole number up to which binary floating point has every whole number. */
const wholeLimit = 9_007_199_254_740_992n;

/** The deepest step, as a power of two, down to which no product of whole numbers of steps is lost. */
const stepLimit = 1000;

/** A number of steps of one half to the power of `step`. */
interface Steps {
  readonly count: bigint;
  readonly step: number;
}

/** Whether the nearest binary fraction of a number is written back as that same number: then nothing is mistaken for it. */
export function isReadBack(value: Decimal): boolean {
  const nearest = Number(decimalText(value));
  return Number.isFinite(nearest) && compare(decimalOfNumber(nearest), value) === 0;
}

/** A number as a binary fraction; `undefined` for one that is none, such as 0.1, or that has more than 53 bits. */
function stepsOf({ coefficient, exponent }: Decimal): Steps | undefined {
  if (exponent >= 0) return within({ count: coefficient * powerOfTen(exponent), step: 0 });
  const step = -exponent;
  // Ten to a power is two and five to that power.
  const fives = powerOfTen(step) >> BigInt(step);
  return coefficient % fives === 0n ? within({ count: coefficient / fives, step }) : undefined;
}

function within(steps: Steps): Steps | undefined {
  return absolute(steps.count) <= wholeLimit ? steps : undefined;
}

function absolute(count: bigint): bigint {
  return count < 0n ? -count : count;
}

/** Whether a number is a binary fraction that floating point holds as it is. */
export function isBinary(value: Decimal): boolean {
  return stepsOf(value) !== undefined;
}

/**
 * Whether floating point rounds nothing while it adds, subtracts or multiplies these numbers in any order: each is a
 * binary fraction, and their sizes, added or multiplied, come to at most 2^53 of the steps that they share.
 */
export function isExactInBinary(operator: '+' | '-' | '*', operands: readonly Decimal[]): boolean {
  const all = operands.map(stepsOf).filter((steps) => steps !== undefined);
  if (all.length < operands.length) return false;
  return operator === '*' ? isProductWithin(all) : isSumWithin(all);
}

function isSumWithin(all: readonly Steps[]): boolean {
  const finest = Math.max(...all.map(({ step }) => step));
  const sizes = all.map(({ count, step }) => absolute(count) << BigInt(finest - step));
  return sizes.reduce((sum, size) => sum + size, 0n) <= wholeLimit;
}

function isProductWithin(all: readonly Steps[]): boolean {
  const finest = all.reduce((sum, { step }) => sum + step, 0);
  // Of numbers that one zero makes nothing of, those before it have to be held too.
  const largest = all.reduce((product, { count }) => product * (count === 0n ? 1n : absolute(count)), 1n);
  return finest <= stepLimit && largest <= wholeLimit;
}
