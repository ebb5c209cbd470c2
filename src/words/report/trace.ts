import type { OperatorName } from '../../expression/grammar.js';
import type { ConditionTrace, OperationTrace, Trace, TruthText } from '../../expression/trace.js';
import { readingLabel, readingValue, type Scope } from './reading.js';
import type { ReportWords } from './report-words.js';

/** Deeper than any expression that is accepted. */
const deepest = 80;

interface Line {
  readonly depth: number;
  readonly text: string;
  readonly decisive: boolean;
  /** A comparison or a reading, not what joins others. */
  readonly isLeaf: boolean;
}

type Telling = Pick<Scope, 'names' | 'words'>;

/** Every part of a condition with its result, in document order; a dash for each condition it lies within. */
export function traceLines(trace: ConditionTrace, telling: Telling): readonly string[] {
  const { notDecisive } = telling.words.trace;
  return linesOf(trace, { ...telling, depth: 0 }).map(
    (line) => `${'– '.repeat(line.depth)}${line.text}${line.decisive ? '' : ` ${notDecisive}`}`,
  );
}

/** The comparisons that decided, each once, without what joins them. */
export function decisiveLines(trace: ConditionTrace, telling: Telling): readonly string[] {
  const lines = linesOf(trace, { ...telling, depth: 0 }).filter(({ decisive, isLeaf }) => decisive && isLeaf);
  return [...new Set(lines.map(({ text }) => text))];
}

interface Walk extends Scope {
  readonly depth: number;
}

function linesOf(trace: Trace, walk: Walk): readonly Line[] {
  if (!('result' in trace) || walk.depth > deepest) return [];
  if (!isOperation(trace)) return [lineOf(trace, walk, readingLabel(trace.var, walk))];
  const joint = jointLabel(trace, walk);
  const below = { ...walk, depth: walk.depth + 1 };
  const inside = trace.operands.flatMap((operand) => nestedConditions(operand, below));
  if (joint === undefined) return [lineOf(trace, walk, comparison(trace, walk)), ...inside];
  return [
    { ...lineOf(trace, walk, joint), isLeaf: inside.length === 0 && trace.elements === undefined },
    ...inside,
    ...elementLines(trace, walk),
  ];
}

function lineOf(trace: Trace, { depth, words }: Walk, label: string): Line {
  const { result, decisive } = 'result' in trace ? trace : { result: 'unknown' as const, decisive: true };
  const truths: Record<TruthText, string> = words.lists.truths;
  return { depth, text: words.grammar.labelled(label, truths[result]), decisive, isLeaf: true };
}

/** Conditions inside an operand: the operand itself, or those that choose a number. */
function nestedConditions(trace: Trace, walk: Walk): readonly Line[] {
  if ('result' in trace) return isWritten(trace) ? [] : linesOf(trace, walk);
  if (!isOperation(trace) || walk.depth > deepest) return [];
  return trace.operands.flatMap((operand) => nestedConditions(operand, { ...walk, depth: walk.depth + 1 }));
}

function elementLines(trace: OperationTrace, walk: Walk): readonly Line[] {
  const [list] = trace.operands;
  const name = list === undefined || isOperation(list) ? undefined : list.var;
  return (trace.elements ?? []).flatMap((element, place) => {
    const inner = { ...walk, depth: walk.depth + 2, ...(name === undefined ? {} : { list: name }) };
    const { words, depth } = walk;
    const heading = lineOf(element, { ...walk, depth: depth + 1 }, words.trace.element(place + 1));
    return [{ ...heading, isLeaf: false }, ...linesOf(element, inner)];
  });
}

const joining: readonly OperatorName[] = ['and', 'or', '!', 'if', 'some', 'all', 'none'];

function jointLabel(trace: OperationTrace, walk: Walk): string | undefined {
  if (!joining.includes(trace.op)) return undefined;
  const { words } = walk;
  const [list] = trace.operands;
  const label = words.lists.operators[trace.op];
  if (list === undefined || !('count' in list) || isOperation(list)) return label;
  return words.grammar.labelled(label, words.trace.elements(readingLabel(list.var, walk), list.count));
}

function comparison(trace: OperationTrace, walk: Walk): string {
  const { words } = walk;
  const [left, right, third] = trace.operands;
  if (left === undefined) return words.lists.operators[trace.op];
  if (trace.op === 'in') return membership(trace, left, walk);
  const [a, b, c] = [operandText(left, right, walk), operandText(right, left, walk), operandText(third, left, walk)];
  if (third !== undefined) return words.trace.between([a, b, c], trace.op === '<=');
  return isComparison(trace.op) ? words.trace.comparisons[trace.op](a, b) : words.lists.operators[trace.op];
}

function isComparison(op: OperatorName): op is keyof ReportWords['trace']['comparisons'] {
  return ['===', '!==', '<', '<=', '>', '>='].includes(op);
}

function membership(trace: OperationTrace, left: Trace, walk: Walk): string {
  const { words } = walk;
  const [, list] = trace.operands;
  if (trace.among !== undefined || list === undefined) {
    const among = (trace.among ?? []).map((one) =>
      typeof one === 'boolean' ? words.lists.truths[one ? 'true' : 'false'] : constantText(one, left, walk),
    );
    return words.trace.oneOf(operandText(left, undefined, walk), among);
  }
  return words.trace.memberOf(operandText(left, list, walk), operandText(list, undefined, walk));
}

/** An operand in a comparison; what is written out is read as the other side's codes and levels are. */
function operandText(trace: Trace | undefined, other: Trace | undefined, walk: Walk): string {
  if (trace === undefined) return '';
  if (isOperation(trace)) return computed(trace, walk);
  if (trace.var !== undefined) {
    return walk.words.grammar.labelled(readingLabel(trace.var, walk), readingValue(trace, walk));
  }
  if ('string' in trace) return constantText(trace.string ?? '', other, walk);
  if ('number' in trace) return constantText(trace.number ?? '', other, walk);
  return 'result' in trace ? walk.words.lists.truths[trace.result] : '';
}

function constantText(text: string, beside: Trace | undefined, walk: Walk): string {
  const name = beside === undefined || isOperation(beside) ? undefined : beside.var;
  const isText = beside !== undefined && ('string' in beside || 'codes' in beside);
  const reading = isText ? { var: name ?? '', string: text } : { var: name ?? '', number: text };
  return readingValue(name === undefined && isText ? { var: '', string: text } : reading, { ...walk, written: true });
}

const signs = { '+': ' + ', '*': ' × ', '-': ' − ' } as const;

function computed(trace: OperationTrace & Trace, walk: Walk): string {
  const { words } = walk;
  const value = readingValue({ ...trace, var: '' }, walk);
  const parts = (): readonly string[] => trace.operands.map((operand) => operandText(operand, undefined, walk));
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

function isOperation(trace: Trace): trace is OperationTrace & Trace {
  return 'operands' in trace;
}

function isWritten(trace: Trace): boolean {
  return !isOperation(trace) && trace.var === undefined;
}
