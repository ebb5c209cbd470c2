import type { CompiledBanding } from './compile-bandings.js';
import type { CompiledMeasure } from './compile-measures.js';
import type { CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';
import { nameSource } from './name-source.js';

/** The indicators whose ratings or evidence stand behind names, through bands and measures, each once. */
export type IndicatorsBehind = (names: readonly string[]) => readonly CompiledIndicator[];

/** Looks behind names, but not behind flags. */
export function indicatorsBehind(
  index: InstrumentIndex,
  measures: readonly CompiledMeasure[],
  bandings: readonly CompiledBanding[],
): IndicatorsBehind {
  const members = new Map(measures.map((measure) => [`measures.${measure.source.id}`, measure.members]));
  const reads = new Map(bandings.map((banding) => [`bands.${banding.id}`, banding.reads]));
  return (names) => {
    const met = new Set(names);
    // A set that grows is walked to its end.
    for (const name of met) for (const read of reads.get(name) ?? []) met.add(read);
    const all = [...met];
    const own = all.flatMap((name) => {
      const source = nameSource(name, index);
      return source !== undefined && 'indicator' in source ? [source.indicator] : [];
    });
    return [...new Set([...own, ...all.flatMap((name) => members.get(name) ?? [])])];
  };
}
