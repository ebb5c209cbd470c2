import { boundsArithmetic } from '../bounds.js';
import { digitsOfOperands, mostDigits } from '../digits.js';
import type { ScalarType, StringType } from '../grammar.js';
import { elementAt, type Evaluate, holds, type Numeral, type Quantity, type Text } from '../value.js';
import { type Truth, UNKNOWN, unknownString, type Value } from '../value.js';
import { type Compiling, expectAll, expectSame, type Operator, type TypeRule } from './operator.js';

/** What is known of a value that is one or the other. */
type Join<Side> = (a: Side, b: Side) => Side;

function joinTruths(a: Truth, b: Truth): Truth {
  return a === b ? a : UNKNOWN;
}

function joinTexts(a: Text, b: Text): Text {
  if (a === b) return a;
  const first = textsOf(a);
  const second = textsOf(b);
  if (first === undefined || second === undefined) return UNKNOWN;
  const possible: string[] = [];
  addNew(possible, first);
  addNew(possible, second);
  return unknownString(possible);
}

function textsOf(text: Text): readonly string[] | undefined {
  return typeof text === 'string' ? [text] : text.possible;
}

function addNew(list: string[], more: readonly string[]): void {
  for (let index = 0; index < more.length; index += 1) {
    const text = elementAt(more, index);
    // Not `push`: a method of arrays could be replaced by the host.
    if (!holds(list, text)) list[list.length] = text;
  }
}

function joinOf<N extends Numeral>({ node, arithmetic }: Compiling<N>): Join<Value<N>> {
  const joins: { readonly [Kind in ScalarType['kind']]: unknown } = {
    boolean: joinTruths,
    string: joinTexts,
    number: boundsArithmetic(arithmetic).hull satisfies Join<Quantity<N>>,
  };
  // INVARIANT: all branches have the type of the whole, so each join meets only values of its own kind.
  return joins[node.type.kind] as Join<Value<N>>;
}

/** The first branch whose condition is true; of unknown conditions before it, their branches are possible too. */
function compile<N extends Numeral>(compiling: Compiling<N>): Evaluate<N> {
  const { operands } = compiling;
  const join = joinOf(compiling);
  const last = operands.length - 1;
  return (inputs) => {
    let joined: Value<N> | undefined;
    for (let index = 0; index <= last; index += 2) {
      const isElse = index === last;
      const condition = isElse || elementAt(operands, index)(inputs);
      if (condition === false) continue;
      const value = elementAt(operands, isElse ? index : index + 1)(inputs);
      joined = joined === undefined ? value : join(joined, value);
      if (condition === true) break;
    }
    return joined ?? UNKNOWN;
  };
}

/** Conditions stand at even places but the last, which is the branch of `else`. */
function isCondition(index: number, count: number): boolean {
  return index % 2 === 0 && index < count - 1;
}

function typeOf(rule: TypeRule): ScalarType | undefined {
  const { operands } = rule;
  const branches = { ...rule, operands: operands.filter((_, index) => !isCondition(index, operands.length)) };
  expectAll({ ...rule, operands: operands.filter((_, index) => isCondition(index, operands.length)) }, 'boolean');
  const shared = expectSame(branches);
  if (shared?.kind === 'number') return { kind: 'number', digits: mostDigits(digitsOfOperands(branches.operands)) };
  return shared?.kind === 'string' ? stringType(branches) : shared;
}

/** A closed list when every branch is written out or has one. */
function stringType({ operands }: TypeRule): StringType {
  const lists = operands.map(({ text, type }) =>
    text === undefined ? (type as StringType | undefined)?.codes : [text],
  );
  const codes = new Set<string>();
  for (const list of lists) {
    if (list === undefined) return { kind: 'string' };
    for (const code of list) codes.add(code);
  }
  return { kind: 'string', codes: [...codes] };
}

/** Every condition up to the one that is true, and every branch that is possible. */
function decides(index: number, values: readonly Value<Numeral>[]): boolean {
  const last = values.length - 1;
  const own = isCondition(index, values.length) || index === last ? index : index - 1;
  for (let earlier = 0; earlier < own; earlier += 2) if (values[earlier] === true) return false;
  return own === index || values[own] !== false;
}

/** `if`: conditions and branches by turns, and at the end the branch of `else`. */
export const choice: Operator = {
  arity: { minimum: 3, maximum: null, odd: true },
  typeOf,
  compile,
  decides,
};
