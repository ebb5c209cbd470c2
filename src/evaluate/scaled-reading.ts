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
  const { status, value: counted, mayBeAbsent } = outcome;
  // Added in place: to copy what is known of a result takes longer than to add its terms.
  const result: Written = { id, kind, status, lower: lower.text, upper: upper.text, exact, unknown, contributions };
  if (status === 'refused') result.refused = 'unknown';
  if (mayBeAbsent === true) Object.assign(result, lacking('nothing-applicable'));
  const range = { lower: lower.decimal, upper: upper.decimal };
  const steps = { lower: total.lower, upper: total.upper };
  if (counted === undefined) return { result, ...range, steps };
  const value = scaled.exact(counted);
  result.value = value.text;
  return { result, value: value.decimal, ...range, steps: { value: counted, ...steps } };
}

type Written = { -readonly [Key in keyof MeasureResult]: MeasureResult[Key] };

interface Listed {
  readonly contributions: readonly Contribution[];
  /** Each once, in document order. */
  readonly unknown: readonly string[];
}

function listed({ terms }: CompiledSum, scaled: ScaledSum, levels: Levels): Listed {
  const unknown: string[] = [];
  const contributions = terms.map((_term, at) => {
    const place = placeOfAnswer(scaled, at, levels);
    // INVARIANT: the lists of a scaled sum have a place for every answer of every term.
    const contribution = scaled.contributions[place] as Contribution;
    if (scaled.marks[place] === 1) unknown.push(contribution.term);
    return contribution;
  });
  return { contributions, unknown: scaled.repeats ? [...new Set(unknown)] : unknown };
}
