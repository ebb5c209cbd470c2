import { type DateSpan, parsePartialDate } from '../kernel/partial-date.js';
import type { EvidenceItem } from './document.js';
import type { ReadEvidence } from './valid-assessment.js';

/** How evidence is read. */
export interface Reading {
  /** Day number of the day of assessment, which no event can lie after. */
  readonly assessedOnDay: number;
  /** An event and an origin that are not said are its own: policy `reference`. */
  readonly standsAlone: boolean;
}

/** A piece of evidence with its defaults: no duress known, no words. */
export function readEvidence(item: EvidenceItem, { assessedOnDay, standsAlone }: Reading): ReadEvidence {
  const { id, kind, standing, duress = 'none_known', words } = item;
  const own = standsAlone ? id : undefined;
  const { event = own, origin = own } = item;
  const span = spanOf(item, assessedOnDay);
  return {
    id,
    kind,
    standing,
    ...(event === undefined ? {} : { event }),
    ...(origin === undefined ? {} : { origin }),
    underDuress: duress !== 'none_known',
    hasWords: words !== undefined,
    ...(span === undefined ? {} : { span }),
  };
}

function spanOf({ eventDate }: EvidenceItem, assessedOnDay: number): DateSpan | undefined {
  const span = eventDate === undefined ? undefined : parsePartialDate(eventDate);
  return span && { ...span, latest: Math.min(span.latest, assessedOnDay) };
}
