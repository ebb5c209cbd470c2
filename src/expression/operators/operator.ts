import type { IssueMaker } from '../../kernel/issue.js';
import { nearest } from '../../kernel/suggest.js';
import type { Arithmetic } from '../arithmetic.js';
import type { OperationNode, OperatorName, ScalarType, ValueType } from '../grammar.js';
import type { ExpressionIssues } from '../issues.js';
import type { Evaluate, Numeral, Truth, Value } from '../value.js';

/** How many operands an operator takes. */
export interface Arity {
  readonly minimum: number;
  /** `null` has no end. */
  readonly maximum: number | null;
  /** Only odd numbers will do. */
  readonly odd?: boolean;
}

/**
 * How an operand is read: as an expression; as an expression or an array of scalars (`among`); as the name of
 * a list (`list`); as a condition on each element of that list (`element`).
 */
export type Part = 'value' | 'among' | 'list' | 'element';

/** An operand as the type rules see it: without a type when it has an issue already. */
export interface TypedOperand {
  readonly pointer: string;
  readonly type: ValueType | undefined;
  /** Its text, when the operand is a string written out. */
  readonly text?: string;
  /** Its scalars, when the operand is an array of them. */
  readonly among?: readonly TypedOperand[];
}

/** What a type rule gets: the operands, and where to tell what is wrong with them. */
export interface TypeRule {
  readonly operator: OperatorName;
  readonly operands: readonly TypedOperand[];
  readonly report: (...issue: Parameters<IssueMaker<ExpressionIssues>>) => void;
}

/** What an operator is compiled from. */
export interface Compiling<N extends Numeral> {
  readonly operands: readonly Evaluate<N>[];
  /** Of `some`, `all` and `none`: the condition, whose inputs are a row. */
  readonly body?: Evaluate<N>;
  readonly node: OperationNode;
  readonly arithmetic: Arithmetic<N>;
}

/** One operator, whole: what it takes, what type it gives, what it computes, and which operands decided. */
export interface Operator {
  readonly arity: Arity;
  /** How the operand at an index is read; left out, all as values. */
  readonly part?: (index: number) => Part;
  /** The type of the result, operands of wrong type reported; `undefined` when even the type is not clear. */
  readonly typeOf: (rule: TypeRule) => ScalarType | undefined;
  /**
   * A closure that computes the result.
   *
   * INVARIANT: an expression with an issue is never compiled, so `arity` and `typeOf` have proven the types
   * to which this casts its operands.
   */
  readonly compile: <N extends Numeral>(compiling: Compiling<N>) => Evaluate<N>;
  /** Whether the operand at an index is part of why the result came out; left out, all are. */
  readonly decides?: (index: number, values: readonly Value<Numeral>[], result: Value<Numeral>) => boolean;
  /** Of `some`, `all` and `none`: whether an element is, by the truth of its condition. */
  readonly decidesElement?: (truth: Truth, result: Truth) => boolean;
}

/** The type of conditions. */
export const booleanType: ScalarType = { kind: 'boolean' };

/** Reports every operand that has another type than is expected. */
export function expectAll({ operator, operands, report }: TypeRule, expected: ValueType['kind']): void {
  for (const { type, pointer } of operands) {
    if (type === undefined || type.kind === expected) continue;
    report('expression.wrong-type', pointer, { operator, expected, actual: type.kind });
  }
}

/**
 * Reports every operand that is not a scalar of the first one's type.
 *
 * @returns The type they share; `undefined` when none of them has a clear one.
 */
export function expectSame({ operator, operands, report }: TypeRule): ScalarType | undefined {
  let shared: ScalarType | undefined;
  for (const { type, pointer } of operands) {
    if (type === undefined) continue;
    if (shared === undefined && isScalarType(type)) shared = type;
    if (type.kind === shared?.kind) continue;
    report('expression.wrong-type', pointer, { operator, expected: shared?.kind ?? 'scalar', actual: type.kind });
  }
  return shared;
}

function isScalarType(type: ValueType): type is ScalarType {
  return type.kind === 'boolean' || type.kind === 'number' || type.kind === 'string';
}

/** Reports a string written out that is not among the codes of what it is compared with. */
export function expectCode({ report }: TypeRule, written: TypedOperand, compared: ValueType | undefined): void {
  const { text, pointer } = written;
  const allowed = codesOf(compared);
  if (text === undefined || allowed === undefined || allowed.includes(text)) return;
  report('expression.unknown-code', pointer, { actual: text, allowed, suggestion: nearest(text, allowed) ?? null });
}

function codesOf(type: ValueType | undefined): readonly string[] | undefined {
  return type?.kind === 'string' || type?.kind === 'codes' ? type.codes : undefined;
}

/**
 * One closure for many operands of an operation that may be grouped at will. Grouped as a balanced tree,
 * so that ten thousand operands do not stand on the stack.
 */
export function foldOperands<N extends Numeral, Result extends Value<N>>(
  operands: readonly Evaluate<N, Result>[],
  combine: (left: Evaluate<N, Result>, right: Evaluate<N, Result>) => Evaluate<N, Result>,
): Evaluate<N, Result> {
  if (operands.length <= 2) return operands.reduce((left, right) => combine(left, right));
  const middle = Math.floor(operands.length / 2);
  return combine(foldOperands(operands.slice(0, middle), combine), foldOperands(operands.slice(middle), combine));
}

/** Whether an operand has the truth of the result: what decides a conjunction, a disjunction and their kin. */
export function hasTruthOf(value: Value<Numeral>, result: Value<Numeral>): boolean {
  return typeof result === 'boolean' ? value === result : typeof value !== 'boolean';
}

/** The opposite of a condition; the opposite of unknown is unknown. */
export function opposite(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth;
}
