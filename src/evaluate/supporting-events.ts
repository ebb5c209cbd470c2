import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import type { ReadEvidence, ValidAssessment } from '../assessment/valid-assessment.js';

/** What the admissible evidence of some indicators comes to together. */
export interface EventSummary {
  readonly events: number;
  readonly sources: number;
  /** Nothing but other prisoners' word: corroborates nothing. */
  readonly prisonerWordOnly: boolean;
  /** Latest possible day of the latest dated event. */
  readonly latestDay?: number;
}

/**
 * The evidence behind those of the indicators that are rated above their lowest level: one event seen by
 * several counts once, and so does one origin that reports several (docs/semantics.md, "Flags").
 */
export function eventsBehind(indicators: readonly CompiledIndicator[], valid: ValidAssessment): EventSummary {
  const items = indicators
    .filter(({ index }) => (valid.levels[index] ?? 0) > 0)
    .flatMap(({ index }) => valid.admitted[index]?.supporting ?? []);
  const days = items.flatMap(({ span }) => (span === undefined ? [] : [span.latest]));
  return {
    events: distinct(items.map(({ event }) => event)),
    sources: distinct(items.map(({ origin }) => origin)),
    prisonerWordOnly: items.length > 0 && items.every(isPrisonerWord),
    ...(days.length === 0 ? {} : { latestDay: days.reduce((latest, day) => Math.max(latest, day)) }),
  };
}

function isPrisonerWord({ kind }: ReadEvidence): boolean {
  return kind === 'prisoner_word';
}

function distinct(ids: readonly string[]): number {
  return new Set(ids).size;
}
