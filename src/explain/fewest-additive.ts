import { type AdditiveModel, type Ends, gainOf, type Item, plus } from './additive.js';
import type { Change } from './change.js';
import { mostWays } from './explanation.js';

/** A direction in which totals move, and when they have moved far enough. */
export interface Aim {
  readonly model: AdditiveModel;
  /** Whether totals are to fall; otherwise they are to rise. */
  readonly falls: boolean;
  /** Once it holds of a total it holds of every total further on. */
  readonly lowerReached: (total: bigint) => boolean;
  readonly upperReached: (total: bigint) => boolean;
}

/** The fewest changes, and every way to do with so few, up to one more than are listed. */
export interface FewestAdditive {
  readonly changes: number;
  readonly ways: readonly (readonly Change[])[];
}

/**
 * The furthest gains from the items at each place on, with a fixed number of changes; an end without a gain
 * has too few items left.
 */
type Column = readonly (Ends | undefined)[];

/**
 * The fewest re-ratings that move a sum or a count far enough; exact. By dynamic programming over the number
 * of changes and the items still to come: how far either total can be moved with just so many.
 *
 * @returns `undefined` when no number of re-ratings does it.
 */
export function fewestAdditive(aim: Aim): FewestAdditive | undefined {
  const { items, total } = aim.model;
  const gains = items.map((item) => furthestGain(item, aim));
  if (!canReach(aim, total, furthestOfAll(aim, gains))) return undefined;
  const columns: Column[] = [Array.from({ length: items.length + 1 }, () => ({ lower: 0n, upper: 0n }))];
  for (let changes = 1; changes <= items.length; changes += 1) {
    // INVARIANT: the column for one change less was made in the round before.
    const column = nextColumn(columns[changes - 1] as Column, gains, aim);
    columns.push(column);
    if (canReach(aim, total, column[0])) return { changes, ways: listWays(aim, columns) };
  }
  return undefined;
}

/** How far every item that helps moves each end, together: as far as any number of changes can. */
function furthestOfAll(aim: Aim, gains: Column): Ends {
  const still: Ends = { lower: 0n, upper: 0n };
  return gains.reduce<Ends>((total, gain) => plus(total, further(aim, still, gain) ?? still), still);
}

function nextColumn(fewer: Column, gains: Column, aim: Aim): Column {
  const column: (Ends | undefined)[] = Array.from({ length: gains.length + 1 }, () => undefined);
  for (let place = gains.length - 1; place >= 0; place -= 1) {
    const gain = gains[place];
    const rest = fewer[place + 1];
    const changed = gain === undefined || rest === undefined ? undefined : plus(gain, rest);
    column[place] = further(aim, changed, column[place + 1]);
  }
  return column;
}

function furthestGain(item: Item, aim: Aim): Ends | undefined {
  return item.options
    .map((option) => gainOf(item, option))
    .reduce<Ends | undefined>((a, b) => further(aim, a, b), undefined);
}

/** The further of each end by itself. */
function further({ falls }: Aim, a: Ends | undefined, b: Ends | undefined): Ends | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const pick = (one: bigint, other: bigint): bigint => (one < other === falls ? one : other);
  return { lower: pick(a.lower, b.lower), upper: pick(a.upper, b.upper) };
}

function canReach({ lowerReached, upperReached }: Aim, total: Ends, gain: Ends | undefined): boolean {
  if (gain === undefined) return false;
  return lowerReached(total.lower + gain.lower) || upperReached(total.upper + gain.upper);
}

/** Every way in the instrument's order; each step is only taken where the rest can still reach. */
function listWays(aim: Aim, columns: readonly Column[]): readonly (readonly Change[])[] {
  const ways: (readonly Change[])[] = [];
  const { items } = aim.model;
  const walk = (from: number, total: Ends, changes: readonly Change[]): void => {
    const left = columns.length - 1 - changes.length;
    if (left === 0) {
      ways.push(changes);
      return;
    }
    for (let place = from; place < items.length && ways.length <= mostWays; place += 1) {
      if (!canReach(aim, total, columns[left]?.[place])) return;
      for (const { change, after } of stepsOf(items[place], total)) {
        if (ways.length > mostWays) return;
        if (canReach(aim, after, columns[left - 1]?.[place + 1])) walk(place + 1, after, [...changes, change]);
      }
    }
  };
  walk(0, aim.model.total, []);
  return ways;
}

function stepsOf(item: Item | undefined, total: Ends): readonly { readonly change: Change; readonly after: Ends }[] {
  if (item === undefined) return [];
  const { indicator, options } = item;
  return options.map((option) => ({
    change: { indicator, level: option.level },
    after: plus(total, gainOf(item, option)),
  }));
}
