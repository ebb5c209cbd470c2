import type { Declarations, Declared, ValueType } from '../../src/expression/grammar.js';
import { decimalArithmetic } from '../../src/expression/arithmetic.js';
import { compileExpression } from '../../src/expression/compile-expression.js';
import { compileTrace } from '../../src/expression/compile-trace.js';
import type { Node, ScalarType } from '../../src/expression/grammar.js';
import { type ExpressionPlace, parseExpression } from '../../src/expression/parse-expression.js';
import type { Trace } from '../../src/expression/trace.js';
import { isUnknown, type Value } from '../../src/expression/value.js';
import type { Checked, Issue } from '../../src/kernel/issue.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { type Decimal } from '../../src/kernel/decimal.js';
import { decimalOf, decimalText } from '../../src/kernel/decimal-text.js';

const number: ValueType = { kind: 'number', digits: { whole: 3, places: 2 } };

function declare(type: ValueType, more: Partial<Declared> = {}): Declared {
  return { type, mayBeNotApplicable: false, ...more };
}

/** What the tests may read, one name of every kind. */
export const declared: { readonly [name: string]: Declared } = {
  a: declare(number),
  b: declare(number),
  plain: declare({ kind: 'number' }),
  ranged: declare(
    { kind: 'number', digits: { whole: 1, places: 0 } },
    { range: { lower: decimalOf('0'), upper: decimalOf('3') } },
  ),
  p: declare({ kind: 'boolean' }),
  q: declare({ kind: 'boolean' }),
  open: declare({ kind: 'string' }),
  other: declare({ kind: 'string' }),
  level: declare({ kind: 'string', codes: ['low', 'moderate', 'high'] }),
  languages: declare({ kind: 'codes', codes: ['fr', 'bm', 'ff'] }),
  events: declare({
    kind: 'list',
    fields: [
      { name: 'grave', declared: { type: { kind: 'boolean' }, mayBeNotApplicable: false } },
      { name: 'days', declared: { type: { kind: 'number' }, mayBeNotApplicable: false } },
      { name: 'kind', declared: { type: { kind: 'string', codes: ['fight', 'threat'] }, mayBeNotApplicable: false } },
      { name: 'gap', declared: { type: { kind: 'boolean' }, mayBeNotApplicable: true } },
    ],
  }),
  absent: declare({ kind: 'number' }, { mayBeNotApplicable: true }),
  is_rated: declare({ kind: 'boolean' }, { contexts: ['guard', 'review', 'notice'] }),
};

export const declarations: Declarations = {
  typeOf: (name) => (Object.hasOwn(declared, name) ? declared[name] : undefined),
  names: () => Object.keys(declared),
};

/** Where the test expressions stand. */
export const place: ExpressionPlace = { declarations, expected: 'boolean', context: 'flag', pointer: '/when' };

export function parse(expression: JsonValue, expected: ScalarType['kind'] = 'boolean'): Checked<Node> {
  return parseExpression(expression, { ...place, expected });
}

/** Code, pointer and facts of every issue. */
export function issuesOf(
  expression: JsonValue,
  more: Partial<ExpressionPlace> = {},
): readonly Omit<Issue, 'severity'>[] {
  const { issues } = parseExpression(expression, { ...place, ...more });
  return issues.map(({ code, pointer, facts }) => ({ code, pointer, facts }));
}

export function nodeOf(expression: JsonValue, expected: ScalarType['kind'] = 'boolean'): Node {
  const checked = parse(expression, expected);
  if (checked.ok) return checked.value;
  throw new Error(JSON.stringify(checked.issues));
}

export type Inputs = { readonly [name: string]: Value<Decimal> };

const names = Object.keys(declared);
const compilation = { arithmetic: decimalArithmetic, slotOf: (name: string) => names.indexOf(name) };

function slots(inputs: Inputs): readonly Value<Decimal>[] {
  return names.map((name) => inputs[name] as Value<Decimal>);
}

export function evaluateNode(node: Node, inputs: Inputs): Value<Decimal> {
  return compileExpression(node, compilation)(slots(inputs));
}

/** The value of an expression. */
export function evaluate(
  expression: JsonValue,
  inputs: Inputs = {},
  expected: ScalarType['kind'] = 'boolean',
): Value<Decimal> {
  return evaluateNode(nodeOf(expression, expected), inputs);
}

export function trace(expression: JsonValue, inputs: Inputs = {}, expected: ScalarType['kind'] = 'boolean'): Trace {
  return compileTrace(nodeOf(expression, expected), compilation)(slots(inputs));
}

/** A value as a test can write it: numbers as decimal text, bounds as `[lower, upper]`, unknown as `unknown`. */
export function shown(value: Value<Decimal>): unknown {
  if (isUnknown<Decimal>(value)) {
    if (value.possible !== undefined) return { possible: value.possible };
    if (value.lower === undefined && value.upper === undefined) return 'unknown';
    return [value.lower, value.upper].map((end) => (end === undefined ? null : decimalText(end)));
  }
  return typeof value === 'object' && 'coefficient' in value ? decimalText(value) : value;
}

export const d: typeof decimalOf = decimalOf;
