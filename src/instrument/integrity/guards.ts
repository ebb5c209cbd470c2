import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Guard } from '../outcomes.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';

/** A guard bounds something, and its bounds leave a level. */
export const guards: Check = (context) =>
  located(context.document.guards, '/guards').flatMap((guard) => ofGuard(guard, context));

function ofGuard({ part, pointer }: Located<Guard>, { index }: CheckContext): readonly InstrumentIssue[] {
  const { id, outcome, atLeast, atMost } = part;
  if (atLeast === undefined && atMost === undefined) {
    return [instrumentIssue('instrument.guard-sets-nothing', pointer, { guard: id })];
  }
  const levels = index.outcomes.get(outcome)?.part.levels.map((level) => level.id) ?? [];
  if (atLeast === undefined || atMost === undefined || !levels.includes(atMost)) return [];
  if (levels.indexOf(atLeast) <= levels.indexOf(atMost)) return [];
  return [instrumentIssue('instrument.guard-contradicts', pointer, { guard: id, atLeast, atMost })];
}
