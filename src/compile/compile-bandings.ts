import {
  adjusted,
  type BandAdjustment,
  type Banding,
  type CutOffBanding,
  inputId,
  inputName,
} from '../instrument/bandings.js';
import type { TableBanding, TableCell, TableInput } from '../instrument/bandings.js';
import { decimalOfNumber } from '../kernel/decimal-text.js';
import { compare, type Decimal } from '../kernel/decimal.js';
import { appendPointer, pointerOf } from '../kernel/pointer.js';
import type { CompiledCondition, ConditionCompiler } from './compile-conditions.js';
import type { CompiledFact, CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';
import type { CompiledMeasure } from './compile-measures.js';
import { stepsFrom } from './scaled-sum.js';

/** An adjustment with where it moves each band. */
export interface CompiledAdjustment {
  readonly source: BandAdjustment;
  readonly when: CompiledCondition;
  /** By place of a band: the place it is moved to. */
  readonly moves: readonly number[];
}

interface BandingBase {
  readonly id: string;
  readonly thresholdsVersion?: string;
  readonly adjustments: readonly CompiledAdjustment[];
  /** Names that it reads itself. */
  readonly reads: readonly string[];
}

/** Bands of one measure with exact cut-offs, rising. */
export interface CompiledCutOffs extends BandingBase {
  readonly kind: 'cut_offs';
  readonly measure: string;
  /** Place of the measure. */
  readonly measurePlace: number;
  readonly bands: readonly { readonly id: string; readonly cutOff: Decimal }[];
  /** By band: the fewest steps that reach its cut-off; only of a measure that counts in steps. */
  readonly steps?: readonly number[];
  /** Ids of the bands from one place to another, both included; the same list each time. */
  readonly between: (first: number, last: number) => readonly string[];
}

/** What a table looks at. */
export type CompiledInput = { readonly name: string } & (
  | { readonly kind: 'banding'; readonly place: number }
  | { readonly kind: 'indicator'; readonly indicator: CompiledIndicator }
  | { readonly kind: 'fact'; readonly fact: CompiledFact; readonly cells: readonly TableCell[] }
);

/** One rule of a table. */
export interface CompiledTableRule {
  /** By input: the answers that it names; `undefined` where it may be any. */
  readonly answers: readonly (readonly TableCell[] | undefined)[];
  readonly band: string;
  readonly pointer: string;
}

/** Bands by rules of which exactly one holds. */
export interface CompiledTable extends BandingBase {
  readonly kind: 'table';
  readonly inputs: readonly CompiledInput[];
  readonly rules: readonly CompiledTableRule[];
  readonly bands: readonly { readonly id: string }[];
}

/** From results to a band. */
export type CompiledBanding = CompiledCutOffs | CompiledTable;

/** What bandings are compiled from. */
interface Scope {
  readonly index: InstrumentIndex;
  readonly bandings: readonly Banding[];
  readonly measures: readonly CompiledMeasure[];
  readonly condition: ConditionCompiler;
}

/** Bandings with their cut-offs as decimals and their inputs resolved. */
export function compileBandings(
  index: InstrumentIndex,
  measures: readonly CompiledMeasure[],
  condition: ConditionCompiler,
): readonly CompiledBanding[] {
  const { bandings = [] } = index.instrument.document;
  const scope: Scope = { index, bandings, measures, condition };
  return bandings.map((banding, place) => {
    const adjustments = compileAdjustments(banding, pointerOf('bandings', place, 'adjustments'), condition);
    const read = adjustments.flatMap(({ when }) => when.names);
    return banding.kind === 'table'
      ? compileTable(banding, { adjustments, read, place }, scope)
      : compileCutOffs(banding, { adjustments, read }, scope);
  });
}

function compileAdjustments(
  { adjustments = [], bands }: Banding,
  at: string,
  condition: ConditionCompiler,
): readonly CompiledAdjustment[] {
  const ids = bands.map(({ id }) => id);
  return adjustments.map((source, place) => ({
    source,
    when: condition(`${appendPointer(at, place)}/when`),
    moves: ids.map((_id, from) => adjusted(from, source, ids)),
  }));
}

interface Adjusting {
  readonly adjustments: readonly CompiledAdjustment[];
  readonly read: readonly string[];
}

function versionOf({ thresholdsVersion }: Banding): Pick<BandingBase, 'thresholdsVersion'> {
  return thresholdsVersion === undefined ? {} : { thresholdsVersion };
}

function compileCutOffs(
  banding: CutOffBanding,
  { adjustments, read }: Adjusting,
  { measures }: Scope,
): CompiledCutOffs {
  const { id, measure } = banding;
  const measurePlace = measures.findIndex(({ source }) => source.id === measure);
  const bands = banding.bands.map((band) => ({ id: band.id, cutOff: decimalOfNumber(band.cutOff) }));
  const steps = stepsOf(bands, measures[measurePlace]);
  const between = rangesOf(bands.map((band) => band.id));
  return {
    kind: 'cut_offs',
    ...{ id, measure, measurePlace, bands, between, adjustments },
    ...versionOf(banding),
    ...(steps === undefined ? {} : { steps }),
    reads: [`measures.${measure}`, ...read],
  };
}

function compileTable(
  banding: TableBanding,
  { adjustments, read, place }: Adjusting & { readonly place: number },
  scope: Scope,
): CompiledTable {
  const { id, inputs, bands, rules } = banding;
  return {
    kind: 'table',
    ...{ id, adjustments },
    ...versionOf(banding),
    bands: bands.map((band) => ({ id: band.id })),
    inputs: inputs.map((input) => compileInput(input, scope)),
    rules: rules.map(({ when, band }, at) => ({
      answers: inputs.map((input) => (Object.hasOwn(when, inputId(input)) ? when[inputId(input)] : undefined)),
      band,
      pointer: pointerOf('bandings', place, 'rules', at),
    })),
    reads: [...inputs.map(inputName), ...read],
  };
}

// INVARIANT: integrity has found what every input names, and that it gives answers.
function compileInput(input: TableInput, { index, bandings }: Scope): CompiledInput {
  const name = inputName(input);
  if ('banding' in input) return { name, kind: 'banding', place: bandings.findIndex(({ id }) => id === input.banding) };
  if ('indicator' in input)
    return { name, kind: 'indicator', indicator: index.indicatorById.get(input.indicator) as CompiledIndicator };
  const fact = index.factById.get(input.fact) as CompiledFact;
  const cells = fact.source.type === 'choice' ? fact.source.choices.map(({ id }) => id) : [false, true];
  return { name, kind: 'fact', fact, cells };
}

/** Places of bandings in an order in which each comes after those that it reads. */
export function bandingOrder(bandings: readonly CompiledBanding[]): readonly number[] {
  const places = new Map(bandings.map(({ id }, place) => [`bands.${id}`, place]));
  const order = new Set<number>();
  const visit = (place: number): void => {
    // INVARIANT: integrity has refused bandings that read themselves.
    for (const name of (bandings[place] as CompiledBanding).reads) {
      const before = places.get(name);
      if (before !== undefined && !order.has(before)) visit(before);
    }
    order.add(place);
  };
  for (const place of bandings.keys()) visit(place);
  return [...order];
}

function stepsOf(bands: CompiledCutOffs['bands'], measure: CompiledMeasure | undefined): readonly number[] | undefined {
  if (measure?.kind !== 'weighted_sum' || measure.scaled === undefined) return undefined;
  const { exponent } = measure.scaled;
  return bands.map(({ cutOff }) => stepsFrom(cutOff, exponent));
}

function rangesOf(ids: readonly string[]): CompiledCutOffs['between'] {
  const ranges = ids.map(() => ids.map((): readonly string[] | undefined => undefined));
  return (first, last) => {
    // INVARIANT: both are places of bands.
    const from = ranges[first] as (readonly string[] | undefined)[];
    return (from[last] ??= Object.freeze(ids.slice(first, last + 1)));
  };
}

/**
 * Place of the band that holds a value: a band holds its own cut-off and every value up to, not including,
 * the next one. Below the first cut-off it is 0: integrity proves that no value lies there.
 */
export function bandPlace({ bands }: Pick<CompiledCutOffs, 'bands'>, value: Decimal): number {
  const place = bands.findLastIndex(({ cutOff }) => compare(cutOff, value) <= 0);
  return place < 0 ? 0 : place;
}

/** As {@link bandPlace}, of a number of steps. */
export function bandPlaceOfSteps(cutOffs: readonly number[], steps: number): number {
  let place = cutOffs.length - 1;
  while (place > 0 && (cutOffs[place] as number) > steps) place -= 1;
  return place;
}
