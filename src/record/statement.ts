import type { Assessment } from '../assessment/assessment.js';
import type { AssessmentDocument } from '../assessment/document.js';
import type { SealedEvaluation } from '../evaluate/evaluation.js';
import type {
  AbandonmentEntry,
  ChallengeEntry,
  DecisionEntry,
  ErasureEntry,
  NoticeEntry,
  ReviewEntry,
  SupersessionEntry,
} from './document.js';
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

type Derived = 'of' | 'previous' | 'package' | 'nonconformities';

/** What a reviewer states: as {@link ReviewEntry}, without what follows. */
export type ReviewStatement = Omit<ReviewEntry, Derived | 'conclusion'> & {
  /** With `differ`: what the reviewer concludes. */
  readonly conclusion?: Pick<Conclusion, 'concluded' | 'level'>;
};

/** What is stated of a challenge: as {@link ChallengeEntry}, without what follows. */
export type ChallengeStatement = Omit<ChallengeEntry, Derived | 'recomputed'>;

/** What is stated of what came of a challenge. */
export type DecisionStatement = Omit<DecisionEntry, Derived>;

/** What is stated of telling the person. */
export type NoticeStatement = Omit<NoticeEntry, Derived>;

/** What is stated of an assessment that no longer stands. */
export type SupersessionStatement = Omit<SupersessionEntry, Derived>;

/** What is stated of parts that were erased: as `erase` gives it. */
export type ErasureStatement = Omit<ErasureEntry, Derived>;

/** By whom, when and on what basis all entries about an assessment are erased. */
export type WholeErasureOrder = Pick<ErasureEntry, 'by' | 'basis' | 'time'>;

/** What is to be erased from an entry, by whom and on what basis. */
export interface ErasureOrder extends WholeErasureOrder {
  /** Seal of the entry. Default: that of the assessment. */
  readonly from?: string;
  /** JSON Pointers into the entry, at least one, each to a part that can be erased (docs/records.md). */
  readonly pointers: readonly string[];
}

/** What a host states of an entry that follows others. */
export type FollowStatement =
  ReviewStatement | ChallengeStatement | DecisionStatement | NoticeStatement | SupersessionStatement | ErasureStatement;

/** What is stated of a number of the register of which no assessment came. */
export type AbandonmentStatement = Omit<AbandonmentEntry, 'package' | 'nonconformities' | 'kind'>;
