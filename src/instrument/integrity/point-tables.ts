import { decimalText } from '../../kernel/decimal-text.js';
import { add, compare, type Decimal, maximum, minimum, subtract } from '../../kernel/decimal.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Measure, PointRange, Term } from '../measures.js';
import { type Cell, cellsOf, type Grid, gridOfFact, stepOf } from '../point-ranges.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';
import { gridOfMeasure } from './range-scope.js';

/** Every number that a table of points is asked for has one range, and every range a number. */
export const pointTables: Check = (context) =>
  located(context.document.measures, '/measures').flatMap((measure) => ofMeasure(measure, context));

function ofMeasure({ part, pointer }: Located<Measure>, context: CheckContext): readonly InstrumentIssue[] {
  if (part.kind !== 'weighted_sum') return [];
  return located(part.terms, `${pointer}/terms`).flatMap(({ part: term, pointer: at }) => {
    const ranges = 'ranges' in term ? term.ranges : undefined;
    if (ranges === undefined) return [];
    const placed = located(ranges, `${at}/ranges`);
    const doubled = placed.flatMap(doubleEnds);
    const grid = gridOf(term, context);
    return doubled.length > 0 || grid === undefined ? doubled : ofTable(placed, grid, `${at}/ranges`);
  });
}

function gridOf(term: Term, { index, ranges }: CheckContext): Grid | undefined {
  if ('measure' in term) {
    const read = ranges.get(term.measure);
    return read && gridOfMeasure(read);
  }
  const fact = 'fact' in term ? index.facts.get(term.fact)?.part : undefined;
  const grid = fact?.type === 'number' ? gridOfFact(fact) : undefined;
  return grid && compare(grid.range.lower, grid.range.upper) <= 0 ? grid : undefined;
}

function doubleEnds({ part, pointer }: Located<PointRange>): readonly InstrumentIssue[] {
  return (
    [
      ['above', 'from'],
      ['below', 'to'],
    ] as const
  ).flatMap(([key, because]) =>
    part[key] === undefined || part[because] === undefined
      ? []
      : [instrumentIssue('instrument.not-allowed-here', `${pointer}/${key}`, { key, because })],
  );
}

function ofTable(placed: readonly Located<PointRange>[], grid: Grid, at: string): readonly InstrumentIssue[] {
  const cells = cellsOf(
    placed.map(({ part }) => part),
    grid,
  );
  const unreachable = placed.flatMap(({ pointer }, place) => ofEmpty(cells[place], grid, pointer));
  if (unreachable.length > 0) return unreachable;
  const falling = notRising(placed, cells);
  if (falling.length > 0) return falling;
  const issues: InstrumentIssue[] = [];
  const step = stepOf(grid);
  let next = grid.range.lower;
  cells.forEach(({ lower, upper }, place) => {
    const pointer = `${at}/${String(place)}`;
    if (compare(lower, next) > 0) issues.push(gap(pointer, next, subtract(lower, step)));
    if (compare(lower, next) < 0) issues.push(overlap(pointer, lower, minimum(upper, subtract(next, step))));
    next = maximum(next, add(upper, step));
  });
  if (compare(next, grid.range.upper) <= 0) issues.push(gap(at, next, grid.range.upper));
  return issues;
}

/** The first range that begins below the one before: in such an order gaps and overlaps would be told that are none. */
function notRising(placed: readonly Located<PointRange>[], cells: readonly Cell[]): readonly InstrumentIssue[] {
  for (const [place, { pointer }] of placed.entries()) {
    const own = cells[place];
    const previous = cells[place - 1];
    if (own === undefined || previous === undefined || compare(own.lower, previous.lower) >= 0) continue;
    const facts = { from: decimalText(own.lower), previous: decimalText(previous.lower) };
    return [instrumentIssue('instrument.ranges-not-rising', pointer, facts)];
  }
  return [];
}

function ofEmpty(cell: Cell | undefined, { range }: Grid, pointer: string): readonly InstrumentIssue[] {
  if (cell === undefined || compare(cell.lower, cell.upper) <= 0) return [];
  const facts = { least: decimalText(range.lower), greatest: decimalText(range.upper) };
  return [instrumentIssue('instrument.points-unreachable', pointer, facts)];
}

function gap(pointer: string, from: Decimal, to: Decimal): InstrumentIssue {
  return instrumentIssue('instrument.points-gap', pointer, { from: decimalText(from), to: decimalText(to) });
}

function overlap(pointer: string, from: Decimal, to: Decimal): InstrumentIssue {
  return instrumentIssue('instrument.points-overlap', pointer, { from: decimalText(from), to: decimalText(to) });
}
