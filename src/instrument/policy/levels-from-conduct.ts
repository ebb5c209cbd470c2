import type { Issue } from '../../kernel/issue.js';
import type { Indicator } from '../indicators.js';
import { instrumentIssue } from '../issues.js';
import type { Guard } from '../outcomes.js';
import type { CheckContext } from '../integrity/check.js';
import { located } from '../integrity/document-index.js';
import { type FlowCheck, indicatorRead, type Read, readsOf, restingOn, wayTo } from './flow.js';

/** Guards read no need, and raise a level only where they look at conduct (R2, R4). */
export const levelsFromConduct: FlowCheck = (flow, context) => {
  const { document, index } = context;
  const readsNeed = (read: Read): boolean => indicatorRead(read, index)?.direction === 'need';
  const readsConduct = (read: Read): boolean => isRiskConduct(indicatorRead(read, index));
  const needs = restingOn(flow, readsNeed);
  const conduct = restingOn(flow, readsConduct);
  return located(document.guards, '/guards').flatMap(({ part, pointer }): readonly Issue[] => {
    const reads = readsOf(flow, 'guard', part.id);
    const isFounded = !raises(part, context) || reads.some((read) => conduct.has(read.name) || readsConduct(read));
    const { id: guard } = part;
    return [
      ...(isFounded ? [] : [instrumentIssue('instrument.raise-without-conduct', `${pointer}/atLeast`, { guard })]),
      ...reads
        .filter((read) => needs.has(read.name) || readsNeed(read))
        .map((read) => {
          const { name, path } = wayTo(read, needs, index);
          const [, indicator = ''] = name.split('.');
          return instrumentIssue('instrument.need-raises', read.pointer, { indicator, path });
        }),
    ];
  });
};

/** Whether an indicator is of conduct and of risk: what alone may restrict. */
export function isRiskConduct(indicator: Indicator | undefined): boolean {
  return indicator?.nature === 'conduct' && indicator.direction === 'risk';
}

function raises({ atLeast, outcome }: Guard, { index }: CheckContext): boolean {
  const [lowest] = index.outcomes.get(outcome)?.part.levels ?? [];
  return atLeast !== undefined && atLeast !== lowest?.id;
}
