import { UNKNOWN, unknownAmong, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import { bandResult } from './bands.js';
import { setEarlyInputs } from './early-inputs.js';
import type { BandResult, Evaluation, FlagResult } from './evaluation.js';
import { flagResult } from './flags.js';
import { measureInput, type MeasureReading } from './measure-reading.js';
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
  const bands = within ? compiled.bandings.map((banding) => bandResult(banding, readings[banding.measurePlace])) : [];
  if (compiled.readsInputs) setMeasureInputs(readings, bands, run);
  return { population, readings, bands, flags: within ? flagsOf(run) : [] };
}

function setMeasureInputs(
  readings: readonly MeasureReading[],
  bands: readonly BandResult[],
  { compiled, inputs }: Run,
): void {
  const readingOf = (id: string | undefined): MeasureReading | undefined =>
    readings.find(({ result }) => result.id === id);
  compiled.names.forEach((source, slot) => {
    if (source.kind === 'measures') inputs[slot] = measureInput(readingOf(source.id));
    if (source.kind !== 'bands') return;
    const band = bands.find(({ banding }) => banding === source.id);
    inputs[slot] = bandInput(band, readingOf(band?.measure));
  });
}

function bandInput(result: BandResult | undefined, reading: MeasureReading | undefined): Value<Decimal> {
  if (result === undefined || reading === undefined || reading.result.status === 'refused')
    return measureInput(undefined);
  return result.band ?? unknownAmong(result.possible);
}

// Only a raised flag counts as true: one without its second source, or past its days, counts as not raised.
function flagsOf(run: Run): readonly FlagResult[] {
  const results = run.compiled.rules.flags.map((flag) => flagResult(flag, run));
  if (!run.compiled.readsInputs) return results;
  run.compiled.names.forEach((source, slot) => {
    if (source.kind !== 'flags') return;
    const status = results.find(({ id }) => id === source.id)?.status;
    run.inputs[slot] = status === undefined || status === 'unknown' ? UNKNOWN : status === 'raised';
  });
  return results;
}
