import { assessmentDigest } from '../assessment/digest.js';
import { evaluationDigest } from '../evaluate/seal.js';
import type { SealedEvaluation } from '../evaluate/evaluation.js';
import type { JsonObject } from '../kernel/json-value.js';
import { isWithin } from '../kernel/pointer.js';
import type { DigestFunction } from '../kernel/sha256.js';
import type { AssessmentEntry } from './document.js';
import { attachedIssues } from './attached.js';
import { partThere } from './leaf.js';
import { type Disagreement, type RecordIssue, recordIssue } from './issues.js';

/** Whether a pointer, or one within it, is missing. */
type IsGone = (pointer: string) => boolean;

/** Where the parts of an assessment entry say different things of the same; what is missing says nothing. */
export function disagreements(
  value: JsonObject,
  gone: ReadonlySet<string>,
  hash: DigestFunction,
): readonly RecordIssue[] {
  // INVARIANT: the grammar of what is there was checked.
  const entry = value as unknown as AssessmentEntry;
  const isGone: IsGone = (pointer) => [...gone].some((one) => isWithin(one, pointer));
  const found = [...aboutAssessment(entry, isGone, hash), ...aboutEvaluation(entry, isGone, hash)];
  return [
    ...found.map(({ about, pointer }) => recordIssue('record.disagrees', pointer, { about })),
    ...attachedIssues(partThere(entry.assessment), entry.attached ?? [], hash),
  ];
}

interface Found {
  readonly about: Disagreement;
  readonly pointer: string;
}

function aboutAssessment(entry: AssessmentEntry, isGone: IsGone, hash: DigestFunction): readonly Found[] {
  const { assessment, digests, instrument } = entry;
  if (partThere(assessment) === undefined) return [];
  const { id, version } = assessment.instrument;
  const isOther = id !== instrument.id || version !== instrument.version;
  const isWhole = !isGone('/assessment') && !isGone('/digests/assessment');
  return [
    ...(assessment.number === entry.number ? [] : [{ about: 'number', pointer: '/number' } as const]),
    ...(isOther ? [{ about: 'instrument', pointer: '/instrument' } as const] : []),
    ...(isWhole && assessmentDigest(assessment, hash) !== digests.assessment
      ? [{ about: 'assessment-digest', pointer: '/digests/assessment' } as const]
      : []),
  ];
}

function aboutEvaluation(
  { evaluation, digests }: AssessmentEntry,
  isGone: IsGone,
  hash: DigestFunction,
): readonly Found[] {
  if ((evaluation === undefined) !== (digests.evaluation === undefined))
    return [{ about: 'evaluation-digest', pointer: '/digests' }];
  if (evaluation === undefined || partThere(evaluation) === undefined) return [];
  const isWhole = !isGone('/evaluation') && !isGone('/digests/evaluation');
  const isOther = evaluation.digests.instrument !== digests.instrument || isOfOther(evaluation, digests, isGone);
  return [
    ...(isOther ? [{ about: 'evaluation-of', pointer: '/evaluation/digests' } as const] : []),
    ...(isWhole && evaluationDigest(evaluation, hash) !== digests.evaluation
      ? [{ about: 'evaluation-digest', pointer: '/digests/evaluation' } as const]
      : []),
  ];
}

function isOfOther(evaluation: SealedEvaluation, digests: AssessmentEntry['digests'], isGone: IsGone): boolean {
  if (isGone('/evaluation/digests/assessment') || isGone('/digests/assessment')) return false;
  return evaluation.digests.assessment !== digests.assessment;
}
