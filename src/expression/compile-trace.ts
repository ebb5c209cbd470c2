import { decimalText } from '../kernel/decimal-text.js';
import type { Arithmetic } from './arithmetic.js';
import { type Compilation, compileExpression, elementCompilation } from './compile-expression.js';
import type { Node, OperationNode } from './grammar.js';
import { operators } from './operators/table.js';
import type { ConditionTrace, OperationTrace, Outcome, Trace, TruthText } from './trace.js';
import { elementAt, type Evaluate, type Inputs, isUnknown, mapped, type Numeral } from './value.js';
import type { Quantity, Row, Text, Truth, Value } from './value.js';

/** Evaluates an expression and tells why it came out as it did. */
export type EvaluateTrace<N extends Numeral> = (inputs: Inputs<N>) => Trace;

/** Evaluates a condition and tells why it is true, false or unknown. */
export type EvaluateConditionTrace<N extends Numeral> = (inputs: Inputs<N>) => ConditionTrace;

/** A part that was evaluated, before it is known whether it was decisive. */
interface Evaluated<N extends Numeral> {
  readonly value: Value<N>;
  readonly tell: (decisive: boolean) => Trace;
}

type Follow<N extends Numeral> = (inputs: Inputs<N>) => Evaluated<N>;

/**
 * Makes a closure that evaluates an expression as `compileExpression` does and returns the trace, which
 * holds the result. Every part is listed in document order, also those that a bare evaluation skips.
 *
 * @throws {@link RiskError} as `compileExpression`.
 */
export function compileTrace<N extends Numeral>(node: Node, compilation: Compilation<N>): EvaluateTrace<N> {
  const follow = compileFollow(node, compilation);
  return (inputs) => follow(inputs).tell(true);
}

/**
 * As {@link compileTrace}, for an expression that was parsed with `expected: 'boolean'`.
 *
 * @example
 * ```ts
 * // { ">=": [{ "var": "ratings.d1" }, 2] } at /flags/0/when, with ratings.d1 = 3
 * // { op: '>=', pointer: '/flags/0/when', result: 'true', decisive: true,
 * //   operands: [{ var: 'ratings.d1', number: '3' }, { number: '2' }] }
 * ```
 */
export function compileConditionTrace<N extends Numeral>(
  node: Node,
  compilation: Compilation<N>,
): EvaluateConditionTrace<N> {
  // INVARIANT: the outcome of a boolean expression is a condition's.
  return compileTrace(node, compilation) as EvaluateConditionTrace<N>;
}

function compileFollow<N extends Numeral>(node: Node, compilation: Compilation<N>): Follow<N> {
  if (node.kind === 'operation') return compileOperation(node, compilation);
  const evaluate = compileExpression(node, compilation);
  const origin = node.kind === 'read' ? { var: node.name } : {};
  return (inputs) => {
    const value = evaluate(inputs);
    return { value, tell: (decisive) => ({ ...origin, ...outcomeOf(value, { node, compilation, decisive }) }) };
  };
}

function compileOperation<N extends Numeral>(node: OperationNode, compilation: Compilation<N>): Follow<N> {
  const { operator, pointer } = node;
  const { decides } = operators[operator];
  const operands = node.operands.map((operand) => compileFollow(operand, compilation));
  const conclude = compileConclusion(node, compilation);
  const among = amongOf(node);
  const tellElements = compileElements(node, compilation);
  return (inputs) => {
    const followed = mapped(operands, (follow) => follow(inputs));
    const values = mapped(followed, ({ value }) => value);
    const value = conclude(values);
    return {
      value,
      tell: (decisive) => ({
        op: operator,
        pointer,
        ...outcomeOf(value, { node, compilation, decisive }),
        operands: mapped(followed, ({ tell }, at) => tell(decisive && (decides?.(at, values, value) ?? true))),
        ...among,
        ...tellElements(elementAt(values, 0), value, decisive),
      }),
    };
  };
}

/** The operator itself, over the values of its operands in place of inputs. */
function compileConclusion<N extends Numeral>(node: OperationNode, compilation: Compilation<N>): Evaluate<N> {
  const { body } = node;
  return operators[node.operator].compile<N>({
    operands: node.operands.map((_, index) => (values: Inputs<N>) => elementAt(values, index)),
    ...(body === undefined ? {} : { body: compileExpression(body, elementCompilation(node, compilation)) }),
    node,
    arithmetic: compilation.arithmetic,
  });
}

function amongOf({ among }: OperationNode): Pick<OperationTrace, 'among'> {
  if (among === undefined) return {};
  return { among: among.map((literal) => (typeof literal === 'object' ? decimalText(literal) : literal)) };
}

type TellElements<N extends Numeral> = (
  list: Value<N>,
  result: Value<N>,
  decisive: boolean,
) => Pick<OperationTrace, 'elements'>;

function compileElements<N extends Numeral>(node: OperationNode, compilation: Compilation<N>): TellElements<N> {
  const { decidesElement } = operators[node.operator];
  if (node.body === undefined || decidesElement === undefined) return () => ({});
  const follow = compileFollow(node.body, elementCompilation(node, compilation));
  return (list, result, decisive) => {
    if (isUnknown(list)) return {};
    const elements = mapped(list as readonly Row<N>[], (row) => {
      const { value, tell } = follow(row);
      return tell(decisive && decidesElement(value as Truth, result as Truth));
    });
    return { elements };
  };
}

/** What an outcome is written from, beside the value. */
interface Telling<N extends Numeral> {
  readonly node: Node;
  readonly compilation: Compilation<N>;
  readonly decisive: boolean;
}

function outcomeOf<N extends Numeral>(value: Value<N>, { node, compilation, decisive }: Telling<N>): Outcome {
  switch (node.type.kind) {
    case 'boolean':
      return { result: truthText(value as Truth), decisive };
    case 'number':
      return numberOutcome(value as Quantity<N>, compilation.arithmetic);
    case 'string':
      return stringOutcome(value as Text);
    case 'codes':
      return { codes: isUnknown(value) ? null : (value as readonly string[]) };
    case 'list':
      return { count: isUnknown(value) ? null : (value as readonly Row<N>[]).length };
  }
}

/** A truth as an evaluation writes it. */
export function truthText(truth: Truth): TruthText {
  if (typeof truth !== 'boolean') return 'unknown';
  return truth ? 'true' : 'false';
}

function numberOutcome<N extends Numeral>(value: Quantity<N>, { text }: Arithmetic<N>): Outcome {
  if (!isUnknown<N>(value)) return { number: text(value) };
  const { lower, upper } = value;
  return {
    number: null,
    ...(lower === undefined ? {} : { lower: text(lower) }),
    ...(upper === undefined ? {} : { upper: text(upper) }),
  };
}

function stringOutcome(value: Text): Outcome {
  if (typeof value === 'string') return { string: value };
  return value.possible === undefined ? { string: null } : { string: null, possible: value.possible };
}
