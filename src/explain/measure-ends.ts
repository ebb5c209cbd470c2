import { bandPlace, type CompiledBanding } from '../compile/compile-bandings.js';
import type { MeasureReading } from '../evaluate/measure-reading.js';
import { type Value, unknownAmong, unknownBetween, unknownNumber } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import type { BandAfter } from './explanation.js';

/** What a measure comes to, or would come to: what bandings and conditions look at. */
export interface MeasureEnds {
  readonly value?: Decimal;
  readonly lower?: Decimal;
  readonly upper?: Decimal;
  readonly refused: boolean;
}

/** Of a reading. */
export function endsOfReading({ value, lower, upper, result }: MeasureReading): MeasureEnds {
  return {
    refused: result.status === 'refused',
    ...(value === undefined ? {} : { value }),
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

// Of what was refused not even its range is known: what reads it follows it.
const nothingKnown: Value<Decimal> = unknownNumber<Decimal>(undefined, undefined);

/** What conditions read of a measure; as the evaluation sets it. */
export function measureInput({ value, lower, upper, refused }: MeasureEnds): Value<Decimal> {
  if (refused || lower === undefined || upper === undefined) return nothingKnown;
  return value ?? unknownBetween(lower, upper);
}

/** The band of a measure, or the bands that remain possible; as `bandResult` gives them. */
export function bandAfter(banding: CompiledBanding, { value, lower, upper, refused }: MeasureEnds): BandAfter {
  const possible =
    lower === undefined || upper === undefined
      ? []
      : banding.bands.slice(bandPlace(banding, lower), bandPlace(banding, upper) + 1).map(({ id }) => id);
  const only = possible.length === 1 ? possible[0] : undefined;
  const band = value === undefined ? only : banding.bands[bandPlace(banding, value)]?.id;
  return band === undefined || refused ? { possible } : { band, possible };
}

/** What conditions read of a banding; as the evaluation sets it. */
export function bandInput(banding: CompiledBanding, ends: MeasureEnds): Value<Decimal> {
  if (ends.refused) return nothingKnown;
  const { band, possible } = bandAfter(banding, ends);
  return band ?? unknownAmong(possible);
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
