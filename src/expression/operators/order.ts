import { type BoundsArithmetic, boundsArithmetic } from '../bounds.js';
import { type Evaluate, type Numeral, type Quantity, type Truth, UNKNOWN } from '../value.js';
import { type Arity, booleanType, type Compiling, expectAll, type Operator } from './operator.js';

type Compare<N extends Numeral> = (a: Quantity<N>, b: Quantity<N>) => Truth;
type Comparison = <N extends Numeral>(bounds: BoundsArithmetic<N>) => Compare<N>;

/** Both of two truths that are at hand. */
function bothOf(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === true ? b : UNKNOWN;
}

/** A comparison of two numbers or, where a third is allowed, of the second with the third as well. */
function comparison(arity: Arity, choose: Comparison): Operator {
  function compile<N extends Numeral>(compiling: Compiling<N>): Evaluate<N, Truth> {
    type Operand = Evaluate<N, Quantity<N>>;
    const [left, middle, right] = compiling.operands as readonly [Operand, Operand, Operand?];
    const holdsFor: Compare<N> = choose(boundsArithmetic(compiling.arithmetic));
    if (right === undefined) return (inputs) => holdsFor(left(inputs), middle(inputs));
    return (inputs) => {
      const between = middle(inputs);
      return bothOf(holdsFor(left(inputs), between), holdsFor(between, right(inputs)));
    };
  }
  return {
    arity,
    typeOf: (rule) => {
      expectAll(rule, 'number');
      return booleanType;
    },
    compile,
  };
}

const twoOrThree: Arity = { minimum: 2, maximum: 3 };
const two: Arity = { minimum: 2, maximum: 2 };

/** `<`: each operand below the next. */
export const less: Operator = comparison(twoOrThree, ({ isLess }) => isLess);

/** `<=`: each operand at most the next. */
export const atMost: Operator = comparison(twoOrThree, ({ isAtMost }) => isAtMost);

/** `>`: the first operand above the second. */
export const more: Operator = comparison(
  two,
  ({ isLess }) =>
    (a, b) =>
      isLess(b, a),
);

/** `>=`: the first operand at least the second. */
export const atLeast: Operator = comparison(
  two,
  ({ isAtMost }) =>
    (a, b) =>
      isAtMost(b, a),
);
