import { type TableBanding, type TableCell, type TableInput, inputId, notApplicableCell } from '../bandings.js';
import type { InstrumentDocument } from '../document.js';
import type { DocumentIndex } from './document-index.js';
import { mayBeNotApplicable, scaleOf } from './select.js';

interface Scope {
  readonly document: InstrumentDocument;
  readonly index: DocumentIndex;
}

/** The answers that an input can give, lowest first; `undefined` of what names nothing, or gives no answer. */
export function cellsOf(input: TableInput, { document, index }: Scope): readonly TableCell[] | undefined {
  if ('banding' in input) return index.bandings.get(input.banding)?.part.bands.map(({ id }) => id);
  if ('fact' in input) return cellsOfFact(input.fact, index);
  return cellsOfIndicator(input.indicator, { document, index });
}

function cellsOfIndicator(id: string, { document, index }: Scope): readonly TableCell[] | undefined {
  const indicator = index.indicators.get(id)?.part;
  const levels = indicator && scaleOf(indicator, index)?.levels.map(({ id }) => id);
  if (indicator === undefined || levels === undefined) return undefined;
  const isOpen = indicator.notApplicableAs === undefined && mayBeNotApplicable(indicator, document, index);
  return isOpen ? [...levels, notApplicableCell] : levels;
}

function cellsOfFact(id: string, { facts }: DocumentIndex): readonly TableCell[] | undefined {
  const fact = facts.get(id)?.part;
  if (fact?.type === 'boolean') return [false, true];
  return fact?.type === 'choice' && fact.several !== true ? fact.choices.map((choice) => choice.id) : undefined;
}

/** A table whose answers are numbered: what each rule allows of each input, as bits. */
export interface Grid {
  /** By input. */
  readonly cells: readonly (readonly TableCell[])[];
  /** By rule, by input. */
  readonly rules: readonly (readonly bigint[])[];
}

/** The grid of a table whose inputs all give these answers. */
export function gridOf({ inputs, rules }: TableBanding, cells: readonly (readonly TableCell[])[]): Grid {
  const bitsOf = (answers: readonly TableCell[], of: readonly TableCell[]): bigint =>
    of.reduce((bits, cell, place) => (answers.includes(cell) ? bits | (1n << BigInt(place)) : bits), 0n);
  return {
    cells,
    rules: rules.map(({ when }) =>
      // INVARIANT: there are answers for every input.
      inputs.map((input, place) => {
        const own = cells[place] as readonly TableCell[];
        const id = inputId(input);
        return bitsOf(Object.hasOwn(when, id) ? (when[id] as readonly TableCell[]) : own, own);
      }),
    ),
  };
}

/** One answer of each input, by place. */
export type Combination = readonly number[];

/** Answers for which both rules hold, if there are any: of each input the first. */
export function bothHold(first: readonly bigint[], second: readonly bigint[]): Combination | undefined {
  const common = first.map((bits, place) => bits & (second[place] ?? 0n));
  return common.every((bits) => bits !== 0n) ? common.map(firstBit) : undefined;
}

/**
 * Answers for which no rule holds, if there are any. Of rules that exclude each other the combinations add up, so that
 * counting them finds a gap without trying them one by one.
 */
export function noneHolds({ cells, rules }: Grid): Combination | undefined {
  const found: number[] = [];
  let open = rules;
  for (const [place, answers] of cells.entries()) {
    const rest = cells.slice(place + 1);
    const all = product(rest.map((each) => BigInt(each.length)));
    const gap = answers.findIndex((_answer, at) => {
      const holding = open.filter((bits) => hasBit(bits[place] ?? 0n, at));
      return sum(holding.map((bits) => product(bits.slice(place + 1).map(bitCount)))) < all;
    });
    if (gap < 0) return undefined;
    found.push(gap);
    open = open.filter((bits) => hasBit(bits[place] ?? 0n, gap));
  }
  return found;
}

function hasBit(bits: bigint, place: number): boolean {
  return ((bits >> BigInt(place)) & 1n) === 1n;
}

function firstBit(bits: bigint): number {
  let place = 0;
  while (!hasBit(bits, place)) place += 1;
  return place;
}

function bitCount(bits: bigint): bigint {
  let count = 0n;
  for (let left = bits; left > 0n; left >>= 1n) count += left & 1n;
  return count;
}

function product(numbers: readonly bigint[]): bigint {
  return numbers.reduce((all, each) => all * each, 1n);
}

function sum(numbers: readonly bigint[]): bigint {
  return numbers.reduce((all, each) => all + each, 0n);
}
