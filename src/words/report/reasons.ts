import type { ConditionTrace } from '../../expression/trace.js';
import type { Telling } from './telling.js';
import { decisiveLines, traceLines } from './trace.js';

/** Why a condition came out as it did: what decided, or, in detail, every comparison. */
export function reasonLines(trace: ConditionTrace | undefined, telling: Telling): readonly string[] {
  if (trace === undefined) return [];
  return telling.options.detail === true ? traceLines(trace, telling) : decisiveLines(trace, telling);
}

/** Every comparison where all are asked for, otherwise nothing. */
export function detailLines(trace: ConditionTrace | undefined, telling: Telling): readonly string[] {
  return trace === undefined || telling.options.detail !== true ? [] : traceLines(trace, telling);
}
