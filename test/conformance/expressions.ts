import { decimalArithmetic } from '../../src/expression/arithmetic.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import { compileTrace } from '../../src/expression/compile-trace.js';
import type { Declarations, Declared, ScalarType, ValueType } from '../../src/expression/grammar.js';
import { parseExpression } from '../../src/expression/parse-expression.js';
import type { Trace } from '../../src/expression/trace.js';
import { isUnknown, UNKNOWN, unknownNumber, unknownString, type Value } from '../../src/expression/value.js';
import { decimalOf, decimalOfNumber, decimalText } from '../../src/kernel/decimal-text.js';
import type { Decimal } from '../../src/kernel/decimal.js';
import type { JsonValue } from '../../src/kernel/json-value.js';

interface Given {
  readonly unknown?: string;
  readonly lower?: string;
  readonly upper?: string;
  readonly possible?: readonly string[];
  readonly code?: string;
  readonly set?: readonly string[];
  readonly of?: readonly string[];
  readonly list?: readonly { readonly [field: string]: JsonValue }[];
  readonly fields?: { readonly [field: string]: string };
}

interface Input {
  readonly type: ValueType;
  readonly value: Value<Decimal>;
}

/** Small enough that a product of two is computed. */
const number: ValueType = { kind: 'number', digits: { whole: 6, places: 6 } };

function inputOf(given: JsonValue): Input {
  if (typeof given === 'boolean') return { type: { kind: 'boolean' }, value: given };
  if (typeof given === 'number') return { type: number, value: decimalOfNumber(given) };
  if (typeof given === 'string') return { type: { kind: 'string' }, value: given };
  return inputOfObject(given as Given);
}

function inputOfObject({ unknown, lower, upper, possible, code, set, of = [], list, fields }: Given): Input {
  if (fields !== undefined) return listOf(fields, list);
  if (unknown !== undefined) return { type: typeOf(unknown, of), value: UNKNOWN };
  if (set !== undefined) return { type: { kind: 'codes', codes: of }, value: set };
  if (code !== undefined) return { type: { kind: 'string', codes: of }, value: code };
  if (possible !== undefined) return { type: { kind: 'string' }, value: unknownString(possible) };
  const ends = [lower, upper].map((end) => (end === undefined ? undefined : decimalOf(end)));
  return { type: number, value: unknownNumber(ends[0], ends[1]) };
}

function listOf(fields: { readonly [field: string]: string }, list: Given['list']): Input {
  const declared = Object.entries(fields).map(([name, kind]) => ({
    name,
    declared: { type: { kind } as ScalarType, mayBeNotApplicable: false },
  }));
  const rows = list?.map((record) =>
    declared.map(({ name }) => {
      const value = record[name] ?? null;
      return value === null ? UNKNOWN : (inputOf(value).value as boolean | Decimal);
    }),
  );
  return { type: { kind: 'list', fields: declared }, value: rows ?? UNKNOWN };
}

function typeOf(kind: string, codes: readonly string[]): ValueType {
  if (kind === 'number') return number;
  return kind === 'codes' ? { kind, codes } : ({ kind } as ScalarType);
}

function told(value: Value<Decimal>): JsonValue {
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (!isUnknown(value)) return decimalText(value as Decimal);
  const { lower, upper, possible } = value;
  if (possible !== undefined) return { possible };
  if (lower === undefined && upper === undefined) return 'unknown';
  return {
    ...(lower === undefined ? {} : { lower: decimalText(lower) }),
    ...(upper === undefined ? {} : { upper: decimalText(upper) }),
  };
}

/** What an expression comes to: its result as cases write it, with its trace; or the codes of what is wrong. */
export function resultOf(
  expression: JsonValue,
  given: { readonly [name: string]: JsonValue },
): { readonly result: JsonValue; readonly trace?: Trace } {
  const inputs = new Map(Object.entries(given).map(([name, one]) => [name, inputOf(one)]));
  const declarations: Declarations = {
    typeOf: (name): Declared | undefined => {
      const type = inputs.get(name)?.type;
      return type && { type, mayBeNotApplicable: false };
    },
    names: () => [...inputs.keys()],
  };
  const kinds: readonly ScalarType['kind'][] = ['boolean', 'number', 'string'];
  const parsed = kinds.map((expected) =>
    parseExpression(expression, { declarations, expected, context: 'flag', pointer: '' }),
  );
  const sound = parsed.find(({ ok }) => ok);
  if (sound?.ok !== true) {
    const codes = parsed[0]!.issues.map(({ code }) => code);
    return { result: { issues: [...new Set(codes)] } };
  }
  const names = [...inputs.keys()];
  const compilation = { arithmetic: decimalArithmetic, slotOf: (name: string) => names.indexOf(name) };
  const slots = names.map((name) => inputs.get(name)!.value);
  const trace = compileTrace(sound.value, compilation)(slots);
  return { result: told(compileExpression(sound.value, compilation)(slots)), trace };
}
