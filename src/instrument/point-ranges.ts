import { decimalOfNumber } from '../kernel/decimal-text.js';
import { add, compare, type Decimal, decimalOfParts, maximum, minimum, round, subtract } from '../kernel/decimal.js';
import type { Interval } from '../kernel/interval.js';
import type { NumberFact } from './facts.js';
import type { PointRange } from './measures.js';

/** The numbers that a table of points is asked for: all of so many places within a range. */
export interface Grid {
  readonly range: Interval;
  readonly places: number;
}

/** The numbers that a fact can have; none without a declared range. */
export function gridOfFact({ minimum: least, maximum: most, places = 0 }: NumberFact): Grid | undefined {
  if (least === undefined || most === undefined) return undefined;
  return { range: { lower: decimalOfNumber(least), upper: decimalOfNumber(most) }, places };
}

/** A range of a table: every number of the grid from `lower` to `upper`, none where these are reversed. */
export interface Cell {
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly points: Decimal;
}

/** The distance between two numbers of a grid. */
export function stepOf({ places }: Pick<Grid, 'places'>): Decimal {
  return decimalOfParts(1n, -places);
}

/**
 * The ranges of a table, both ends included, cut to the numbers that it is asked for.
 *
 * @example
 * Asked for whole numbers from 0 to 300, `{ "above": 8, "below": 12 }` is the cell from 9 to 11.
 */
export function cellsOf(ranges: readonly PointRange[], grid: Grid): readonly Cell[] {
  return ranges.map((range) => ({
    lower: maximum(lowerEnd(range, grid), grid.range.lower),
    upper: minimum(upperEnd(range, grid), grid.range.upper),
    points: decimalOfNumber(range.points),
  }));
}

function lowerEnd({ from, above }: PointRange, grid: Grid): Decimal {
  if (from !== undefined) return round(decimalOfNumber(from), grid.places, 'ceiling');
  if (above === undefined) return grid.range.lower;
  return add(round(decimalOfNumber(above), grid.places, 'floor'), stepOf(grid));
}

function upperEnd({ to, below }: PointRange, grid: Grid): Decimal {
  if (to !== undefined) return round(decimalOfNumber(to), grid.places, 'floor');
  if (below === undefined) return grid.range.upper;
  return subtract(round(decimalOfNumber(below), grid.places, 'ceiling'), stepOf(grid));
}

/** The cells that hold a number of an interval. */
export function cellsWithin(cells: readonly Cell[], { lower, upper }: Interval): readonly Cell[] {
  return cells.filter((cell) => compare(cell.upper, lower) >= 0 && compare(cell.lower, upper) <= 0);
}
