import { type DateSpan, parsePartialDate } from '../kernel/partial-date.js';
import type { EvidenceItem } from './document.js';
import type { ReadEvidence } from './valid-assessment.js';

/**
 * A piece of evidence with its defaults: an event and an origin of its own, no duress known, no words.
 *
 * @param assessedOnDay - Day number of the day of assessment, which no event can lie after.
 */
export function readEvidence(item: EvidenceItem, assessedOnDay: number): ReadEvidence {
  const { id, kind, standing, event = id, origin = id, duress = 'none_known', words } = item;
  const span = spanOf(item, assessedOnDay);
  return {
    id,
    kind,
    standing,
    event,
    origin,
    underDuress: duress !== 'none_known',
    hasWords: words !== undefined,
    ...(span === undefined ? {} : { span }),
  };
}

function spanOf({ eventDate }: EvidenceItem, assessedOnDay: number): DateSpan | undefined {
  const span = eventDate === undefined ? undefined : parsePartialDate(eventDate);
  return span && { ...span, latest: Math.min(span.latest, assessedOnDay) };
}
