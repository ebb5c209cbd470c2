import { indexDocument } from '../instrument/integrity/document-index.js';
import { measureRanges } from '../instrument/integrity/measure-range.js';
import { gridOfMeasure, type MeasureRange } from '../instrument/integrity/range-scope.js';
import {
  type Computed,
  type Count,
  type CountByLevel,
  type DatePoint,
  type Duration,
  type Extreme,
  inputsOf,
  type Mean,
  type Measure,
  type Projection,
  type Selection,
  type WeightedSum,
} from '../instrument/measures.js';
import type { Grid } from '../instrument/point-ranges.js';
import { once } from '../kernel/once.js';
import type { ConditionCompiler } from './compile-conditions.js';
import { type CompiledTerm, compileTerms } from './compile-terms.js';
import { type ScaledSum, scaledSum } from './scaled-sum.js';
import type { CompiledIndicator, CompiledRated, InstrumentIndex } from './compiled-instrument.js';

/** A weighted sum, its terms resolved. */
export interface CompiledSum {
  readonly kind: 'weighted_sum';
  readonly source: WeightedSum;
  readonly terms: readonly CompiledTerm[];
  /** Indicators that it is made of, sub-scores and conditions followed, each once. */
  readonly members: readonly CompiledIndicator[];
  /** Made of the levels of indicators and of facts alone, each of which adds by itself. */
  readonly isAdditive: boolean;
  /** The same in whole steps; only without rounding and prorating, whose lines want exact decimals. */
  readonly scaled?: ScaledSum;
}

/** A count: each member with the level index from which it counts. */
export interface CompiledCount {
  readonly kind: 'count';
  readonly source: Count;
  readonly members: readonly CompiledIndicator[];
  /** By member: itself, or the axis of it that is read. */
  readonly rated: readonly CompiledRated[];
  /** By member: the least level index that counts. */
  readonly from: readonly number[];
}

/** A profile of levels, or the least, greatest, middle or mean points, over members. */
export interface CompiledStatistic {
  readonly kind: 'count_by_level' | 'minimum' | 'maximum' | 'median' | 'mean';
  readonly source: CountByLevel | Extreme | Mean;
  readonly members: readonly CompiledIndicator[];
  /** By member: itself, or the axis of it that is read. */
  readonly rated: readonly CompiledRated[];
}

/** What is computed from other measures. */
export interface CompiledComputed {
  readonly kind: Computed['kind'];
  readonly source: Computed;
  readonly members: readonly CompiledIndicator[];
  /** Digits after the point of each input. */
  readonly places: readonly number[];
}

/** The worst that another measure can come to. */
export interface CompiledProjection {
  readonly kind: 'projection';
  readonly source: Projection;
  readonly members: readonly CompiledIndicator[];
}

/** A span of time; no indicator stands behind it. */
export interface CompiledDuration {
  readonly kind: 'duration';
  readonly source: Duration;
  readonly members: readonly CompiledIndicator[];
  /** Slots of the facts that are counted from and to. */
  readonly slots: { readonly from?: number; readonly to?: number };
}

/** A measure, its parts resolved. */
export type CompiledMeasure =
  CompiledSum | CompiledCount | CompiledStatistic | CompiledComputed | CompiledProjection | CompiledDuration;

/** The instrument's measures, in document order. */
export function compileMeasures(index: InstrumentIndex, condition: ConditionCompiler): readonly CompiledMeasure[] {
  const { document } = index.instrument;
  const measures = document.measures ?? [];
  const places = new Map(measures.map(({ id }, place) => [id, place]));
  const compiled: (CompiledMeasure | undefined)[] = measures.map(() => undefined);
  // INVARIANT: integrity has found every measure that is named, and none that is made of itself.
  const compiledAt = (place: number): CompiledMeasure =>
    (compiled[place] ??= compileMeasure(measures[place] as Measure, `/measures/${String(place)}`, scope));
  const ranges = once(() => measureRanges(document, indexDocument(document)));
  const scope: MeasureScope = {
    index,
    condition,
    gridOf: (id) => gridOfMeasure(ranges().get(id) as MeasureRange),
    mayBeAbsent: (id) => (ranges().get(id) as MeasureRange).mayBeAbsent,
    membersOf: (id) => compiledAt(places.get(id) as number).members,
  };
  return measures.map((_measure, place) => compiledAt(place));
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

interface MeasureScope {
  readonly index: InstrumentIndex;
  readonly condition: ConditionCompiler;
  readonly gridOf: (measure: string) => Grid;
  /** Whether some assessment leaves nothing of a measure that applies. */
  readonly mayBeAbsent: (measure: string) => boolean;
  /** Indicators behind another measure. */
  readonly membersOf: (measure: string) => readonly CompiledIndicator[];
}

function compileMeasure(measure: Measure, at: string, scope: MeasureScope): CompiledMeasure {
  switch (measure.kind) {
    case 'weighted_sum':
      return compileSum(measure, at, scope);
    case 'count':
      return compileCount(measure, scope);
    case 'duration':
      return compileDuration(measure, scope);
    case 'projection':
      return { kind: measure.kind, source: measure, members: scope.membersOf(measure.measure) };
    case 'ratio':
    case 'logarithm':
    case 'exponential':
    case 'logistic':
      return compileComputed(measure, scope);
    default:
      return { kind: measure.kind, source: measure, ...read(measure.of, scope.index) };
  }
}

function compileCount(measure: Count, { index }: MeasureScope): CompiledCount {
  const { members, rated } = read(measure.of, index);
  // INVARIANT: integrity has found the level on the scale of every member.
  const from = rated.map(({ scale }) => scale.indexOfLevel.get(measure.atLeast) as number);
  return { kind: measure.kind, source: measure, members, rated, from };
}

/** The members of a selection, and what is read of each. */
function read(of: Selection, index: InstrumentIndex): Pick<CompiledStatistic, 'members' | 'rated'> {
  const members = select(of, index);
  if (of.axis === undefined) return { members, rated: members };
  const rated = members.map(({ axes }) => axes.find(({ source }) => source.id === of.axis));
  // INVARIANT: integrity has found the axis on every member.
  return { members, rated: rated as readonly CompiledRated[] };
}

function compileDuration(measure: Duration, { index }: MeasureScope): CompiledDuration {
  const slotOf = (date: DatePoint): number | undefined =>
    typeof date === 'string' ? undefined : index.factById.get(date.fact)?.index;
  const [from, to] = [slotOf(measure.from), slotOf(measure.to)];
  const slots = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  return { kind: measure.kind, source: measure, members: [], slots };
}

function compileComputed(measure: Computed, { index, gridOf, membersOf }: MeasureScope): CompiledComputed {
  const inputs = inputsOf(measure);
  const behind = new Set(inputs.flatMap(membersOf));
  return {
    kind: measure.kind,
    source: measure,
    members: index.indicators.filter((indicator) => behind.has(indicator)),
    places: inputs.map((input) => gridOf(input).places),
  };
}

function compileSum(measure: WeightedSum, at: string, scope: MeasureScope): CompiledSum {
  const { index, condition, gridOf, mayBeAbsent } = scope;
  const terms = compileTerms(measure.terms, {
    index,
    condition: (term) => condition(`${at}/terms/${String(term)}/when`),
    ...{ gridOf, mayBeAbsent },
  });
  const isAdditive = terms.every(
    ({ source, when, ofAxis }) =>
      (source === 'indicator' || source === 'fact') && when === undefined && ofAxis === undefined,
  );
  const isChanged = measure.rounding !== undefined || measure.clamp !== undefined;
  const isPlain = isAdditive && !isChanged && measure.unknown?.policy !== 'prorate';
  const scaled = isPlain ? scaledSum(terms) : undefined;
  const members = membersOfTerms(terms, scope);
  return {
    kind: measure.kind,
    source: measure,
    terms,
    members,
    isAdditive,
    ...(scaled === undefined ? {} : { scaled }),
  };
}

/** In the instrument's order, each once. */
function membersOfTerms(terms: readonly CompiledTerm[], scope: MeasureScope): readonly CompiledIndicator[] {
  const { indicators } = scope.index;
  const members = new Set<CompiledIndicator | undefined>();
  for (const { source, slot, id, when, ofAxis } of terms) {
    if (source === 'indicator') members.add(ofAxis?.indicator ?? indicators[slot]);
    if (source === 'measure') for (const one of scope.membersOf(id)) members.add(one);
    if (when === undefined) continue;
    for (const one of [...when.indicators, ...when.measures.flatMap(scope.membersOf)]) members.add(one);
  }
  return indicators.filter((indicator) => members.has(indicator));
}
