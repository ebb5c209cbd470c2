import type { ConditionTrace, TruthText } from '../expression/trace.js';

/** A condition's result and the comparisons that made it so (law 4). */
export interface Reasoned {
  readonly result: TruthText;
  readonly trace: ConditionTrace;
}
