import { ownValue } from '../kernel/json-value.js';
import type { ChoiceFact, NumberFact } from '../instrument/facts.js';
import type { ConditionTerm, FactTerm, IndicatorTerm, MeasureTerm, Term } from '../instrument/measures.js';
import { type Cell, cellsOf, type Grid, gridOfFact } from '../instrument/point-ranges.js';
import { decimalOfNumber } from '../kernel/decimal-text.js';
import { type Decimal, multiply, one, zero } from '../kernel/decimal.js';
import type { CompiledCondition } from './compile-conditions.js';
import type {
  CompiledAxis,
  CompiledFact,
  CompiledIndicator,
  CompiledRated,
  InstrumentIndex,
} from './compiled-instrument.js';
import {
  notApplicableEntry,
  type RatedAnswer,
  ratedEntry,
  type TermEntry,
  type TermName,
  unknownEntry,
} from './term-entry.js';

/** A term of a weighted sum: an entry for every answer there can be. */
export interface CompiledTerm extends TermName {
  /** Slot of the indicator, axis or fact; -1 of what is none of them. */
  readonly slot: number;
  /** By level index; for a fact or condition, false then true, or by choice index; empty for a number. */
  readonly entries: readonly TermEntry[];
  /** Of a number and of a measure: the points of each range; absent where it counts itself. */
  readonly cells?: readonly Cell[];
  /** The term applies while this is true. */
  readonly when?: CompiledCondition;
  readonly unknown: TermEntry;
  readonly notApplicable: TermEntry;
  /** An unknown answer may turn out not applicable. */
  readonly mayBeNotApplicable: boolean;
  /** Of an axis: its indicator, and what it adds while not known of an indicator that is rated, and so applies. */
  readonly ofAxis?: { readonly indicator: CompiledIndicator; readonly unknown: TermEntry };
}

/** What terms are compiled with. */
export interface TermScope {
  readonly index: InstrumentIndex;
  /** The compiled condition of a term. */
  readonly condition: (term: number) => CompiledCondition;
  /** The numbers that a measure can come to. */
  readonly gridOf: (measure: string) => Grid;
  /** Whether some assessment leaves nothing of a measure that applies. */
  readonly mayBeAbsent: (measure: string) => boolean;
}

/** The terms of a weighted sum, in document order. */
export function compileTerms(terms: readonly Term[], scope: TermScope): readonly CompiledTerm[] {
  return terms.map((term, place) => {
    const compiled = compileTerm(term, scope);
    return term.when === undefined ? compiled : { ...compiled, when: scope.condition(place) };
  });
}

// INVARIANT: integrity has found the indicator, fact or measure of every term.
function compileTerm(term: Term, scope: TermScope): CompiledTerm {
  const { indicatorById, factById } = scope.index;
  if ('indicator' in term) return ratingTerm(term, indicatorById.get(term.indicator) as CompiledIndicator);
  if ('fact' in term) return factTerm(term, factById.get(term.fact) as CompiledFact);
  return 'measure' in term ? measureTerm(term, scope) : conditionTerm(term);
}

function ratingTerm(term: IndicatorTerm, indicator: CompiledIndicator): CompiledTerm {
  const name: TermName = { id: indicator.id, source: 'indicator', weight: weightOf(term) };
  if (term.axis === undefined) return ratedTerm(term, name, indicator);
  const named: TermName = { ...name, axis: term.axis };
  // INVARIANT: integrity has found the axis of every term.
  const axis = indicator.axes.find(({ source }) => source.id === term.axis) as CompiledAxis;
  const { unknown } = ratedTerm(term, named, { ...axis, mayBeNotApplicable: false });
  return { ...ratedTerm(term, named, axis), ofAxis: { indicator, unknown } };
}

function ratedTerm(term: IndicatorTerm, name: TermName, rated: CompiledRated): CompiledTerm {
  const { index, scale, mayBeNotApplicable } = rated;
  const answers = scale.levels.map(({ id, points }) => ({ id, points: ownPoints(term, id) ?? points }));
  const completions = [...answers.map(({ points }) => points), ...(mayBeNotApplicable ? [zero] : [])];
  return { ...termOf(name, { slot: index, answers, completions }), mayBeNotApplicable };
}

function factTerm(term: FactTerm, { id, index, source }: CompiledFact): CompiledTerm {
  const name: TermName = { id, source: 'fact', weight: weightOf(term) };
  const answers = factAnswers(term, source);
  if (source.type !== 'number') {
    return termOf(name, { slot: index, answers, completions: answers.map(({ points }) => points) });
  }
  if (term.ranges === undefined) return termOf(name, { slot: index, answers, completions: numberEnds(source) });
  // INVARIANT: integrity has found the range of every number that is a term.
  const cells = cellsOf(term.ranges, gridOfFact(source) as Grid);
  return { ...termOf(name, { slot: index, answers, completions: cells.map(({ points }) => points) }), cells };
}

/** What it adds is only known when the other measure is; nothing of that one may apply. */
function measureTerm(term: MeasureTerm, { gridOf, mayBeAbsent }: TermScope): CompiledTerm {
  const mayBeNotApplicable = mayBeAbsent(term.measure);
  const name: TermName = { id: term.measure, source: 'measure', weight: weightOf(term) };
  const grid = gridOf(term.measure);
  if (term.ranges === undefined)
    return {
      ...termOf(name, { slot: -1, answers: [], completions: [grid.range.lower, grid.range.upper, zero] }),
      mayBeNotApplicable,
    };
  const cells = cellsOf(term.ranges, grid);
  const completions = [...cells.map(({ points }) => points), zero];
  return { ...termOf(name, { slot: -1, answers: [], completions }), cells, mayBeNotApplicable };
}

function conditionTerm({ condition: id, points }: ConditionTerm): CompiledTerm {
  const answers = [
    { id: 'false', points: zero },
    { id: 'true', points: decimalOfNumber(points) },
  ];
  const name: TermName = { id, source: 'condition', weight: one };
  return termOf(name, { slot: -1, answers, completions: answers.map((answer) => answer.points) });
}

interface Answers {
  readonly slot: number;
  readonly answers: readonly RatedAnswer[];
  /** All points that are possible while nothing is known. */
  readonly completions: readonly Decimal[];
}

function termOf(name: TermName, { slot, answers, completions }: Answers): CompiledTerm {
  return {
    ...name,
    slot,
    entries: answers.map((answer) => ratedEntry(name, answer)),
    unknown: unknownEntry(
      name,
      completions.map((points) => multiply(points, name.weight)),
    ),
    notApplicable: notApplicableEntry(name),
    mayBeNotApplicable: false,
  };
}

function factAnswers(term: FactTerm, fact: CompiledFact['source']): readonly RatedAnswer[] {
  if (fact.type === 'boolean') {
    return [
      { id: 'false', points: zero },
      { id: 'true', points: one },
    ];
  }
  return fact.type === 'choice' ? choiceAnswers(term, fact) : [];
}

function choiceAnswers(term: FactTerm, { choices }: ChoiceFact): readonly RatedAnswer[] {
  return choices.map(({ id }) => ({ id, points: ownPoints(term, id) ?? zero }));
}

function numberEnds({ minimum: least = 0, maximum: greatest = 0 }: NumberFact): readonly Decimal[] {
  return [decimalOfNumber(least), decimalOfNumber(greatest)];
}

function ownPoints({ points }: IndicatorTerm | FactTerm, answer: string): Decimal | undefined {
  const value = points === undefined ? undefined : ownValue(points, answer);
  return value === undefined ? undefined : decimalOfNumber(value);
}

function weightOf({ weight = 1 }: Exclude<Term, ConditionTerm>): Decimal {
  return decimalOfNumber(weight);
}
