import type { CompiledBanding, CompiledCutOffs } from '../compile/compile-bandings.js';
import type { BandReading } from '../evaluate/standing.js';
import { once } from '../kernel/once.js';
import { type AdditiveModel, leastTotal } from './additive.js';
import type { Change } from './change.js';
import { costOf } from './cost.js';
import type { BandAfter, BandingChanges, Fewest } from './explanation.js';
import { type Aim, fewestAdditive } from './fewest-additive.js';
import { bandAfter, bandTold, type Places, placesOf } from './measure-ends.js';
import { movesOf, readsOfNames } from './reads.js';
import { fewestWithinTwo, found } from './search.js';
import type { MeasureState, State } from './state.js';
import { bandingAfter, endsAfter } from './what-if.js';

type Direction = 'lower' | 'higher';

/** A banding, where it stands now, and where it is to be moved. */
interface Wanted<Kind extends CompiledBanding> {
  readonly banding: Kind;
  readonly places: Places;
  readonly direction: Direction;
  readonly after: After;
}

/** Where a banding would stand. */
type After = (changes: readonly Change[]) => BandAfter;

/** Each change is tried once, whichever way the banding is to move. */
function triedOnce(banding: CompiledBanding, state: State): After {
  const reads = once(() => readsOfNames(state, [`bands.${banding.id}`]));
  const known = new Map<string, BandAfter>();
  return (changes) => {
    const key = changes.map(({ indicator, level }) => `${String(indicator.index)}:${String(level)}`).join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const after = bandingAfter(banding, { state, reads: reads() }, changes);
    known.set(key, after);
    return after;
  };
}

/** What would move each banding, downwards and upwards. */
export function bandingChanges(state: State): readonly BandingChanges[] {
  return state.compiled.bandings.flatMap((banding, place) => {
    // INVARIANT: every banding was read.
    const places = placesOf(banding, bandTold((state.bands[place] as BandReading).standing));
    if (places === undefined) return [];
    const after = triedOnce(banding, state);
    const lower = fewest({ banding, places, direction: 'lower', after }, state);
    return [{ banding: banding.id, lower, higher: fewest({ banding, places, direction: 'higher', after }, state) }];
  });
}

function fewest(aim: Wanted<CompiledBanding>, state: State): Fewest<BandAfter> {
  const { banding } = aim;
  if (banding.kind === 'table' || banding.adjustments.length > 0) return byTrying(aim, state);
  // INVARIANT: integrity has found the measure of every banding.
  const measure = state.measures.get(banding.measure) as MeasureState;
  const { model } = measure;
  return model === undefined ? byTrying(aim, state) : byAdding({ ...aim, banding, measure, model }, state);
}

interface Additive extends Wanted<CompiledCutOffs> {
  readonly measure: MeasureState;
  readonly model: AdditiveModel;
}

function byAdding({ banding, places, direction, measure, model }: Additive, state: State): Fewest<BandAfter> {
  const falls = direction === 'lower';
  const passes = falls ? fallsBelow : risesBeyond;
  const aim: Aim = {
    model,
    falls,
    lowerReached: passes(places.first, banding, model),
    upperReached: passes(places.last, banding, model),
  };
  const result = fewestAdditive(aim);
  if (result === undefined) return { status: 'none' };
  const listed = result.ways.map((changes) => ({
    changes,
    result: bandAfter(banding, endsAfter(measure, changes, state)),
  }));
  return found(result.changes, listed, state.valid);
}

type Passes = (total: bigint) => boolean;

/** Whether a total comes to a band before that at a place. */
function fallsBelow(place: number, { bands }: CompiledCutOffs, model: AdditiveModel): Passes {
  const cutOff = place === 0 ? undefined : bands[place]?.cutOff;
  if (cutOff === undefined) return () => false;
  const least = leastTotal(model, cutOff);
  return (total) => total < least;
}

/** Whether a total comes to a band after that at a place. */
function risesBeyond(place: number, { bands }: CompiledCutOffs, model: AdditiveModel): Passes {
  const cutOff = bands[place + 1]?.cutOff;
  if (cutOff === undefined) return () => false;
  const least = leastTotal(model, cutOff);
  return (total) => total >= least;
}

function byTrying(
  { banding, places, direction, after: afterOf }: Wanted<CompiledBanding>,
  state: State,
): Fewest<BandAfter> {
  const reads = readsOfNames(state, [`bands.${banding.id}`]);
  const judge = (changes: readonly Change[]): BandAfter | undefined => {
    const after = afterOf(changes);
    const reached = placesOf(banding, after);
    return reached !== undefined && moves(places, reached, direction) ? after : undefined;
  };
  return fewestWithinTwo(movesOf(state, reads), judge, { ...state, cost: costOf(reads, state) });
}

function moves(from: Places, to: Places, direction: Direction): boolean {
  return direction === 'lower'
    ? to.first < from.first || to.last < from.last
    : to.first > from.first || to.last > from.last;
}
