import { furtherIssues } from '../assessment/further-issues.js';
import { parseAssessment } from '../assessment/parse-assessment.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { type CompiledInstrument, compiledStage } from '../compile/compile-instrument.js';
import { type Checked, checked } from '../kernel/issue.js';
import { assertStage } from '../kernel/stage.js';
import type { ValidationIssue } from './issues.js';
import { validate } from './validate.js';
import { undisturbed } from '../kernel/undisturbed.js';

/**
 * Reads an assessment and holds it against its instrument in one call. Beside `parseAssessment` followed by
 * `validate` it tells more of a document that departs from the grammar: what else is wrong with the rest of it.
 *
 * @param compiled - The instrument.
 * @param source - `veo-assessment/1`, as text or as a plain object; both get the same verdict.
 * @returns The assessment, ready for `evaluate` with this instrument only, with its warnings; or every
 * {@link ValidationIssue}, in the order of a walk through the document: codes `kernel.…` when it cannot be read, else
 * `assessment.…` and `evaluate.constraint-broken` (docs/diagnostics.md).
 * @throws {@link RiskError} `kernel.wrong-stage` when `compiled` is not what `compileInstrument` makes.
 * @example
 * ```ts
 * checkAssessment(compiled, '{ "format": "veo-assessment/2" }');
 * // { ok: false, issues: [{ code: 'assessment.newer-format', pointer: '/format', … }] }
 * ```
 */
export function checkAssessment(
  compiled: CompiledInstrument,
  source: unknown,
): Checked<ValidAssessment, ValidationIssue> {
  return undisturbed(() => {
    assertStage(compiled, compiledStage);
    const parsed = parseAssessment(source);
    if (parsed.ok) {
      const valid = validate(compiled, parsed.value);
      return valid.ok ? checked(valid.value, [...parsed.issues, ...valid.issues]) : valid;
    }
    const [first, ...rest] = furtherIssues(compiled, source);
    return first === undefined ? parsed : { ok: false, issues: [first, ...rest] };
  });
}
