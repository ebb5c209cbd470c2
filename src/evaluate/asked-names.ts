import type { OperatorName } from '../expression/grammar.js';
import type { ConditionTrace, NumberOutcome, OperationTrace, Outcome, Reading, Trace } from '../expression/trace.js';

/** Which way a name has to be for the whole to be true; `either` where that cannot be said. */
export type Asked = 'high' | 'low' | 'either';

/** A name that a true condition rests on. */
export interface AskedName {
  readonly name: string;
  readonly asked: Asked;
  /** What it was when the condition was decided. */
  readonly outcome: Outcome;
}

/**
 * The names that a condition which came out true rests on, and which way each is asked to be (docs/semantics.md
 * §9.5): what is not decisive is left out, and so is a name that is asked to be true and is not.
 */
export function askedNames(trace: Trace, asked: Asked = 'high'): readonly AskedName[] {
  if (isCondition(trace) && !trace.decisive) return [];
  if (isOperation(trace)) {
    return askedOperands(trace, asked).flatMap(([operand, of]) => askedNames(operand, of));
  }
  if (!isReading(trace) || (isCondition(trace) && trace.result !== 'true')) return [];
  return [{ name: trace.var, asked, outcome: trace }];
}

type Operation = OperationTrace & Outcome;

function isReading(trace: Trace): trace is Reading & Outcome {
  return Object.hasOwn(trace, 'var');
}

function isCondition(trace: Trace): trace is ConditionTrace {
  return Object.hasOwn(trace, 'result');
}

function isOperation(trace: Trace): trace is Operation {
  return Object.hasOwn(trace, 'operands');
}

function askedOperands(trace: Operation, asked: Asked): readonly (readonly [Trace, Asked])[] {
  if (trace.op === 'if') return ofBranches(trace.operands, asked);
  const operands = reaching(trace, asked);
  const ask = asks[trace.op] ?? either;
  return operands.map((operand) => {
    const place = trace.operands.indexOf(operand);
    return [operand, ask(asked, place, trace.operands.length)];
  });
}

const turned = { high: 'low', low: 'high', either: 'either' } as const;

type Ask = (asked: Asked, place: number, count: number) => Asked;

const same: Ask = (asked) => asked;
const either: Ask = () => 'either';
const rising: Ask = (asked, place, count) => (place === 0 ? turned[asked] : place === count - 1 ? asked : 'either');
const falling: Ask = (asked, place) => (place === 0 ? asked : turned[asked]);

const asks: { readonly [Op in OperatorName]?: Ask } = {
  and: same,
  or: same,
  '!': (asked) => turned[asked],
  '<': rising,
  '<=': rising,
  '>': falling,
  '>=': falling,
  '+': same,
  '-': (asked, place, count) => (place === count - 1 ? turned[asked] : asked),
  min: same,
  max: same,
};

// Of a greatest that is asked to be high, and of a least that is asked to be low, only what reaches it says anything.
function reaching(trace: Operation, asked: Asked): readonly Trace[] {
  const { op, operands } = trace;
  const isSingle = (op === 'max' && asked !== 'low') || (op === 'min' && asked === 'low');
  const number = isSingle ? numberOf(trace) : null;
  return number === null ? operands : operands.filter((operand) => numberOf(operand) === number);
}

function numberOf(trace: Trace): string | null {
  return Object.hasOwn(trace, 'number') ? (trace as NumberOutcome).number : null;
}

function ofBranches(operands: readonly Trace[], asked: Asked): readonly (readonly [Trace, Asked])[] {
  const reached: (readonly [Trace, Asked])[] = [];
  for (let place = 0; place < operands.length; place += 2) {
    const [condition, branch] = operands.slice(place, place + 2) as [Trace, Trace?];
    if (branch === undefined) return [...reached, [condition, asked]];
    reached.push([condition, 'either']);
    // The conditions of an `if` are conditions.
    const { result } = condition as ConditionTrace;
    if (result !== 'false') reached.push([branch, asked]);
    if (result === 'true') break;
  }
  return reached;
}
