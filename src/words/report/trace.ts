import type { OperatorName } from '../../expression/grammar.js';
import type { ConditionTrace, OperationTrace, Trace, TruthText } from '../../expression/trace.js';
import { briefComparison, comparison, isOperation, isWritten } from './comparisons.js';
import { readingLabel, type Scope } from './reading.js';

/** Deeper than any expression that is accepted. */
const deepest = 80;

interface Line {
  readonly depth: number;
  readonly text: string;
  readonly decisive: boolean;
  /** A comparison or a reading, not what joins others. */
  readonly isLeaf: boolean;
  /** The same for who reads in a hurry: what was found, and the threshold. */
  readonly brief: string;
  /** Names that are read here. */
  readonly reads: readonly string[];
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

/**
 * The comparisons that decided, each once, as what was found and the threshold.
 *
 * @param said - Names whose values stand before the reader already.
 */
export function briefLines(trace: ConditionTrace, telling: Telling, said: readonly string[] = []): readonly string[] {
  const lines = linesOf(trace, { ...telling, depth: 0 }).filter(
    ({ decisive, isLeaf, reads }) =>
      decisive && isLeaf && !(reads.length > 0 && reads.every((name) => said.includes(name))),
  );
  return [...new Set(lines.map(({ brief }) => brief))];
}

/** Names that the comparisons read which decided. */
export function decisiveReads(trace: ConditionTrace, telling: Telling): readonly string[] {
  return linesOf(trace, { ...telling, depth: 0 }).flatMap(({ decisive, reads }) => (decisive ? reads : []));
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
  if (joint === undefined) {
    const line = lineOf(trace, walk, comparison(trace, walk));
    return [{ ...line, brief: briefComparison(trace, walk) ?? line.text }, ...inside];
  }
  return [
    { ...lineOf(trace, walk, joint), isLeaf: inside.length === 0 && trace.elements === undefined },
    ...inside,
    ...elementLines(trace, walk),
  ];
}

function lineOf(trace: Trace, { depth, words }: Walk, label: string): Line {
  const { result, decisive } = 'result' in trace ? trace : { result: 'unknown' as const, decisive: true };
  const truths: Record<TruthText, string> = words.lists.truths;
  const text = words.grammar.labelled(label, truths[result]);
  return { depth, text, decisive, isLeaf: true, brief: text, reads: readsOf(trace) };
}

function readsOf(trace: Trace): readonly string[] {
  const operands = isOperation(trace) ? trace.operands : [trace];
  return operands.flatMap((operand) => (isOperation(operand) || operand.var === undefined ? [] : [operand.var]));
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
