import { UNKNOWN, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import type { CompiledIndicator } from './compiled-instrument.js';

/** Levels by indicator slot; below 0 what stands in place of one. */
export type Levels = ArrayLike<number>;

/** In place of a level: the indicator applies, its level is not known. */
export const unknown = -1;

/** In place of a level: the indicator asks nothing of this subject now. */
export const notApplicable = -2;

/** What stands in place of a level comes before the levels. */
const placesBefore = 2;

/** The most combinations of ratings for which a condition remembers how it came out. */
export const tableLimit = 4096;

/** What conditions see of a rating: the points of the level that counts, or unknown. */
export function ratingInput({ index, scale, notApplicableAs }: CompiledIndicator, levels: Levels): Value<Decimal> {
  const level = levels[index] ?? unknown;
  const counted = level === notApplicable ? notApplicableAs : level;
  return scale.levels[counted]?.points ?? UNKNOWN;
}

/**
 * Remembers what depends on nothing but the ratings of a few indicators, for each combination that was met.
 *
 * @param indicators - Each once.
 * @returns Nothing where there would be more than {@link tableLimit} combinations.
 */
export function byRatings<Result>(
  indicators: readonly CompiledIndicator[],
): ((levels: Levels, make: () => Result) => Result) | undefined {
  let size = 1;
  const members = indicators.map(({ index, scale }) => {
    const stride = size;
    size *= scale.levels.length + placesBefore;
    return { index, stride };
  });
  if (size > tableLimit) return undefined;
  const results: (Result | undefined)[] = [];
  return (levels, make) => {
    let place = 0;
    for (const { index, stride } of members) place += ((levels[index] ?? unknown) + placesBefore) * stride;
    // Filled from the start, so that the engine keeps it an array.
    if (results.length === 0) for (let at = 0; at < size; at += 1) results.push(undefined);
    return (results[place] ??= make());
  };
}
