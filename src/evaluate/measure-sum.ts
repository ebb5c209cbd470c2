import type { CompiledTerm } from '../compile/compile-terms.js';
import type { CompiledSum } from '../compile/compile-measures.js';
import type { TermEntry } from '../compile/term-entry.js';
import type { ProratePolicy } from '../instrument/measures.js';
import { decimalOfNumber, decimalText } from '../kernel/decimal-text.js';
import { add, compare, type Decimal, multiply, round, subtract, zero } from '../kernel/decimal.js';
import { divideRounded } from '../kernel/divide.js';
import { held } from '../kernel/interval.js';
import type { AdjustmentLine, Lack, MeasureResult } from './evaluation.js';
import {
  areIndependent,
  bases,
  type Basis,
  lacking,
  type MeasureReading,
  type MeasureScope,
} from './measure-reading.js';
import { termReading, type TermReading } from './term-reading.js';

interface Terms {
  readonly entries: readonly TermEntry[];
  readonly unknown: readonly string[];
  /** How many terms are unknown, a part that stands twice counted twice. */
  readonly open: number;
  readonly rated: number;
  /** How many of these ask something of someone. */
  readonly asked: number;
  /** Some rated term rests on what is not known. */
  readonly basis: Basis | undefined;
  /** Why a measure among them was refused a value. */
  readonly refused: MeasureResult['refused'];
  /** Why the sum may turn out to have no value. */
  readonly lacks: readonly Lack[];
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
export function sumReading(measure: CompiledSum, scope: MeasureScope): MeasureReading {
  const { source } = measure;
  const terms = addTerms(measure.terms, scope);
  if (terms.asked + terms.open === 0) return nothingApplicable(measure, terms);
  const settled = settle(measure, terms);
  const lower = clamped(rounded(terms.lower, source.rounding), source.clamp);
  const upper = clamped(rounded(terms.upper, source.rounding), source.clamp);
  const result: MeasureResult = {
    id: source.id,
    kind: source.kind,
    status: settled.status,
    ...(settled.value === undefined ? {} : { value: decimalText(settled.value) }),
    lower: decimalText(lower),
    upper: decimalText(upper),
    exact: terms.exact,
    ...(settled.refused === undefined ? lacking(...terms.lacks) : {}),
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

function addTerms(terms: readonly CompiledTerm[], scope: MeasureScope): Terms {
  const readings = terms.map((term) => termReading(term, scope));
  const entries = readings.map(({ entry }) => entry);
  const open = readings.filter(({ entry }) => entry.contribution.class === 'unknown');
  const unknown = readings.flatMap((reading) => reading.open);
  const rated = readings.filter(({ entry }) => entry.contribution.class === 'rated');
  const asked = rated.filter(({ asks }) => asks).length;
  return {
    entries,
    unknown: [...new Set(unknown)],
    open: open.length,
    ...{ rated: rated.length, asked, lacks: lacksOf(readings) },
    // What rests on what is not known is told of the whole: what was left out says most.
    basis: bases.find((basis) => entries.some(({ contribution }) => contribution.basis === basis)),
    refused: readings.find(({ refused }) => refused !== undefined)?.refused,
    sum: entries.reduce((total, { value }) => (value === undefined ? total : add(total, value)), zero),
    lower: entries.reduce((total, { lower }) => add(total, lower), zero),
    upper: entries.reduce((total, { upper }) => add(total, upper), zero),
    exact: readings.every(({ exact }) => exact) && areIndependent(unknown),
  };
}

/** While nothing surely applies, it may turn out that nothing does; nor does a term surely that rests on an estimate. */
function lacksOf(readings: readonly TermReading[]): readonly Lack[] {
  const applying = readings.filter(({ entry, asks }) => asks && entry.contribution.class !== 'not_applicable');
  return [
    ...(applying.every(({ mayBeAbsent }) => mayBeAbsent) ? (['nothing-applicable'] as const) : []),
    ...(readings.some(({ mayFail }) => mayFail) ? (['out-of-domain'] as const) : []),
  ];
}

function settle(measure: CompiledSum, terms: Terms): Settled {
  const policy = measure.source.unknown ?? { policy: 'bounds' };
  if (terms.refused !== undefined) return { status: 'refused', refused: terms.refused, adjustments: [] };
  if (terms.open === 0) return valued(measure, terms.basis ?? 'known', { value: terms.sum, adjustments: [] });
  if (policy.policy === 'refuse') return { status: 'refused', refused: 'unknown', adjustments: [] };
  if (policy.policy === 'as_zero') return valued(measure, 'as_zero', { value: terms.sum, adjustments: [] });
  if (policy.policy === 'prorate') return prorated(measure, terms, policy);
  if (compare(terms.lower, terms.upper) !== 0 || terms.lacks.length > 0) return { status: 'bounded', adjustments: [] };
  return valued(measure, 'known', { value: terms.lower, adjustments: [] });
}

function prorated(measure: CompiledSum, terms: Terms, { minimumRated, rounding }: ProratePolicy): Settled {
  // A policy asks for one at least.
  if (terms.rated < minimumRated) {
    return { status: 'refused', refused: 'too-few-rated', adjustments: [] };
  }
  const applicable = decimalOfNumber(terms.rated + terms.open);
  const value = divideRounded(multiply(terms.sum, applicable), decimalOfNumber(terms.rated), rounding);
  return valued(measure, 'prorated', { value, adjustments: prorating(terms.sum, value) });
}

function valued(
  { source }: CompiledSum,
  status: Settled['status'],
  { value, adjustments }: { readonly value: Decimal; readonly adjustments: readonly AdjustmentLine[] },
): Settled {
  const after = rounded(value, source.rounding);
  const within = clamped(after, source.clamp);
  return {
    status,
    value: within,
    adjustments: [...adjustments, ...adjustment('rounding', value, after), ...adjustment('clamping', after, within)],
  };
}

function clamped(value: Decimal, clamp: CompiledSum['source']['clamp']): Decimal {
  if (clamp === undefined) return value;
  return held(value, { lower: decimalOfNumber(clamp.minimum), upper: decimalOfNumber(clamp.maximum) });
}

function rounded(value: Decimal, rounding: CompiledSum['source']['rounding']): Decimal {
  return rounding === undefined ? value : round(value, rounding.places, rounding.mode);
}

/** What estimating for the unknown added, also where that is nothing. */
function prorating(from: Decimal, to: Decimal): readonly AdjustmentLine[] {
  const line = { from: decimalText(from), to: decimalText(to), difference: decimalText(subtract(to, from)) };
  return [{ kind: 'prorating', ...line }];
}

/** The line of what changed something; none where nothing changed. */
function adjustment(kind: AdjustmentLine['kind'], from: Decimal, to: Decimal): readonly AdjustmentLine[] {
  if (compare(from, to) === 0) return [];
  return [{ kind, from: decimalText(from), to: decimalText(to), difference: decimalText(subtract(to, from)) }];
}
