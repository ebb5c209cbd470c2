import type { CompiledCondition } from '../compile/compile-conditions.js';
import type { Reasoned } from '../compile/reasoned.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { unknownBetween, unknownNumber, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import type { MeasureResult } from './evaluation.js';

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

/** How a value rests on what is not known; what says most stands first. */
export const bases = ['as_zero', 'projected', 'prorated'] as const;

/** How a value rests on what is not known. */
export type Basis = (typeof bases)[number];

/** How the value of a measure rests on what is not known, if it does. */
export function basisIn({ status }: Pick<MeasureResult, 'status'>): Basis | undefined {
  return bases.find((basis) => basis === status);
}

// Of what was refused not even its range is known: what reads it follows it.
const nothingKnown: Value<Decimal> = unknownNumber<Decimal>(undefined, undefined);

/** What conditions read of a measure. */
export function measureInput(reading: MeasureReading | undefined): Value<Decimal> {
  if (reading?.lower === undefined || reading.upper === undefined || reading.result.status === 'refused')
    return nothingKnown;
  return reading.value ?? unknownBetween(reading.lower, reading.upper);
}
