import { decimalArithmetic } from '../../expression/arithmetic.js';
import { compileTrace } from '../../expression/compile-trace.js';
import type { Node } from '../../expression/grammar.js';
import type { ConditionOutcome, OperationTrace, Trace } from '../../expression/trace.js';
import { UNKNOWN } from '../../expression/value.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check, ConditionSite } from './check.js';

/**
 * Conditions that come to the same for everyone, because they read no name or whatever the names are that they read:
 * perhaps a slip of the pen, so a warning, with the smallest part that settles it.
 */
export const constantConditions: Check = ({ conditions }) =>
  conditions.flatMap((site) => (site.node === undefined || addsConstant(site) ? [] : constantIn(site, site.node)));

/** A sum has no other way to say a constant than a term whose condition is `true`. */
function addsConstant({ place, node }: ConditionSite): boolean {
  return place === 'term' && node?.kind === 'literal' && node.value === true;
}

function constantIn({ pointer, owner }: ConditionSite, node: Node): readonly InstrumentIssue[] {
  // Every name in the one slot, and nothing known of any but the range or the codes that it was declared with.
  const trace = compileTrace(node, { arithmetic: decimalArithmetic, slotOf: () => 0 })([UNKNOWN]);
  const { result } = trace as ConditionOutcome;
  if (result === 'unknown') return [];
  const by = settling(node, trace).pointer;
  return [instrumentIssue('instrument.constant-condition', pointer, { owner, result, by }, 'warning')];
}

/** The smallest part that is enough: where several have to come out as they do, none of them is. */
function settling(node: Node, trace: Trace): Node {
  if (node.kind !== 'operation') return node;
  const { operands } = trace as OperationTrace;
  const enough = enoughOf[node.operator]?.[(trace as ConditionOutcome).result];
  const place = operands.findIndex((operand) => (operand as ConditionOutcome).result === enough);
  const [settled, told] = [node.operands[place], operands[place]];
  return enough === undefined || settled === undefined || told === undefined ? node : settling(settled, told);
}

/** What one operand has to come to for the whole to come out as it does, whatever the others are. */
const enoughOf: { readonly [operator: string]: { readonly [result: string]: string } } = {
  or: { true: 'true' },
  and: { false: 'false' },
  '!': { true: 'false', false: 'true' },
};
