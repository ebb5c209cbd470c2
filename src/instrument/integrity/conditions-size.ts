import type { Node } from '../../expression/grammar.js';
import { elementLimit, totalSizeLimit } from '../../expression/limits.js';
import { instrumentIssue } from '../issues.js';
import type { Check } from './check.js';

/**
 * Everything that conditions say is written into every evaluation, once for each record of a list: together they stay
 * within what can be evaluated, read and kept.
 */
export const conditionsSize: Check = ({ conditions }) => {
  let size = 0;
  for (const { node, pointer } of conditions) {
    size += node === undefined ? 0 : sizeOf(node);
    if (size > totalSizeLimit)
      return [instrumentIssue('instrument.conditions-too-large', pointer, { limit: totalSizeLimit })];
  }
  return [];
};

function sizeOf(node: Node): number {
  if (node.kind !== 'operation') return 1;
  const own = 1 + (node.among?.length ?? 0);
  const body = node.body === undefined ? 0 : elementLimit * sizeOf(node.body);
  return node.operands.reduce((size, operand) => size + sizeOf(operand), own + body);
}
