import type { ConditionTrace, OperationTrace, Trace } from '../../expression/trace.js';

/** Operators that join conditions rather than compare values. */
const joining: readonly OperationTrace['op'][] = ['and', 'or', '!', 'if'];

/**
 * The comparisons that decided a condition, without what joins them, in document order. A question about a
 * list (`some`, `all`, `none`) is one comparison.
 */
export function decisiveComparisons(trace: ConditionTrace): readonly ConditionTrace[] {
  if (!trace.decisive) return [];
  if (!isOperation(trace) || !joining.includes(trace.op)) return isWritten(trace) ? [] : [trace];
  return trace.operands.flatMap((operand) => ('result' in operand ? decisiveComparisons(operand) : []));
}

/** Every name that a condition read, each once, in document order; fields of list elements are not names. */
export function namesRead(trace: Trace): readonly string[] {
  if (isOperation(trace)) return [...new Set(trace.operands.flatMap(namesRead))];
  return trace.var === undefined ? [] : [trace.var];
}

function isOperation<Any extends Trace>(trace: Any): trace is Extract<Any, OperationTrace> {
  return 'operands' in trace;
}

function isWritten(trace: ConditionTrace): boolean {
  return !isOperation(trace) && trace.var === undefined;
}
