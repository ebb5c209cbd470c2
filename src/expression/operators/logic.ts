import { type Evaluate, type Numeral, type Truth, UNKNOWN } from '../value.js';
import { booleanType, type Compiling, expectAll, foldOperands, hasTruthOf, type Operator } from './operator.js';

/** `and` and `or`: one operand of the `settling` truth settles it; otherwise unknown if any operand is. */
function connective(settling: boolean): Operator {
  function combine<N extends Numeral>(left: Evaluate<N, Truth>, right: Evaluate<N, Truth>): Evaluate<N, Truth> {
    return (inputs) => {
      const first = left(inputs);
      if (first === settling) return settling;
      const second = right(inputs);
      return second === settling || first === !settling ? second : UNKNOWN;
    };
  }
  return {
    arity: { minimum: 1, maximum: null },
    typeOf: (rule) => {
      expectAll(rule, 'boolean');
      return booleanType;
    },
    compile: <N extends Numeral>(compiling: Compiling<N>) =>
      foldOperands(compiling.operands as readonly Evaluate<N, Truth>[], combine<N>),
    decides: (index, values, result) => hasTruthOf(values[index] ?? UNKNOWN, result),
  };
}

/** `and`: false when an operand is false, else unknown when one is unknown, else true. */
export const and: Operator = connective(false);

/** `or`: true when an operand is true, else unknown when one is unknown, else false. */
export const or: Operator = connective(true);
