import type { CompiledBanding } from '../compile/compile-bandings.js';
import { type AdditiveModel, leastTotal } from './additive.js';
import type { Change } from './change.js';
import type { BandAfter, BandingChanges, Fewest } from './explanation.js';
import { type Aim, fewestAdditive } from './fewest-additive.js';
import { bandAfter, endsOfReading, type Places, placesOf } from './measure-ends.js';
import { movesOf, type Reads } from './reads.js';
import { fewestWithinTwo, found } from './search.js';
import type { MeasureState, State } from './state.js';
import { endsAfter, wholeEndsAfter } from './what-if.js';

type Direction = 'lower' | 'higher';

/** A banding with its measure and where it stands now. */
interface Standing {
  readonly banding: CompiledBanding;
  readonly state: MeasureState;
  readonly places: Places;
}

/** What would move each banding, downwards and upwards. */
export function bandingChanges(state: State): readonly BandingChanges[] {
  return state.compiled.bandings.flatMap((banding) => {
    // INVARIANT: integrity has found the measure of every banding.
    const measure = state.measures.get(banding.measure) as MeasureState;
    const places = placesOf(banding, bandAfter(banding, endsOfReading(measure.reading)));
    if (places === undefined) return [];
    const standing = { banding, state: measure, places };
    const lower = fewest(standing, 'lower', state);
    return [{ banding: banding.id, lower, higher: fewest(standing, 'higher', state) }];
  });
}

function fewest(standing: Standing, direction: Direction, state: State): Fewest<BandAfter> {
  const { model } = standing.state;
  return model === undefined ? byTrying(standing, direction, state) : byAdding({ standing, direction, model }, state);
}

interface Additive {
  readonly standing: Standing;
  readonly direction: Direction;
  readonly model: AdditiveModel;
}

function byAdding({ standing, direction, model }: Additive, state: State): Fewest<BandAfter> {
  const { banding, places } = standing;
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
    result: bandAfter(banding, wholeEndsAfter(standing.state, changes, state)),
  }));
  return found(result.changes, listed, state.valid);
}

type Passes = (total: bigint) => boolean;

/** Whether a total comes to a band before that at a place. */
function fallsBelow(place: number, { bands }: CompiledBanding, model: AdditiveModel): Passes {
  const cutOff = place === 0 ? undefined : bands[place]?.cutOff;
  if (cutOff === undefined) return () => false;
  const least = leastTotal(model, cutOff);
  return (total) => total < least;
}

/** Whether a total comes to a band after that at a place. */
function risesBeyond(place: number, { bands }: CompiledBanding, model: AdditiveModel): Passes {
  const cutOff = bands[place + 1]?.cutOff;
  if (cutOff === undefined) return () => false;
  const least = leastTotal(model, cutOff);
  return (total) => total >= least;
}

function byTrying(
  { banding, state: measure, places }: Standing,
  direction: Direction,
  state: State,
): Fewest<BandAfter> {
  const reads: Reads = { indicators: new Set(), shares: [], measures: [measure], bandings: [banding], flags: [] };
  const judge = (changes: readonly Change[]): BandAfter | undefined => {
    const after = bandAfter(banding, endsAfter(measure, changes, state));
    const reached = placesOf(banding, after);
    return reached !== undefined && moves(places, reached, direction) ? after : undefined;
  };
  return fewestWithinTwo(movesOf(state, reads), judge, state.valid);
}

function moves(from: Places, to: Places, direction: Direction): boolean {
  return direction === 'lower'
    ? to.first < from.first || to.last < from.last
    : to.first > from.first || to.last > from.last;
}
