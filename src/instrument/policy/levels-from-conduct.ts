import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Guard } from '../outcomes.js';
import type { CheckContext } from '../integrity/check.js';
import { type Located, located } from '../integrity/document-index.js';
import { isRiskConduct, type NotRising, notRising, otherThanConduct } from './conduct-only.js';
import { type Flow, type FlowCheck, indicatorRead, type Read, readsOf, restingOn, type Way, wayTo } from './flow.js';
import { onHearsay } from './hearsay.js';
import { type Supposed, supposing } from './supposing.js';

interface Scope {
  readonly flow: Flow;
  /** The way from a need to a read that rests on it. */
  readonly needBehind: (read: Read) => Way | undefined;
  /** The way from what is not conduct to a read that rests on it. */
  readonly otherBehind: (read: Read) => Way | undefined;
  readonly notRisingAt: NotRising;
  readonly withoutConduct: Supposed;
  readonly onHearsay: Supposed;
}

/** Guards read no need, and raise a level only on conduct, the more the worse it is (R2, R4). */
export const levelsFromConduct: FlowCheck = (flow, context) => {
  const { document, index } = context;
  const readsNeed = (read: Read): boolean => indicatorRead(read, index)?.direction === 'need';
  const needs = restingOn(flow, readsNeed);
  const scope: Scope = {
    flow,
    needBehind: (read) => (needs.has(read.name) || readsNeed(read) ? wayTo(read, needs, index) : undefined),
    otherBehind: otherThanConduct(flow, index),
    notRisingAt: notRising(flow, index),
    withoutConduct: supposing({ atLowest: isRiskConduct }, context),
    onHearsay: supposing(onHearsay(context), context),
  };
  return located(document.guards, '/guards').flatMap((guard) => [
    ...onNeeds(guard, scope),
    ...(raises(guard.part, context) ? raising(guard, scope) : []),
  ]);
};

function onNeeds({ part: { id } }: Located<Guard>, { flow, needBehind }: Scope): readonly InstrumentIssue[] {
  return readsOf(flow, 'guard', id).flatMap((read) => {
    const way = needBehind(read);
    if (way === undefined) return [];
    const [, indicator = ''] = way.name.split('.');
    return [instrumentIssue('instrument.need-raises', read.pointer, { indicator, path: way.path })];
  });
}

/** What raises reads conduct only, is true the more the worse it is, and false where there is none that was seen. */
function raising({ part: { id: guard }, pointer }: Located<Guard>, scope: Scope): readonly InstrumentIssue[] {
  const { flow, needBehind, otherBehind, notRisingAt } = scope;
  const reads = readsOf(flow, 'guard', guard);
  const others = reads.flatMap((read) => {
    const way = needBehind(read) === undefined ? otherBehind(read) : undefined;
    if (way === undefined) return [];
    return [instrumentIssue('instrument.raise-without-conduct', read.pointer, { guard, ...way })];
  });
  if (others.length > 0 || reads.some(needBehind)) return others;
  const at = `${pointer}/when`;
  const falling = notRisingAt(at).map((read) =>
    instrumentIssue('instrument.not-rising', read.pointer, { part: guard, name: read.name }),
  );
  if (falling.length > 0) return falling;
  if (mayHold(scope.withoutConduct, at)) return [instrumentIssue('instrument.raised-on-nothing', at, { guard })];
  return mayHold(scope.onHearsay, at) ? [instrumentIssue('instrument.conduct-on-hearsay', at, { part: guard })] : [];
}

/** A condition that is broken is told elsewhere. */
function mayHold(supposed: Supposed, at: string): boolean {
  return (supposed(at) ?? false) !== false;
}

function raises({ atLeast, outcome }: Guard, { index }: CheckContext): boolean {
  const [lowest] = index.outcomes.get(outcome)?.part.levels ?? [];
  return atLeast !== undefined && atLeast !== lowest?.id;
}
