import type { AssessmentDocument } from '../assessment/document.js';

/**
 * An assessment as if some indicators had not been rated: what a challenged result would be without what is
 * disputed. Parse, validate and evaluate it as any other; an indicator that has no rating is unknown.
 *
 * @param document - Stays as it is.
 * @param ids - Indicator ids; one that has no rating changes nothing.
 * @example
 * ```ts
 * withoutIndicators({ ...document, ratings: { d1: 'some', d2: 'none' } }, ['d1']).ratings; // { d2: 'none' }
 * ```
 */
export function withoutIndicators(document: AssessmentDocument, ids: readonly string[]): AssessmentDocument {
  const kept = Object.entries(document.ratings).filter(([id]) => !ids.includes(id));
  return { ...document, ratings: Object.fromEntries(kept) };
}
