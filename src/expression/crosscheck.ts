import jsonLogic, { type RulesLogic } from 'json-logic-js';
import type { JsonValue } from '../kernel/json-value.js';
import type { Decimal } from '../kernel/decimal.js';
import { decimalOf, decimalOfNumber, decimalText } from '../kernel/decimal-text.js';
import { valueAt } from '../kernel/pointer.js';
import { decimalArithmetic } from './arithmetic.js';
import { compileTrace } from './compile-trace.js';
import { isBinary, isExactInBinary, isReadBack } from './crosscheck-binary.js';
import { type Data, dataOf, namesRead, recordsIn } from './crosscheck-data.js';
import type { Node, OperationNode, ReadNode, ScalarType } from './grammar.js';
import type { OperationTrace, Trace } from './trace.js';
import type { Value } from './value.js';

/** Every part of the condition has the value that json-logic-js gives it. */
export interface Agrees {
  readonly status: 'agrees';
}

/** A part whose operands agree has another value for json-logic-js: one of the two is wrong. */
export interface Differs {
  readonly status: 'differs';
  /** RFC 6901 pointer of the part into the instrument: the first whose own operands agree. */
  readonly at: string;
  /** Within `some`, `all` and `none`: the record of the list, counted from 0. */
  readonly record?: number;
  /** The value that was evaluated: numbers as plain decimals. */
  readonly evaluated: string;
  /** What json-logic-js says instead, written likewise; a value of another type as JSON. */
  readonly jsonLogic: string;
}

/** The condition as a whole cannot be compared; every part that can be, agrees. */
export interface NotComparable {
  readonly status: 'not-comparable';
  /**
   * `unknown`: something that it reads is unknown, which JsonLogic has no word for. `decimal`: a number that is no
   * binary fraction, or not for long, is computed with, so that floating point may round where decimals do not.
   */
  readonly reason: 'unknown' | 'decimal';
  /** RFC 6901 pointer of the part into the instrument from which it cannot. */
  readonly at: string;
}

/** What came of evaluating a condition a second time, by json-logic-js. */
export type Crosschecked = Agrees | Differs | NotComparable;

/** What an expression is evaluated with a second time. */
export interface Crosschecking {
  /** The expression as it was written. */
  readonly written: JsonValue;
  /** What a name holds. */
  readonly valueOf: (name: string) => Value<Decimal>;
}

/** Evaluates an expression here and by json-logic-js, and compares part by part. */
export function crosscheckExpression(node: Node, { written, valueOf }: Crosschecking): Crosschecked {
  const reads = namesRead(node);
  const slots = [...new Set(reads.map(({ name }) => name))];
  const compilation = { arithmetic: decimalArithmetic, slotOf: (name: string) => slots.indexOf(name) };
  const trace = compileTrace(node, compilation)(slots.map(valueOf));
  const start = node.pointer.length;
  const part: Part = { node, trace, data: dataOf(reads, valueOf) };
  return compared(part, (pointer) => valueAt(written, pointer.slice(start)) as JsonValue) ?? { status: 'agrees' };
}

/** A part of an expression, what it came to, and what json-logic-js is given for it. */
interface Part {
  readonly node: Node;
  readonly trace: Trace;
  readonly data: Data;
  readonly record?: number;
}

/** What stands in the expression as it was written, by a pointer into its document. */
type Written = (pointer: string) => JsonValue;

/** What keeps a part from agreeing; a difference before anything that is not comparable. */
function compared(part: Part, written: Written): Differs | NotComparable | undefined {
  let open: NotComparable | undefined;
  for (const inner of partsOf(part)) {
    const found = compared(inner, written);
    if (found?.status === 'differs') return found;
    open = unknownFirst(open, found);
  }
  open ??= incomparable(part);
  return open ?? comparedAlone(part, written(part.node.pointer));
}

function unknownFirst(one: NotComparable | undefined, other: NotComparable | undefined): NotComparable | undefined {
  return one === undefined || (one.reason === 'decimal' && other?.reason === 'unknown') ? other : one;
}

function partsOf({ node, trace, data, ...place }: Part): readonly Part[] {
  if (node.kind !== 'operation') return [];
  const { operands, elements = [] } = trace as OperationTrace;
  const own = node.operands.map((operand, index) => ({
    node: operand,
    trace: operands[index] as Trace,
    data,
    ...place,
  }));
  return [...own, ...elements.map((element, record) => elementPart(node, element, { data, record }))];
}

/** The condition on one record of a list. */
function elementPart(
  node: OperationNode,
  trace: Trace,
  { data, record }: Required<Pick<Part, 'data' | 'record'>>,
): Part {
  // INVARIANT: what has elements has a body, and its operand is a list that is read.
  const [list] = node.operands as readonly [ReadNode];
  return { node: node.body as Node, trace, data: recordsIn(data, list.name)[record] as Data, record };
}

/** Why a part whose operands agree is not comparable nevertheless. */
function incomparable({ node, trace }: Part): NotComparable | undefined {
  const at = node.pointer;
  if (node.kind === 'operation') {
    return isRounded(node, trace as OperationTrace) ? { status: 'not-comparable', reason: 'decimal', at } : undefined;
  }
  if (textOf(trace) === null) return { status: 'not-comparable', reason: 'unknown', at };
  if (!('number' in trace) || isReadBack(numberIn(trace))) return undefined;
  return { status: 'not-comparable', reason: 'decimal', at };
}

/** What a part came to as text; `null` when unknown, and the empty text of what is only looked into. */
function textOf(trace: Trace): string | null {
  if ('result' in trace) return trace.result === 'unknown' ? null : trace.result;
  if ('number' in trace) return trace.number;
  if ('string' in trace) return trace.string;
  return ('codes' in trace ? trace.codes : trace.count) === null ? null : '';
}

function numberIn(trace: Trace): Decimal {
  // INVARIANT: operands with unknowns are found first.
  return decimalOf((trace as { readonly number: string }).number);
}

/** Whether floating point may round where decimals do not. */
function isRounded(node: OperationNode, { operands }: OperationTrace): boolean {
  return isArithmetic(node) && !isExactInBinary(node.operator, operands.map(numberIn));
}

/** Whether a part makes a number of several; a single operand comes to itself, or its negative. */
function isArithmetic(node: Node): node is OperationNode & { readonly operator: '+' | '-' | '*' } {
  return node.kind === 'operation' && ['+', '-', '*'].includes(node.operator) && node.operands.length > 1;
}

/** The part itself: its operands agree. */
function comparedAlone({ node, trace, data, record }: Part, written: JsonValue): Differs | NotComparable | undefined {
  const { kind } = node.type;
  if (kind === 'list' || kind === 'codes') return undefined;
  const value: unknown = jsonLogic.apply(written as RulesLogic, data);
  const [evaluated, said] = [textOf(trace) as string, told(value, kind)];
  if (typeof value === kind && said === evaluated) return undefined;
  const at = node.pointer;
  if (isTooLong(node, value)) return { status: 'not-comparable', reason: 'decimal', at };
  return { status: 'differs', at, ...(record === undefined ? {} : { record }), evaluated, jsonLogic: said };
}

/** Whether a sum or product, though nothing was rounded, has more digits than a number of JavaScript is written with. */
function isTooLong(node: Node, value: unknown): boolean {
  return isArithmetic(node) && Number.isFinite(value) && !isBinary(decimalOfNumber(value as number));
}

/** A value of the type that is expected as text, any other as JSON. */
function told(value: unknown, kind: ScalarType['kind']): string {
  if (typeof value === 'number' && Number.isFinite(value)) return decimalText(decimalOfNumber(value));
  return typeof value === kind ? String(value) : JSON.stringify(value ?? null);
}
