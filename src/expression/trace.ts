import type { OperatorName } from './grammar.js';

/** True, false or unknown, as an evaluation writes them. */
export type TruthText = 'true' | 'false' | 'unknown';

/** What a condition gave, and whether it is part of why the whole came out as it did. */
export interface ConditionOutcome {
  readonly result: TruthText;
  /** Without the conditions that are not decisive the whole would have come out the same. */
  readonly decisive: boolean;
}

/** A number in plain decimal notation; `null` when unknown, then with the bounds that are known. */
export interface NumberOutcome {
  readonly number: string | null;
  readonly lower?: string;
  readonly upper?: string;
}

/** A string; `null` when unknown, then with the possible ones where they are known. */
export interface StringOutcome {
  readonly string: string | null;
  readonly possible?: readonly string[];
}

/** A set of codes, or the number of records of a list; `null` when unknown. */
export type ListOutcome = { readonly codes: readonly string[] | null } | { readonly count: number | null };

/** What a part of an expression gave. */
export type Outcome = ConditionOutcome | NumberOutcome | StringOutcome | ListOutcome;

/** A declared name, or a field of a list's element, that was read. */
export interface Reading {
  readonly var: string;
}

/** An operator, with what its operands gave. */
export interface OperationTrace {
  readonly op: OperatorName;
  /** Where it stands in the instrument. */
  readonly pointer: string;
  readonly operands: readonly Trace[];
  /** Of `in` with an array: what was looked among; numbers as decimal text. */
  readonly among?: readonly (string | boolean)[];
  /** Of `some`, `all` and `none` over a known list: the condition for each element, in the list's order. */
  readonly elements?: readonly Trace[];
}

/** Written in the expression: neither read nor computed. */
export interface Constant {
  readonly var?: never;
  readonly op?: never;
}

/** Why a part of an expression gave what it gave: plain JSON data in the order of the document. */
export type Trace = (OperationTrace | Reading | Constant) & Outcome;

/** Why a condition is true, false or unknown: every comparison with its values, the decisive ones marked. */
export type ConditionTrace = (OperationTrace | Reading | Constant) & ConditionOutcome;
