import { type BoundsArithmetic, boundsArithmetic } from '../bounds.js';
import { digitsOfOperands, mostDigits } from '../digits.js';
import type { Digits } from '../grammar.js';
import type { Evaluate, Numeral, Quantity } from '../value.js';
import { type Arity, type Compiling, expectAll, foldOperands, type Operator } from './operator.js';

type Combine<N extends Numeral> = (a: Quantity<N>, b: Quantity<N>) => Quantity<N>;
type Choose = <N extends Numeral>(bounds: BoundsArithmetic<N>) => Combine<N>;

/** An operation on numbers that may be grouped at will. */
function arithmeticOperator(choose: Choose, digitsOf: (operands: readonly Digits[]) => Digits): Operator {
  return {
    ...numeric({ minimum: 1, maximum: null }, digitsOf),
    compile: <N extends Numeral>(compiling: Compiling<N>) => {
      const combine = choose(boundsArithmetic(compiling.arithmetic));
      return foldOperands(compiling.operands as readonly Evaluate<N, Quantity<N>>[], (left, right) => {
        return (inputs) => combine(left(inputs), right(inputs));
      });
    },
  };
}

function numeric(arity: Arity, digitsOf: (operands: readonly Digits[]) => Digits): Omit<Operator, 'compile'> {
  return {
    arity,
    typeOf: (rule) => {
      expectAll(rule, 'number');
      return { kind: 'number', digits: digitsOf(digitsOfOperands(rule.operands)) };
    },
  };
}

/** A sum of ten numbers needs one digit more than its longest, of a hundred two. */
function digitsOfSum(operands: readonly Digits[]): Digits {
  const { whole, places } = mostDigits(operands);
  return { whole: whole + (operands.length > 1 ? String(operands.length - 1).length : 0), places };
}

function digitsOfProduct(operands: readonly Digits[]): Digits {
  return {
    whole: operands.reduce((sum, { whole }) => sum + whole, 0),
    places: operands.reduce((sum, { places }) => sum + places, 0),
  };
}

/** `+`: the exact sum. */
export const plus: Operator = arithmeticOperator(({ add }) => add, digitsOfSum);

/** `*`: the exact product. */
export const times: Operator = arithmeticOperator(({ multiply }) => multiply, digitsOfProduct);

/** `min`: the least of the operands. */
export const min: Operator = arithmeticOperator(({ least }) => least, mostDigits);

/** `max`: the greatest of the operands. */
export const max: Operator = arithmeticOperator(({ greatest }) => greatest, mostDigits);

/** `-`: one operand with its sign turned, or the first less the second. */
export const minus: Operator = {
  ...numeric({ minimum: 1, maximum: 2 }, digitsOfSum),
  compile: <N extends Numeral>(compiling: Compiling<N>): Evaluate<N> => {
    type Operand = Evaluate<N, Quantity<N>>;
    const { add, negate } = boundsArithmetic(compiling.arithmetic);
    const [first, second] = compiling.operands as readonly [Operand, Operand?];
    if (second === undefined) return (inputs) => negate(first(inputs));
    return (inputs) => add(first(inputs), negate(second(inputs)));
  },
};
