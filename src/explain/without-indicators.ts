import type { AssessmentDocument } from '../assessment/document.js';
import { assertStage, type Stage } from '../kernel/stage.js';

const stage: Stage = {
  key: 'document',
  format: 'veo-assessment/1',
  type: 'AssessmentDocument',
  madeBy: 'parseAssessment',
};

/**
 * An assessment as if some indicators had not been rated: what a challenged result would be without what is
 * disputed (R23). Parse, validate and evaluate it as any other; an indicator that has no rating is unknown.
 *
 * @param document - Stays as it is.
 * @param ids - Indicator ids; one that has no rating changes nothing.
 * @returns A new document; parts other than `ratings` are shared with the old one.
 * @throws {@link RiskError} `kernel.wrong-stage` for anything but the document of an assessment.
 * @example
 * ```ts
 * const disputed = { ...assessment.document, ratings: { distress: 'not_shown', self_harm_words: 'not_shown' } };
 * withoutIndicators(disputed, ['distress']).ratings; // { self_harm_words: 'not_shown' }
 * ```
 */
export function withoutIndicators(document: AssessmentDocument, ids: readonly string[]): AssessmentDocument {
  assertStage({ document }, stage);
  const kept = Object.entries(document.ratings).filter(([id]) => !ids.includes(id));
  return { ...document, ratings: Object.fromEntries(kept) };
}
