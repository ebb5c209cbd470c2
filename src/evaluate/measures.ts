import type { CompiledCount, CompiledMeasure, CompiledStatistic } from '../compile/compile-measures.js';
import type { Levels } from '../compile/condition-table.js';
import { computedReading, projectionReading } from './computed-reading.js';
import { durationReading } from './duration-reading.js';
import { endsOf, measureInput, type MeasureReading, type MeasureScope } from './measure-reading.js';
import { countByLevelReading, countReading, extremeReading } from './measure-statistics.js';
import { sumReading } from './measure-sum.js';
import type { Run } from './run.js';
import { scaledReading } from './scaled-reading.js';

/** Reads the measures of a run, by their place: each once, those that it is made of before it. */
export function measureReader({ compiled, valid, inputs, decide }: Run): (place: number) => MeasureReading {
  const { measures } = compiled;
  const known: (MeasureReading | undefined)[] = measures.map(() => undefined);
  // INVARIANT: places are those of measures, and no measure is made of itself.
  const read = (place: number): MeasureReading =>
    (known[place] ??= measureReading(measures[place] as CompiledMeasure, scope));
  const readingOf = (id: string): MeasureReading => read(measures.findIndex(({ source }) => source.id === id));
  const scope: MeasureScope = {
    valid,
    readingOf,
    decide: (when) => {
      for (const { id, slot } of when.measureSlots) inputs[slot] = measureInput(endsOf(readingOf(id)));
      return decide(when);
    },
  };
  return read;
}

function measureReading(measure: CompiledMeasure, scope: MeasureScope): MeasureReading {
  const { valid } = scope;
  switch (measure.kind) {
    case 'weighted_sum': {
      const { scaled } = measure;
      return scaled === undefined ? sumReading(measure, scope) : scaledReading(measure, scaled, valid.levels);
    }
    case 'duration':
      return durationReading(measure, valid);
    case 'projection':
      return projectionReading(measure, scope);
    case 'ratio':
    case 'logarithm':
    case 'exponential':
    case 'logistic':
      return computedReading(measure, scope);
    default:
      return statisticReading(measure, valid.levels);
  }
}

function statisticReading(measure: CompiledCount | CompiledStatistic, levels: Levels): MeasureReading {
  if (measure.kind === 'count') return countReading(measure, levels);
  return measure.kind === 'count_by_level' ? countByLevelReading(measure, levels) : extremeReading(measure, levels);
}
