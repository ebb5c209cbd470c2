import { decimalText } from '../kernel/decimal-text.js';
import { type Decimal, maximum, minimum, multiply, zero } from '../kernel/decimal.js';
import { own } from '../kernel/own.js';
import type { Contribution, TermSource } from './contribution.js';

/** What one answer adds to a sum, with its contribution. */
export interface TermEntry {
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** What it adds, where that is known; it lies between the bounds unless it rests on what is not known. */
  readonly value?: Decimal;
  readonly contribution: Contribution;
}

/** The term that adds something. */
export interface TermName {
  readonly id: string;
  /** Of an indicator: the axis that is read. */
  readonly axis?: string;
  readonly source: 'indicator' | TermSource;
  readonly weight: Decimal;
}

/** What a term adds of one answer. */
export interface RatedAnswer {
  /** Level or choice id. */
  readonly id?: string;
  /** The number that a table was asked for. */
  readonly number?: Decimal;
  readonly points: Decimal;
}

/** A known answer. */
export function ratedEntry(name: TermName, answer: RatedAnswer): TermEntry {
  const { points } = answer;
  const [id, number] = [own(answer, 'id'), own(answer, 'number')];
  const value = multiply(points, name.weight);
  const text = decimalText(value);
  return {
    lower: value,
    upper: value,
    value,
    contribution: {
      ...named(name),
      ...(id === undefined ? {} : { level: id }),
      class: 'rated',
      ...(number === undefined ? {} : { number: decimalText(number) }),
      points: decimalText(points),
      weight: decimalText(name.weight),
      value: text,
      lower: text,
      upper: text,
    },
  };
}

/** No answer: everything that one could add. */
export function unknownEntry(name: TermName, completions: readonly Decimal[]): TermEntry {
  const lower = completions.reduce(minimum);
  const upper = completions.reduce(maximum);
  return {
    lower,
    upper,
    contribution: {
      ...named(name),
      class: 'unknown',
      weight: decimalText(name.weight),
      lower: decimalText(lower),
      upper: decimalText(upper),
    },
  };
}

/** Nothing to answer: it adds nothing. */
export function notApplicableEntry(name: TermName): TermEntry {
  return {
    lower: zero,
    upper: zero,
    contribution: {
      ...named(name),
      class: 'not_applicable',
      weight: decimalText(name.weight),
      lower: '0',
      upper: '0',
    },
  };
}

function named(name: TermName): Pick<Contribution, 'term' | 'axis' | 'source'> {
  const { id, source } = name;
  const axis = own(name, 'axis');
  if (axis !== undefined) return { term: id, axis };
  return source === 'indicator' ? { term: id } : { term: id, source };
}
