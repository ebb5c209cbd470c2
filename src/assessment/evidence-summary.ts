import { standings } from '../instrument/indicators.js';
import { type DateSpan, daysBetween } from '../kernel/partial-date.js';
import type { AdmittedRating, EvidenceSummary } from './valid-assessment.js';

/** What conditions may read of the evidence that counts for a rating (docs/semantics.md, "Names"). */
export function evidenceSummary({ supporting, observedDays }: AdmittedRating, assessedOnDay: number): EvidenceSummary {
  const spans = supporting.flatMap(({ span }) => span ?? []);
  const firmest = Math.max(-1, ...supporting.map(({ standing }) => standings.indexOf(standing)));
  const standing = standings[firmest];
  return {
    sources: new Set(supporting.map(({ origin }) => origin)).size,
    events: new Set(supporting.map(({ event }) => event)).size,
    ...(standing === undefined ? {} : { standing }),
    ...(spans.length === 0 ? {} : { daysSince: daysSince(spans, assessedOnDay) }),
    ...(observedDays === undefined ? {} : { windowDays: observedDays }),
  };
}

// The latest event is at least as late as the latest beginning and as the latest end of any.
function daysSince(spans: readonly DateSpan[], day: number): NonNullable<EvidenceSummary['daysSince']> {
  const latest: DateSpan = {
    earliest: Math.max(...spans.map(({ earliest }) => earliest)),
    latest: Math.max(...spans.map((span) => span.latest)),
    precision: 'about',
  };
  return daysBetween(latest, { earliest: day, latest: day, precision: 'day' });
}
