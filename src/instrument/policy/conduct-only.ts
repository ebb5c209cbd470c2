import type { DocumentIndex } from '../integrity/document-index.js';
import type { Indicator } from '../indicators.js';
import { type Flow, indicatorRead, type Read, restingOn, sourceOf, type Way, wayTo } from './flow.js';
import { type SensedRead, sensesOf } from './senses.js';

/** Whether an indicator is of conduct and of risk: what alone may restrict or raise. */
export function isRiskConduct(indicator: Indicator | undefined): boolean {
  return indicator?.nature === 'conduct' && indicator.direction === 'risk';
}

/**
 * Finds what restricts or raises without being conduct: anything but ratings and evidence of risk conduct, and
 * flags that read nothing else. A total hides what it is made of, so that it is refused even when made of conduct.
 */
export function otherThanConduct(flow: Flow, index: DocumentIndex): (read: Read) => Way | undefined {
  const others = restingOn(flow, (read) => isOther(read, index));
  return (read) => {
    if (isTotal(read)) return { name: read.name, path: [read.pointer] };
    return others.has(read.name) || isOther(read, index) ? wayTo(read, others, index) : undefined;
  };
}

function isTotal({ name }: Read): boolean {
  return /^(?:measures|bands)\./.test(name);
}

function isOther(read: Read, index: DocumentIndex): boolean {
  const kind = sourceOf(read, index)?.kind;
  const indicator = indicatorRead(read, index);
  // What is missing dangles, which is told elsewhere.
  if (kind === undefined || kind === 'derived' || (kind === 'indicator' && indicator === undefined)) return false;
  return !isRiskConduct(indicator);
}

/** For a condition, the readings by which worse conduct, or more of it, could make it false. */
export type NotRising = (pointer: string) => readonly SensedRead[];

/** Finds what does not rise with conduct. */
export function notRising(flow: Flow, index: DocumentIndex): NotRising {
  const known = new Map<string, readonly SensedRead[]>();
  const find: NotRising = (pointer) => {
    const node = flow.sites.get(pointer)?.node;
    const found = known.get(pointer) ?? (node === undefined ? [] : sensesOf(node).filter((read) => !isRising(read)));
    known.set(pointer, found);
    return found;
  };
  const isRising = ({ name, sense }: SensedRead): boolean => {
    const [space, id = '', part] = name.split('.');
    // An event longer ago is the lesser one; how long someone was watched says nothing of conduct.
    if (space === 'evidence' && part === 'days_since') return sense === 'falling';
    if ((space === 'evidence' && part === 'window_days') || sense !== 'rising') return false;
    const flag = space === 'flags' ? index.flags.get(id) : undefined;
    return flag === undefined || find(`${flag.pointer}/when`).length === 0;
  };
  return find;
}
