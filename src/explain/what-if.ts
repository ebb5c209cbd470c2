import { ratingInput } from '../compile/condition-table.js';
import { setEarlyInputs } from '../evaluate/early-inputs.js';
import { flagResult } from '../evaluate/flags.js';
import { bandReadings, type BandScope } from '../evaluate/bands.js';
import { endsOf, type MeasureEnds, measureInput } from '../evaluate/measure-reading.js';
import { measureReader } from '../evaluate/measures.js';
import type { BandReading } from '../evaluate/standing.js';
import type { CompiledBanding } from '../compile/compile-bandings.js';
import type { Run } from '../evaluate/run.js';
import { truthText } from '../expression/compile-trace.js';
import type { ConditionTrace } from '../expression/trace.js';
import { UNKNOWN, type Value } from '../expression/value.js';
import { compare, type Decimal } from '../kernel/decimal.js';
import { type AdditiveModel, type Ends, gainOf, plus } from './additive.js';
import { type Change, validAfter } from './change.js';
import { bandTold } from './measure-ends.js';
import type { BandAfter } from './explanation.js';
import type { Reads } from './reads.js';
import type { MeasureState, State } from './state.js';

/**
 * A run over other levels, with every input set that the reader reads. It decides as the evaluation does, but
 * traces nothing.
 */
export function runAfter(state: State, reads: Reads, changes: readonly Change[]): Run {
  return after(state, reads, changes).run;
}

/** Where a banding would stand, which has to be among what is read. */
export function bandingAfter(
  banding: CompiledBanding,
  { state, reads }: { readonly state: State; readonly reads: Reads },
  changes: readonly Change[],
): BandAfter {
  const { bands } = after(state, reads, changes);
  // INVARIANT: it was read.
  return bandTold((bands[state.compiled.bandings.indexOf(banding)] as BandReading).standing);
}

interface After {
  readonly run: Run;
  readonly bands: readonly BandReading[];
}

function after(state: State, reads: Reads, changes: readonly Change[]): After {
  const run = levelsAfter(state, changes);
  const { inputs } = run;
  setShares(run, reads);
  const ends = new Map(reads.measures.map((each) => [each.place, endsIn(each, changes, run)]));
  for (const { place, measure } of reads.measures)
    set(inputs, state.slots.measures.get(measure.source.id), measureInput(ends.get(place) as MeasureEnds));
  const scope: BandScope = {
    run,
    // INVARIANT: whoever reads a banding reads its measure.
    endsOf: (place) => ends.get(place) as MeasureEnds,
    slotOf: (id) => state.slots.bands.get(id),
  };
  const bands = bandReadings(scope, (banding) => reads.bandings.includes(banding));
  for (const flag of reads.flags) {
    const { status } = flagResult(flag, run);
    set(inputs, state.slots.flags.get(flag.source.id), status === 'unknown' ? UNKNOWN : status === 'raised');
  }
  return { run, bands };
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

function setRatings({ inputs, valid }: Run, { slots, evidenceAfter }: State, changes: readonly Change[]): void {
  for (const change of changes) {
    const { indicator } = change;
    for (const rated of [indicator, ...indicator.axes])
      set(inputs, slots.ratings.get(rated.index), ratingInput(rated, valid.levels));
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
  return isOfModel(each) ? modelEnds(each, changes) : endsRead(each, levelsAfter(state, changes));
}

function endsIn(each: MeasureState, changes: readonly Change[], run: Run): MeasureEnds {
  return isOfModel(each) ? modelEnds(each, changes) : endsRead(each, run);
}

type Modelled = MeasureState & { readonly model: AdditiveModel };

/** Where unknowns count as 0 the model holds the value alone, and the rest is read from the measure. */
export function isOfModel(each: MeasureState): each is Modelled {
  return each.model !== undefined && each.reading.result.status !== 'as_zero';
}

function endsRead({ place }: MeasureState, run: Run): MeasureEnds {
  return endsOf(measureReader(run)(place));
}

function modelEnds({ model, reading }: Modelled, changes: readonly Change[]): MeasureEnds {
  const after = totalAfter(model, changes);
  const { total, isTouched } = after;
  const [lower, upper] = [model.rounded(total.lower), model.rounded(total.upper)];
  // What is rated applies.
  const mayFail = !isTouched && reading.result.mayBeRefused !== undefined;
  const sum = settledSum(model, after, mayFail);
  if (model.computed === undefined) return { ...sum.ends, ...rangeEnds(sum.isKnown, lower, upper) };
  const refused = sum.ends.refused || (model.computed.refuses && !sum.isKnown);
  // What is computed is known by equal bounds, whatever made them equal.
  const isKnown = compare(lower, upper) === 0 && !refused && !mayFail;
  return { refused, mayFail, ...rangeEnds(isKnown, lower, upper) };
}

interface Settled {
  readonly isKnown: boolean;
  readonly ends: Pick<MeasureEnds, 'refused' | 'mayFail'>;
}

function settledSum({ refuses }: AdditiveModel, { total, open }: TotalAfter, mayFail: boolean): Settled {
  const refused = refuses && open > 0;
  return { isKnown: total.lower === total.upper && !refused && !mayFail, ends: { refused, mayFail } };
}

function rangeEnds(isKnown: boolean, lower: Decimal, upper: Decimal): Omit<MeasureEnds, 'refused' | 'mayFail'> {
  return { value: isKnown ? lower : undefined, lower, upper, steps: undefined, basis: undefined };
}

interface TotalAfter {
  readonly total: Ends;
  /** Unknown indicators and facts. */
  readonly open: number;
  /** One of its indicators is among those changed. */
  readonly isTouched: boolean;
}

function totalAfter(model: AdditiveModel, changes: readonly Change[]): TotalAfter {
  let { total, open } = model;
  let isTouched = false;
  for (const { indicator, level } of changes) {
    const item = model.itemByIndicator.get(indicator.index);
    const option = item?.options.find((each) => each.level === level);
    if (item === undefined || option === undefined) continue;
    isTouched = true;
    total = plus(total, gainOf(item, option));
    if (item.isUnknown) open -= 1;
  }
  return { total, open, isTouched };
}
