import { decimalOfNumber, decimalText } from '../../kernel/decimal-text.js';
import { compare, type Decimal, round, subtract } from '../../kernel/decimal.js';
import type { CutOffBanding } from '../bandings.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { WeightedSum } from '../measures.js';
import { stepOf } from '../point-ranges.js';
import type { Check, CheckContext } from './check.js';
import { type Located, located } from './document-index.js';
import { cutOffBandings } from './located-bandings.js';
import type { MeasureRange } from './range-scope.js';
import { finalTotal, weighedTerms } from './sum-range.js';
import { totalAt, type Totals, totalsOf } from './totals.js';

/** What a measure comes to just below and just above a band that it passes over. */
interface Gap {
  readonly below: Decimal;
  readonly above: Decimal;
}

/** Finds the gap that a band lies in, from its cut-off to the next; `undefined` where the measure meets it. */
type GapAround = (from: Decimal, to: Decimal) => Gap | undefined;

/**
 * Bands between numbers that a measure can come to. The totals of a sum are added up while there are not too many; of
 * everything else it is known how many digits there are after the point. Bands beyond the ends are told elsewhere.
 */
export const emptyBands: Check = (context) => {
  // Bands of one measure ask for the same totals.
  const found = new Map<string, GapAround | undefined>();
  return cutOffBandings(context.document).flatMap((banding) => {
    const { measure } = banding.part;
    const gapAround = found.has(measure) ? found.get(measure) : gapsOf(measure, context);
    found.set(measure, gapAround);
    return gapAround === undefined ? [] : emptyIn(banding, gapAround);
  });
};

function emptyIn({ part, pointer }: Located<CutOffBanding>, gapAround: GapAround): readonly InstrumentIssue[] {
  const { bands, measure } = part;
  return located(bands, `${pointer}/bands`).flatMap(({ part: { id: band, cutOff }, pointer: at }, place) => {
    const next = bands[place + 1]?.cutOff;
    // Cut-offs that do not rise are told elsewhere.
    if (next === undefined || next <= cutOff) return [];
    const gap = gapAround(decimalOfNumber(cutOff), decimalOfNumber(next));
    if (gap === undefined) return [];
    const facts = { band, measure, below: decimalText(gap.below), above: decimalText(gap.above) };
    return [instrumentIssue('instrument.empty-band', at, facts)];
  });
}

function gapsOf(id: string, { document, index, ranges }: CheckContext): GapAround | undefined {
  const measure = index.measures.get(id);
  const known = ranges.get(id);
  if (known === undefined) return undefined;
  const grid = gapsInGrid(known);
  // A prorated total is a total of nobody.
  if (measure?.part.kind !== 'weighted_sum' || measure.part.unknown?.policy === 'prorate') return grid;
  const sum = { part: measure.part, pointer: measure.pointer };
  const terms = weighedTerms(sum, { document, index, supposition: {}, rangeOf: (other) => ranges.get(other) });
  const totals = terms && totalsOf(terms);
  return totals === undefined ? grid : gapsInTotals(sum.part, totals);
}

/** Between two numbers of so many digits there is nothing. */
function gapsInGrid({ range, digits }: MeasureRange): GapAround {
  const step = stepOf(digits);
  return (from, to) => {
    const first = round(from, digits.places, 'ceiling');
    const isBeyond = compare(to, range.lower) !== 1 || compare(from, range.upper) === 1;
    return isBeyond || compare(first, to) === -1 ? undefined : { below: subtract(first, step), above: first };
  };
}

/** Rounding and limits keep the order of totals, so that a band holds all from one step to another. */
function gapsInTotals(sum: WeightedSum, totals: Totals): GapAround {
  const totalOf = (steps: number): Decimal => finalTotal(sum, totalAt(totals, steps));
  const firstFrom = (cutOff: Decimal): number => {
    let [low, high] = [0, totals.span + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (compare(totalOf(middle), cutOff) === -1) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (from, to) => {
    const [first, next] = [firstFrom(from), firstFrom(to)];
    const isBeyond = next === 0 || first > totals.span;
    const above = totals.reached >> BigInt(first);
    if (isBeyond || BigInt.asUintN(next - first, above) !== 0n) return undefined;
    const below = lengthOf(BigInt.asUintN(first, totals.reached)) - 1;
    // The lowest bit that is set.
    const gap = lengthOf(above & -above) - 1;
    return { below: totalOf(below), above: totalOf(first + gap) };
  };
}

function lengthOf(bits: bigint): number {
  return bits.toString(2).length;
}
