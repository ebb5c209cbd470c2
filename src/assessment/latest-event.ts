import type { DateSpan, WholeRange } from '../kernel/partial-date.js';
import type { ReadEvidence } from './valid-assessment.js';

/**
 * From which to which day the latest of the events can lie that pieces of evidence are about: pieces about one event
 * narrow its span down; pieces that disagree leave it as wide as all of them.
 *
 * @returns Day numbers; `undefined` when nothing is dated.
 */
export function latestEvent(evidence: readonly ReadEvidence[]): WholeRange | undefined {
  const events = [...spansByEvent(evidence).values()].map(spanOf);
  if (events.length === 0) return undefined;
  return {
    minimum: Math.max(...events.map(({ minimum }) => minimum)),
    maximum: Math.max(...events.map(({ maximum }) => maximum)),
  };
}

type Spans = readonly DateSpan[];

// A piece that does not say its event is dated by itself.
function spansByEvent(evidence: readonly ReadEvidence[]): ReadonlyMap<string | ReadEvidence, Spans> {
  const byEvent = new Map<string | ReadEvidence, DateSpan[]>();
  for (const item of evidence) {
    const { event = item, span } = item;
    if (span === undefined) continue;
    const known = byEvent.get(event);
    if (known === undefined) byEvent.set(event, [span]);
    else known.push(span);
  }
  return byEvent;
}

function spanOf(spans: Spans): WholeRange {
  const first = spans.map(({ earliest }) => earliest);
  const last = spans.map(({ latest }) => latest);
  const agreed = { minimum: Math.max(...first), maximum: Math.min(...last) };
  return agreed.minimum <= agreed.maximum ? agreed : { minimum: Math.min(...first), maximum: Math.max(...last) };
}
