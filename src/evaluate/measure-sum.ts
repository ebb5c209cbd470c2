import { levelAt } from '../compile/condition-table.js';
import { type CompiledTerm, numberEntry, type TermEntry } from '../compile/compile-terms.js';
import type { CompiledSum } from '../compile/compile-measures.js';
import type { ProratePolicy } from '../instrument/measures.js';
import { decimalOfNumber, decimalText } from '../kernel/decimal-text.js';
import { add, compare, type Decimal, multiply, round, subtract, zero } from '../kernel/decimal.js';
import { divideRounded } from '../kernel/divide.js';
import { notApplicable, type ValidAssessment } from '../assessment/valid-assessment.js';
import type { AdjustmentLine, MeasureResult } from './evaluation.js';
import type { MeasureReading } from './measure-reading.js';

interface Terms {
  readonly entries: readonly TermEntry[];
  readonly unknown: readonly string[];
  /** How many terms are unknown, a part that stands twice counted twice. */
  readonly open: number;
  readonly rated: number;
  /** Sum over rated terms. */
  readonly sum: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
  readonly exact: boolean;
}

/** A sum's status, with its value where it has one and the lines that are not terms. */
interface Settled {
  readonly status: MeasureResult['status'];
  readonly refused?: NonNullable<MeasureResult['refused']>;
  readonly value?: Decimal;
  readonly adjustments: readonly AdjustmentLine[];
}

/** A weighted sum with its contributions and bounds (docs/semantics.md, "Weighted sums"). */
export function sumReading(measure: CompiledSum, valid: ValidAssessment): MeasureReading {
  const { source } = measure;
  const terms = addTerms(measure.terms, valid);
  if (terms.rated + terms.open === 0) return nothingApplicable(measure, terms);
  const settled = settle(measure, terms);
  const lower = rounded(terms.lower, source.rounding);
  const upper = rounded(terms.upper, source.rounding);
  const result: MeasureResult = {
    id: source.id,
    kind: source.kind,
    status: settled.status,
    ...(settled.value === undefined ? {} : { value: decimalText(settled.value) }),
    lower: decimalText(lower),
    upper: decimalText(upper),
    exact: terms.exact,
    ...(settled.refused === undefined ? {} : { refused: settled.refused }),
    unknown: terms.unknown,
    contributions: terms.entries.map(({ contribution }) => contribution),
    ...(settled.adjustments.length === 0 ? {} : { adjustments: settled.adjustments }),
  };
  return { result, ...(settled.value === undefined ? {} : { value: settled.value }), lower, upper };
}

// What asks nothing of someone comes to no total: it must never read as a low one.
function nothingApplicable({ source }: CompiledSum, { entries }: Terms): MeasureReading {
  const contributions = entries.map(({ contribution }) => contribution);
  const refused = 'nothing-applicable';
  const { id, kind } = source;
  return { result: { id, kind, status: 'refused', exact: true, refused, unknown: [], contributions } };
}

function addTerms(terms: readonly CompiledTerm[], valid: ValidAssessment): Terms {
  const entries = terms.map((term) => entryOf(term, valid));
  const open = entries.filter(({ contribution }) => contribution.class === 'unknown').map(idOf);
  const known = entries.filter(({ contribution }) => contribution.class === 'rated');
  return {
    entries,
    unknown: [...new Set(open)],
    open: open.length,
    rated: known.length,
    sum: known.reduce((total, { lower }) => add(total, lower), zero),
    lower: entries.reduce((total, { lower }) => add(total, lower), zero),
    upper: entries.reduce((total, { upper }) => add(total, upper), zero),
    exact: new Set(open).size === open.length,
  };
}

function idOf({ contribution }: TermEntry): string {
  return contribution.term;
}

function entryOf(term: CompiledTerm, valid: ValidAssessment): TermEntry {
  if (term.source === 'fact') return factEntry(term, valid);
  const level = levelAt(valid.levels, term.slot);
  if (level === notApplicable) return term.notApplicable;
  return term.entries[level] ?? term.unknown;
}

function settle(measure: CompiledSum, terms: Terms): Settled {
  const policy = measure.source.unknown ?? { policy: 'bounds' };
  if (terms.unknown.length === 0) return valued(measure, 'known', { value: terms.sum, adjustments: [] });
  if (policy.policy === 'refuse') return { status: 'refused', refused: 'unknown', adjustments: [] };
  if (policy.policy === 'as_zero') return valued(measure, 'as_zero', { value: terms.sum, adjustments: [] });
  if (policy.policy === 'prorate') return prorated(measure, terms, policy);
  if (compare(terms.lower, terms.upper) !== 0) return { status: 'bounded', adjustments: [] };
  return valued(measure, 'known', { value: terms.lower, adjustments: [] });
}

function prorated(measure: CompiledSum, terms: Terms, { minimumRated, rounding }: ProratePolicy): Settled {
  if (terms.rated < minimumRated || terms.rated === 0) {
    return { status: 'refused', refused: 'too-few-rated', adjustments: [] };
  }
  const applicable = decimalOfNumber(terms.rated + terms.open);
  const value = divideRounded(multiply(terms.sum, applicable), decimalOfNumber(terms.rated), rounding);
  return valued(measure, 'prorated', { value, adjustments: [adjustment('prorating', terms.sum, value)] });
}

function valued(
  { source }: CompiledSum,
  status: Settled['status'],
  { value, adjustments }: { readonly value: Decimal; readonly adjustments: readonly AdjustmentLine[] },
): Settled {
  const after = rounded(value, source.rounding);
  if (compare(after, value) === 0) return { status, value, adjustments };
  return { status, value: after, adjustments: [...adjustments, adjustment('rounding', value, after)] };
}

function rounded(value: Decimal, rounding: CompiledSum['source']['rounding']): Decimal {
  return rounding === undefined ? value : round(value, rounding.places, rounding.mode);
}

function adjustment(kind: AdjustmentLine['kind'], from: Decimal, to: Decimal): AdjustmentLine {
  return { kind, from: decimalText(from), to: decimalText(to), difference: decimalText(subtract(to, from)) };
}

function factEntry(term: CompiledTerm, valid: ValidAssessment): TermEntry {
  const reading = valid.facts[term.slot];
  if (reading === undefined) return term.unknown;
  const { input } = reading;
  if (typeof input === 'boolean') return term.entries[input ? 1 : 0] ?? term.unknown;
  if (typeof input === 'string')
    return term.entries.find(({ contribution }) => contribution.level === input) ?? term.unknown;
  return reading.type === 'number' ? numberEntry(term, input as Decimal) : term.unknown;
}
