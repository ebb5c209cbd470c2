import type { Reasoned } from '../compile/reasoned.js';
import type { CompiledCondition } from '../compile/compile-conditions.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { Decimal } from '../kernel/decimal.js';
import type { ConditionTrace } from '../expression/trace.js';
import type { Value } from '../expression/value.js';

/** One evaluation under way: what is read, and the values that conditions read, by slot. */
export interface Run {
  readonly compiled: CompiledInstrument;
  readonly valid: ValidAssessment;
  /** Filled in the order of docs/semantics.md, "Order of evaluation". */
  readonly inputs: Value<Decimal>[];
  readonly decide: (condition: CompiledCondition) => Reasoned;
  /** Why the condition comes out as it does. */
  readonly trace: (condition: CompiledCondition) => ConditionTrace;
}

/** Starts an evaluation. */
export function startRun(compiled: CompiledInstrument, valid: ValidAssessment): Run {
  const inputs: Value<Decimal>[] = [];
  const { levels } = valid;
  const decide: Run['decide'] = ({ byLevels, decide: byInputs }) =>
    byLevels === undefined ? byInputs(inputs, levels) : byLevels.decide(levels);
  return { compiled, valid, inputs, decide, trace: (condition) => decide(condition).trace };
}
