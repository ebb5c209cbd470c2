import { add, compare, type Decimal, multiply, negate } from '../kernel/decimal.js';
import { decimalText } from '../kernel/decimal-text.js';
import type { Numeral } from './value.js';

/**
 * What evaluation needs of numbers. Whoever proves that whole numbers of fixed steps stay below 2^53 may
 * give arithmetic over them instead of {@link decimalArithmetic}; the answers must be the same.
 */
export interface Arithmetic<N extends Numeral> {
  /** The representation of an exact decimal. */
  readonly of: (value: Decimal) => N;
  readonly add: (a: N, b: N) => N;
  readonly multiply: (a: N, b: N) => N;
  readonly negate: (a: N) => N;
  /** Below zero when `a` is smaller, zero when they are the same number, above zero when `a` is larger. */
  readonly compare: (a: N, b: N) => number;
  /** The number in plain decimal notation. */
  readonly text: (a: N) => string;
}

/** Arithmetic over exact decimals. */
export const decimalArithmetic: Arithmetic<Decimal> = Object.freeze({
  of: (value: Decimal) => value,
  add,
  multiply,
  negate,
  compare,
  text: decimalText,
});
