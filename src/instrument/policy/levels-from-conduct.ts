import type { Issue } from '../../kernel/issue.js';
import type { Indicator } from '../indicators.js';
import { instrumentIssue } from '../issues.js';
import type { Guard } from '../outcomes.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { flowOf, type Flow, type Read, sourceOf, sourcesOf } from './flow.js';

/** Guards read no need, and raise a level only where they look at conduct (R2, R4). */
export const levelsFromConduct: Check = (context) => {
  const flow = flowOf(context);
  return located(context.document.guards, '/guards').flatMap((guard) => ofGuard(guard, flow, context));
};

function ofGuard({ part, pointer }: Located<Guard>, flow: Flow, context: CheckContext): readonly Issue[] {
  const reads = flow.reads.filter(({ place, owner }) => place === 'guard' && owner === part.id);
  const sources = reads.flatMap((read) => indicatorsBehind(read, flow, context));
  const needs = sources
    .filter(({ indicator }) => indicator.direction === 'need')
    .map(({ indicator, path, at }) => instrumentIssue('instrument.need-raises', at, { indicator: indicator.id, path }));
  const looksAtConduct = sources.some(({ indicator }) => isRiskConduct(indicator));
  if (!raises(part, context) || looksAtConduct) return needs;
  return [instrumentIssue('instrument.raise-without-conduct', `${pointer}/atLeast`, { guard: part.id }), ...needs];
}

/** Whether an indicator is of conduct and of risk: what alone may restrict. */
export function isRiskConduct({ nature, direction }: Indicator): boolean {
  return nature === 'conduct' && direction === 'risk';
}

function raises({ atLeast, outcome }: Guard, { index }: CheckContext): boolean {
  const [lowest] = index.outcomes.get(outcome)?.part.levels ?? [];
  return atLeast !== undefined && atLeast !== lowest?.id;
}

interface Behind {
  readonly indicator: Indicator;
  /** Where the reader reads. */
  readonly at: string;
  readonly path: readonly string[];
}

/** The indicators whose ratings or evidence a read rests on; whether something is rated is not its rating. */
export function indicatorsBehind(read: Read, flow: Flow, { index }: CheckContext): readonly Behind[] {
  return [...sourcesOf(read, flow, index)].flatMap(([name, path]) => {
    const source = sourceOf({ name }, index);
    const indicator = source?.kind === 'indicator' ? index.indicators.get(source.id)?.part : undefined;
    return indicator === undefined ? [] : [{ indicator, at: read.pointer, path }];
  });
}
