import type { Decimal } from '../kernel/decimal.js';

/**
 * An expression as it is written: valid JsonLogic, cut down to what has one meaning
 * (docs/semantics.md, "Profile"). A scalar stands for itself; an object has exactly one key, the operator;
 * a single operand may stand without its array.
 *
 * @example
 * ```ts
 * const expression: Expression = { and: [{ '>=': [{ var: 'ratings.d1' }, 2] }, { '!': { var: 'facts.alone' } }] };
 * ```
 */
export type Expression = string | number | boolean | Operation;

/** One operator with its operands, or the reading of one declared name. */
export type Operation = { readonly [Name in OperatorName]?: Operands } & { readonly var?: string };

/** What an operator takes; `in` also takes an array of scalars. */
export type Operands = Expression | readonly (Expression | readonly (string | number | boolean)[])[];

/** Every operator of the profile; `var`, which reads a name, stands beside them. */
export type OperatorName =
  | ('and' | 'or' | '!')
  | ('===' | '!==' | '<' | '<=' | '>' | '>=')
  | ('in' | 'if')
  | ('+' | '-' | '*' | 'min' | 'max')
  | ('some' | 'all' | 'none');

/** How many digits a number may have: `whole` before the point, `places` after it. */
export interface Digits {
  readonly whole: number;
  readonly places: number;
}

/** True or false. */
export interface BooleanType {
  readonly kind: 'boolean';
}

/** An exact decimal; `digits` is proven, and by default 15 before the point and 15 after it. */
export interface NumberType {
  readonly kind: 'number';
  readonly digits?: Digits;
}

/** A string; with `codes`, one of a closed list. */
export interface StringType {
  readonly kind: 'string';
  readonly codes?: readonly string[];
}

/** A set of strings of a closed list (the answers of a choice of several); only `in` reads it. */
export interface CodesType {
  readonly kind: 'codes';
  readonly codes: readonly string[];
}

/** A list of flat records; only `some`, `all` and `none` read it. The order of `fields` is that of a row's slots. */
export interface ListType {
  readonly kind: 'list';
  readonly fields: readonly Field[];
}

/** What can be compared and computed with. */
export type ScalarType = BooleanType | NumberType | StringType;

/** What a name can hold. */
export type ValueType = ScalarType | CodesType | ListType;

/** A field of a list's records. */
export interface Field {
  readonly name: string;
  readonly declared: Declared & { readonly type: ScalarType };
}

/** Every number from `lower` to `upper`, both included; a side that is left out has no end. */
export interface Range {
  readonly lower?: Decimal;
  readonly upper?: Decimal;
}

/** What an expression may know about a name before anything is rated. */
export interface Declared {
  readonly type: ValueType;
  /** Reading it could meet *not applicable*, because no `notApplicableAs` says what that counts as. */
  readonly mayBeNotApplicable: boolean;
  /** The only contexts in which it may be read (`guard`, `review`, `notice`); left out, it may be read in all. */
  readonly contexts?: readonly string[];
  /** Of a number: every value it can have, that of `notApplicableAs` included. An unknown one has these bounds. */
  readonly range?: Range;
}

/** The names that an expression may read. */
export interface Declarations {
  /** What is declared under a name, or `undefined`. */
  readonly typeOf: (name: string) => Declared | undefined;
  /** Every declared name, for "did you mean". */
  readonly names: () => readonly string[];
}

/** A value that is written in the expression. */
export type Literal = boolean | string | Decimal;

/** A scalar that stands for itself. */
export interface LiteralNode {
  readonly kind: 'literal';
  readonly type: ScalarType;
  readonly value: Literal;
  readonly pointer: string;
}

/** The reading of a declared name or, inside `some`, `all` and `none`, of a field of the list's element. */
export interface ReadNode {
  readonly kind: 'read';
  readonly type: ValueType;
  readonly name: string;
  /** Of a field: the name of its list. */
  readonly list?: string;
  readonly range?: Range;
  readonly pointer: string;
}

/** An operator with its checked operands. */
export interface OperationNode {
  readonly kind: 'operation';
  readonly type: ScalarType;
  readonly operator: OperatorName;
  readonly operands: readonly Node[];
  /** Of `in` with an array: the scalars looked among, all of the first operand's type. */
  readonly among?: readonly Literal[];
  /** Of `some`, `all` and `none`: the condition on each element. */
  readonly body?: Node;
  readonly pointer: string;
}

/**
 * A checked, typed expression. Pointers lead into the document it was written in.
 *
 * INVARIANT: only `parseExpression` makes one, so that whoever holds one need not check it.
 */
export type Node = LiteralNode | ReadNode | OperationNode;
