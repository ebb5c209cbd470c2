import type { CompiledMeasure } from '../compile/compile-measures.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { MeasureReading } from './measure-reading.js';
import { countByLevelReading, countReading, extremeReading } from './measure-statistics.js';
import { sumReading } from './measure-sum.js';
import { scaledReading } from './scaled-reading.js';

/** What one measure comes to, by its kind. */
export function measureReading(measure: CompiledMeasure, valid: ValidAssessment): MeasureReading {
  if (measure.kind === 'weighted_sum') {
    const { scaled } = measure;
    return scaled === undefined ? sumReading(measure, valid) : scaledReading(measure, scaled, valid.levels);
  }
  if (measure.kind === 'count') return countReading(measure, valid.levels);
  if (measure.kind === 'count_by_level') return countByLevelReading(measure, valid.levels);
  return extremeReading(measure, valid.levels);
}
