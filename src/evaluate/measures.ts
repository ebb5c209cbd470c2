import type { CompiledMeasure } from '../compile/compile-measures.js';
import { measureInput, type MeasureReading, type MeasureScope } from './measure-reading.js';
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
      for (const { id, slot } of when.measureSlots) inputs[slot] = measureInput(readingOf(id));
      return decide(when);
    },
  };
  return read;
}

function measureReading(measure: CompiledMeasure, scope: MeasureScope): MeasureReading {
  const { levels } = scope.valid;
  if (measure.kind === 'weighted_sum') {
    return measure.scaled === undefined ? sumReading(measure, scope) : scaledReading(measure, measure.scaled, levels);
  }
  if (measure.kind === 'count') return countReading(measure, levels);
  if (measure.kind === 'count_by_level') return countByLevelReading(measure, levels);
  return extremeReading(measure, levels);
}
