import { type AssessmentDocument, isLevelRating, type Rating } from '../assessment/document.js';
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
  const parsed = parseAssessment(withoutFacts(withoutEvidence(rated, idsOf('evidence')), idsOf('fact')));
  const valid = parsed.ok ? validate(compiled, parsed.value) : parsed;
  if (!valid.ok) return valid;
  const { evaluation, digest } = sealEvaluation(compiled, valid.value, hash);
  return { ok: true, value: { digest, evaluation }, issues: [] };
}

function withoutFacts(document: AssessmentDocument, ids: readonly string[]): AssessmentDocument {
  if (document.facts === undefined || ids.length === 0) return document;
  return { ...document, facts: Object.fromEntries(Object.entries(document.facts).filter(([id]) => !ids.includes(id))) };
}

function withoutEvidence(document: AssessmentDocument, ids: readonly string[]): AssessmentDocument {
  if (document.evidence === undefined || ids.length === 0) return document;
  const left = (some: readonly string[]): readonly string[] => some.filter((id) => !ids.includes(id));
  const ratings = Object.entries(document.ratings).flatMap(([id, rating]): readonly (readonly [string, Rating])[] => {
    const kept = ratingLeft(rating, left);
    return kept === undefined ? [] : [[id, kept]];
  });
  const additional = document.additionalIndicators?.map((one) =>
    one.supportedBy === undefined ? one : { ...one, supportedBy: left(one.supportedBy) },
  );
  return {
    ...document,
    evidence: document.evidence.filter(({ id }) => !ids.includes(id)),
    ratings: Object.fromEntries(ratings),
    ...(additional === undefined ? {} : { additionalIndicators: additional }),
  };
}

function ratingLeft(rating: Rating, left: (ids: readonly string[]) => readonly string[]): Rating | undefined {
  if (typeof rating === 'string') return rating;
  const { supportedBy, contradictedBy } = rating;
  const supporting = supportedBy && left(supportedBy);
  const hasLostAll = supporting?.length === 0 && supportedBy?.length !== 0;
  if (hasLostAll && isLevelRating(rating)) return undefined;
  return {
    ...rating,
    ...(supporting === undefined ? {} : { supportedBy: supporting }),
    ...(contradictedBy === undefined ? {} : { contradictedBy: left(contradictedBy) }),
  };
}
