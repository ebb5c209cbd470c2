import type { CompiledCondition } from '../compile/compile-conditions.js';
import type { Reasoned } from '../compile/reasoned.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { unknownBetween, unknownNumber, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import { own } from '../kernel/own.js';
import type { Lack, MeasureResult } from './evaluation.js';

/** A measure's result beside the exact numbers behind it, for bandings and conditions to read. */
export interface MeasureReading {
  readonly result: MeasureResult;
  readonly value?: Decimal;
  readonly lower?: Decimal;
  readonly upper?: Decimal;
  /** The same numbers in steps of the measure, where it counts in steps. */
  readonly steps?: { readonly value?: number; readonly lower: number; readonly upper: number };
}

/** What a measure is read from. */
export interface MeasureScope {
  readonly valid: ValidAssessment;
  /** The condition of a term; what it reads of other measures is there by then. */
  readonly decide: (when: CompiledCondition) => Reasoned;
  /** What another measure comes to. */
  readonly readingOf: (measure: string) => MeasureReading;
}

/** The key that says why a measure may be refused; nothing where no reason is given. */
export function lacking(...reasons: readonly Lack[]): Pick<MeasureResult, 'mayBeRefused'> {
  const listed = lacks.filter((lack) => reasons.includes(lack));
  return listed.length === 0 ? {} : { mayBeRefused: listed };
}

const lacks: readonly Lack[] = ['nothing-applicable', 'out-of-domain'];

/** Whether each of what is not known can be completed by itself: it is named once, and an axis hangs on its indicator. */
export function areIndependent(unknown: readonly string[]): boolean {
  return new Set(unknown.map((id) => id.split('.')[0])).size === unknown.length;
}

/** How a value rests on what is not known; what says most stands first. */
export const bases = ['as_zero', 'projected', 'prorated'] as const;

/** How a value rests on what is not known. */
export type Basis = (typeof bases)[number];

/** How the value of a measure rests on what is not known, if it does. */
export function basisIn({ status }: Pick<MeasureResult, 'status'>): Basis | undefined {
  return bases.find((basis) => basis === status);
}

/** What a measure comes to, or would come to: what bandings and conditions look at. Every key is there, for speed. */
export interface MeasureEnds {
  readonly value: Decimal | undefined;
  readonly lower: Decimal | undefined;
  readonly upper: Decimal | undefined;
  readonly steps: MeasureReading['steps'] | undefined;
  /** It has no value, whatever the unknown turns out to be. */
  readonly refused: boolean;
  /** It has none for some of what the unknown may turn out to be. */
  readonly mayFail: boolean;
  /** How its value rests on what is not known. */
  readonly basis: Basis | undefined;
}

/** Of a reading. */
export function endsOf(reading: MeasureReading): MeasureEnds {
  const { result } = reading;
  return {
    refused: result.status === 'refused',
    mayFail: own(result, 'mayBeRefused') !== undefined,
    value: own(reading, 'value'),
    lower: own(reading, 'lower'),
    upper: own(reading, 'upper'),
    steps: own(reading, 'steps'),
    basis: basisIn(result),
  };
}

/** Of what is refused, or may be, not even its range is known: what reads it follows it. */
export const nothingKnown: Value<Decimal> = unknownNumber<Decimal>(undefined, undefined);

/** What conditions read of a measure: what is known of it, never an estimate. */
export function measureInput({ value, lower, upper, basis, refused, mayFail }: MeasureEnds): Value<Decimal> {
  if (refused || mayFail || lower === undefined || upper === undefined) return nothingKnown;
  return value === undefined || basis !== undefined ? unknownBetween(lower, upper) : value;
}
