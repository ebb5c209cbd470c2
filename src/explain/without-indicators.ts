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
 * disputed. Parse, validate and evaluate it as any other; an indicator that has no rating is unknown.
 *
 * @param document - Stays as it is.
 * @param ids - Indicator ids; one that has no rating changes nothing.
 * @throws {@link RiskError} `kernel.wrong-stage` for anything but the document of an assessment.
 * @example
 * ```ts
 * withoutIndicators({ ...document, ratings: { d1: 'some', d2: 'none' } }, ['d1']).ratings; // { d2: 'none' }
 * ```
 */
export function withoutIndicators(document: AssessmentDocument, ids: readonly string[]): AssessmentDocument {
  assertStage({ document }, stage);
  const kept = Object.entries(document.ratings).filter(([id]) => !ids.includes(id));
  return { ...document, ratings: Object.fromEntries(kept) };
}
