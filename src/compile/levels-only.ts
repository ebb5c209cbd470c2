import type { Reasoned } from './compile-conditions.js';
import type { CompiledMeasure, CompiledSum } from './compile-measures.js';
import type { CompiledFlag, CompiledRules } from './compile-rules.js';
import type { InstrumentIndex } from './compiled-instrument.js';
import type { Levels } from './condition-table.js';
import type { ScaledSum } from './scaled-sum.js';

/** Measures and flags of an instrument for which the levels that count say everything. */
export interface LevelsOnly {
  readonly sums: readonly { readonly measure: CompiledSum; readonly scaled: ScaledSum }[];
  readonly flags: readonly { readonly flag: CompiledFlag; readonly decide: (levels: Levels) => Reasoned }[];
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
  const decided = flags.flatMap((flag) => {
    const decide = flag.when.decideByLevels;
    return decide === undefined ? [] : [{ flag, decide }];
  });
  const isWhole = sums.length === measures.length && decided.length === flags.length;
  return isWhole ? { sums, flags: decided } : undefined;
}
