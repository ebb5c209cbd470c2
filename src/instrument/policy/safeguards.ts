import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { located } from '../integrity/document-index.js';
import { notRising, otherThanConduct } from './conduct-only.js';
import { type FlowCheck, readsOf } from './flow.js';
import { onHearsay } from './hearsay.js';
import { supposing } from './supposing.js';

/**
 * Law 10: a restriction follows from conduct only, read directly or through flags, never from less of it, and never
 * from what nobody saw and no court found.
 */
export const safeguards: FlowCheck = (flow, context) => {
  const { document, index } = context;
  const heard = supposing(onHearsay(context), context);
  const wayOf = otherThanConduct(flow, index);
  const notRisingAt = notRising(flow, index);
  const restricting = located(document.interventions, '/interventions').filter(({ part }) => part.type === 'safeguard');
  return restricting.flatMap(({ part: { id: intervention }, pointer: at }): readonly InstrumentIssue[] => {
    const others = readsOf(flow, 'need', intervention).flatMap((read) => {
      const way = wayOf(read);
      if (way === undefined) return [];
      return [instrumentIssue('instrument.safeguard-not-conduct', read.pointer, { intervention, ...way })];
    });
    const told = new Set(others.map(({ pointer }) => pointer));
    const falling = notRisingAt(`${at}/when`)
      .filter(({ pointer }) => !told.has(pointer))
      .map(({ name, pointer }) => instrumentIssue('instrument.not-rising', pointer, { part: intervention, name }));
    if (others.length > 0 || falling.length > 0) return [...others, ...falling];
    const isHearsay = (heard(`${at}/when`) ?? false) !== false;
    return isHearsay ? [instrumentIssue('instrument.conduct-on-hearsay', `${at}/when`, { part: intervention })] : [];
  });
};
