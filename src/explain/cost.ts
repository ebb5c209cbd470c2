import type { CompiledMeasure } from '../compile/compile-measures.js';
import { inputsOf } from '../instrument/measures.js';
import type { Reads } from './reads.js';
import type { MeasureState, State } from './state.js';
import { isOfModel } from './what-if.js';

/** What working out one power, logarithm or quotient takes, in terms of a sum. */
const ofElementary = 40;
/** What trying anything at all takes. */
const ofTrying = 2;

/** What it takes to see what one change does to everything that is read. */
export function costOf({ measures, bandings, flags }: Reads, state: State): number {
  const read = measures.filter((measure) => !isOfModel(measure)).map((measure) => costOfReading(measure, state));
  return ofTrying + bandings.length + flags.length + read.reduce((sum, cost) => sum + cost, 0);
}

function costOfReading({ measure }: MeasureState, { measures }: State): number {
  const read = new Set([measure]);
  let cost = 0;
  // A set that grows is walked to its end.
  for (const each of read) {
    cost += ownCost(each);
    for (const id of madeOf(each)) {
      // INVARIANT: integrity has found every measure that is named.
      read.add((measures.get(id) as MeasureState).measure);
    }
  }
  return cost;
}

function ownCost(measure: CompiledMeasure): number {
  if (measure.kind === 'weighted_sum') return measure.terms.length;
  return 'places' in measure ? ofElementary : measure.members.length;
}

function madeOf(measure: CompiledMeasure): readonly string[] {
  if (measure.kind === 'weighted_sum')
    return measure.terms.flatMap(({ source, id, when }) => [
      ...(source === 'measure' ? [id] : []),
      ...(when?.measures ?? []),
    ]);
  if ('places' in measure) return inputsOf(measure.source);
  return measure.kind === 'projection' ? [measure.source.measure] : [];
}
