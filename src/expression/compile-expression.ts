import type { Arithmetic } from './arithmetic.js';
import type { ListType, LiteralNode, Node, OperationNode, Range, ReadNode } from './grammar.js';
import { operators } from './operators/table.js';
import { type Evaluate, expressionRefusal, type Numeral, type Truth, UNKNOWN } from './value.js';
import { type Unknown, unknownNumber, unknownString } from './value.js';

/** How the names of an expression are found and its numbers are represented. */
export interface Compilation<N extends Numeral> {
  readonly arithmetic: Arithmetic<N>;
  /** The slot of the inputs that holds a name. */
  readonly slotOf: (name: string) => number | undefined;
}

/**
 * Makes a closure that evaluates an expression over inputs by slot. While it evaluates it rests on
 * BigInt and number operators, `String`, `Math.min`, `Math.sign` and methods of strings; on no method of arrays,
 * maps or objects, and on nothing that is inherited.
 *
 * An input that is exactly {@link UNKNOWN} is read with its declared range or codes.
 *
 * @throws {@link RiskError} `expression.no-slot`, here; `expression.missing-input`, when evaluated with inputs
 * that hold nothing in a slot.
 * @example
 * ```ts
 * const evaluate = compileExpression(node, { arithmetic: decimalArithmetic, slotOf: (name) => slots.get(name) });
 * evaluate([UNKNOWN]); // UNKNOWN
 * ```
 */
export function compileExpression<N extends Numeral>(node: Node, compilation: Compilation<N>): Evaluate<N> {
  if (node.kind === 'literal') return compileLiteral(node, compilation);
  return node.kind === 'read' ? compileRead(node, compilation) : compileOperation(node, compilation);
}

/** As {@link compileExpression}, for an expression that was parsed with `expected: 'boolean'`. */
export function compileCondition<N extends Numeral>(node: Node, compilation: Compilation<N>): Evaluate<N, Truth> {
  // INVARIANT: a boolean expression gives true, false or unknown.
  return compileExpression(node, compilation) as Evaluate<N, Truth>;
}

/** How a body is compiled that reads the fields of its list's element: a row's slots stand in the order of the fields. */
export function elementCompilation<N extends Numeral>(
  { operands }: OperationNode,
  { arithmetic }: Compilation<N>,
): Compilation<N> {
  const { fields } = operands[0]?.type as unknown as ListType;
  return { arithmetic, slotOf: (name) => fields.findIndex((field) => field.name === name) };
}

function compileLiteral<N extends Numeral>({ value }: LiteralNode, { arithmetic }: Compilation<N>): Evaluate<N> {
  const literal = typeof value === 'object' ? arithmetic.of(value) : value;
  return () => literal;
}

function compileRead<N extends Numeral>(node: ReadNode, compilation: Compilation<N>): Evaluate<N> {
  const { name } = node;
  const slot = compilation.slotOf(name);
  if (slot === undefined) throw expressionRefusal('expression.no-slot', { name });
  const whenUnknown = declaredUnknown(node, compilation);
  return (inputs) => {
    const value = inputs[slot];
    if (value === undefined) throw expressionRefusal('expression.missing-input', { name, slot });
    return value === UNKNOWN ? whenUnknown : value;
  };
}

/** What is known of a name before anything is rated. */
function declaredUnknown<N extends Numeral>({ type, range }: ReadNode, { arithmetic }: Compilation<N>): Unknown<N> {
  if (type.kind === 'number' && range !== undefined) return boundsOf(range, arithmetic);
  const isClosed = type.kind === 'string' && type.codes !== undefined;
  return isClosed ? unknownString(type.codes) : UNKNOWN;
}

function boundsOf<N extends Numeral>({ lower, upper }: Range, { of }: Arithmetic<N>): Unknown<N> {
  return unknownNumber(lower === undefined ? undefined : of(lower), upper === undefined ? undefined : of(upper));
}

function compileOperation<N extends Numeral>(node: OperationNode, compilation: Compilation<N>): Evaluate<N> {
  const { body } = node;
  return operators[node.operator].compile<N>({
    operands: node.operands.map((operand) => compileExpression(operand, compilation)),
    ...(body === undefined ? {} : { body: compileExpression(body, elementCompilation(node, compilation)) }),
    node,
    arithmetic: compilation.arithmetic,
  });
}
