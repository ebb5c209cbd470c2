import { bandPlace, type CompiledBanding } from '../compile/compile-bandings.js';
import type { AdditiveModel } from './additive.js';
import { type Change, validAfter } from './change.js';
import type { BandAfter, BandingChanges, Fewest } from './explanation.js';
import { type Aim, fewestAdditive } from './fewest-additive.js';
import { bandAfter, endsOfReading, type MeasureEnds, type Places, placesOf } from './measure-ends.js';
import { movesOf, type Reads } from './reads.js';
import { fewestWithinTwo, found } from './search.js';
import type { MeasureState, State } from './state.js';
import { endsAfter } from './what-if.js';
import { measureReading } from '../evaluate/measures.js';

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
    const measure = state.measures.get(banding.measure);
    const places = measure && placesOf(banding, bandAfter(banding, endsOfReading(measure.reading)));
    if (measure === undefined || places === undefined) return [];
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

function byAdding({ standing, direction, model }: Additive, { valid }: State): Fewest<BandAfter> {
  const { banding, places } = standing;
  const falls = direction === 'lower';
  const passes = (total: bigint, place: number): boolean => {
    const reached = bandPlace(banding, model.rounded(total));
    return falls ? reached < place : reached > place;
  };
  const aim: Aim = {
    model,
    falls,
    lowerReached: (total) => passes(total, places.first),
    upperReached: (total) => passes(total, places.last),
  };
  const result = fewestAdditive(aim);
  if (result === undefined) return { status: 'none' };
  const listed = result.ways.map((changes) => ({ changes, result: resultAfter(standing, changes, valid) }));
  return found(result.changes, listed, valid);
}

// Where unknowns count as 0 the model holds the value alone; what remains possible is read from the measure.
function resultAfter({ banding, state }: Standing, changes: readonly Change[], valid: State['valid']): BandAfter {
  const isWhole = state.reading.result.status !== 'as_zero';
  return bandAfter(banding, isWhole ? endsAfter(state, changes, valid) : readingAfter(state, changes, valid));
}

function readingAfter({ measure }: MeasureState, changes: readonly Change[], valid: State['valid']): MeasureEnds {
  return endsOfReading(measureReading(measure, validAfter(valid, changes)));
}

function byTrying(
  { banding, state: measure, places }: Standing,
  direction: Direction,
  state: State,
): Fewest<BandAfter> {
  const { valid } = state;
  const reads: Reads = { indicators: new Set(), shares: [], measures: [measure], bandings: [banding], flags: [] };
  const judge = (changes: readonly Change[]): BandAfter | undefined => {
    const after = bandAfter(banding, endsAfter(measure, changes, validAfter(valid, changes)));
    const reached = placesOf(banding, after);
    return reached !== undefined && moves(places, reached, direction) ? after : undefined;
  };
  return fewestWithinTwo(movesOf(state, reads), judge, valid);
}

function moves(from: Places, to: Places, direction: Direction): boolean {
  return direction === 'lower'
    ? to.first < from.first || to.last < from.last
    : to.first > from.first || to.last > from.last;
}
