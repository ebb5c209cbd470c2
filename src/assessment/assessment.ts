import type { AssessmentDocument } from './document.js';

declare const stage: unique symbol;

/**
 * An assessment whose document follows the grammar of `veo-assessment/1`: what `parseAssessment` returns and
 * `validateAssessment` takes. Nothing in it was compared with an instrument yet.
 *
 * INVARIANT: only `parseAssessment` makes one; the symbol keeps a bare document from passing for it.
 */
export interface Assessment {
  /** The document as written, its keys in their order, deeply frozen. */
  readonly document: AssessmentDocument;
  readonly [stage]: 'assessment';
}
