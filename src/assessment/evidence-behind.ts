import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import type { ReadEvidence, ValidAssessment } from './valid-assessment.js';

/**
 * The evidence that stands behind the level of an indicator: admissible, and named for a level above the lowest,
 * while such a level counts. What supports a lowest level, a non-rating, or a level that was set aside, shows that
 * there is little or nothing: it is evidence of nothing that conditions ask for (docs/semantics.md §5.4).
 */
export function evidenceBehind(
  { index, scale }: CompiledIndicator,
  { levels, admitted }: Pick<ValidAssessment, 'levels' | 'admitted'>,
): readonly ReadEvidence[] {
  const rating = admitted[index];
  if (rating?.given === undefined || (levels[index] ?? 0) <= 0) return [];
  return (scale.indexOfLevel.get(rating.given) ?? 0) > 0 ? rating.supporting : [];
}
