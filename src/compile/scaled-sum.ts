import { decimalText } from '../kernel/decimal-text.js';
import { absolute, type Decimal, decimalOfParts, round } from '../kernel/decimal.js';
import { powerOfTen } from '../kernel/power-of-ten.js';
import type { CompiledTerm, TermEntry } from './compile-terms.js';
import { type Levels, notApplicable, unknown } from './condition-table.js';
import type { Contribution } from './contribution.js';

/** An exact number beside its text. */
export interface Exact {
  readonly decimal: Decimal;
  readonly text: string;
}

/**
 * A sum over indicators in whole steps of a power of ten.
 *
 * INVARIANT: no total, and nothing met on the way to one, reaches 2^53 steps, so that a double holds each exactly.
 */
export interface ScaledSum {
  /** By term: the slot of its indicator. */
  readonly slots: readonly number[];
  /** Places of one term in the lists below; that of an answer is its level plus 2. */
  readonly width: number;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly contributions: readonly Contribution[];
  /** An indicator stands in several terms. */
  readonly repeats: boolean;
  /** One step is ten to the power of this. */
  readonly exponent: number;
  /** The number that so many steps are. */
  readonly exact: (steps: number) => Exact;
}

/** What a sum comes to, in steps. */
export interface ScaledTotal {
  readonly lower: number;
  readonly upper: number;
  /** Over rated terms only. */
  readonly sum: number;
  /** How many terms are unknown, and how many are rated. */
  readonly open: number;
  readonly rated: number;
}

/** What stands in place of a level comes before the levels. */
const placesBefore = 2;

/** The most texts that one sum keeps. */
const keptTexts = 10_000;

/** The sum in steps; nothing where a fact is added, or where a total could pass what a double holds. */
export function scaledSum(terms: readonly CompiledTerm[]): ScaledSum | undefined {
  if (terms.some(({ source }) => source !== 'indicator')) return undefined;
  const answers = terms.map((term) => [term.notApplicable, term.unknown, ...term.entries]);
  const ends = answers.flat().flatMap(({ lower, upper }) => [lower, upper]);
  const exponent = Math.min(0, ...ends.map((end) => end.exponent));
  if (largestTotal(answers, exponent) > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const width = Math.max(...answers.map(({ length }) => length));
  // Answers that a shorter scale does not have are never given.
  const flat = answers.flatMap((entries, at) =>
    Array.from({ length: width }, (_, place) => entries[place] ?? (terms[at] as CompiledTerm).unknown),
  );
  const slots = terms.map(({ slot }) => slot);
  return {
    slots,
    width,
    lower: flat.map(({ lower }) => Number(stepsOf(lower, exponent))),
    upper: flat.map(({ upper }) => Number(stepsOf(upper, exponent))),
    contributions: flat.map(({ contribution }) => Object.freeze(contribution)),
    repeats: new Set(slots).size < slots.length,
    exponent,
    exact: exactNumbers(exponent),
  };
}

function stepsOf({ coefficient, exponent }: Decimal, of: number): bigint {
  return coefficient * powerOfTen(exponent - of);
}

function largestTotal(answers: readonly (readonly TermEntry[])[], exponent: number): bigint {
  let total = 0n;
  for (const entries of answers) {
    let largest = 0n;
    for (const { lower, upper } of entries) {
      for (const end of [lower, upper]) {
        const steps = stepsOf(absolute(end), exponent);
        if (steps > largest) largest = steps;
      }
    }
    total += largest;
  }
  return total;
}

function exactNumbers(exponent: number): (steps: number) => Exact {
  const kept = new Map<number, Exact>();
  return (steps) => {
    const known = kept.get(steps);
    if (known !== undefined) return known;
    if (kept.size >= keptTexts) kept.clear();
    const decimal = decimalOfParts(BigInt(steps), exponent);
    const exact = { decimal, text: decimalText(decimal) };
    kept.set(steps, exact);
    return exact;
  };
}

/** Where the answer that counts for a term stands in the lists of the sum. */
export function placeOfAnswer({ slots, width }: ScaledSum, term: number, levels: Levels): number {
  return term * width + (levels[slots[term] ?? -1] ?? unknown) + placesBefore;
}

/** What the sum comes to. */
export function totalOf({ slots, width, lower, upper }: ScaledSum, levels: Levels): ScaledTotal {
  let low = 0;
  let high = 0;
  let lowOfOpen = 0;
  let open = 0;
  let absent = 0;
  for (let term = 0, at = placesBefore; term < slots.length; term += 1, at += width) {
    const level = levels[slots[term] ?? -1] ?? unknown;
    const least = lower[at + level] ?? 0;
    low += least;
    high += upper[at + level] ?? 0;
    if (level === unknown) {
      open += 1;
      lowOfOpen += least;
    } else if (level === notApplicable) absent += 1;
  }
  return { lower: low, upper: high, sum: low - lowOfOpen, open, rated: slots.length - open - absent };
}

/** The fewest steps that are not below a number. */
export function stepsFrom(value: Decimal, exponent: number): number {
  return Number(stepsOf(round(value, -exponent, 'ceiling'), exponent));
}
