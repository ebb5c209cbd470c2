import { UNKNOWN, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import type { CompiledRated } from './compiled-instrument.js';

/** Levels by slot; below 0 what stands in place of one. */
export type Levels = ArrayLike<number>;

/** In place of a level: the indicator applies, its level is not known. */
export const unknown = -1;

/** In place of a level: the indicator asks nothing of this subject now. */
export const notApplicable = -2;

/** In lists by answer, what stands in place of a level comes before the levels. */
export const placesBefore = 2;

/** The most combinations of ratings for which a condition remembers how it came out. */
export const tableLimit = 4096;

/** The level that counts for the indicator or axis of a slot; where none is noted it is unknown. */
export function levelAt(levels: Levels, slot: number): number {
  return levels[slot] ?? unknown;
}

/** Whether what is not known of an indicator or axis may turn out not to apply: an axis applies where its indicator does. */
export function mayTurnOutAbsent(
  { mayBeNotApplicable, owner }: Pick<CompiledRated, 'mayBeNotApplicable' | 'owner'>,
  levels: Levels,
): boolean {
  return mayBeNotApplicable && levelAt(levels, owner) === unknown;
}

/** What conditions see of a rating: the points of the level that counts, or unknown. */
export function ratingInput({ index, scale, notApplicableAs }: CompiledRated, levels: Levels): Value<Decimal> {
  const level = levelAt(levels, index);
  const counted = level === notApplicable ? notApplicableAs : level;
  return scale.levels[counted]?.points ?? UNKNOWN;
}

/** What depends on nothing but a few ratings, for each combination that was met. */
export interface RatingTable<Result> {
  /** What is read, by slot; and how far apart their levels stand in `results`. */
  readonly slots: readonly number[];
  readonly strides: readonly number[];
  /** By place; `undefined` for a combination that was not met yet. */
  readonly results: (Result | undefined)[];
}

/**
 * An empty table over some indicators and axes.
 *
 * @param rated - Each once.
 * @returns Nothing where there would be more than {@link tableLimit} combinations.
 */
export function ratingTable<Result>(rated: readonly CompiledRated[]): RatingTable<Result> | undefined {
  const strides: number[] = [];
  let size = 1;
  for (const { scale } of rated) {
    strides.push(size);
    size *= scale.levels.length + placesBefore;
    if (size > tableLimit) return undefined;
  }
  const results: (Result | undefined)[] = [];
  // Filled from the start, so that the engine keeps it an array.
  for (let place = 0; place < size; place += 1) results.push(undefined);
  return { slots: rated.map(({ index }) => index), strides, results };
}

/** The place of a combination of levels. */
export function placeIn({ slots, strides }: RatingTable<unknown>, levels: Levels): number {
  let place = 0;
  for (let at = 0; at < slots.length; at += 1) {
    // INVARIANT: a stride for every slot.
    place += (levelAt(levels, slots[at] as number) + placesBefore) * (strides[at] as number);
  }
  return place;
}
