import { boundsArithmetic } from '../bounds.js';
import {
  elementAt,
  type Evaluate,
  holds,
  type Numeral,
  type Quantity,
  type Text,
  type Truth,
  UNKNOWN,
} from '../value.js';
import { booleanType, type Compiling, expectCode, expectSame, type Operator } from './operator.js';
import { opposite, type TypedOperand, type TypeRule } from './operator.js';

/** Whether two truths are the same; unknown when either is. */
function isSameTruth(a: Truth, b: Truth): Truth {
  return typeof a === 'boolean' && typeof b === 'boolean' ? a === b : UNKNOWN;
}

/** Whether two strings are the same: false when no string is possible for both. */
function isSameText(a: Text, b: Text): Truth {
  if (typeof a === 'string') return typeof b === 'string' ? a === b : mayBe(b, a);
  if (typeof b === 'string') return mayBe(a, b);
  if (a.possible === undefined || b.possible === undefined) return UNKNOWN;
  for (let index = 0; index < a.possible.length; index += 1) {
    if (holds(b.possible, elementAt(a.possible, index))) return UNKNOWN;
  }
  return false;
}

function mayBe({ possible }: Exclude<Text, string>, text: string): Truth {
  return possible === undefined || holds(possible, text) ? UNKNOWN : false;
}

function checkOperands(rule: TypeRule): void {
  expectSame(rule);
  const [left, right] = rule.operands as readonly [TypedOperand, TypedOperand];
  expectCode(rule, left, right.type);
  expectCode(rule, right, left.type);
}

function compileBy<N extends Numeral, Side>(compiling: Compiling<N>, isSame: (a: Side, b: Side) => Truth) {
  type Operand = (inputs: Parameters<Evaluate<N>>[0]) => Side;
  const [left, right] = compiling.operands as readonly [Operand, Operand];
  return (inputs: Parameters<Evaluate<N>>[0]): Truth => isSame(left(inputs), right(inputs));
}

function compileSame<N extends Numeral>(compiling: Compiling<N>): Evaluate<N, Truth> {
  const kind = compiling.node.operands[0]?.type.kind;
  if (kind === 'number') return compileBy<N, Quantity<N>>(compiling, boundsArithmetic(compiling.arithmetic).isSame);
  return kind === 'string' ? compileBy(compiling, isSameText) : compileBy(compiling, isSameTruth);
}

/** `===`: the same scalar of the same type; decided as soon as every completion agrees. */
export const same: Operator = {
  arity: { minimum: 2, maximum: 2 },
  typeOf: (rule) => {
    checkOperands(rule);
    return booleanType;
  },
  compile: compileSame,
};

/** `!==`: the opposite of `===`. */
export const different: Operator = {
  ...same,
  compile: (compiling) => {
    const isSame = compileSame(compiling);
    return (inputs) => opposite(isSame(inputs));
  },
};
