import { levelAt } from '../compile/condition-table.js';
import { unknown } from '../assessment/valid-assessment.js';
import type { CompiledBanding } from '../compile/compile-bandings.js';
import type { CompiledFlag } from '../compile/compile-rules.js';
import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import { nameSource, type NameSource } from '../compile/name-source.js';
import { referencesOf } from '../expression/references.js';
import { decimalText } from '../kernel/decimal-text.js';
import type { Change } from './change.js';
import type { MeasureState, State } from './state.js';

/** A share of unknowns that is read, and where conditions find it. */
export interface ShareRead {
  readonly source: Extract<NameSource, { readonly kind: 'share_unknown' }>;
  readonly slot: number;
}

/** Everything of ratings that a part of the instrument reads, itself or through what it reads. */
export interface Reads {
  /** Indicators whose own level matters. */
  readonly indicators: ReadonlySet<CompiledIndicator>;
  readonly shares: readonly ShareRead[];
  readonly measures: readonly MeasureState[];
  readonly bandings: readonly CompiledBanding[];
  /** In the order in which they are decided. */
  readonly flags: readonly CompiledFlag[];
}

/**
 * What the conditions at some pointers read, flags, bandings and measures followed to the ratings behind them.
 *
 * @param own - Indicators that matter beside what is read.
 */
export function readsOf(state: State, pointers: readonly string[], own: readonly CompiledIndicator[] = []): Reads {
  return readsOfNames(
    state,
    pointers.flatMap((pointer) => namesAt(state, pointer)),
    own,
  );
}

/** As {@link readsOf}, of names. */
export function readsOfNames(state: State, names: readonly string[], own: readonly CompiledIndicator[] = []): Reads {
  const { compiled } = state;
  const all = new Set(names);
  // A set that grows is walked to its end.
  for (const name of all) for (const read of namesBehind(state, name)) all.add(read);
  const flags = compiled.rules.flags.filter(({ source }) => all.has(`flags.${source.id}`));
  const sources = [...all].flatMap((name) => nameSource(name, compiled) ?? []);
  return {
    indicators: new Set([
      ...own,
      // Their own events stand behind such a flag, not only what they add to.
      ...flags.filter(({ weighsEvents }) => weighsEvents).flatMap(({ members }) => members),
      ...sources.flatMap((source) => ('indicator' in source ? [source.indicator] : [])),
    ]),
    shares: sharesOf(state, all),
    measures: [...state.measures.values()].filter(({ measure }) => all.has(`measures.${measure.source.id}`)),
    bandings: compiled.bandings.filter(({ id }) => all.has(`bands.${id}`)),
    flags,
  };
}

/** What a flag or a banding reads; measures know their own members. */
function namesBehind(state: State, name: string): readonly string[] {
  const { bandings, rules } = state.compiled;
  const banding = bandings.find(({ id }) => name === `bands.${id}`);
  if (banding !== undefined) return banding.reads;
  const flag = rules.flags.findIndex(({ source }) => name === `flags.${source.id}`);
  return flag < 0 ? [] : namesAt(state, flagPointer(flag));
}

/** Where a flag's condition stands. */
export function flagPointer(place: number): string {
  return `/flags/${String(place)}/when`;
}

function namesAt({ compiled }: State, pointer: string): readonly string[] {
  const node = compiled.instrument.conditions.get(pointer);
  return node === undefined ? [] : referencesOf(node).map(({ name }) => name);
}

function sharesOf({ compiled }: State, names: ReadonlySet<string>): readonly ShareRead[] {
  const read = [...names].flatMap((name) => nameSource(name, compiled) ?? []);
  const shares = read.filter((source) => source.kind === 'share_unknown');
  return compiled.names.flatMap((source, slot) =>
    source.kind === 'share_unknown' && shares.some((share) => sameMembers(share, source)) ? [{ source, slot }] : [],
  );
}

function sameMembers(a: ShareRead['source'], b: ShareRead['source']): boolean {
  return a.members.length === b.members.length && a.members.every((member, place) => member === b.members[place]);
}

/** A change with what it does to everything that is read: changes of one effect are interchangeable. */
export interface Move {
  readonly change: Change;
  readonly effect: string;
}

/** Every single change that could matter to a reader, in the instrument's order, lowest level first. */
export function movesOf(state: State, reads: Reads): readonly Move[] {
  const moves: Move[] = [];
  for (const indicator of state.compiled.indicators) {
    if (!matters(indicator, reads)) continue;
    for (const change of state.changes[indicator.index] ?? []) {
      moves.push({ change, effect: effectOf(change, state, reads) });
    }
  }
  return moves;
}

function matters(indicator: CompiledIndicator, { indicators, shares, measures }: Reads): boolean {
  return (
    indicators.has(indicator) ||
    shares.some(({ source }) => source.members.includes(indicator)) ||
    measures.some((measure) => isMember(indicator, measure))
  );
}

function isMember(indicator: CompiledIndicator, { measure, model }: MeasureState): boolean {
  if (model !== undefined) return model.itemByIndicator.has(indicator.index);
  return measure.members.includes(indicator);
}

// What a measure gives depends on its parts, not on which indicator each part comes from: two indicators that
// add the same now, and would add the same then, can stand for each other. One that is read by name cannot.
function effectOf(change: Change, { valid }: State, { indicators, shares, measures }: Reads): string {
  const { indicator, level } = change;
  if (indicators.has(indicator)) return `${String(indicator.index)}:${String(level)}`;
  const present = levelAt(valid.levels, indicator.index);
  return [
    ...shares.map(({ source }) => (source.members.includes(indicator) && present === unknown ? 'known' : '')),
    ...measures.map((measure) => (isMember(indicator, measure) ? transition(change, present, measure) : '')),
  ].join('|');
}

function transition({ indicator, level }: Change, present: number, { measure, model, reading }: MeasureState): string {
  // Where unknowns count as 0 the model knows the value, and not what remains possible.
  if (reading.result.status === 'as_zero') return `${String(indicator.index)}:${String(level)}`;
  const option = model?.itemByIndicator.get(indicator.index)?.options.find((each) => each.level === level);
  if (option !== undefined) return option.effect;
  const { scale, mayBeNotApplicable, index } = indicator;
  const isStatistic = 'of' in measure.source && measure.source.of.axis === undefined;
  const isAlike = measure.kind === 'weighted_sum' ? measure.isAdditive : isStatistic;
  if (!isAlike) return `${String(index)}:${String(level)}`;
  if (measure.kind === 'weighted_sum') {
    // Equal scales and weights are the condition under which a sum is prorated at all.
    const terms = measure.terms.filter(({ slot }) => slot === index).length;
    return `${String(terms)} ${String(mayBeNotApplicable)} ${String(present)} ${String(level)}`;
  }
  const points = (at: number): string => {
    const rated = scale.levels[at];
    return rated === undefined ? `${scale.id} ${String(mayBeNotApplicable)}` : decimalText(rated.points);
  };
  return `${points(present)} > ${points(level)}`;
}
