import type { OperatorName } from '../grammar.js';
import { max, min, minus, plus, times } from './arithmetic.js';
import { different, same } from './equality.js';
import { choice } from './if.js';
import { isIn } from './in.js';
import { and, or } from './logic.js';
import { not } from './not.js';
import type { Operator } from './operator.js';
import { atLeast, atMost, less, more } from './order.js';
import { all, none, some } from './quantifiers.js';

/** Every operator of the profile, in the order of docs/semantics.md. */
export const operators: { readonly [Name in OperatorName]: Operator } = {
  and,
  or,
  '!': not,
  '===': same,
  '!==': different,
  '<': less,
  '<=': atMost,
  '>': more,
  '>=': atLeast,
  in: isIn,
  if: choice,
  '+': plus,
  '-': minus,
  '*': times,
  min,
  max,
  some,
  all,
  none,
};

/** The name of every operator, with `var`: what a misspelt one is compared with. */
export const operatorNames: readonly string[] = [...Object.keys(operators), 'var'];

/** Whether a word is an operator of the profile. */
export function isOperatorName(word: string): word is OperatorName {
  return Object.hasOwn(operators, word);
}

/**
 * The operators of JsonLogic that the profile leaves out, with the one that says the same strictly.
 * They coerce (`==`), guess at truth (`!!`, `missing`), divide, or make values that cannot be explained.
 */
export const leftOut: { readonly [operator: string]: OperatorName | null } = {
  '==': '===',
  '!=': '!==',
  '!!': null,
  '?:': 'if',
  '/': null,
  '%': null,
  cat: null,
  substr: null,
  map: null,
  filter: null,
  reduce: null,
  merge: null,
  missing: null,
  missing_some: null,
  log: null,
  method: null,
};
