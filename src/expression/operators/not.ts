import type { Evaluate, Numeral, Truth } from '../value.js';
import { booleanType, type Compiling, expectAll, type Operator, opposite } from './operator.js';

/** `!`: true of false, false of true, unknown of unknown. */
export const not: Operator = {
  arity: { minimum: 1, maximum: 1 },
  typeOf: (rule) => {
    expectAll(rule, 'boolean');
    return booleanType;
  },
  compile: <N extends Numeral>(compiling: Compiling<N>): Evaluate<N> => {
    const [operand] = compiling.operands as readonly [Evaluate<N, Truth>];
    return (inputs) => opposite(operand(inputs));
  },
};
