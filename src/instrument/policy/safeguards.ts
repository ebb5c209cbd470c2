import type { Issue } from '../../kernel/issue.js';
import { instrumentIssue } from '../issues.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { flowOf, type Flow, type Read, sourceOf, sourcesOf } from './flow.js';
import { isRiskConduct } from './levels-from-conduct.js';

/** Law 10: a restriction follows from conduct only, read directly or through flags that read nothing else. */
export const safeguards: Check = (context) => {
  const flow = flowOf(context);
  const restricting = new Set((context.document.interventions ?? []).filter(isSafeguard).map(({ id }) => id));
  return flow.reads
    .filter(({ place, owner }) => place === 'need' && restricting.has(owner))
    .flatMap((read) => ofRead(read, flow, context));
};

function isSafeguard({ type }: { readonly type: string }): boolean {
  return type === 'safeguard';
}

function ofRead(read: Read, flow: Flow, { index }: CheckContext): readonly Issue[] {
  const { owner: intervention, pointer } = read;
  // A total hides what it is made of: a safeguard names its conduct, or a flag that does.
  const isDerived = /^(?:measures|bands)\./.test(read.name);
  if (isDerived) {
    const facts = { intervention, name: read.name, path: [pointer] };
    return [instrumentIssue('instrument.safeguard-not-conduct', pointer, facts)];
  }
  return [...sourcesOf(read, flow, index)].flatMap(([name, path]) => {
    const source = sourceOf({ name }, index);
    const indicator = source?.kind === 'indicator' ? index.indicators.get(source.id)?.part : undefined;
    if (source === undefined || (source.kind === 'indicator' && indicator === undefined)) return [];
    if (indicator !== undefined && isRiskConduct(indicator)) return [];
    return [instrumentIssue('instrument.safeguard-not-conduct', pointer, { intervention, name, path })];
  });
}
