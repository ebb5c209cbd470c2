import type { CompiledLevel } from '../compile/compiled-instrument.js';
import { setEarlyInputs } from '../evaluate/early-inputs.js';
import { flagResult } from '../evaluate/flags.js';
import { measureReader } from '../evaluate/measures.js';
import type { Run } from '../evaluate/run.js';
import { truthText } from '../expression/compile-trace.js';
import type { ConditionTrace } from '../expression/trace.js';
import { UNKNOWN, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import { type AdditiveModel, type Ends, gainOf, plus } from './additive.js';
import { type Change, validAfter } from './change.js';
import { bandInput, endsOfReading, type MeasureEnds, measureInput } from './measure-ends.js';
import type { Reads } from './reads.js';
import type { MeasureState, State } from './state.js';

/**
 * A run over other levels, with every input set that the reader reads. It decides as the evaluation does, but
 * traces nothing.
 */
export function runAfter(state: State, reads: Reads, changes: readonly Change[]): Run {
  const run = levelsAfter(state, changes);
  const { inputs } = run;
  setShares(run, reads);
  const ends = new Map(reads.measures.map((each) => [each.measure.source.id, endsIn(each, changes, run)]));
  for (const [id, each] of ends) set(inputs, state.slots.measures.get(id), measureInput(each));
  for (const banding of reads.bandings) {
    // INVARIANT: whoever reads a banding reads its measure.
    const read = ends.get(banding.measure) as ReturnType<typeof endsAfter>;
    set(inputs, state.slots.bands.get(banding.id), bandInput(banding, read));
  }
  for (const flag of reads.flags) {
    const { status } = flagResult(flag, run);
    set(inputs, state.slots.flags.get(flag.source.id), status === 'unknown' ? UNKNOWN : status === 'raised');
  }
  return run;
}

/** A run over other levels: measures can be read in it, bands and flags are those of before. */
function levelsAfter(state: State, changes: readonly Change[]): Run {
  const inputs = [...state.inputs];
  const valid = validAfter(state.valid, changes);
  const run: Run = {
    compiled: state.compiled,
    valid,
    inputs,
    decide: ({ truth }) => untraced(truthText(truth(inputs))),
    trace: ({ decide }) => decide(inputs, valid.levels).trace,
  };
  setRatings(run, state, changes);
  return run;
}

const noTrace: ConditionTrace = { result: 'unknown', decisive: false };

function untraced(result: ConditionTrace['result']): ReturnType<Run['decide']> {
  return { result, trace: noTrace };
}

function set(inputs: Value<Decimal>[], slot: number | undefined, value: Value<Decimal>): void {
  if (slot !== undefined) inputs[slot] = value;
}

function setRatings({ inputs }: Run, { slots, evidenceAfter }: State, changes: readonly Change[]): void {
  for (const change of changes) {
    const { indicator, level } = change;
    // INVARIANT: a change is to a level of the scale.
    set(inputs, slots.ratings.get(indicator.index), (indicator.scale.levels[level] as CompiledLevel).points);
    set(inputs, slots.isRated.get(indicator.index), true);
    for (const [slot, input] of evidenceAfter(change)) inputs[slot] = input;
  }
}

function setShares({ compiled, inputs, ...rest }: Run, { shares }: Reads): void {
  if (shares.length === 0) return;
  const values: Value<Decimal>[] = [];
  setEarlyInputs({
    compiled: { ...compiled, names: shares.map(({ source }) => source) },
    ...rest,
    inputs: values,
  });
  // INVARIANT: every name that was asked for has a value.
  shares.forEach(({ slot }, place) => {
    set(inputs, slot, values[place] as Value<Decimal>);
  });
}

/** What a measure would come to. */
export function endsAfter(each: MeasureState, changes: readonly Change[], state: State): MeasureEnds {
  return each.model === undefined ? endsRead(each, levelsAfter(state, changes)) : modelEnds(each.model, changes);
}

function endsIn(each: MeasureState, changes: readonly Change[], run: Run): MeasureEnds {
  return each.model === undefined ? endsRead(each, run) : modelEnds(each.model, changes);
}

function endsRead({ place }: MeasureState, run: Run): MeasureEnds {
  return endsOfReading(measureReader(run)(place));
}

/**
 * As {@link endsAfter}, and with what remains possible where unknowns count as 0: there the model holds the value
 * alone, and the rest is read from the measure.
 */
export function wholeEndsAfter(each: MeasureState, changes: readonly Change[], state: State): MeasureEnds {
  return each.reading.result.status === 'as_zero'
    ? endsRead(each, levelsAfter(state, changes))
    : endsAfter(each, changes, state);
}

function modelEnds(model: AdditiveModel, changes: readonly Change[]): MeasureEnds {
  let total: Ends = model.total;
  let { open } = model;
  for (const { indicator, level } of changes) {
    const item = model.itemByIndicator.get(indicator.index);
    const option = item?.options.find((each) => each.level === level);
    if (item === undefined || option === undefined) continue;
    total = plus(total, gainOf(item, option));
    if (item.isUnknown) open -= 1;
  }
  const lower = model.rounded(total.lower);
  const upper = model.rounded(total.upper);
  const refused = model.refuses && open > 0;
  return total.lower === total.upper && !refused ? { value: lower, lower, upper, refused } : { lower, upper, refused };
}
