import type { NameSource } from '../compile/name-source.js';
import { UNKNOWN } from '../expression/value.js';
import { bandReadings, type BandScope } from './bands.js';
import { setEarlyInputs } from './early-inputs.js';
import type { BandResult, Evaluation, FlagResult } from './evaluation.js';
import { flagResult } from './flags.js';
import { endsOf, measureInput, type MeasureReading, nothingKnown } from './measure-reading.js';
import { measureReader } from './measures.js';
import { populationOf } from './population.js';
import type { Run } from './run.js';

/** What an evaluation computes before anything is concluded from it. */
export interface Numbers {
  readonly population: Evaluation['population'];
  /** Without results where the instrument is not for this person. */
  readonly readings: readonly MeasureReading[];
  readonly bands: readonly BandResult[];
  readonly flags: readonly FlagResult[];
}

/** Measures, bands and flags, in the order of docs/semantics.md; sets every input that conditions read, if any does. */
export function numbersOf(run: Run): Numbers {
  const { compiled } = run;
  if (compiled.readsInputs) setEarlyInputs(run);
  const population = populationOf(run);
  const within = population.status !== 'outside';
  const read = measureReader(run);
  const readings = within ? compiled.measures.map((_measure, place) => read(place)) : [];
  if (compiled.readsInputs) setMeasureInputs(readings, run);
  const bands = within ? bandsOf(readings, run) : [];
  return { population, readings, bands, flags: within ? flagsOf(run) : [] };
}

function setMeasureInputs(readings: readonly MeasureReading[], { compiled, inputs }: Run): void {
  compiled.names.forEach((source, slot) => {
    if (source.kind === 'bands') inputs[slot] = nothingKnown;
    if (source.kind !== 'measures') return;
    const reading = readings.find(({ result }) => result.id === source.id);
    inputs[slot] = reading === undefined ? nothingKnown : measureInput(endsOf(reading));
  });
}

function bandsOf(readings: readonly MeasureReading[], run: Run): readonly BandResult[] {
  const { names } = run.compiled;
  const scope: BandScope = {
    run,
    // INVARIANT: integrity has found the measure of every banding.
    endsOf: (place) => endsOf(readings[place] as MeasureReading),
    slotOf: (id) => placeOfName(names, id),
  };
  return bandReadings(scope, () => true).map(({ result }) => result);
}

function placeOfName(names: readonly NameSource[], id: string): number | undefined {
  const slot = names.findIndex((source) => source.kind === 'bands' && source.id === id);
  return slot < 0 ? undefined : slot;
}

// Only a raised flag counts as true: one without its second source, or past its days, counts as not raised.
function flagsOf(run: Run): readonly FlagResult[] {
  const { levels } = run.valid;
  const results = run.compiled.rules.flags.map((flag) => flag.shown?.(levels) ?? flagResult(flag, run));
  if (!run.compiled.readsInputs) return results;
  run.compiled.names.forEach((source, slot) => {
    if (source.kind !== 'flags') return;
    const status = results.find(({ id }) => id === source.id)?.status;
    run.inputs[slot] = status === undefined || status === 'unknown' ? UNKNOWN : status === 'raised';
  });
  return results;
}
