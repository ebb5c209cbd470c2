import { type Decimal, digitsOf } from '../kernel/decimal.js';
import type { Declared, Digits, OperatorName, ValueType } from './grammar.js';
import type { Report } from './report.js';

/** The most digits, before and after the point together, that numbers are computed with (docs/semantics.md, "Numbers"). */
export const computedDigitLimit = 34;

/** Digits of a number of which nothing is declared: as many as an authored number may have on either side. */
const authoredDigits: Digits = { whole: 15, places: 15 };

/** The digits that a decimal has before and after the point. */
export function digitsOfDecimal(value: Decimal): Digits {
  return { whole: Math.max(0, digitsOf(value) + value.exponent), places: Math.max(0, -value.exponent) };
}

/** The type of a name, its digits before the point taken from its range where they are not declared. */
export function typeOfDeclared({ type, range }: Declared): ValueType {
  if (type.kind !== 'number' || type.digits !== undefined) return type;
  if (range?.lower === undefined || range.upper === undefined) return { kind: 'number', digits: authoredDigits };
  const { whole } = mostDigits([digitsOfDecimal(range.lower), digitsOfDecimal(range.upper)]);
  return { kind: 'number', digits: { whole, places: authoredDigits.places } };
}

/** The digits of every operand that is a number. */
export function digitsOfOperands(operands: readonly { readonly type: ValueType | undefined }[]): readonly Digits[] {
  return operands.flatMap(({ type }) => (type?.kind === 'number' ? [type.digits ?? authoredDigits] : []));
}

/** The most digits of several, before the point and after it. */
export function mostDigits(all: readonly Digits[]): Digits {
  return {
    whole: all.reduce((most, { whole }) => Math.max(most, whole), 0),
    places: all.reduce((most, { places }) => Math.max(most, places), 0),
  };
}

/**
 * Reports a number that could pass the digits that are computed exactly.
 *
 * @param operator - `null` for a number that is written or read, not computed.
 * @returns The type to go on with: what was reported is not reported again by every operator around it.
 */
export function checkDigits<Type extends ValueType>(
  type: Type,
  operator: OperatorName | null,
  { report, pointer }: Report,
): Type {
  if (type.kind !== 'number') return type;
  const { whole, places } = type.digits ?? authoredDigits;
  const digits = whole + places;
  if (digits <= computedDigitLimit) return type;
  report('expression.may-pass-digits', pointer, { operator, digits, limit: computedDigitLimit });
  return { ...type, digits: { whole: 0, places: 0 } };
}
