import type { CompiledLevel } from '../compile/compiled-instrument.js';
import { levelAt } from '../compile/condition-table.js';
import { axisLevel } from '../assessment/axis-level.js';
import { type AdmittedRating, unknown, type ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import type { Rerating } from './explanation.js';

/** One indicator at another level. */
export interface Change {
  readonly indicator: CompiledIndicator;
  readonly level: number;
}

/** The assessment with other levels: evidence, facts, dates and the axes that were given as they are. */
export function validAfter(valid: ValidAssessment, changes: readonly Change[]): ValidAssessment {
  const levels = [...valid.levels];
  for (const { indicator, level } of changes) {
    levels[indicator.index] = level;
    // INVARIANT: every indicator was admitted, rated or not.
    const rating = valid.admitted[indicator.index] as AdmittedRating;
    for (const axis of indicator.axes) levels[axis.index] = axisLevel(axis, level, rating);
  }
  return { ...valid, levels };
}

/** Every other level of an indicator, lowest first; none for one that is not applicable. */
export function changesOf(indicator: CompiledIndicator, { levels }: ValidAssessment): readonly Change[] {
  const present = levelAt(levels, indicator.index);
  if (present < unknown) return [];
  return indicator.scale.levels.flatMap((_level, level) => (level === present ? [] : [{ indicator, level }]));
}

/** A change in ids. */
export function reratingOf({ indicator, level }: Change, { levels }: ValidAssessment): Rerating {
  const { scale, id } = indicator;
  // INVARIANT: a change is to a level of the scale.
  const from = scale.levels[levelAt(levels, indicator.index)]?.id;
  return { indicator: id, ...(from === undefined ? {} : { from }), to: (scale.levels[level] as CompiledLevel).id };
}
