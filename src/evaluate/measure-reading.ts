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
