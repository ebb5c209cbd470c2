import { standings } from '../instrument/indicators.js';
import type { DateSpan, WholeRange } from '../kernel/partial-date.js';
import type { AdmittedRating, EvidenceSummary } from './valid-assessment.js';

/**
 * What conditions may read of the evidence that counts for a rating (docs/semantics.md, "Names"): the evidence that
 * supports it and is admissible, also where the rating itself was set aside.
 *
 * @param assessedOnDay - Day number of the day of assessment.
 */
export function evidenceSummary({ supporting, observedDays }: AdmittedRating, assessedOnDay: number): EvidenceSummary {
  const spans = supporting.flatMap(({ span }) => span ?? []);
  const firmest = Math.max(-1, ...supporting.map(({ standing }) => standings.indexOf(standing)));
  const standing = standings[firmest];
  return {
    sources: new Set(supporting.map(({ origin }) => origin)).size,
    events: new Set(supporting.map(({ event }) => event)).size,
    ...(standing === undefined ? {} : { standing }),
    ...(spans.length === 0 ? {} : { daysSince: daysSinceLatest(spans, assessedOnDay) }),
    ...(observedDays === undefined ? {} : { windowDays: observedDays }),
  };
}

// The latest event begins at the latest beginning of any at the earliest, and ends at the latest end of any.
function daysSinceLatest(spans: readonly DateSpan[], day: number): WholeRange {
  return {
    minimum: day - Math.max(...spans.map(({ latest }) => latest)),
    maximum: day - Math.max(...spans.map(({ earliest }) => earliest)),
  };
}
