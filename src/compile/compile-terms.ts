import { ownValue } from '../kernel/json-value.js';
import type { ChoiceFact, NumberFact } from '../instrument/facts.js';
import type { FactTerm, IndicatorTerm, Term, WeightedSum } from '../instrument/measures.js';
import { decimalOfNumber, decimalText } from '../kernel/decimal-text.js';
import { type Decimal, maximum, minimum, multiply, one, zero } from '../kernel/decimal.js';
import type { CompiledFact, CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';
import type { Contribution } from './contribution.js';

/** What one answer adds to a sum, with its contribution made ready once. */
export interface TermEntry {
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly contribution: Contribution;
}

/** A term of a weighted sum: an entry for every answer there can be. */
export interface CompiledTerm {
  readonly id: string;
  readonly source: 'indicator' | 'fact';
  readonly slot: number;
  readonly weight: Decimal;
  /** By level index; for a fact, false then true, or by choice index; empty for a number. */
  readonly entries: readonly TermEntry[];
  readonly unknown: TermEntry;
  readonly notApplicable: TermEntry;
}

interface Answer {
  readonly id: string;
  readonly points: Decimal;
}

/** The terms of a weighted sum, in document order. */
export function compileTerms(sum: WeightedSum, index: InstrumentIndex): readonly CompiledTerm[] {
  return sum.terms.map((term) => compileTerm(term, index));
}

/** What a known number adds. */
export function numberEntry(term: CompiledTerm, points: Decimal): TermEntry {
  return ratedEntry(term.id, term.weight, { points });
}

// INVARIANT: integrity has found the indicator or fact of every term.
function compileTerm(term: Term, { indicatorById, factById }: InstrumentIndex): CompiledTerm {
  return 'indicator' in term
    ? indicatorTerm(term, indicatorById.get(term.indicator) as CompiledIndicator)
    : factTerm(term, factById.get(term.fact) as CompiledFact);
}

function indicatorTerm(term: IndicatorTerm, indicator: CompiledIndicator): CompiledTerm {
  const weight = weightOf(term);
  const answers = indicator.scale.levels.map(({ id, points }) => ({ id, points: ownPoints(term, id) ?? points }));
  const values = answers.map(({ points }) => multiply(points, weight));
  const completions = indicator.mayBeNotApplicable ? [...values, zero] : values;
  return {
    id: indicator.id,
    source: 'indicator',
    slot: indicator.index,
    weight,
    entries: answers.map((answer) => ratedEntry(indicator.id, weight, answer)),
    unknown: unknownEntry(indicator.id, weight, completions),
    notApplicable: notApplicableEntry(indicator.id, weight),
  };
}

function factTerm(term: FactTerm, { id, index, source }: CompiledFact): CompiledTerm {
  const weight = weightOf(term);
  const answers = factAnswers(term, source);
  const ends = source.type === 'number' ? numberEnds(source) : answers.map(({ points }) => points);
  return {
    id,
    source: 'fact',
    slot: index,
    weight,
    entries: answers.map((answer) => ratedEntry(id, weight, answer)),
    unknown: unknownEntry(
      id,
      weight,
      ends.map((points) => multiply(points, weight)),
    ),
    notApplicable: notApplicableEntry(id, weight),
  };
}

function factAnswers(term: FactTerm, fact: CompiledFact['source']): readonly Answer[] {
  if (fact.type === 'boolean') {
    return [
      { id: 'false', points: zero },
      { id: 'true', points: one },
    ];
  }
  return fact.type === 'choice' ? choiceAnswers(term, fact) : [];
}

function choiceAnswers(term: FactTerm, { choices }: ChoiceFact): readonly Answer[] {
  return choices.map(({ id }) => ({ id, points: ownPoints(term, id) ?? zero }));
}

function numberEnds({ minimum: least = 0, maximum: greatest = 0 }: NumberFact): readonly Decimal[] {
  return [decimalOfNumber(least), decimalOfNumber(greatest)];
}

function ownPoints({ points }: Term, answer: string): Decimal | undefined {
  const value = points === undefined ? undefined : ownValue(points, answer);
  return value === undefined ? undefined : decimalOfNumber(value);
}

function weightOf({ weight = 1 }: Term): Decimal {
  return decimalOfNumber(weight);
}

function ratedEntry(
  term: string,
  weight: Decimal,
  { id, points }: { readonly id?: string; readonly points: Decimal },
): TermEntry {
  const value = multiply(points, weight);
  const text = decimalText(value);
  return {
    lower: value,
    upper: value,
    contribution: {
      term,
      ...(id === undefined ? {} : { level: id }),
      class: 'rated',
      points: decimalText(points),
      weight: decimalText(weight),
      value: text,
      lower: text,
      upper: text,
    },
  };
}

function unknownEntry(term: string, weight: Decimal, completions: readonly Decimal[]): TermEntry {
  const lower = completions.reduce(minimum);
  const upper = completions.reduce(maximum);
  return {
    lower,
    upper,
    contribution: {
      term,
      class: 'unknown',
      weight: decimalText(weight),
      lower: decimalText(lower),
      upper: decimalText(upper),
    },
  };
}

function notApplicableEntry(term: string, weight: Decimal): TermEntry {
  return {
    lower: zero,
    upper: zero,
    contribution: { term, class: 'not_applicable', weight: decimalText(weight), lower: '0', upper: '0' },
  };
}
