import { decimalText } from '../kernel/decimal-text.js';
import { absolute, type Decimal, decimalOfParts, round } from '../kernel/decimal.js';
import { powerOfTen } from '../kernel/power-of-ten.js';
import type { CompiledTerm } from './compile-terms.js';
import { levelAt, type Levels, placesBefore } from './condition-table.js';
import type { Contribution } from './contribution.js';
import type { TermEntry } from './term-entry.js';

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
  readonly slots: Int32Array;
  /** Places of one term in the lists below; that of an answer is its level plus 2. */
  readonly width: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 for unknown, {@link absentMark} for not applicable, else 0: their sum counts both. */
  readonly marks: Float64Array;
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
  /** How many terms are unknown, and how many are rated. */
  readonly open: number;
  readonly rated: number;
}

/** More than a sum has terms. */
const absentMark = 65_536;

/** The most numbers that one sum keeps beside their texts. */
const keptNumbers = 32_768;

/** The sum in steps; nothing where a fact is added, or where a total could pass what a double holds. */
export function scaledSum(terms: readonly CompiledTerm[]): ScaledSum | undefined {
  if (terms.length >= absentMark || terms.some(({ source }) => source !== 'indicator')) return undefined;
  const answers = terms.map((term) => [term.notApplicable, term.unknown, ...term.entries]);
  const ends = answers.flat().flatMap(({ lower, upper }) => [lower, upper]);
  const exponent = Math.min(0, ...ends.map((end) => end.exponent));
  const largest = largestTotal(answers, exponent);
  if (largest > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  const width = Math.max(...answers.map(({ length }) => length));
  // Answers that a shorter scale does not have are never given.
  const flat = answers.flatMap((entries, at) =>
    Array.from({ length: width }, (_, place) => entries[place] ?? (terms[at] as CompiledTerm).unknown),
  );
  const slots = terms.map(({ slot }) => slot);
  return {
    slots: Int32Array.from(slots),
    width,
    lower: Float64Array.from(flat, ({ lower }) => Number(stepsOf(lower, exponent))),
    upper: Float64Array.from(flat, ({ upper }) => Number(stepsOf(upper, exponent))),
    marks: Float64Array.from(flat, markOf),
    contributions: flat.map(({ contribution }) => Object.freeze(contribution)),
    repeats: new Set(slots).size < slots.length,
    exponent,
    exact: exactNumbers(Number(largest), exponent),
  };
}

function markOf({ contribution }: TermEntry): number {
  if (contribution.class === 'unknown') return 1;
  return contribution.class === 'not_applicable' ? absentMark : 0;
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

/** Numbers beside their texts, each made once while there are not too many. */
function exactNumbers(largest: number, exponent: number): ScaledSum['exact'] {
  const made = (steps: number): Exact => {
    const decimal = decimalOfParts(BigInt(steps), exponent);
    return { decimal, text: decimalText(decimal) };
  };
  return 2 * largest < keptNumbers ? keptInList(largest, made) : keptInMap(made);
}

function keptInList(largest: number, made: ScaledSum['exact']): ScaledSum['exact'] {
  const kept: (Exact | undefined)[] = [];
  return (steps) => {
    // Filled from the start, so that the engine keeps it an array.
    if (kept.length === 0) for (let at = -largest; at <= largest; at += 1) kept.push(undefined);
    return (kept[steps + largest] ??= made(steps));
  };
}

function keptInMap(made: ScaledSum['exact']): ScaledSum['exact'] {
  const kept = new Map<number, Exact>();
  return (steps) => {
    const known = kept.get(steps);
    if (known !== undefined) return known;
    if (kept.size >= keptNumbers) kept.clear();
    const exact = made(steps);
    kept.set(steps, exact);
    return exact;
  };
}

/** Where the answer that counts for a term stands in the lists of the sum. */
export function placeOfAnswer({ slots, width }: ScaledSum, term: number, levels: Levels): number {
  return term * width + levelAt(levels, slots[term] as number) + placesBefore;
}

/** What the sum comes to. */
export function totalOf({ slots, width, lower, upper, marks }: ScaledSum, levels: Levels): ScaledTotal {
  let low = 0;
  let high = 0;
  let marked = 0;
  // Nothing but additions: one total is made in less time than one branch taken wrongly costs.
  for (let term = 0, at = placesBefore; term < slots.length; term += 1, at += width) {
    // INVARIANT: the lists hold a place for every answer of every term.
    const place = at + levelAt(levels, slots[term] as number);
    low += lower[place] as number;
    high += upper[place] as number;
    marked += marks[place] as number;
  }
  const open = marked % absentMark;
  return { lower: low, upper: high, open, rated: slots.length - open - (marked - open) / absentMark };
}

/** The total over rated terms only. */
export function ratedTotal(scaled: ScaledSum, levels: Levels): number {
  let total = 0;
  for (let term = 0; term < scaled.slots.length; term += 1) {
    const place = placeOfAnswer(scaled, term, levels);
    if (scaled.marks[place] === 0) total += scaled.lower[place] as number;
  }
  return total;
}

/** The fewest steps that are not below a number. */
export function stepsFrom(value: Decimal, exponent: number): number {
  return Number(stepsOf(round(value, -exponent, 'ceiling'), exponent));
}
