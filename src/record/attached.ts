import type { AssessmentDocument } from '../assessment/document.js';
import { evaluationDigest } from '../evaluate/seal.js';
import { pointerOf } from '../kernel/pointer.js';
import type { DigestFunction } from '../kernel/sha256.js';
import { type RecordIssue, recordIssue } from './issues.js';
import { partThere } from './leaf.js';
import type { AttachedEvaluation } from './parts.js';

/**
 * How evaluations beside an assessment are not those that it names: each goes by its own digest, and is that of the facility.
 * What is missing says nothing.
 */
export function attachedIssues(
  assessment: AssessmentDocument | undefined,
  attached: readonly AttachedEvaluation[],
  hash: DigestFunction,
): readonly RecordIssue[] {
  const facility = assessment?.facility === undefined ? undefined : partThere(assessment.facility);
  const isKnown = assessment !== undefined && (assessment.facility === undefined || facility !== undefined);
  return attached.flatMap((one, place): readonly RecordIssue[] => {
    const there = partThere(one);
    if (there === undefined) return [];
    const pointer = pointerOf('attached', place, 'digest');
    const { digest, evaluation } = there;
    const got = evaluationDigest(evaluation, hash);
    if (got !== digest) return [recordIssue('record.attached-wrong-digest', pointer, { expected: digest, got })];
    return !isKnown || digest === facility?.digest
      ? []
      : [recordIssue('record.attached-not-named', pointer, { digest })];
  });
}
