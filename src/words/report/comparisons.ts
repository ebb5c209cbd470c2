import type { OperatorName } from '../../expression/grammar.js';
import type { OperationTrace, Trace } from '../../expression/trace.js';
import { readingLabel, readingValue, type Scope } from './reading.js';
import type { Comparing } from './report-words.js';

/** A comparison as a phrase: what was read, and what with. */
export function comparison(trace: OperationTrace, scope: Scope): string {
  const { words } = scope;
  const [left, right, third] = trace.operands;
  if (left === undefined) return words.lists.operators[trace.op];
  if (trace.op === 'in') return membership(trace, left, scope);
  const [a, b, c] = [operandText(left, right, scope), operandText(right, left, scope), operandText(third, left, scope)];
  if (third !== undefined) return words.trace.between([a, b, c], trace.op === '<=');
  return isComparison(trace.op) ? words.trace.compared(trace.op, a, b) : words.lists.operators[trace.op];
}

/** One name against something written: what was found, with the threshold in brackets. */
export function briefComparison(trace: OperationTrace & Trace, scope: Scope): string | undefined {
  const [left, right, third] = trace.operands;
  if (left === undefined || third !== undefined) return undefined;
  return trace.op === 'in'
    ? briefMembership(trace, [left, right], scope)
    : briefThreshold(trace.op, [left, right], scope);
}

type Operands = readonly [left: Trace, right: Trace | undefined];

function briefMembership({ among }: OperationTrace, [left, right]: Operands, scope: Scope): string | undefined {
  const { grammar, trace: says } = scope.words;
  if (among !== undefined) {
    return isRead(left)
      ? grammar.aside(found(left, scope), says.sought(grammar.or(amongTexts(among, left, scope))))
      : undefined;
  }
  if (right === undefined || !isRead(right) || !isWritten(left)) return undefined;
  return grammar.aside(found(right, scope), says.sought(operandText(left, right, scope)));
}

function briefThreshold(op: OperatorName, [left, right]: Operands, scope: Scope): string | undefined {
  if (!isRead(left) || right === undefined || !isWritten(right) || !isComparison(op)) return undefined;
  if ('result' in right) return found(left, scope);
  const written = operandText(right, left, { ...scope, brief: true });
  return scope.words.grammar.aside(found(left, scope), scope.words.trace.threshold(op, written));
}

/** The number or words that are written in the condition. */
function writtenIn(trace: Trace): string | null {
  if ('number' in trace) return trace.number;
  return 'string' in trace ? trace.string : null;
}

function isRead(trace: Trace): boolean {
  return !isOperation(trace) && trace.var !== undefined;
}

function found(trace: Trace, scope: Scope): string {
  const { grammar } = scope.words;
  const name = isOperation(trace) ? undefined : trace.var;
  return grammar.labelled(
    readingLabel(name, scope),
    readingValue({ ...trace, var: name ?? '' }, { ...scope, brief: true }),
  );
}

function isComparison(op: OperatorName): op is Comparing {
  return ['===', '!==', '<', '<=', '>', '>='].includes(op);
}

function membership(trace: OperationTrace, left: Trace, scope: Scope): string {
  const { words } = scope;
  const [, list] = trace.operands;
  if (trace.among !== undefined) {
    return words.trace.oneOf(operandText(left, undefined, scope), amongTexts(trace.among, left, scope));
  }
  return words.trace.memberOf(operandText(left, list, scope), operandText(list, undefined, scope));
}

function amongTexts(among: readonly (string | boolean)[], left: Trace, scope: Scope): readonly string[] {
  const { truths } = scope.words.lists;
  return among.map((one) =>
    typeof one === 'boolean' ? truths[one ? 'true' : 'false'] : constantText(one, left, scope),
  );
}

/** An operand in a comparison; what is written out is read as the other side's codes and levels are. */
function operandText(trace: Trace | undefined, other: Trace | undefined, scope: Scope): string {
  if (trace === undefined) return scope.words.lists.truths.unknown;
  if (isOperation(trace)) return computed(trace, scope);
  if (trace.var !== undefined) {
    const { aside, labelled } = scope.words.grammar;
    // What is not known is no value that anything could be compared with.
    const isOpen = ('result' in trace && trace.result === 'unknown') || Object.values(trace).includes(null);
    return (isOpen ? aside : labelled)(readingLabel(trace.var, scope), readingValue(trace, scope));
  }
  const written = writtenIn(trace);
  return written === null ? readingValue(trace, scope) : constantText(written, other, scope);
}

function constantText(text: string, beside: Trace | undefined, scope: Scope): string {
  const name = beside === undefined || isOperation(beside) ? undefined : beside.var;
  const isText = beside !== undefined && ('string' in beside || 'codes' in beside);
  const reading = isText ? { var: name ?? '', string: text } : { var: name ?? '', number: text };
  return readingValue(name === undefined && isText ? { var: '', string: text } : reading, { ...scope, written: true });
}

const signs = { '+': ' + ', '*': ' × ', '-': ' − ' } as const;

function computed(trace: OperationTrace & Trace, scope: Scope): string {
  const { words } = scope;
  const value = readingValue({ ...trace, var: '' }, scope);
  const parts = (): readonly string[] => trace.operands.map((operand) => operandText(operand, undefined, scope));
  switch (trace.op) {
    case 'min':
      return words.grammar.aside(words.trace.least(parts()), value);
    case 'max':
      return words.grammar.aside(words.trace.greatest(parts()), value);
    case '+':
    case '*':
    case '-':
      return words.grammar.aside(
        trace.operands.length === 1 ? `−${parts().join('')}` : parts().join(signs[trace.op]),
        value,
      );
    default:
      return words.trace.chosen(value);
  }
}

/** Whether something was computed from operands. */
export function isOperation(trace: Trace): trace is OperationTrace & Trace {
  return 'operands' in trace;
}

/** Whether it is written in the condition: neither read nor computed. */
export function isWritten(trace: Trace): boolean {
  return !isOperation(trace) && trace.var === undefined;
}
