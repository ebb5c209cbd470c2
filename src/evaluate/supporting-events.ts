import { evidenceBehind } from '../assessment/evidence-behind.js';
import { distinct } from '../assessment/independence.js';
import { latestEvent } from '../assessment/latest-event.js';
import type { ReadEvidence, ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import type { WholeRange } from '../kernel/partial-date.js';

/** What the evidence behind some indicators comes to together. */
export interface EventSummary {
  readonly events: number;
  readonly sources: number;
  /** Nothing but other prisoners' word: corroborates nothing. */
  readonly prisonerWordOnly: boolean;
  /** From which to which day the latest event can lie; absent when none is dated. */
  readonly latest?: WholeRange;
}

/**
 * The evidence behind the levels of some indicators (docs/semantics.md §5.4): one event seen by several counts once,
 * and so does one origin that reports several.
 */
export function eventsBehind(indicators: readonly CompiledIndicator[], valid: ValidAssessment): EventSummary {
  const items = [...new Set(indicators.flatMap((indicator) => evidenceBehind(indicator, valid)))];
  const latest = latestEvent(items);
  return {
    events: distinct(items.map(({ event }) => event)),
    sources: distinct(items.map(({ origin }) => origin)),
    prisonerWordOnly: items.length > 0 && items.every(isPrisonerWord),
    ...(latest === undefined ? {} : { latest }),
  };
}

function isPrisonerWord({ kind }: ReadEvidence): boolean {
  return kind === 'prisoner_word';
}
