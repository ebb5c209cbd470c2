import { elementAt, type Evaluate, type Inputs, isUnknown, type Numeral, type Row, type Unknown } from '../value.js';
import { type Truth, UNKNOWN } from '../value.js';
import { booleanType, type Compiling, expectAll, hasTruthOf, type Operator } from './operator.js';
import { opposite, type TypedOperand } from './operator.js';

/** What an element's condition must be to settle the whole, and what the whole then is. */
interface Settling {
  readonly element: boolean;
  readonly whole: boolean;
  /** The answer for a list without elements. */
  readonly empty: boolean;
}

/** A condition on the elements of a list: settled by one element, otherwise unknown if any is. */
function quantifier({ element, whole, empty }: Settling): Operator {
  function compile<N extends Numeral>(compiling: Compiling<N>): Evaluate<N, Truth> {
    type List = (inputs: Inputs<N>) => Unknown | readonly Row<N>[];
    const [list] = compiling.operands as readonly [List];
    const body = compiling.body as Evaluate<N, Truth>;
    return (inputs) => {
      const rows = list(inputs);
      if (isUnknown(rows)) return UNKNOWN;
      if (rows.length === 0) return empty;
      let result: Truth = !whole;
      for (let index = 0; index < rows.length; index += 1) {
        const truth = body(elementAt(rows, index));
        if (truth === element) return whole;
        if (truth !== !element) result = UNKNOWN;
      }
      return result;
    };
  }
  return {
    arity: { minimum: 2, maximum: 2 },
    part: (index) => (index === 0 ? 'list' : 'element'),
    typeOf: ({ operator, operands, report }) => {
      const [list, body] = operands as readonly [TypedOperand, TypedOperand];
      if (list.type !== undefined && list.type.kind !== 'list') {
        report('expression.wrong-type', list.pointer, { operator, expected: 'list', actual: list.type.kind });
      }
      expectAll({ operator, operands: [body], report }, 'boolean');
      return booleanType;
    },
    compile,
    decidesElement: (value, result) => hasTruthOf(value, element === whole ? result : opposite(result)),
  };
}

/** `some`: an element meets the condition; of an empty list false. */
export const some: Operator = quantifier({ element: true, whole: true, empty: false });

/** `all`: every element meets the condition; of an empty list false, as in JsonLogic. */
export const all: Operator = quantifier({ element: false, whole: false, empty: false });

/** `none`: no element meets the condition; of an empty list true. */
export const none: Operator = quantifier({ element: true, whole: false, empty: true });
