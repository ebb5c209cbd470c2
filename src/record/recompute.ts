import type { AssessmentDocument } from '../assessment/document.js';
import { parseAssessment } from '../assessment/parse-assessment.js';
import { type CompiledInstrument, compiledStage } from '../compile/compile-instrument.js';
import { sealEvaluation } from '../evaluate/seal.js';
import type { ValidationIssue } from '../evaluate/issues.js';
import { validate } from '../evaluate/validate.js';
import { withoutIndicators } from '../explain/without-indicators.js';
import type { Checked } from '../kernel/issue.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import { assertStage } from '../kernel/stage.js';
import type { Disputed } from './document.js';
import type { AttachedEvaluation } from './parts.js';
import { withoutEvidence } from './without-evidence.js';

/** An assessment, and what of it is disputed. */
export interface Recomputation {
  readonly document: AssessmentDocument;
  /** Conclusions among them change nothing, nor does what is not there. */
  readonly disputed: readonly Disputed[];
}

/**
 * The evaluation without what is disputed (R23), as a challenge keeps it. A level that rested on disputed evidence alone is
 * unknown, as if it had not been given; one that rests on other evidence too is weighed by what is left.
 *
 * @param compiled - The instrument of the assessment.
 * @param hash - SHA-256 of text as hex; default {@link sha256Hex}.
 * @returns The sealed evaluation with its digest; or every {@link ValidationIssue} for which it cannot be made.
 * @throws `RiskError` `kernel.wrong-stage` when `compiled` is not what `compileInstrument` makes.
 * @example
 * ```ts
 * const { document } = assessment;
 * const whole = recompute(compiled, { document, disputed: [] });
 * whole.ok && whole.value.digest === evaluationDigest(evaluation); // true
 * const without = recompute(compiled, { document, disputed: [{ part: 'evidence', id: 'e1' }] });
 * without.ok && without.value.digest === evaluationDigest(evaluation); // false
 * ```
 */
export function recompute(
  compiled: CompiledInstrument,
  { document, disputed }: Recomputation,
  hash: DigestFunction = sha256Hex,
): Checked<AttachedEvaluation, ValidationIssue> {
  assertStage(compiled, compiledStage);
  const idsOf = (part: Disputed['part']): readonly string[] =>
    disputed.filter((one) => one.part === part).map(({ id }) => id);
  const rated = withoutIndicators(document, idsOf('indicator'));
  const parsed = parseAssessment(withoutFacts(withoutEvidence(rated, new Set(idsOf('evidence'))), idsOf('fact')));
  const valid = parsed.ok ? validate(compiled, parsed.value) : parsed;
  if (!valid.ok) return valid;
  const { evaluation, digest } = sealEvaluation(compiled, valid.value, hash);
  return { ok: true, value: { digest, evaluation }, issues: [] };
}

function withoutFacts(document: AssessmentDocument, ids: readonly string[]): AssessmentDocument {
  if (document.facts === undefined || ids.length === 0) return document;
  return { ...document, facts: Object.fromEntries(Object.entries(document.facts).filter(([id]) => !ids.includes(id))) };
}
