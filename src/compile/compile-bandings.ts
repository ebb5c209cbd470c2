import { decimalOfNumber } from '../kernel/decimal-text.js';
import { compare, type Decimal } from '../kernel/decimal.js';
import type { Banding } from '../instrument/measures.js';

/** Bands of one measure with exact cut-offs, rising. */
export interface CompiledBanding {
  readonly id: string;
  readonly measure: string;
  readonly bands: readonly { readonly id: string; readonly cutOff: Decimal }[];
}

/** Bandings with their cut-offs as decimals. */
export function compileBandings(bandings: readonly Banding[]): readonly CompiledBanding[] {
  return bandings.map(({ id, measure, bands }) => ({
    id,
    measure,
    bands: bands.map((band) => ({ id: band.id, cutOff: decimalOfNumber(band.cutOff) })),
  }));
}

/**
 * Place of the band that holds a value: a band holds its own cut-off and every value up to, not including,
 * the next one. Below the first cut-off it is 0: integrity proves that no value lies there.
 */
export function bandPlace({ bands }: CompiledBanding, value: Decimal): number {
  const place = bands.findLastIndex(({ cutOff }) => compare(cutOff, value) <= 0);
  return place < 0 ? 0 : place;
}
