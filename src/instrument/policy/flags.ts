import type { Issue } from '../../kernel/issue.js';
import { instrumentIssue } from '../issues.js';
import type { Flag } from '../outcomes.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { flowOf, type Flow } from './flow.js';
import { indicatorsBehind } from './levels-from-conduct.js';

/** Events and sources that a flag on risk needs at the least. */
const least = 2;

/**
 * A flag that rests on risk expires and, above a notice, needs two events from two sources. A flag that rests on
 * needs alone accuses nobody and may be raised at once.
 */
export const flags: Check = (context) => {
  const flow = flowOf(context);
  return located(context.document.flags, '/flags')
    .filter(({ part }) => restsOnRisk(part, flow, context))
    .flatMap(ofFlag);
};

function restsOnRisk({ id }: Flag, flow: Flow, context: CheckContext): boolean {
  return flow.reads
    .filter(({ place, owner }) => place === 'flag' && owner === id)
    .flatMap((read) => indicatorsBehind(read, flow, context))
    .some(({ indicator }) => indicator.direction === 'risk');
}

function ofFlag({ part, pointer }: Located<Flag>): readonly Issue[] {
  const { corroboration, expiresAfterDays, severity } = part;
  const expiry =
    expiresAfterDays === undefined
      ? [instrumentIssue('instrument.required-by-policy', pointer, { key: 'expiresAfterDays' })]
      : [];
  const { events = 0, sources = 0 } = corroboration ?? {};
  if (severity === 'notice' || Math.min(events, sources) >= least) return expiry;
  const at = corroboration === undefined ? pointer : `${pointer}/corroboration`;
  return [...expiry, instrumentIssue('instrument.weak-corroboration', at, { events, sources, least })];
}
