import type { Issue } from '../../kernel/issue.js';
import { instrumentIssue } from '../issues.js';
import type { Flag } from '../outcomes.js';
import { type Located, located } from '../integrity/document-index.js';
import { type FlowCheck, indicatorRead, type Read, readsOf, restingOn } from './flow.js';

/** Events and sources that a flag on risk needs at the least. */
const least = 2;

/**
 * A flag that rests on risk expires and, above a notice, needs two events from two sources. A flag that rests on
 * needs alone accuses nobody and may be raised at once.
 */
export const flags: FlowCheck = (flow, { document, index }) => {
  const readsRisk = (read: Read): boolean => indicatorRead(read, index)?.direction === 'risk';
  const risky = restingOn(flow, readsRisk);
  return located(document.flags, '/flags')
    .filter(({ part }) => readsOf(flow, 'flag', part.id).some((read) => risky.has(read.name) || readsRisk(read)))
    .flatMap(ofFlag);
};

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
