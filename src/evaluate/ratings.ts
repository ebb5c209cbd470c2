import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import type { RatingResult } from './evaluation.js';
import type { Run } from './run.js';

/** Every indicator: what was given, what counts, and why where the two differ (law 7). */
export function ratingResults({ compiled, valid }: Run): readonly RatingResult[] {
  return compiled.indicators.map((indicator) => ratingResult(indicator, valid));
}

function ratingResult({ index, id, scale }: CompiledIndicator, valid: Run['valid']): RatingResult {
  const level = scale.levels[valid.levels[index] ?? -1]?.id;
  const rating = valid.admitted[index];
  if (rating === undefined) return { indicator: id, class: 'unknown' };
  return {
    indicator: id,
    ...(rating.given === undefined ? {} : { given: rating.given }),
    ...(level === undefined ? {} : { level }),
    class: rating.class,
    ...(rating.nonRating === undefined ? {} : { nonRating: rating.nonRating }),
    ...(rating.setAside === undefined ? {} : { setAside: rating.setAside }),
    ...(rating.evidence.length === 0 ? {} : { evidence: rating.evidence }),
    ...(rating.contradictedBy.length === 0 ? {} : { contradictedBy: rating.contradictedBy }),
  };
}
