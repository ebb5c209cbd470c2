import type { Assessment } from '../assessment/assessment.js';
import type { AssessmentDocument } from '../assessment/document.js';
import type { SealedEvaluation } from '../evaluate/evaluation.js';
import type { AnswerChange, AttachedEvaluation, Conclusion, Moment, PaperOrigin } from './parts.js';

/** What a host states of an assessment that is to be sealed: plain data. */
export interface RecordStatement {
  /** When it is sealed. */
  readonly time: Moment;
  /** As `parseAssessment` gave it, or its document. */
  readonly assessment: Assessment | AssessmentDocument;
  /** The evaluation as the host has it: it is evaluated again, and has to be the same. */
  readonly evaluation?: SealedEvaluation;
  readonly conclusions?: readonly Conclusion[];
  /** Answers that were changed after the evaluation was first displayed. */
  readonly changes?: readonly AnswerChange[];
  /** Minutes spent on the whole. */
  readonly minutes?: number;
  readonly paper?: PaperOrigin;
  /** Evaluations that the assessment names by digest, such as that of the facility. */
  readonly attached?: readonly AttachedEvaluation[];
}
