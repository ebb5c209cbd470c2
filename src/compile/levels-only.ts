import type { CompiledBanding, CompiledCutOffs } from './compile-bandings.js';
import type { DecidedByLevels } from './compile-conditions.js';
import type { CompiledMeasure, CompiledSum } from './compile-measures.js';
import { type CompiledFlag, type CompiledRules, type UnweighedStatus, unweighedStatus } from './compile-rules.js';
import type { InstrumentIndex } from './compiled-instrument.js';
import { levelAt, type Levels, placesBefore } from './condition-table.js';
import type { ScaledSum } from './scaled-sum.js';

/** A sum that counts in steps. */
export interface SumInSteps {
  readonly measure: CompiledSum;
  readonly scaled: ScaledSum;
}

/** Measures and flags of an instrument for which the levels that count say everything. */
export interface LevelsOnly {
  readonly sums: readonly SumInSteps[];
  /** All bandings, none of them adjusted. */
  readonly cutOffs: readonly CompiledCutOffs[];
  readonly flags: readonly CompiledFlag[];
  /** The status of each flag, in their order, were no events weighed. */
  readonly statuses: (levels: Levels) => UnweighedStatus[];
  /** Places of the flags that weigh events. */
  readonly weighing: readonly number[];
}

interface Parts {
  readonly measures: readonly CompiledMeasure[];
  readonly bandings: readonly CompiledBanding[];
  readonly rules: CompiledRules;
}

/** What can be read off the levels alone; nothing where anything else, a gate included, has a say. */
export function levelsOnly(
  { instrument }: InstrumentIndex,
  { measures, bandings, rules: { gates, flags } }: Parts,
): LevelsOnly | undefined {
  if (gates.length > 0 || instrument.document.population?.minimumAge !== undefined) return undefined;
  const sums = measures.flatMap((measure) =>
    measure.kind === 'weighted_sum' && measure.scaled !== undefined ? [{ measure, scaled: measure.scaled }] : [],
  );
  const decided = flags.flatMap(({ when }) => when.byLevels ?? []);
  const cutOffs = bandings.flatMap((banding) =>
    banding.kind === 'cut_offs' && banding.adjustments.length === 0 ? [banding] : [],
  );
  const isWhole =
    sums.length === measures.length && decided.length === flags.length && cutOffs.length === bandings.length;
  if (!isWhole) return undefined;
  const weighing = flags.flatMap(({ weighsEvents }, place) => (weighsEvents ? [place] : []));
  return { sums, cutOffs, flags, statuses: statusesOf(decided), weighing };
}

// One list for all conditions, one after the other, so that deciding them reads memory in one direction.
function statusesOf(conditions: readonly DecidedByLevels[]): LevelsOnly['statuses'] {
  const tables = conditions.map(({ table }) => table);
  const slots = Int32Array.from(tables.flatMap((table) => table.slots));
  const strides = Int32Array.from(tables.flatMap((table) => table.strides));
  const ends = Int32Array.from(endsOf(tables.map((table) => table.slots.length)));
  const sizes = endsOf(tables.map(({ results }) => results.length));
  // Where a table has the place of levels that are all 0.
  const bases = Int32Array.from(tables, (table, at) => (sizes[at - 1] ?? 0) + placesBefore * sumOf(table.strides));
  // By place, the number of a status; 0 where the condition was not asked yet.
  const known = new Uint8Array(sizes.at(-1) ?? 0);
  const ask = (at: number, place: number, levels: Levels): UnweighedStatus => {
    // INVARIANT: there is a condition for every table.
    const status = unweighedStatus[(conditions[at] as DecidedByLevels).decide(levels).result];
    known[place] = numbered.lastIndexOf(status);
    return status;
  };
  const blank = conditions.map((): UnweighedStatus => 'unknown');
  return (levels) => {
    // A copy is made at once in its full length, where a list that grows is made twice.
    const statuses = blank.slice();
    let read = 0;
    for (let at = 0; at < ends.length; at += 1) {
      // INVARIANT: the lists are as long as the tables are many, and hold a place for every combination.
      let place = bases[at] as number;
      for (const end = ends[at] as number; read < end; read += 1)
        place += levelAt(levels, slots[read] as number) * (strides[read] as number);
      const number = known[place] as number;
      statuses[at] = number === 0 ? ask(at, place, levels) : (numbered[number] as UnweighedStatus);
    }
    return statuses;
  };
}

/** By number; none has 0. */
const numbered: readonly UnweighedStatus[] = ['unknown', 'raised', 'not_raised', 'unknown'];

function endsOf(lengths: readonly number[]): readonly number[] {
  let end = 0;
  return lengths.map((length) => (end += length));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
