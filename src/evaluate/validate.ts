import type { Assessment } from '../assessment/assessment.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { validateAssessment } from '../assessment/validate-assessment.js';
import { type CompiledInstrument, compiledStage } from '../compile/compile-instrument.js';
import { type Checked, checked } from '../kernel/issue.js';
import { assertStage, type Stage } from '../kernel/stage.js';
import { setEarlyInputs } from './early-inputs.js';
import { type ValidationIssue, evaluateIssue } from './issues.js';
import { startRun } from './run.js';
import { undisturbed } from '../kernel/undisturbed.js';

const assessmentStage: Stage = {
  key: 'document',
  format: 'veo-assessment/1',
  type: 'Assessment',
  madeBy: 'parseAssessment',
};

/**
 * Holds an assessment against its instrument: ids, levels, evidence (R8, R9), dates, roles, what the policy demands,
 * admissibility (law 7; R11, R12, R14), copying (R13), and the instrument's constraints.
 *
 * @param compiled - The instrument.
 * @param assessment - What `parseAssessment` accepted.
 * @returns The assessment, ready for `evaluate` with this instrument only, with its warnings; or every
 * {@link ValidationIssue}: codes `assessment.…`, and `evaluate.constraint-broken` for answers that cannot all be right.
 * Of an assessment made with another instrument, version or content that alone.
 * @throws {@link RiskError} `kernel.wrong-stage` when either is not what the stage before makes.
 * @example
 * ```ts
 * validate(compiled, assessment).ok; // true
 * ```
 */
export function validate(
  compiled: CompiledInstrument,
  assessment: Assessment,
): Checked<ValidAssessment, ValidationIssue> {
  return undisturbed(() => {
    assertStage(compiled, compiledStage);
    assertStage(assessment, assessmentStage);
    const valid = validateAssessment(compiled, assessment);
    if (!valid.ok) return valid;
    return checked(valid.value, [...valid.issues, ...brokenConstraints(compiled, valid.value)]);
  });
}

function brokenConstraints(compiled: CompiledInstrument, valid: ValidAssessment): readonly ValidationIssue[] {
  const run = startRun(compiled, valid);
  setEarlyInputs(run);
  return compiled.rules.constraints
    .filter(({ when }) => when.truth(run.inputs) === true)
    .map(({ source }) =>
      evaluateIssue('evaluate.constraint-broken', '/ratings', { constraint: source.id, message: source.message }),
    );
}
