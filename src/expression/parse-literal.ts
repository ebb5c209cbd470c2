import { decimalOfNumber, significantDigits } from '../kernel/decimal-text.js';
import type { JsonValue } from '../kernel/json-value.js';
import { checkDigits, digitsOfDecimal } from './digits.js';
import type { LiteralNode, NumberType } from './grammar.js';
import { kindOf, type Report } from './report.js';

/** The most significant digits of a number that is written: what every reader of JSON keeps. */
const writtenDigitLimit = 15;

/** A scalar that stands for itself; what cannot is reported. */
export function parseLiteral(value: JsonValue, { report, pointer }: Report): LiteralNode | undefined {
  if (typeof value === 'boolean') return { kind: 'literal', type: { kind: 'boolean' }, value, pointer };
  if (typeof value === 'string') return { kind: 'literal', type: { kind: 'string' }, value, pointer };
  if (typeof value === 'number') return parseNumber(value, { report, pointer });
  report('expression.not-an-expression', pointer, { actual: kindOf(value) });
  return undefined;
}

function parseNumber(written: number, { report, pointer }: Report): LiteralNode | undefined {
  const digits = significantDigits(written);
  if (digits > writtenDigitLimit) {
    const facts = { digits: Number.isFinite(digits) ? digits : null, limit: writtenDigitLimit };
    report('expression.too-many-digits', pointer, facts);
    return undefined;
  }
  const value = decimalOfNumber(written);
  const type: NumberType = { kind: 'number', digits: digitsOfDecimal(value) };
  return { kind: 'literal', type: checkDigits(type, null, { report, pointer }), value, pointer };
}
