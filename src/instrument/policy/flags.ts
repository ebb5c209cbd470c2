import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Flag } from '../outcomes.js';
import type { CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { type Flow, type FlowCheck, indicatorRead, type Read, readsOf, restingOn, wayTo } from './flow.js';
import { type Supposed, supposing } from './supposing.js';

/** Events and sources that a flag on risk needs at the least. */
const least = 2;

interface Scope {
  readonly flow: Flow;
  readonly context: CheckContext;
  readonly isRisky: (read: Read) => boolean;
  readonly withoutGround: Supposed;
}

/**
 * Above a notice, a flag rests on a need or on a risk that is shown. On risk it expires, and above a notice it needs
 * two events from two sources of that risk alone. A flag that rests on needs alone accuses nobody and may be raised
 * at once.
 */
export const flags: FlowCheck = (flow, context) => {
  const { document, index } = context;
  const readsRisk = (read: Read): boolean => indicatorRead(read, index)?.direction === 'risk';
  const risky = restingOn(flow, readsRisk);
  const scope: Scope = {
    flow,
    context,
    isRisky: (read) => risky.has(read.name) || readsRisk(read),
    withoutGround: supposing({ atLowest: ({ direction }) => direction === 'risk' || direction === 'need' }, context),
  };
  return located(document.flags, '/flags').flatMap((flag) => ofFlag(flag, scope));
};

function ofFlag(flag: Located<Flag>, scope: Scope): readonly InstrumentIssue[] {
  const { part, pointer } = flag;
  const isLoud = part.severity !== 'notice';
  const isGrounded = !isLoud || (scope.withoutGround(`${pointer}/when`) ?? false) === false;
  const ground = isGrounded
    ? []
    : [instrumentIssue('instrument.flag-on-nothing', `${pointer}/when`, { flag: part.id })];
  if (!readsOf(scope.flow, 'flag', part.id).some(scope.isRisky)) return ground;
  return [...ground, ...expiry(flag), ...(isLoud ? [...corroboration(flag), ...besideRisk(flag, scope)] : [])];
}

function expiry({ part, pointer }: Located<Flag>): readonly InstrumentIssue[] {
  if (part.expiresAfterDays !== undefined) return [];
  return [instrumentIssue('instrument.required-by-policy', pointer, { key: 'expiresAfterDays' })];
}

function corroboration({ part, pointer }: Located<Flag>): readonly InstrumentIssue[] {
  const { events = 0, sources = 0 } = part.corroboration ?? {};
  if (Math.min(events, sources) >= least) return [];
  const at = part.corroboration === undefined ? pointer : `${pointer}/corroboration`;
  return [instrumentIssue('instrument.weak-corroboration', at, { events, sources, least })];
}

/** What stands behind a flag is counted together: a need that is documented twice would corroborate a risk. */
function besideRisk({ part: { id: flag } }: Located<Flag>, { flow, context }: Scope): readonly InstrumentIssue[] {
  const { index } = context;
  const isBeside = (read: Read): boolean => {
    const direction = indicatorRead(read, index)?.direction;
    return direction === 'need' || direction === 'protective';
  };
  const trail = restingOn(flow, isBeside);
  return readsOf(flow, 'flag', flag)
    .filter((read) => trail.has(read.name) || isBeside(read))
    .map((read) => instrumentIssue('instrument.mixed-flag', read.pointer, { flag, ...wayTo(read, trail, index) }));
}
