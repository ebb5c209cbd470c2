import type { Banding } from '../instrument/measures.js';
import { decimalOfNumber } from '../kernel/decimal-text.js';
import { compare, type Decimal } from '../kernel/decimal.js';
import type { CompiledMeasure } from './compile-measures.js';
import { stepsFrom } from './scaled-sum.js';

/** Bands of one measure with exact cut-offs, rising. */
export interface CompiledBanding {
  readonly id: string;
  readonly measure: string;
  /** Place of the measure. */
  readonly measurePlace: number;
  readonly bands: readonly { readonly id: string; readonly cutOff: Decimal }[];
  /** By band: the fewest steps that reach its cut-off; only of a measure that counts in steps. */
  readonly steps?: readonly number[];
  /** Ids of the bands from one place to another, both included; the same list each time. */
  readonly between: (first: number, last: number) => readonly string[];
}

/** Bandings with their cut-offs as decimals. */
export function compileBandings(
  bandings: readonly Banding[],
  measures: readonly CompiledMeasure[],
): readonly CompiledBanding[] {
  return bandings.map(({ id, measure, bands: written }) => {
    const measurePlace = measures.findIndex(({ source }) => source.id === measure);
    const bands = written.map((band) => ({ id: band.id, cutOff: decimalOfNumber(band.cutOff) }));
    const steps = stepsOf(bands, measures[measurePlace]);
    const between = rangesOf(bands.map((band) => band.id));
    return { id, measure, measurePlace, bands, between, ...(steps === undefined ? {} : { steps }) };
  });
}

function stepsOf(bands: CompiledBanding['bands'], measure: CompiledMeasure | undefined): readonly number[] | undefined {
  if (measure?.kind !== 'weighted_sum' || measure.scaled === undefined) return undefined;
  const { exponent } = measure.scaled;
  return bands.map(({ cutOff }) => stepsFrom(cutOff, exponent));
}

function rangesOf(ids: readonly string[]): CompiledBanding['between'] {
  const ranges = ids.map(() => ids.map((): readonly string[] | undefined => undefined));
  return (first, last) => {
    // INVARIANT: both are places of bands.
    const from = ranges[first] as (readonly string[] | undefined)[];
    return (from[last] ??= Object.freeze(ids.slice(first, last + 1)));
  };
}

/**
 * Place of the band that holds a value: a band holds its own cut-off and every value up to, not including,
 * the next one. Below the first cut-off it is 0: integrity proves that no value lies there.
 */
export function bandPlace({ bands }: CompiledBanding, value: Decimal): number {
  const place = bands.findLastIndex(({ cutOff }) => compare(cutOff, value) <= 0);
  return place < 0 ? 0 : place;
}

/** As {@link bandPlace}, of a number of steps. */
export function bandPlaceOfSteps(cutOffs: readonly number[], steps: number): number {
  let place = cutOffs.length - 1;
  while (place > 0 && (cutOffs[place] as number) > steps) place -= 1;
  return place;
}
