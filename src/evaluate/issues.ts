import type { Text } from '../instrument/texts.js';
import type { AssessmentIssue } from '../assessment/issues.js';
import { type IssueMaker, issueMaker, type IssueOf } from '../kernel/issue.js';

/** What this room finds wrong with an assessment that is sound in itself. */
export interface EvaluateIssues {
  /** A constraint of the instrument holds: the answers cannot all be right, and nothing is evaluated. */
  'evaluate.constraint-broken': { readonly constraint: string; readonly message: Text };
}

/** Everything that an assessment can be told on its way to an evaluation. */
export type ValidationIssue = AssessmentIssue | IssueOf<EvaluateIssues>;

/** How calls into this room are misused, each code with its facts. */
export interface EvaluateRefusals {
  /** The assessment was validated against another instrument than the one given, or another reading of the same. */
  'evaluate.wrong-instrument': {
    readonly expected: string;
    readonly got: string;
    /** `reading` when id and version are the same, and only the document was read another time. */
    readonly differs: 'name' | 'reading';
  };
  /** What was to be sealed is no evaluation with its reasons and digests: a bare result, or something else. */
  'evaluate.cannot-be-sealed': Readonly<Record<string, never>>;
}

/** Makes the issues of this room. */
export const evaluateIssue: IssueMaker<EvaluateIssues> = issueMaker<EvaluateIssues>();
