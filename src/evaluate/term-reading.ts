import { levelAt, type Levels } from '../compile/condition-table.js';
import type { CompiledCondition } from '../compile/compile-conditions.js';
import type { CompiledTerm } from '../compile/compile-terms.js';
import type { Contribution } from '../compile/contribution.js';
import { notApplicableEntry, ratedEntry, type TermEntry, unknownEntry } from '../compile/term-entry.js';
import { type Cell, cellsWithin } from '../instrument/point-ranges.js';
import { decimalText } from '../kernel/decimal-text.js';
import { compare, type Decimal, maximum, minimum, multiply, zero } from '../kernel/decimal.js';
import { type Interval, pointInterval } from '../kernel/interval.js';
import { own } from '../kernel/own.js';
import { type FactReading, notApplicable, unknown } from '../assessment/valid-assessment.js';
import { isUnknown, type Unknown } from '../expression/value.js';
import type { MeasureResult } from './evaluation.js';
import { basisIn, type MeasureReading, type MeasureScope } from './measure-reading.js';

/** What a term adds, and what is not known about it. */
export interface TermReading {
  readonly entry: TermEntry;
  /** Ids of the indicators and facts for which it is not known. */
  readonly open: readonly string[];
  /** Some completion gives each of its bounds. */
  readonly exact: boolean;
  /** Why the measure that it is was refused a value. */
  readonly refused?: MeasureResult['refused'];
  /** It may turn out that the term does not apply. */
  readonly mayBeAbsent: boolean;
  /** The measure that it is may turn out to have no value. */
  readonly mayFail: boolean;
  /** It asks something of someone: what is the same for everyone does not. */
  readonly asks: boolean;
}

const sure = { mayBeAbsent: false, mayFail: false, asks: true };

/** What one term of a sum adds (docs/semantics.md, "Weighted sums"). */
export function termReading(term: CompiledTerm, scope: MeasureScope): TermReading {
  const { when } = term;
  if (term.source === 'condition') return conditionReading(term, scope);
  if (when === undefined) return answerReading(term, scope);
  const { reading, open } = decided(when, scope);
  if (reading.result === 'false') return told(known(term.notApplicable), reading);
  const own = answerReading(term, scope);
  const isSure = reading.result === 'true' || own.entry.contribution.class === 'not_applicable';
  return told(isSure ? own : perhaps(own, open), reading);
}

type Condition = NonNullable<Contribution['when']>;

function decided(
  when: CompiledCondition,
  scope: MeasureScope,
): { readonly reading: Condition; readonly open: readonly string[] } {
  const reading = scope.decide(when);
  return { reading, open: reading.result === 'unknown' ? openOf(when, scope) : [] };
}

/** What a condition reads and nobody knows. */
function openOf(when: CompiledCondition, { valid, readingOf }: MeasureScope): readonly string[] {
  return [
    ...when.rated.filter(({ index }) => valid.levels[index] === unknown).map(({ id }) => id),
    ...when.facts.filter(({ index }) => isOpen(valid.facts[index])).map(({ id }) => id),
    ...when.measureSlots.flatMap(({ id }) => readingOf(id).result.unknown),
  ];
}

function isOpen(reading: FactReading | undefined): boolean {
  return reading === undefined || isUnknown(reading.input);
}

function told({ entry, ...rest }: TermReading, when: Condition): TermReading {
  return { ...rest, entry: { ...entry, contribution: { ...entry.contribution, when } } };
}

function known(entry: TermEntry): TermReading {
  return { ...sure, entry, open: [], exact: true };
}

/** The term may apply, or add nothing. */
function perhaps({ entry, open, refused, mayFail }: TermReading, also: readonly string[]): TermReading {
  const { lower, upper, contribution } = entry;
  const bounds = { lower: minimum(lower, zero), upper: maximum(upper, zero) };
  const { term, source, weight } = contribution;
  const axis = own(contribution, 'axis');
  return {
    entry: {
      ...bounds,
      contribution: {
        term,
        ...(axis === undefined ? {} : { axis }),
        ...(source === undefined ? {} : { source }),
        class: 'unknown',
        weight,
        lower: decimalText(bounds.lower),
        upper: decimalText(bounds.upper),
      },
    },
    ...{ open: [...also, ...open], exact: false, mayBeAbsent: true, mayFail, asks: true },
    ...(refused === undefined ? {} : { refused }),
  };
}

function conditionReading(term: CompiledTerm, scope: MeasureScope): TermReading {
  // INVARIANT: such a term is made with its condition, and with an entry for each truth.
  const when = term.when as CompiledCondition;
  const { reading, open } = decided(when, scope);
  if (reading.result === 'unknown') return told({ ...sure, entry: term.unknown, open, exact: false }, reading);
  const entry = term.entries[reading.result === 'true' ? 1 : 0] as TermEntry;
  return told({ ...known(entry), asks: when.names.length > 0 }, reading);
}

function answerReading(term: CompiledTerm, scope: MeasureScope): TermReading {
  if (term.source === 'measure') return measureReading(term, scope.readingOf(term.id));
  const entry = term.source === 'fact' ? factEntry(term, scope) : indicatorEntry(term, scope);
  const isUnanswered = entry.contribution.class === 'unknown';
  const mayBeAbsent = isUnanswered && entry === term.unknown && term.mayBeNotApplicable;
  const { id } = term;
  const axis = own(term, 'axis');
  const open = isUnanswered ? [axis === undefined ? id : `${id}.${axis}`] : [];
  return { ...known(entry), open, mayBeAbsent };
}

function indicatorEntry(term: CompiledTerm, { valid }: MeasureScope): TermEntry {
  const level = levelAt(valid.levels, term.slot);
  if (level === notApplicable) return term.notApplicable;
  return term.entries[level] ?? openEntry(term, valid.levels);
}

/** Of an indicator that is rated an axis applies, whatever it turns out to be. */
function openEntry(term: CompiledTerm, levels: Levels): TermEntry {
  const ofAxis = own(term, 'ofAxis');
  return ofAxis !== undefined && levelAt(levels, ofAxis.indicator.index) !== unknown ? ofAxis.unknown : term.unknown;
}

function factEntry(term: CompiledTerm, { valid }: MeasureScope): TermEntry {
  const reading = valid.facts[term.slot];
  if (reading === undefined) return term.unknown;
  const { input } = reading;
  if (isUnknown(input)) return boundedEntry(term, input);
  if (typeof input === 'boolean') return term.entries[input ? 1 : 0] ?? term.unknown;
  if (typeof input === 'string')
    return term.entries.find(({ contribution }) => contribution.level === input) ?? term.unknown;
  // INVARIANT: integrity lets no other fact be a term.
  return numberEntry(term, input as Decimal);
}

/** What a fact adds of which more is known than what it may be at all: it was read from another evaluation. */
function boundedEntry(term: CompiledTerm, { lower, upper, possible }: Unknown<Decimal>): TermEntry {
  if (possible !== undefined)
    return unknownEntry(
      term,
      term.entries.flatMap(({ lower: points, contribution: { level = '' } }) =>
        possible.includes(level) ? [points] : [],
      ),
    );
  // INVARIANT: such a number has both ends.
  const ends = { lower: lower as Decimal, upper: upper as Decimal };
  return unknownEntry(
    term,
    pointsBetween(term.cells, ends).map((points) => multiply(points, term.weight)),
  );
}

/** What a known number adds: itself, or the points of its range. */
function numberEntry(term: CompiledTerm, number: Decimal): TermEntry {
  if (term.cells === undefined) return ratedEntry(term, { points: number });
  return ratedEntry(term, { number, points: pointsAt(term.cells, number) });
}

function pointsAt(cells: readonly Cell[], number: Decimal): Decimal {
  // INVARIANT: integrity has found a range for every number that can be asked for.
  const [cell] = cellsWithin(cells, pointInterval(number)) as readonly [Cell];
  return cell.points;
}

/** What another measure adds: with its value where it has one, else with its bounds. */
function measureReading(term: CompiledTerm, reading: MeasureReading): TermReading {
  const { result, value } = reading;
  const { refused, mayBeRefused = [], unknown: open } = result;
  // Of a measure that is refused a value it is not told whether it may turn out not applicable.
  const isSilent = refused !== undefined && term.mayBeNotApplicable;
  const mayBeAbsent = isSilent || mayBeRefused.includes('nothing-applicable');
  const rest = {
    ...{ open, mayBeAbsent, mayFail: mayBeRefused.includes('out-of-domain'), asks: true },
    ...(refused === undefined ? {} : { refused }),
  };
  const added = boundsOf(term, reading, mayBeAbsent);
  if (added === undefined) {
    if (refused === 'nothing-applicable') return known(notApplicableEntry(term));
    return { ...rest, entry: term.unknown, exact: false };
  }
  const { bounds, exact } = added;
  if (value === undefined) return { ...rest, entry: unknownEntry(term, bounds), exact };
  const entry = numberEntry(term, value);
  const basis = basisIn(result);
  if (basis === undefined) return known(entry);
  const [least, greatest] = [bounds.reduce(minimum), bounds.reduce(maximum)];
  const texts = { lower: decimalText(least), upper: decimalText(greatest), basis };
  return {
    ...rest,
    entry: { ...entry, lower: least, upper: greatest, contribution: { ...entry.contribution, ...texts } },
    exact,
  };
}

/** Everything that a measure may add: nothing too, where it may turn out that nothing of it applies. */
function boundsOf(
  { cells, weight }: CompiledTerm,
  { result, lower, upper }: MeasureReading,
  mayBeAbsent: boolean,
): { readonly bounds: readonly Decimal[]; readonly exact: boolean } | undefined {
  if (lower === undefined || upper === undefined) return undefined;
  const between = pointsBetween(cells, { lower, upper });
  const exact = result.exact && !mayBeAbsent && (cells === undefined || attainsEnds(cells, { lower, upper }, between));
  const bounds = between.map((points) => multiply(points, weight));
  return { bounds: mayBeAbsent ? [...bounds, zero] : bounds, exact };
}

function pointsBetween(cells: readonly Cell[] | undefined, { lower, upper }: Interval): readonly Decimal[] {
  return cells === undefined ? [lower, upper] : cellsWithin(cells, { lower, upper }).map(({ points }) => points);
}

/** The least and greatest points are those of the ends, which some completion gives. */
function attainsEnds(cells: readonly Cell[], { lower, upper }: Interval, points: readonly Decimal[]): boolean {
  const ends = [pointsAt(cells, lower), pointsAt(cells, upper)];
  return (
    compare(points.reduce(minimum), ends.reduce(minimum)) === 0 &&
    compare(points.reduce(maximum), ends.reduce(maximum)) === 0
  );
}
