import { instrumentIssue } from '../issues.js';
import type { Check, ConditionSite } from './check.js';

/** Conditions that read no name decide the same for everyone: perhaps a slip of the pen, so a warning. */
export const constantConditions: Check = ({ conditions }) =>
  conditions
    .filter((site) => site.node !== undefined && site.references.length === 0 && !addsConstant(site))
    .map(({ pointer, owner }) => instrumentIssue('instrument.constant-condition', pointer, { owner }, 'warning'));

/** A sum has no other way to say a constant than a term whose condition is `true`. */
function addsConstant({ place, node }: ConditionSite): boolean {
  return place === 'term' && node?.kind === 'literal' && node.value === true;
}
