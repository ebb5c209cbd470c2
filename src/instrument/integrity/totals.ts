import { type Decimal, decimalOfParts } from '../../kernel/decimal.js';
import { powerOfTen } from '../../kernel/power-of-ten.js';
import type { WeighedTerm } from './sum-range.js';

/** Totals are followed one by one while no more steps than these lie between the least and the greatest. */
const mostSteps = 100_000;

/**
 * The totals that a sum can come to before it is rounded: those that lie as many steps above `least` as the place of a
 * bit of `reached` that is set. Every term is taken by itself, so that there may be some too many, and none is missing.
 */
export interface Totals {
  /** A number of steps of ten to the power of `-places`, as all here. */
  readonly least: bigint;
  readonly places: number;
  /** From the least total to the greatest. */
  readonly span: number;
  readonly reached: bigint;
}

/** Adds up every total of the terms so far with every value of the next; `undefined` where these are too many. */
export function totalsOf(terms: readonly WeighedTerm[]): Totals | undefined {
  const places = Math.max(0, ...terms.map((term) => term.places));
  let totals: Totals | undefined = { least: 0n, places, span: 0, reached: 1n };
  for (const term of terms) totals = totals && withTerm(totals, term);
  return totals;
}

/** The total that lies so many steps above the least. */
export function totalAt({ least, places }: Totals, steps: number): Decimal {
  return decimalOfParts(least + BigInt(steps), -places);
}

function withTerm({ least, places, span, reached }: Totals, { values, numbers }: WeighedTerm): Totals | undefined {
  const steps = [...new Set(values.map((value) => inSteps(value, places)))];
  const low = steps.reduce((a, b) => (b < a ? b : a));
  const wider = span + Number(steps.reduce((a, b) => (b > a ? b : a)) - low);
  if (wider > mostSteps) return undefined;
  let next = 0n;
  for (const each of steps) next |= reached << (each - low);
  if (numbers !== undefined) {
    const { range, step } = numbers;
    const from = inSteps(range.lower, places);
    next |= repeated(reached << (from - low), inSteps(step, places), inSteps(range.upper, places) - from);
  }
  return { least: least + low, places, span: wider, reached: next };
}

function inSteps({ coefficient, exponent }: Decimal, places: number): bigint {
  // INVARIANT: no value has more digits after the point than its term says.
  return coefficient * powerOfTen(exponent + places);
}

/** The bits again at every distance from the first, up to the last; each turn doubles what is there. */
function repeated(bits: bigint, distance: bigint, last: bigint): bigint {
  let all = bits;
  let covered = 0n;
  for (let by = distance; covered < last; by = covered + distance) {
    const shift = covered + by > last ? last - covered : by;
    all |= all << shift;
    covered += shift;
  }
  return all;
}
