import type { Condition } from './outcomes.js';
import type { Text } from './texts.js';

/** What a result indicates, in one word. */
export interface Band {
  readonly id: string;
  readonly label: Text;
  readonly meaning?: Text;
}

/** A named range of a measure's values, from its own cut-off up to, not including, the next. */
export interface CutOffBand extends Band {
  /** The least value that belongs to the band (inclusive); strictly rising. */
  readonly cutOff: number;
}

interface AdjustmentBase {
  readonly id: string;
  /** The band is adjusted while this is true, and may be while it is unknown. */
  readonly when: Condition;
  readonly message: Text;
  readonly references?: readonly string[];
}

/** Moves a band by places, held at the first and the last: -1 is one band down. */
export interface Shift extends AdjustmentBase {
  /** Places, -49 to 49 without 0. */
  readonly shift: number;
}

/** Lifts a lower band to this one. */
export interface Floor extends AdjustmentBase {
  readonly atLeast: string;
}

/** Brings a higher band down to this one. */
export interface Ceiling extends AdjustmentBase {
  readonly atMost: string;
}

/** A change to a band after it was found, in the order written. */
export type BandAdjustment = Shift | Floor | Ceiling;

interface BandingBase {
  readonly id: string;
  readonly title?: Text;
  /** Version of these cut-offs or rules alone. Default: that of the instrument. */
  readonly thresholdsVersion?: string;
  readonly adjustments?: readonly BandAdjustment[];
  readonly references?: readonly string[];
}

/** Bands of one measure. The first cut-off is at or below the least value the measure can take. */
export interface CutOffBanding extends BandingBase {
  /** May be left out. */
  readonly kind?: 'cut_offs';
  readonly measure: string;
  /** Lowest first. */
  readonly bands: readonly CutOffBand[];
}

/** What a table looks at: the band of another banding, the level of an indicator, a fact of yes or no or of one choice. */
export type TableInput = { readonly banding: string } | { readonly indicator: string } | { readonly fact: string };

/** One answer of an input: a band, level or choice by id, `true` or `false`, or `not_applicable`. */
export type TableCell = string | boolean;

/** One rule of a table: it holds when every input that it names has one of its answers. */
export interface TableRule {
  /** Answers by the id of the input; an input that is left out may have any. */
  readonly when: { readonly [input: string]: readonly TableCell[] };
  readonly band: string;
}

/** Bands by a decision table: for every combination of answers exactly one rule holds. */
export interface TableBanding extends BandingBase {
  readonly kind: 'table';
  /** Demanded, since there is no measure to be called after. */
  readonly title: Text;
  readonly inputs: readonly TableInput[];
  readonly rules: readonly TableRule[];
  /** Lowest first. */
  readonly bands: readonly Band[];
}

/** From results to a band. */
export type Banding = CutOffBanding | TableBanding;

/** What an input names. */
export function inputId(input: TableInput): string {
  if ('banding' in input) return input.banding;
  return 'indicator' in input ? input.indicator : input.fact;
}

/** What an input reads, as conditions name it. */
export function inputName(input: TableInput): string {
  if ('banding' in input) return `bands.${input.banding}`;
  return 'indicator' in input ? `ratings.${input.indicator}` : `facts.${input.fact}`;
}

/** Where a band stands after an adjustment: a place among the bands. */
export function adjusted(place: number, adjustment: BandAdjustment, bands: readonly string[]): number {
  if ('shift' in adjustment) return Math.min(Math.max(place + adjustment.shift, 0), bands.length - 1);
  if ('atLeast' in adjustment) return Math.max(place, bands.indexOf(adjustment.atLeast));
  return Math.min(place, bands.indexOf(adjustment.atMost));
}

/** What an input says of someone to whom its indicator does not apply. */
export const notApplicableCell = 'not_applicable';
