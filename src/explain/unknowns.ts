import { unknown } from '../assessment/valid-assessment.js';
import type { CompiledCutOffs } from '../compile/compile-bandings.js';
import type { CompiledCount, CompiledMeasure } from '../compile/compile-measures.js';
import { levelAt, type Levels, mayTurnOutAbsent } from '../compile/condition-table.js';
import type { CompiledLevel, CompiledIndicator, CompiledRated } from '../compile/compiled-instrument.js';
import type { MeasureResult } from '../evaluate/evaluation.js';
import { decimalOf, decimalText } from '../kernel/decimal-text.js';
import { add, compare, type Decimal, one, subtract, zero } from '../kernel/decimal.js';
import { type Change, changesOf } from './change.js';
import type { BandAfter, MeasureUnknowns, UnknownEffect, UnknownWidth } from './explanation.js';
import { bandAfter } from './measure-ends.js';
import { readsOfNames } from './reads.js';
import type { MeasureState, State } from './state.js';
import { bandingAfter, endsAfter } from './what-if.js';

/** For each measure with unknowns: which of them matter most (R10). */
export function unknownsOf(state: State): readonly MeasureUnknowns[] {
  return [...state.measures.values()].flatMap((each) => {
    const { measure, reading } = each;
    if (reading.result.unknown.length === 0 || measure.kind === 'count_by_level') return [];
    return [{ measure: measure.source.id, widths: widthsOf(each, state), bandings: effectsOf(each, state) }];
  });
}

interface Width {
  readonly id: string;
  readonly axis?: string;
  readonly source: UnknownWidth['source'];
  readonly width: Decimal;
}

function widthsOf({ measure, reading }: MeasureState, state: State): readonly UnknownWidth[] {
  const widths = measure.kind === 'weighted_sum' ? sumWidths(measure, reading.result) : countWidths(measure, state);
  return [...widths]
    .sort((a, b) => compare(b.width, a.width))
    .map(({ width, id, axis, source }) => ({ ...named(id, axis), source, width: decimalText(width) }));
}

function sumWidths(
  { terms }: Extract<CompiledMeasure, { readonly kind: 'weighted_sum' }>,
  { contributions = [] }: MeasureResult,
): readonly Width[] {
  const widths = new Map<string, Width & { readonly slot: number }>();
  terms.forEach(({ id, axis, source, slot }, place) => {
    const line = contributions[place];
    if (line?.class !== 'unknown') return;
    const key = `${source} ${id} ${axis ?? ''}`;
    const own = subtract(decimalOf(line.upper), decimalOf(line.lower));
    widths.set(key, { ...named(id, axis), source, slot, width: add(own, widths.get(key)?.width ?? zero) });
  });
  const listed = [...widths.values()];
  // Indicators in the instrument's order, then facts in theirs, then the rest as it stands in the sum.
  return (['indicator', 'fact', 'measure', 'condition'] as const).flatMap((kind) =>
    listed.filter(({ source }) => source === kind).sort((a, b) => a.slot - b.slot),
  );
}

function countWidths(measure: Exclude<CompiledMeasure, { kind: 'weighted_sum' }>, { valid }: State): readonly Width[] {
  if (measure.kind !== 'count') return [];
  const { axis } = measure.source.of;
  return measure.members.flatMap((indicator, place) => {
    // INVARIANT: something is read of every member.
    const rated = measure.rated[place] as CompiledRated;
    if (levelAt(valid.levels, rated.index) !== unknown) return [];
    const width = isSurelyCounted(rated, measure, valid.levels) ? zero : one;
    return [{ ...named(indicator.id, axis), source: 'indicator' as const, width }];
  });
}

function named(id: string, axis: string | undefined): Pick<Width, 'id' | 'axis'> {
  return axis === undefined ? { id } : { id, axis };
}

// At its lowest level at the least, unless it may turn out not applicable.
function isSurelyCounted(rated: CompiledRated, { source }: CompiledCount, levels: Levels): boolean {
  return rated.scale.indexOfLevel.get(source.atLeast) === 0 && !mayTurnOutAbsent(rated, levels);
}

/** Indicators that are not known and that, or an axis of which, a measure misses: an axis alone is never re-rated. */
function openOf({ unknown: missed }: MeasureResult, { compiled, valid }: State): readonly CompiledIndicator[] {
  return compiled.indicators.filter(
    (indicator) =>
      valid.levels[indicator.index] === unknown && [indicator, ...indicator.axes].some(({ id }) => missed.includes(id)),
  );
}

function effectsOf(each: MeasureState, state: State): MeasureUnknowns['bandings'] {
  const { result } = each.reading;
  const open = openOf(result, state);
  return state.compiled.bandings.flatMap((banding, place) => {
    const isOpen = state.bands[place]?.standing.band === undefined;
    if (banding.kind === 'table' || banding.measure !== result.id || !isOpen) return [];
    const effects = open.map((indicator) => effectOf(indicator, { banding, each, state }));
    return [{ banding: banding.id, effects }];
  });
}

interface Asked {
  readonly banding: CompiledCutOffs;
  readonly each: MeasureState;
  readonly state: State;
}

function effectOf(indicator: CompiledIndicator, { banding, each, state }: Asked): UnknownEffect {
  const levels = changesOf(indicator, state.valid).map((change) => {
    // INVARIANT: a change is to a level of the scale.
    const { id } = indicator.scale.levels[change.level] as CompiledLevel;
    return { level: id, ...bandAfterChange(banding, { each, state }, change) };
  });
  const deciding = levels.filter(({ band }) => band !== undefined).length;
  const some = deciding === 0 ? 'no-level' : 'some-levels';
  return { indicator: indicator.id, decides: deciding === levels.length ? 'every-level' : some, levels };
}

function bandAfterChange(banding: CompiledCutOffs, { each, state }: Omit<Asked, 'banding'>, change: Change): BandAfter {
  if (banding.adjustments.length === 0) return bandAfter(banding, endsAfter(each, [change], state));
  return bandingAfter(banding, { state, reads: readsOfNames(state, [`bands.${banding.id}`]) }, [change]);
}
