import type { CompiledAxis } from '../compile/compiled-instrument.js';
import { ownValue } from '../kernel/json-value.js';
import { own } from '../kernel/own.js';
import { type AdmittedRating, unknown } from './valid-assessment.js';

/**
 * The level that counts for an axis. It follows its indicator wherever that is unknown, not applicable or at its lowest
 * level: an axis has no evidence of its own, so that nothing above the lowest may stand on it alone (law 7).
 *
 * @param level - What counts for the indicator.
 */
export function axisLevel(axis: CompiledAxis, level: number, rating: AdmittedRating): number {
  if (level <= 0) return level;
  const given = ownValue(own(rating, 'axes') ?? {}, axis.source.id);
  return given === undefined ? unknown : (axis.scale.indexOfLevel.get(given) ?? unknown);
}
