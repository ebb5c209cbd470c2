import {
  bandPlace,
  bandPlaceOfSteps,
  type CompiledBanding,
  type CompiledCutOffs,
} from '../compile/compile-bandings.js';
import { unknownAmong, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import { own } from '../kernel/own.js';
import { adjustedStanding } from './band-adjustments.js';
import type { BandResult } from './evaluation.js';
import { type BandReading, onlyBand, type Standing } from './standing.js';
import { type MeasureEnds, nothingKnown } from './measure-reading.js';
import type { Run } from './run.js';
import { standingInTable } from './table-standing.js';

/** What bandings are read from. */
export interface BandScope {
  readonly run: Pick<Run, 'compiled' | 'valid' | 'inputs' | 'decide'>;
  /** What the measure at a place comes to. */
  readonly endsOf: (measurePlace: number) => MeasureEnds;
  /** By place of the banding: where conditions read it, if any does. */
  readonly slotOf: (id: string) => number | undefined;
}

/**
 * Bands, or the bands that remain possible (docs/semantics.md, "Bandings"), each after those that it reads; what
 * conditions read of them is set on the way.
 *
 * @returns By place; of those that are asked for.
 */
export function bandReadings(scope: BandScope, isAsked: (banding: CompiledBanding) => boolean): readonly BandReading[] {
  const { compiled, inputs } = scope.run;
  const { bandings, bandingOrder } = compiled;
  const readings: BandReading[] = [];
  for (const place of bandingOrder) {
    // INVARIANT: the order is one of places.
    const banding = bandings[place] as CompiledBanding;
    if (!isAsked(banding)) continue;
    const reading = readBanding(banding, scope, readings);
    readings[place] = reading;
    const slot = scope.slotOf(banding.id);
    if (slot !== undefined) inputs[slot] = bandInput(reading.standing);
  }
  return readings;
}

function readBanding(banding: CompiledBanding, scope: BandScope, readings: readonly BandReading[]): BandReading {
  const { id } = banding;
  if (banding.kind === 'table') {
    const { standing, ...source } = standingInTable(banding, scope.run.valid, readings);
    return adjusted(banding, scope, { standing, result: { banding: id, ...source } });
  }
  const { measure, measurePlace } = banding;
  const standing = standingOfMeasure(banding, scope.endsOf(measurePlace));
  return adjusted(banding, scope, { standing, result: { banding: id, measure } });
}

type Written = { -readonly [Key in keyof BandResult]?: BandResult[Key] };

/** A banding before its adjustments, with what of its result is known by then. */
interface Found {
  readonly standing: Standing;
  readonly result: Written & Pick<BandResult, 'banding'>;
}

// Added in place: to copy what is known of a result takes longer than to find the band.
function adjusted(banding: CompiledBanding, scope: BandScope, { standing: found, result }: Found): BandReading {
  const version = own(banding, 'thresholdsVersion');
  if (version !== undefined) result.thresholdsVersion = version;
  const after = banding.adjustments.length === 0 ? undefined : adjustedStanding(banding, found, scope.run);
  const standing = after?.standing ?? found;
  const { band, basis, possible } = standing;
  if (band !== undefined) result.band = band;
  // What a policy makes of unknowns need not be what any of them could turn out to be.
  if (band !== undefined && !possible.includes(band)) result.outsidePossible = true;
  return { standing, result: Object.assign(result, { basis, possible }, after?.why) };
}

/**
 * The band of a measure: one is given only when the possible set holds one band, or when the declared policy gives a
 * value, and says which.
 */
export function standingOfMeasure(banding: CompiledCutOffs, ends: MeasureEnds): Standing {
  const { refused, mayFail, value } = ends;
  const possible = possibleBands(banding, ends);
  if (refused) return { band: undefined, basis: 'none', possible, refused, mayFail };
  if (value !== undefined) {
    // INVARIANT: every value has a band.
    const { id } = banding.bands[placeOf(banding, value, ends.steps?.value)] as { readonly id: string };
    return { band: id, basis: ends.basis ?? 'value', possible, refused, mayFail };
  }
  const { band, basis } = onlyBand(possible, mayFail);
  return { band, basis, possible, refused, mayFail };
}

function possibleBands(banding: CompiledCutOffs, { lower, upper, steps }: MeasureEnds): readonly string[] {
  if (lower === undefined || upper === undefined) return [];
  return banding.between(placeOf(banding, lower, steps?.lower), placeOf(banding, upper, steps?.upper));
}

function placeOf(banding: CompiledCutOffs, value: Decimal, steps: number | undefined): number {
  const counted = banding.steps !== undefined && steps !== undefined;
  return counted ? bandPlaceOfSteps(banding.steps, steps) : bandPlace(banding, value);
}

/** What conditions read of a banding: the band where no other is possible, else one of those; of an estimate too. */
export function bandInput({ possible, refused, mayFail }: Standing): Value<Decimal> {
  return refused || mayFail ? nothingKnown : unknownAmong(possible);
}
