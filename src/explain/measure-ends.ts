import type { CompiledBanding, CompiledCutOffs } from '../compile/compile-bandings.js';
import { standingOfMeasure } from '../evaluate/bands.js';
import type { MeasureEnds } from '../evaluate/measure-reading.js';
import type { Standing } from '../evaluate/standing.js';
import type { BandAfter } from './explanation.js';

/** The band of a measure, or the bands that remain possible, before any adjustment. */
export function bandAfter(banding: CompiledCutOffs, ends: MeasureEnds): BandAfter {
  return bandTold(standingOfMeasure(banding, ends));
}

/** Where a banding would stand. */
export function bandTold({ band, possible }: Pick<Standing, 'band' | 'possible'>): BandAfter {
  return band === undefined ? { possible } : { band, possible };
}

/** First and last place that a banding stands at: twice that of its band, else of the possible ones. */
export interface Places {
  readonly first: number;
  readonly last: number;
}

/** `undefined` when no band is possible. */
export function placesOf(banding: CompiledBanding, { band, possible }: BandAfter): Places | undefined {
  const place = (id: string | undefined): number => banding.bands.findIndex((each) => each.id === id);
  const first = place(band ?? possible[0]);
  return first < 0 ? undefined : { first, last: place(band ?? possible[possible.length - 1]) };
}
