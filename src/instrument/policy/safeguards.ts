import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { located } from '../integrity/document-index.js';
import { notRising, otherThanConduct } from './conduct-only.js';
import { type FlowCheck, readsOf } from './flow.js';

/** Law 10: a restriction follows from conduct only, read directly or through flags, and never from less of it. */
export const safeguards: FlowCheck = (flow, { document, index }) => {
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
    return [...others, ...falling];
  });
};
