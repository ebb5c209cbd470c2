import { boundsArithmetic } from '../bounds.js';
import type { Literal } from '../grammar.js';
import { elementAt, type Evaluate, holds, isUnknown, type Numeral } from '../value.js';
import { type Quantity, type Text, type Truth, type Unknown, UNKNOWN } from '../value.js';
import { booleanType, type Compiling, expectCode, expectSame, type Operator } from './operator.js';
import { type TypedOperand, type TypeRule } from './operator.js';

/** Whether a string is in a list: decided when all of the possible strings are, or none. */
function isTextIn(text: Text, list: readonly string[]): Truth {
  if (typeof text === 'string') return holds(list, text);
  const { possible } = text;
  if (possible === undefined) return UNKNOWN;
  let found = 0;
  for (let index = 0; index < possible.length; index += 1) if (holds(list, elementAt(possible, index))) found += 1;
  if (found === 0) return false;
  return found === possible.length ? true : UNKNOWN;
}

/** Whether an operand is the same as any of a list, as `or` combines it. */
function isAnyOf<Item>(list: readonly Item[], isSame: (item: Item) => Truth): Truth {
  let result: Truth = false;
  for (let index = 0; index < list.length; index += 1) {
    const truth = isSame(elementAt(list, index));
    if (truth === true) return true;
    if (truth !== false) result = UNKNOWN;
  }
  return result;
}

type Known<Kind> = readonly Extract<Literal, Kind>[];

function compileAmong<N extends Numeral>(compiling: Compiling<N>, among: readonly Literal[]): Evaluate<N, Truth> {
  const kind = compiling.node.operands[0]?.type.kind;
  if (kind === 'number') {
    const [operand] = compiling.operands as readonly [Evaluate<N, Quantity<N>>];
    const { isSame } = boundsArithmetic(compiling.arithmetic);
    const numbers = (among as Known<object>).map((number) => compiling.arithmetic.of(number));
    return (inputs) => {
      const value = operand(inputs);
      return isAnyOf(numbers, (number) => isSame(value, number));
    };
  }
  if (kind === 'string') {
    const [operand] = compiling.operands as readonly [Evaluate<N, Text>];
    return (inputs) => isTextIn(operand(inputs), among as Known<string>);
  }
  const [operand] = compiling.operands as readonly [Evaluate<N, Truth>];
  return (inputs) => {
    const value = operand(inputs);
    return typeof value === 'boolean' ? isAnyOf(among, (literal) => literal === value) : UNKNOWN;
  };
}

function compileSet<N extends Numeral>(compiling: Compiling<N>): Evaluate<N, Truth> {
  type Codes = readonly string[] | Unknown;
  type Set = (inputs: Parameters<Evaluate<N>>[0]) => Codes;
  const [operand, set] = compiling.operands as readonly [Evaluate<N, Text>, Set];
  return (inputs) => {
    const codes = set(inputs);
    return isUnknown(codes) ? UNKNOWN : isTextIn(operand(inputs), codes);
  };
}

function checkAmong(rule: TypeRule, operand: TypedOperand, { among = [], pointer }: TypedOperand): void {
  if (among.length === 0) rule.report('expression.empty-list', pointer, { operator: 'in' });
  expectSame({ ...rule, operands: [operand, ...among] });
  for (const item of among) expectCode(rule, item, operand.type);
}

function checkSet(rule: TypeRule, operand: TypedOperand, { type, pointer }: TypedOperand): void {
  if (type === undefined) return;
  if (type.kind !== 'codes') {
    rule.report('expression.in-needs-list', pointer, { actual: type.kind });
    return;
  }
  if (operand.type !== undefined && operand.type.kind !== 'string') {
    const facts = { operator: rule.operator, expected: 'string', actual: operand.type.kind };
    rule.report('expression.wrong-type', operand.pointer, facts);
  }
  expectCode(rule, operand, type);
}

/** `in`: a scalar is one of those written out, or a string is in a declared set of codes. Never a string in a string. */
export const isIn: Operator = {
  arity: { minimum: 2, maximum: 2 },
  part: (index) => (index === 1 ? 'among' : 'value'),
  typeOf: (rule) => {
    const [operand, list] = rule.operands as readonly [TypedOperand, TypedOperand];
    if (list.among === undefined) checkSet(rule, operand, list);
    else checkAmong(rule, operand, list);
    return booleanType;
  },
  compile: (compiling) => {
    const { among } = compiling.node;
    return among === undefined ? compileSet(compiling) : compileAmong(compiling, among);
  },
};
