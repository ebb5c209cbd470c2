import { instrumentIssue } from '../issues.js';
import type { Check, CheckContext } from '../integrity/check.js';
import { type DocumentIndex, located } from '../integrity/document-index.js';
import { type FlowCheck, type Read, restingOn, wayTo } from './flow.js';

/**
 * Nothing comes in from an instrument that is free to score who someone is (law 6). That the policy is the one said here is
 * seen from each evaluation that is linked.
 */
export const inputs: Check = ({ document }) =>
  located(document.inputs, '/inputs').flatMap(({ part: { id, instrument, policy }, pointer }) =>
    policy === 'reference'
      ? [instrumentIssue('instrument.reference-input', `${pointer}/policy`, { input: id, instrument: instrument.id })]
      : [],
  );

/**
 * Of persons, what another evaluation came to may be shown and asked about, and decides nothing: it may rest on needs,
 * on history or on attitude, which nobody sees from here.
 */
export const inputReads: FlowCheck = (flow, context) => {
  const { index } = context;
  const isOfInput = ({ name }: Read): boolean => isReadElsewhere(name, index);
  const behind = restingOn(flow, isOfInput);
  return flow.reads.flatMap((read) => {
    if (!(isOfInput(read) || behind.has(read.name)) || !decides(read, context)) return [];
    const { name, path } = wayTo(read, behind, index);
    const { place, pointer } = read;
    return [instrumentIssue('instrument.forbidden-read', pointer, { name, reason: 'other-evaluation', place, path })];
  });
};

/** A measure or a band of another evaluation; not how long ago it was. */
export function isReadElsewhere(name: string, { facts }: DocumentIndex): boolean {
  const [space, id = ''] = name.split('.');
  const fact = space === 'facts' ? facts.get(id)?.part : undefined;
  return fact !== undefined && 'from' in fact && !('daysSince' in fact.from);
}

/** Needs, contraindications and gates are held to more than this already. */
function decides({ place, owner }: Read, { index }: CheckContext): boolean {
  if (place === 'flag') return index.flags.get(owner)?.part.severity !== 'notice';
  return place === 'banding' || place === 'guard' || place === 'outcome';
}
