import { instrumentIssue } from '../issues.js';
import { type FlowCheck, indicatorRead, type Read, readsOf, restingOn, sourceOf, wayTo } from './flow.js';
import { isRiskConduct } from './levels-from-conduct.js';

/** Law 10: a restriction follows from conduct only, read directly or through flags that read nothing else. */
export const safeguards: FlowCheck = (flow, { document, index }) => {
  // A total hides what it is made of: a safeguard names its conduct, or a flag that does.
  const isTotal = ({ name }: Read): boolean => /^(?:measures|bands)\./.test(name);
  const isOther = (read: Read): boolean => {
    const kind = sourceOf(read, index)?.kind;
    const indicator = indicatorRead(read, index);
    // What is missing dangles, which is told elsewhere.
    if (kind === undefined || kind === 'derived' || (kind === 'indicator' && indicator === undefined)) return false;
    return !isRiskConduct(indicator);
  };
  const others = restingOn(flow, isOther);
  const restricting = (document.interventions ?? []).filter(({ type }) => type === 'safeguard');
  return restricting.flatMap(({ id: intervention }) =>
    readsOf(flow, 'need', intervention)
      .filter((read) => isTotal(read) || others.has(read.name) || isOther(read))
      .map((read) => {
        const { name, path } = isTotal(read) ? { name: read.name, path: [read.pointer] } : wayTo(read, others, index);
        return instrumentIssue('instrument.safeguard-not-conduct', read.pointer, { intervention, name, path });
      }),
  );
};
