import type { IssueOf } from '../kernel/issue.js';

/** What is wrong with an expression, each code with its facts. Pointers lead to the part that is meant. */
export interface ExpressionIssues {
  /** More than `limit` values stand in one expression. */
  'expression.too-large': { readonly limit: number };
  /** Operators stand inside each other more than `limit` deep. */
  'expression.too-deep': { readonly limit: number };
  /** `null`, an array or something that is not JSON stands where an expression should. */
  'expression.not-an-expression': { readonly actual: string };
  /** An object has no key or several; an operation has exactly one. `keys` holds the first five. */
  'expression.not-one-operator': { readonly count: number; readonly keys: readonly string[] };
  /** No operator of that name exists. */
  'expression.unknown-operator': { readonly operator: string; readonly suggestion: string | null };
  /** An operator of JsonLogic that coerces, guesses or makes what cannot be explained; `instead` does it strictly. */
  'expression.operator-not-in-profile': { readonly operator: string; readonly instead: string | null };
  /** Too few or too many operands; `maximum` null has no end; `odd` says that only odd numbers will do. */
  'expression.wrong-operand-count': {
    readonly operator: string;
    readonly actual: number;
    readonly minimum: number;
    readonly maximum: number | null;
    readonly odd: boolean;
  };
  /** A part has another type than its place asks for; `operator` is null for the whole expression. */
  'expression.wrong-type': { readonly operator: string | null; readonly expected: string; readonly actual: string };
  /** `var` takes one declared name as a plain string: no array, no path by number, no default. */
  'expression.name-not-a-string': { readonly actual: string };
  /** Nothing of that name is declared. */
  'expression.unknown-name': { readonly name: string; readonly suggestion: string | null };
  /** The records of the list have no such field. */
  'expression.unknown-field': { readonly name: string; readonly list: string; readonly suggestion: string | null };
  /** The condition on a list's elements reads something outside the element. */
  'expression.name-outside-element': { readonly name: string; readonly list: string };
  /** The name may be read in other contexts only. */
  'expression.name-not-allowed-here': {
    readonly name: string;
    readonly context: string;
    readonly allowed: readonly string[];
  };
  /** What is read could be *not applicable*; the indicator should say `notApplicableAs`. */
  'expression.may-be-not-applicable': { readonly name: string };
  /** A string is compared that can never be read there. */
  'expression.unknown-code': {
    readonly actual: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | null;
  };
  /** The second operand of `in` is neither an array of scalars nor a declared set of codes. */
  'expression.in-needs-list': { readonly actual: string };
  /** The array of `in` is empty. */
  'expression.empty-list': { readonly operator: string };
  /** The array of `in` holds something else than scalars written out. */
  'expression.not-a-scalar': { readonly actual: string };
  /** A number has more significant digits than survive every reader of JSON; or is none. */
  'expression.too-many-digits': { readonly digits: number | null; readonly limit: number };
  /** A number could grow past the digits that are computed exactly. */
  'expression.may-pass-digits': { readonly operator: string | null; readonly digits: number; readonly limit: number };
}

/** An issue of an expression. */
export type ExpressionIssue = IssueOf<ExpressionIssues>;

/** How calls into this room are misused, each code with its facts. */
export interface ExpressionRefusals {
  /** No slot was given for a name that the expression reads. */
  'expression.no-slot': { readonly name: string };
  /** The inputs of an evaluation hold nothing in the slot of a name. */
  'expression.missing-input': { readonly name: string; readonly slot: number };
  /** The lower bound of an unknown number is above its upper bound. */
  'expression.bounds-reversed': Readonly<Record<string, never>>;
  /** An unknown string was given no possible value. */
  'expression.nothing-possible': Readonly<Record<string, never>>;
}
