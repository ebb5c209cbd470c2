import type { AssessmentDocument } from '../../assessment/document.js';
import { canonicalJson } from '../../kernel/canonical.js';
import { type JsonValue, ownValue } from '../../kernel/json-value.js';
import { pointerOf } from '../../kernel/pointer.js';
import { nonconformity } from '../nonconformities.js';
import type { AnswerChange } from '../parts.js';
import type { EntryCheck } from './check.js';

/** The last change of an answer left what the assessment holds. */
export const changes: EntryCheck = ({ document, stated }) => {
  const all = stated.changes ?? [];
  return all.flatMap((change, place) => {
    const isLast = all.findLastIndex((one) => one.part === change.part && one.id === change.id) === place;
    if (!isLast || canonicalJson(answerIn(document, change)) === canonicalJson(change.new)) return [];
    const { part, id } = change;
    return [nonconformity('record.change-not-in-assessment', pointerOf('changes', place, 'new'), { part, id })];
  });
};

/** What the assessment says there; `null` where it says nothing. */
function answerIn({ ratings, facts, evidence }: AssessmentDocument, { part, id }: AnswerChange): JsonValue {
  if (part === 'evidence') return (evidence?.find((item) => item.id === id) ?? null) as unknown as JsonValue;
  const holder = part === 'rating' ? ratings : (facts ?? {});
  return (ownValue(holder as { readonly [id: string]: unknown }, id) ?? null) as JsonValue;
}
