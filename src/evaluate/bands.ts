import { bandPlace, bandPlaceOfSteps, type CompiledBanding } from '../compile/compile-bandings.js';
import type { Decimal } from '../kernel/decimal.js';
import type { BandResult } from './evaluation.js';
import { basisIn, type MeasureReading } from './measure-reading.js';

/**
 * The band of a measure, or the bands that remain possible (docs/semantics.md, "Bandings"): one is given
 * only when the possible set holds one band, or when the declared policy gives a value, and says which.
 */
export function bandResult(banding: CompiledBanding, reading: MeasureReading | undefined): BandResult {
  const possible = possibleBands(banding, reading);
  const { id, measure } = banding;
  if (reading === undefined || reading.result.status === 'refused') {
    return { banding: id, measure, basis: 'none', possible };
  }
  if (reading.value !== undefined) {
    const band = banding.bands[placeOf(banding, reading.value, reading.steps?.value)]?.id;
    return withBand({ id, measure }, band, { basis: basisOf(reading), possible });
  }
  const only = possible.length === 1 ? possible[0] : undefined;
  return withBand({ id, measure }, only, { basis: only === undefined ? 'none' : 'bounds', possible });
}

function withBand(
  { id, measure }: { readonly id: string; readonly measure: string },
  band: string | undefined,
  { basis, possible }: Pick<BandResult, 'basis' | 'possible'>,
): BandResult {
  if (band === undefined) return { banding: id, measure, basis, possible };
  // What a policy makes of unknowns need not be what any of them could turn out to be.
  const outside = possible.includes(band) ? {} : { outsidePossible: true };
  return { banding: id, measure, band, basis, possible, ...outside };
}

function possibleBands(banding: CompiledBanding, reading: MeasureReading | undefined): readonly string[] {
  if (reading?.lower === undefined || reading.upper === undefined) return [];
  const first = placeOf(banding, reading.lower, reading.steps?.lower);
  const last = placeOf(banding, reading.upper, reading.steps?.upper);
  return banding.between(first, last);
}

function placeOf(banding: CompiledBanding, value: Decimal, steps: number | undefined): number {
  const counted = banding.steps !== undefined && steps !== undefined;
  return counted ? bandPlaceOfSteps(banding.steps, steps) : bandPlace(banding, value);
}

function basisOf({ result }: MeasureReading): BandResult['basis'] {
  return basisIn(result) ?? 'value';
}
