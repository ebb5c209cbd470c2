import type { BandResult } from './evaluation.js';

/** Where a banding stands. */
export interface Standing {
  readonly band: string | undefined;
  readonly basis: BandResult['basis'];
  /** In the banding's order. */
  readonly possible: readonly string[];
  /** What it is made of has no value, whatever the unknown turns out to be. */
  readonly refused: boolean;
  /** What it is made of has none for some of what the unknown may turn out to be. */
  readonly mayFail: boolean;
}

/** The result of a banding beside what others read of it. */
export interface BandReading {
  readonly standing: Standing;
  readonly result: BandResult;
}

/** Where nothing but one band is possible, it is given. */
export function onlyBand(possible: readonly string[], mayFail: boolean): Pick<Standing, 'band' | 'basis'> {
  const [band] = possible;
  return band === undefined || possible.length > 1 || mayFail
    ? { band: undefined, basis: 'none' }
    : { band, basis: 'bounds' };
}
