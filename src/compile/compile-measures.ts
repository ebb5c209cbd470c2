import type { Count, CountByLevel, Extreme, Measure, Selection, WeightedSum } from '../instrument/measures.js';
import { type CompiledTerm, compileTerms } from './compile-terms.js';
import { type ScaledSum, scaledSum } from './scaled-sum.js';
import type { CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';

/** A weighted sum, its terms resolved. */
export interface CompiledSum {
  readonly kind: 'weighted_sum';
  readonly source: WeightedSum;
  readonly terms: readonly CompiledTerm[];
  /** The same in whole steps; only without rounding and prorating, whose lines want exact decimals. */
  readonly scaled?: ScaledSum;
}

/** A count: each member with the level index from which it counts. */
export interface CompiledCount {
  readonly kind: 'count';
  readonly source: Count;
  readonly members: readonly CompiledIndicator[];
  /** By member: the least level index that counts. */
  readonly from: readonly number[];
}

/** A profile of levels, or the least, greatest or middle points, over members. */
export interface CompiledStatistic {
  readonly kind: 'count_by_level' | 'minimum' | 'maximum' | 'median';
  readonly source: CountByLevel | Extreme;
  readonly members: readonly CompiledIndicator[];
}

/** A measure, its parts resolved. */
export type CompiledMeasure = CompiledSum | CompiledCount | CompiledStatistic;

/** The instrument's measures, in document order. */
export function compileMeasures(index: InstrumentIndex): readonly CompiledMeasure[] {
  return (index.instrument.document.measures ?? []).map((measure) => compileMeasure(measure, index));
}

/**
 * The indicators that a selection names, in the instrument's order; every part given must hold.
 *
 * @example
 * `{ "domain": "conduct", "direction": "risk" }` selects the risk indicators of domain `conduct`.
 */
export function select(
  { indicators, domain, direction }: Selection,
  index: InstrumentIndex,
): readonly CompiledIndicator[] {
  return index.indicators.filter(
    ({ id, source }) =>
      (indicators === undefined || indicators.includes(id)) &&
      (domain === undefined || source.domain === domain) &&
      (direction === undefined || (source.direction ?? 'neutral') === direction),
  );
}

/** The indicators that a measure is made of, each once. */
export function indicatorsOfMeasure(
  measure: CompiledMeasure,
  { indicators }: InstrumentIndex,
): readonly CompiledIndicator[] {
  if (measure.kind !== 'weighted_sum') return measure.members;
  const slots = new Set(measure.terms.filter(({ source }) => source === 'indicator').map(({ slot }) => slot));
  return indicators.filter(({ index }) => slots.has(index));
}

function compileMeasure(measure: Measure, index: InstrumentIndex): CompiledMeasure {
  if (measure.kind === 'weighted_sum') {
    return compileSum(measure, index);
  }
  const members = select(measure.of, index);
  if (measure.kind !== 'count') return { kind: measure.kind, source: measure, members };
  // INVARIANT: integrity has found the level on the scale of every member.
  const from = members.map(({ scale }) => scale.indexOfLevel.get(measure.atLeast) as number);
  return { kind: measure.kind, source: measure, members, from };
}

function compileSum(measure: WeightedSum, index: InstrumentIndex): CompiledSum {
  const terms = compileTerms(measure, index);
  const isPlain = measure.rounding === undefined && measure.unknown?.policy !== 'prorate';
  const scaled = isPlain ? scaledSum(terms) : undefined;
  return { kind: measure.kind, source: measure, terms, ...(scaled === undefined ? {} : { scaled }) };
}
