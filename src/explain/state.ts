import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import { type NameSource, ratedOf } from '../compile/name-source.js';
import type { CompiledComputed, CompiledMeasure } from '../compile/compile-measures.js';
import { type Effort, mostEffort } from './effort.js';
import { earlyInput, setEarlyInputs } from '../evaluate/early-inputs.js';
import { flagResult } from '../evaluate/flags.js';
import { bandReadings } from '../evaluate/bands.js';
import { endsOf, measureInput, type MeasureReading } from '../evaluate/measure-reading.js';
import { measureReader } from '../evaluate/measures.js';
import { type Run, startRun } from '../evaluate/run.js';
import type { BandReading } from '../evaluate/standing.js';
import { UNKNOWN, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import { type AdditiveModel, additiveModel } from './additive.js';
import { computedModel } from './computed-model.js';
import { type Change, changesOf, validAfter } from './change.js';

/** A measure as it is now; with its model where it adds up. */
export interface MeasureState {
  readonly measure: CompiledMeasure;
  /** Its place among the measures. */
  readonly place: number;
  readonly reading: MeasureReading;
  readonly model?: AdditiveModel;
}

/** Where conditions read what: slots by indicator index, or by id. */
export interface Slots {
  /** Of levels and of axes, by their own index. */
  readonly ratings: ReadonlyMap<number, number>;
  readonly isRated: ReadonlyMap<number, number>;
  /** Several of one indicator. */
  readonly evidence: ReadonlyMap<number, readonly number[]>;
  readonly measures: ReadonlyMap<string, number>;
  readonly bands: ReadonlyMap<string, number>;
  readonly flags: ReadonlyMap<string, number>;
}

/** What explanations start from: the evaluation's own numbers and inputs, computed once. */
export interface State extends Run {
  readonly measures: ReadonlyMap<string, MeasureState>;
  /** By place of the banding. */
  readonly bands: readonly BandReading[];
  readonly slots: Slots;
  /** What may still be tried. */
  readonly effort: Effort;
  /** By indicator index: every other level. */
  readonly changes: readonly (readonly Change[])[];
  /** What conditions read of an indicator's evidence after a change, by slot; worked out when first asked for. */
  readonly evidenceAfter: (change: Change) => readonly (readonly [slot: number, input: Value<Decimal>])[];
}

/** The state of one assessment, with every input of its conditions. */
export function stateOf(compiled: CompiledInstrument, valid: ValidAssessment): State {
  const run = startRun(compiled, valid);
  setEarlyInputs(run);
  const read = measureReader(run);
  const measures = measureStates(compiled, read, valid);
  const slots = slotsOf(compiled);
  const set = (slot: number | undefined, value: Value<Decimal>): void => {
    if (slot !== undefined) run.inputs[slot] = value;
  };
  for (const [id, { reading }] of measures) set(slots.measures.get(id), measureInput(endsOf(reading)));
  const bands = bandReadings(
    { run, endsOf: (place) => endsOf(read(place)), slotOf: (id) => slots.bands.get(id) },
    () => true,
  );
  for (const flag of compiled.rules.flags) {
    const { status } = flagResult(flag, run);
    set(slots.flags.get(flag.source.id), status === 'unknown' ? UNKNOWN : status === 'raised');
  }
  const changes = compiled.indicators.map((indicator) => changesOf(indicator, valid));
  return {
    ...run,
    effort: { left: mostEffort },
    measures,
    bands,
    slots,
    changes,
    evidenceAfter: evidenceAfter(run, slots),
  };
}

/** It depends on the one change alone, and the same change is tried with many others. */
function evidenceAfter({ compiled, valid }: Run, slots: Slots): State['evidenceAfter'] {
  const known = new Map<Change, ReturnType<State['evidenceAfter']>>();
  return (change) => {
    const own = slots.evidence.get(change.indicator.index);
    if (own === undefined) return [];
    const before = known.get(change);
    if (before !== undefined) return before;
    const after = validAfter(valid, [change]);
    const inputs = own.map((slot) => [slot, earlyInput(nameAt(slot, compiled), after)] as const);
    known.set(change, inputs);
    return inputs;
  };
}

function nameAt(slot: number, { names }: CompiledInstrument): NameSource {
  // INVARIANT: slots are places of names.
  return names[slot] as NameSource;
}

function measureStates(
  { measures }: CompiledInstrument,
  read: (place: number) => MeasureReading,
  valid: ValidAssessment,
): ReadonlyMap<string, MeasureState> {
  const models = new Map(
    measures.map((measure, place) => [measure.source.id, additiveModel(measure, read(place), valid)]),
  );
  const modelOf = (measure: CompiledMeasure): AdditiveModel | undefined => {
    if (!isComputed(measure)) return models.get(measure.source.id);
    const model = models.get(measure.source.measure);
    return model && computedModel(measure, model);
  };
  return new Map(
    measures.map((measure, place) => {
      const model = modelOf(measure);
      const each = { measure, place, reading: read(place) };
      return [measure.source.id, model === undefined ? each : { ...each, model }];
    }),
  );
}

function isComputed(measure: CompiledMeasure): measure is CompiledComputed {
  return 'places' in measure;
}

function slotsOf({ names }: CompiledInstrument): Slots {
  const ratings = new Map<number, number>();
  const isRated = new Map<number, number>();
  const evidence = new Map<number, readonly number[]>();
  const byId = {
    measures: new Map<string, number>(),
    bands: new Map<string, number>(),
    flags: new Map<string, number>(),
  };
  names.forEach((source, slot) => {
    const rated = ratedOf(source);
    if (rated !== undefined) ratings.set(rated.index, slot);
    else if (source.kind === 'is_rated') isRated.set(source.indicator.index, slot);
    else if ('id' in source) byId[source.kind].set(source.id, slot);
    else if (source.kind === 'evidence')
      evidence.set(source.indicator.index, [...(evidence.get(source.indicator.index) ?? []), slot]);
  });
  return { ratings, isRated, evidence, ...byId };
}
