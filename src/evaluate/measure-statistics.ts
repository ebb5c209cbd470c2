import { levelAt, mayTurnOutAbsent } from '../compile/condition-table.js';
import type { CompiledCount, CompiledStatistic } from '../compile/compile-measures.js';
import type { CompiledLevel, CompiledRated } from '../compile/compiled-instrument.js';
import { decimalOfNumber, decimalText } from '../kernel/decimal-text.js';
import type { Rounding } from '../instrument/measures.js';
import { add, compare, type Decimal, maximum, minimum, multiply, sum } from '../kernel/decimal.js';
import { divideRounded } from '../kernel/divide.js';
import type { Lack, MeasureResult } from './evaluation.js';
import { lacking, type MeasureReading } from './measure-reading.js';
import { notApplicable, unknown } from '../assessment/valid-assessment.js';

type Levels = ArrayLike<number>;

interface Ends {
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** May turn out not to be applicable, and so be absent. */
  readonly maybeAbsent: boolean;
}

interface Bounds extends Pick<MeasureResult, 'mayBeRefused'> {
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly exact: boolean;
}

const half = decimalOfNumber(0.5);

/** How many members are at their level or above (docs/semantics.md, "Counts"). */
export function countReading({ source, rated, from }: CompiledCount, levels: Levels): MeasureReading {
  let lower = 0;
  let upper = 0;
  rated.forEach((member, place) => {
    const least = from[place] as number;
    const level = levelAt(levels, member.index);
    // Whatever it is, it is at its lowest level at the least, unless it may turn out not applicable.
    const isSure = level === unknown && least === 0 && !mayTurnOutAbsent(member, levels);
    if (level >= least || isSure) lower += 1;
    if (level >= least || level === unknown) upper += 1;
  });
  const bounds = { lower: decimalOfNumber(lower), upper: decimalOfNumber(upper), exact: true };
  return readingOf({ source, rated, levels }, bounds);
}

/** How many members stand at each level, surely and at most. */
export function countByLevelReading({ source, rated }: CompiledStatistic, levels: Levels): MeasureReading {
  const open = unknownOf(rated, levels);
  const scale = rated[0]?.scale.levels ?? [];
  const byLevel = scale.map(({ id }, place) => {
    const lower = rated.filter(({ index }) => levels[index] === place).length;
    return { level: id, lower, upper: lower + open.length };
  });
  const status = open.length === 0 ? 'known' : 'bounded';
  return { result: { id: source.id, kind: source.kind, status, exact: true, unknown: open, byLevel } };
}

/** The least, greatest, middle or mean points of the applicable members. */
export function extremeReading({ kind, source, rated }: CompiledStatistic, levels: Levels): MeasureReading {
  const ends = rated.flatMap((member) => endsOf(member, levels) ?? []);
  if (ends.length === 0) {
    const open: readonly string[] = [];
    const refused = 'nothing-applicable';
    return { result: { id: source.id, kind, status: 'refused', refused, exact: true, unknown: open } };
  }
  const isOpen = ends.every(({ maybeAbsent }) => maybeAbsent);
  const bounds =
    source.kind === 'mean' ? meanOf(ends, source.rounding) : statistics[kind as keyof typeof statistics](ends);
  return readingOf({ source, rated, levels }, { ...bounds, ...lacking(...(isOpen ? nothing : [])) });
}

const nothing: readonly Lack[] = ['nothing-applicable'];

const statistics = { minimum: leastOf, maximum: greatestOf, median: middleOf } as const;

function leastOf(ends: readonly Ends[]): Bounds {
  const sure = ends.filter(({ maybeAbsent }) => !maybeAbsent);
  const upper = sure.length > 0 ? uppers(sure).reduce(minimum) : uppers(ends).reduce(maximum);
  return { lower: lowers(ends).reduce(minimum), upper, exact: sure.length === ends.length };
}

function greatestOf(ends: readonly Ends[]): Bounds {
  const sure = ends.filter(({ maybeAbsent }) => !maybeAbsent);
  const lower = sure.length > 0 ? lowers(sure).reduce(maximum) : lowers(ends).reduce(minimum);
  return { lower, upper: uppers(ends).reduce(maximum), exact: sure.length === ends.length };
}

// A member that may be absent is put at the least (or greatest) points of all: adding the least number to a
// set never raises its middle, so the bounds hold with it and without it.
function middleOf(ends: readonly Ends[]): Bounds {
  return boundsBy(ends, middle);
}

// The same holds of a mean.
function meanOf(ends: readonly Ends[], rounding: Rounding): Bounds {
  return boundsBy(ends, (points) => divideRounded(sum(points), decimalOfNumber(points.length), rounding));
}

function boundsBy(ends: readonly Ends[], of: (points: readonly Decimal[]) => Decimal): Bounds {
  const least = lowers(ends).reduce(minimum);
  const greatest = uppers(ends).reduce(maximum);
  return {
    lower: of(ends.map(({ lower, maybeAbsent }) => (maybeAbsent ? least : lower))),
    upper: of(ends.map(({ upper, maybeAbsent }) => (maybeAbsent ? greatest : upper))),
    exact: ends.every(({ maybeAbsent }) => !maybeAbsent),
  };
}

function middle(points: readonly Decimal[]): Decimal {
  const ordered = [...points].sort(compare);
  // INVARIANT: there is a median of what is applicable only, and something is.
  const left = ordered[(ordered.length - 1) >> 1] as Decimal;
  const right = ordered[ordered.length >> 1] as Decimal;
  return multiply(add(left, right), half);
}

function endsOf(member: CompiledRated, levels: Levels): Ends | undefined {
  const { scale, index } = member;
  const level = levelAt(levels, index);
  if (level === notApplicable) return undefined;
  const rated = scale.levels[level];
  if (rated !== undefined) return { lower: rated.points, upper: rated.points, maybeAbsent: false };
  // INVARIANT: every scale has levels.
  const least = scale.levels[0] as CompiledLevel;
  const greatest = scale.levels[scale.levels.length - 1] as CompiledLevel;
  return { lower: least.points, upper: greatest.points, maybeAbsent: mayTurnOutAbsent(member, levels) };
}

function lowers(ends: readonly Ends[]): readonly Decimal[] {
  return ends.map(({ lower }) => lower);
}

function uppers(ends: readonly Ends[]): readonly Decimal[] {
  return ends.map(({ upper }) => upper);
}

function unknownOf(rated: readonly CompiledRated[], levels: Levels): readonly string[] {
  return rated.filter(({ index }) => levels[index] === unknown).map(({ id }) => id);
}

interface Measured {
  readonly source: CompiledCount['source'] | CompiledStatistic['source'];
  readonly rated: readonly CompiledRated[];
  readonly levels: Levels;
}

function readingOf({ source, rated, levels }: Measured, { lower, upper, exact, ...lack }: Bounds): MeasureReading {
  const open = unknownOf(rated, levels);
  const known = compare(lower, upper) === 0 && lack.mayBeRefused === undefined;
  const refused = open.length > 0 && source.unknown?.policy === 'refuse';
  const texts = {
    lower: decimalText(lower),
    upper: decimalText(upper),
    exact,
    ...(refused ? {} : lack),
    unknown: open,
  };
  const start = { id: source.id, kind: source.kind };
  if (refused) return { result: { ...start, status: 'refused', refused: 'unknown', ...texts }, lower, upper };
  if (!known) return { result: { ...start, status: 'bounded', ...texts }, lower, upper };
  const result: MeasureResult = { ...start, status: 'known', value: texts.lower, ...texts };
  return { result, value: lower, lower, upper };
}
