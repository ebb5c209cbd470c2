import { type Decimal, compare } from '../kernel/decimal.js';
import { RiskError } from '../kernel/risk-error.js';
import type { ExpressionRefusals } from './issues.js';

// Taken once, so that a host which later replaces it changes no evaluation.
const { hasOwn } = Object;

/** How a number is represented while evaluating: an exact decimal, or a whole number of fixed steps. */
export type Numeral = Decimal | number;

/** A value that is not known, with what is known about it nevertheless. */
export interface Unknown<N extends Numeral = never> {
  readonly unknown: true;
  /** Of a number: it is at least this; left out, it has no lower end. */
  readonly lower?: N | undefined;
  /** Of a number: it is at most this; left out, it has no upper end. */
  readonly upper?: N | undefined;
  /** Of a string: it is one of these, at least two. */
  readonly possible?: readonly string[] | undefined;
}

/** True, false or unknown, as Kleene combines them. */
export type Truth = boolean | Unknown;

/** A number, or the bounds it lies between. */
export type Quantity<N extends Numeral> = N | Unknown<N>;

/** A string, or those it may be. */
export type Text = string | Unknown;

/** A value that can be compared. */
export type Scalar<N extends Numeral> = boolean | string | N | Unknown<N>;

/** The fields of one record of a list, in the order of its type's `fields`. */
export type Row<N extends Numeral> = readonly Scalar<N>[];

/** What a slot holds: a scalar, a set of codes, a list of rows, or something unknown. */
export type Value<N extends Numeral> = Scalar<N> | readonly string[] | readonly Row<N>[];

/** One value for every name that the compiled expressions read, by slot. */
export type Inputs<N extends Numeral> = readonly Value<N>[];

/** A part of a compiled expression. */
export type Evaluate<N extends Numeral, Result extends Value<N> = Value<N>> = (inputs: Inputs<N>) => Result;

/** Unknown, and nothing more is known. A declared range or closed list of codes still bounds it when it is read. */
export const UNKNOWN: Unknown = Object.freeze(unknownOf<never>(undefined, undefined, undefined));

// Every key is the object's own, also those without a value, so that none is ever read from a prototype.
function unknownOf<N extends Numeral>(
  lower: N | undefined,
  upper: N | undefined,
  possible: readonly string[] | undefined,
): Unknown<N> {
  return { unknown: true, lower, upper, possible };
}

/** An unknown number with the ends that are known; no check that they are in order. */
export function unknownNumber<N extends Numeral>(lower: N | undefined, upper: N | undefined): Unknown<N> {
  return unknownOf(lower, upper, undefined);
}

/** An unknown string of which the possible ones are known; no check that there are two. */
export function unknownString(possible: readonly string[]): Unknown {
  return unknownOf<never>(undefined, undefined, possible);
}

/**
 * Whether a value is unknown, with or without bounds.
 *
 * @example
 * ```ts
 * isUnknown(UNKNOWN); // true
 * isUnknown(false); // false
 * ```
 */
export function isUnknown<N extends Numeral>(value: Value<N>): value is Unknown<N> {
  return typeof value === 'object' && hasOwn(value, 'unknown');
}

/**
 * A number between two bounds, both included.
 *
 * @returns The number itself when the bounds are equal.
 * @throws {@link RiskError} `expression.bounds-reversed` when `lower` is above `upper`.
 * @example
 * ```ts
 * unknownBetween(decimalOf('3'), decimalOf('5')); // { unknown: true, lower: 3, upper: 5 }
 * ```
 */
export function unknownBetween(lower: Decimal, upper: Decimal): Quantity<Decimal> {
  const order = compare(lower, upper);
  if (order > 0) throw expressionRefusal('expression.bounds-reversed', {});
  return order === 0 ? lower : unknownNumber(lower, upper);
}

/**
 * A string of which only the possible ones are known.
 *
 * @param possible - Each once.
 * @returns The string itself when only one is possible.
 * @throws {@link RiskError} `expression.nothing-possible` for an empty list.
 * @example
 * ```ts
 * unknownAmong(['low', 'moderate']); // { unknown: true, possible: ['low', 'moderate'] }
 * unknownAmong(['low']); // 'low'
 * ```
 */
export function unknownAmong(possible: readonly string[]): Text {
  const [first] = possible;
  if (first === undefined) throw expressionRefusal('expression.nothing-possible', {});
  return possible.length === 1 ? first : unknownString(possible);
}

/**
 * The element of a list at an index below its length.
 *
 * Evaluation reads lists by index only: an iterator or a method of arrays could be replaced by the host.
 */
export function elementAt<Element>(list: readonly Element[], index: number): Element {
  return list[index] as Element;
}

/** A list with each element changed. */
export function mapped<From, To>(list: readonly From[], change: (element: From, index: number) => To): readonly To[] {
  const changed: To[] = [];
  for (let index = 0; index < list.length; index += 1) changed[index] = change(elementAt(list, index), index);
  return changed;
}

/** Whether a list holds a string. */
export function holds(list: readonly string[], text: string): boolean {
  for (let index = 0; index < list.length; index += 1) if (list[index] === text) return true;
  return false;
}

/** The error of one of this room's codes, so that a code without its facts does not compile. */
export function expressionRefusal<Code extends keyof ExpressionRefusals>(
  code: Code,
  facts: ExpressionRefusals[Code],
): RiskError {
  return new RiskError(code, { ...facts });
}
