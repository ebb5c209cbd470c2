import type { SchemaIssues } from '../instrument/issues.js';
import { type IssueMaker, issueMaker, type IssueOf } from '../kernel/issue.js';
import type { ReaderIssue } from '../kernel/reader-issues.js';
import { RiskError } from '../kernel/risk-error.js';
import type { AssessmentIssue } from '../assessment/issues.js';

/** In what an evaluation that was handed over is not the one of the assessment. */
export type EvaluationDiffers = 'instrument' | 'assessment' | 'result' | 'none-possible';

/** In what the parts of a record do not agree. */
export type Disagreement = 'number' | 'assessment-digest' | 'evaluation-digest' | 'evaluation-of' | 'instrument';

/** What is wrong with a record, or with what was to become one. */
export interface RecordFindings {
  /** The document says that it is something else. */
  'record.wrong-format': { readonly expected: string; readonly got: string };
  /** The document is of a later grammar than this package knows. */
  'record.newer-format': { readonly supported: string; readonly got: string };
  /** The text is not the canonical form of what it says, so an archive cannot take it as it is. Warning. */
  'record.not-canonical': Readonly<Record<string, never>>;
  /** What is under the seal is not what was sealed. */
  'record.seal-broken': { readonly expected: string; readonly got: string };
  /** A part is not what was committed to, or stands where no part of its own was sealed. */
  'record.part-altered': Readonly<Record<string, never>>;
  /** A part belongs to nothing that was sealed. */
  'record.part-stray': { readonly commitment: string };
  /** Two parts of one record say different things of the same. */
  'record.disagrees': { readonly about: Disagreement };
  /** A copy says that a part is withheld, and the part is there. */
  'record.withheld-is-there': { readonly pointer: string };
  /** The instrument is of policy `reference`, and the person is in custody: nothing of it is kept (decision 17). */
  'record.reference-in-custody': { readonly instrument: string };
  /** The assessment was made with another instrument than the one given. */
  'record.other-instrument': { readonly expected: string; readonly got: string };
  /** The evaluation that was handed over is not of this assessment. */
  'record.evaluation-not-of-assessment': { readonly differs: EvaluationDiffers };
  /** An evaluation to be kept beside the assessment does not have the digest that it is given with. */
  'record.attached-wrong-digest': { readonly expected: string; readonly got: string };
  /** An evaluation to be kept beside the assessment is not one that the assessment names. */
  'record.attached-not-named': { readonly digest: string };
  /** Entries are not of one chain: there is no root, or one is of another root, or follows what is not there. */
  'record.not-a-chain': { readonly reason: 'no-root' | 'several-roots' | 'other-root' | 'previous-missing' | 'twice' };
  /** The instrument given is not the one of the root. */
  'record.root-of-other-instrument': { readonly expected: string; readonly got: string };
  /** A decision answers what is no challenge of the chain. */
  'record.no-such-challenge': { readonly challenge: string };
  /** What is said to be erased is not among the parts of the entry. */
  'record.no-such-part': { readonly pointer: string };
}

/** The codes that records give, each with its facts. */
export interface RecordIssues extends SchemaIssues<'record'>, RecordFindings {}

/** Everything that a record, or what was to become one, can be told; `code` tells which `facts` there are. */
export type RecordIssue = ReaderIssue | AssessmentIssue | IssueOf<RecordIssues>;

/** Makes the issues of this room. */
export const recordIssue: IssueMaker<RecordIssues> = issueMaker<RecordIssues>();

/** How calls into this room are misused, each code with its facts. */
export interface RecordRefusals {
  /** A secret is not 32 lower-case hex digits; it is never shown. */
  'record.not-a-secret': { readonly type: string; readonly length: number };
  /** A copy is asked for an audience that there is not: nothing would be hidden from it. */
  'record.no-such-audience': { readonly audience: string };
}

/** The error of a code of this room. */
export function recordRefusal<Code extends keyof RecordRefusals>(code: Code, facts: RecordRefusals[Code]): RiskError {
  return new RiskError(code, { ...facts });
}
