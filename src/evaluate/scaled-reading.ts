import type { CompiledSum } from '../compile/compile-measures.js';
import type { SumInSteps } from '../compile/levels-only.js';
import { levelAt, type Levels, notApplicable } from '../compile/condition-table.js';
import type { Contribution } from '../compile/contribution.js';
import { placeOfAnswer, ratedTotal, type ScaledSum, type ScaledTotal, totalOf } from '../compile/scaled-sum.js';
import type { MeasureResult } from './evaluation.js';
import { lacking, type MeasureReading } from './measure-reading.js';

/** How a total in steps is settled. */
export interface ScaledOutcome {
  readonly status: 'known' | 'bounded' | 'refused' | 'as_zero' | 'nothing-applicable';
  /** In steps; present with `known` and `as_zero`. */
  readonly value?: number;
  /** It may turn out that nothing of it applies. */
  readonly mayBeAbsent?: boolean;
}

const bounded: ScaledOutcome = { status: 'bounded' };
const absent: ScaledOutcome = { status: 'bounded', mayBeAbsent: true };
const refused: ScaledOutcome = { status: 'refused' };
const nothing: ScaledOutcome = { status: 'nothing-applicable' };

/** What the policy of a sum makes of its total (docs/semantics.md, "Weighted sums"). */
export function settleTotal(
  { measure, scaled }: SumInSteps,
  { lower, upper, open, rated }: ScaledTotal,
  levels: Levels,
): ScaledOutcome {
  if (open === 0) return rated === 0 ? nothing : { status: 'known', value: lower };
  const policy = measure.source.unknown?.policy;
  const mayBeAbsent = rated === 0 && mayAllBeAbsent(measure, levels);
  if (policy === 'refuse') return refused;
  if (policy === 'as_zero') return { status: 'as_zero', value: ratedTotal(scaled, levels), mayBeAbsent };
  if (mayBeAbsent) return absent;
  return lower === upper ? { status: 'known', value: lower } : bounded;
}

/** Of a sum of which nothing is rated: whether everything unknown may turn out not applicable. */
function mayAllBeAbsent({ terms }: CompiledSum, levels: Levels): boolean {
  return terms.every(({ slot, mayBeNotApplicable }) => mayBeNotApplicable || levelAt(levels, slot) === notApplicable);
}

/** A weighted sum whose numbers are whole steps: as `sumReading` gives it, without a decimal being added. */
export function scaledReading(measure: CompiledSum, scaled: ScaledSum, levels: Levels): MeasureReading {
  const total = totalOf(scaled, levels);
  const outcome = settleTotal({ measure, scaled }, total, levels);
  const { contributions, unknown } = listed(measure, scaled, levels);
  const { id, kind } = measure.source;
  if (outcome.status === 'nothing-applicable') {
    const why = outcome.status;
    return { result: { id, kind, status: 'refused', exact: true, refused: why, unknown: [], contributions } };
  }
  const lower = scaled.exact(total.lower);
  const upper = total.upper === total.lower ? lower : scaled.exact(total.upper);
  const exact = !scaled.repeats || unknown.length === total.open;
  const lack = outcome.mayBeAbsent === true ? ['nothing-applicable' as const] : [];
  const tail = { lower: lower.text, upper: upper.text, exact, ...lacking(...lack) };
  const { status } = outcome;
  if (outcome.value === undefined) {
    const result: MeasureResult =
      status === 'refused'
        ? { id, kind, status, ...tail, refused: 'unknown', unknown, contributions }
        : { id, kind, status, ...tail, unknown, contributions };
    const steps = { lower: total.lower, upper: total.upper };
    return { result, lower: lower.decimal, upper: upper.decimal, steps };
  }
  const value = scaled.exact(outcome.value);
  const steps = { value: outcome.value, lower: total.lower, upper: total.upper };
  const result: MeasureResult = { id, kind, status, value: value.text, ...tail, unknown, contributions };
  return { result, value: value.decimal, lower: lower.decimal, upper: upper.decimal, steps };
}

interface Listed {
  readonly contributions: readonly Contribution[];
  /** Each once, in document order. */
  readonly unknown: readonly string[];
}

function listed({ terms }: CompiledSum, scaled: ScaledSum, levels: Levels): Listed {
  const contributions: Contribution[] = [];
  const unknown: string[] = [];
  for (let term = 0; term < terms.length; term += 1) {
    const place = placeOfAnswer(scaled, term, levels);
    // INVARIANT: the lists of a scaled sum have a place for every answer of every term.
    const contribution = scaled.contributions[place] as Contribution;
    contributions.push(contribution);
    if (scaled.marks[place] === 1) unknown.push(contribution.term);
  }
  return { contributions, unknown: scaled.repeats ? [...new Set(unknown)] : unknown };
}
