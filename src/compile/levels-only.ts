import type { TruthText } from '../expression/trace.js';
import type { DecidedByLevels } from './compile-conditions.js';
import type { CompiledMeasure, CompiledSum } from './compile-measures.js';
import type { CompiledFlag, CompiledRules } from './compile-rules.js';
import type { InstrumentIndex } from './compiled-instrument.js';
import { type Levels, placesBefore, unknown } from './condition-table.js';
import type { ScaledSum } from './scaled-sum.js';

/** A sum that counts in steps. */
export interface SumInSteps {
  readonly measure: CompiledSum;
  readonly scaled: ScaledSum;
}

/** Measures and flags of an instrument for which the levels that count say everything. */
export interface LevelsOnly {
  readonly sums: readonly SumInSteps[];
  readonly flags: readonly CompiledFlag[];
  /** How the condition of each flag comes out, in their order. */
  readonly truths: (levels: Levels) => readonly TruthText[];
}

/** What can be read off the levels alone; nothing where anything else, a gate included, has a say. */
export function levelsOnly(
  { instrument }: InstrumentIndex,
  measures: readonly CompiledMeasure[],
  { gates, flags }: CompiledRules,
): LevelsOnly | undefined {
  if (gates.length > 0 || instrument.document.population?.minimumAge !== undefined) return undefined;
  const sums = measures.flatMap((measure) =>
    measure.kind === 'weighted_sum' && measure.scaled !== undefined ? [{ measure, scaled: measure.scaled }] : [],
  );
  const decided = flags.flatMap(({ when }) => when.byLevels ?? []);
  const isWhole = sums.length === measures.length && decided.length === flags.length;
  return isWhole ? { sums, flags, truths: truthsOf(decided) } : undefined;
}

// One list for all conditions, one after the other, so that deciding them reads memory in one direction.
function truthsOf(conditions: readonly DecidedByLevels[]): LevelsOnly['truths'] {
  const tables = conditions.map(({ table }) => table);
  const slots = Int32Array.from(tables.flatMap((table) => table.slots));
  const strides = Int32Array.from(tables.flatMap((table) => table.strides));
  const ends = Int32Array.from(endsOf(tables.map((table) => table.slots.length)));
  const bases = Int32Array.from([0, ...endsOf(tables.map(({ results }) => results.length))]);
  const known: (TruthText | undefined)[] = tables.flatMap(({ results }) => results.map(() => undefined));
  return (levels) => {
    const truths: TruthText[] = [];
    let read = 0;
    for (let at = 0; at < ends.length; at += 1) {
      let place = bases[at] ?? 0;
      for (const end = ends[at] ?? 0; read < end; read += 1) {
        place += ((levels[slots[read] ?? 0] ?? unknown) + placesBefore) * (strides[read] ?? 0);
      }
      truths.push((known[place] ??= (conditions[at] as DecidedByLevels).decide(levels).result));
    }
    return truths;
  };
}

function endsOf(lengths: readonly number[]): readonly number[] {
  let end = 0;
  return lengths.map((length) => (end += length));
}
