import { isSurelyBefore, type PartialDate, parsePartialDate } from '../../kernel/partial-date.js';
import { pointerOf } from '../../kernel/pointer.js';
import type { EvidenceItem } from '../document.js';
import { type AssessmentIssue, assessmentIssue } from '../issues.js';
import type { Check, Scope } from './check.js';
import { dateText } from './dates.js';

type MaybeDate = PartialDate | undefined;

/** Nothing ends before it begins, is entered before it was rated, recorded before it happened. */
export const dateOrder: Check = (scope) => [...ofTheSubject(scope), ...ofEvidence(scope), ...ofTheRest(scope)];

/** Legal statuses stand in the order in which they began. */
export const legalOrder: Check = ({ document: { subject } }) => {
  const history = subject?.legalHistory ?? [];
  return history.flatMap(({ from }, at) => {
    const before = history[at - 1]?.from;
    if (before === undefined || !isReversed(before, from)) return [];
    const facts = { from: dateText(from), previous: dateText(before) };
    const pointer = pointerOf('subject', 'legalHistory', at, 'from');
    return [assessmentIssue('assessment.legal-history-not-in-order', pointer, facts)];
  });
};

function ofTheSubject({ document: { subject } }: Scope): readonly AssessmentIssue[] {
  return [
    ...reversed(subject?.birth, subject?.legalHistory?.[0]?.from, '/subject/legalHistory/0/from'),
    ...reversed(subject?.birth, subject?.receivedOn, '/subject/receivedOn'),
  ];
}

function ofEvidence({ document: { evidence = [] } }: Scope): readonly AssessmentIssue[] {
  return evidence.flatMap((item, at) => ofItem(item, pointerOf('evidence', at)));
}

function ofItem({ eventDate, recordedOn, receivedOn }: EvidenceItem, pointer: string): readonly AssessmentIssue[] {
  return [
    ...reversed(eventDate, recordedOn, `${pointer}/recordedOn`),
    ...reversed(recordedOn ?? eventDate, receivedOn, `${pointer}/receivedOn`),
  ];
}

function ofTheRest({ document, detailed }: Scope): readonly AssessmentIssue[] {
  const ofRequests = (document.requests ?? []).flatMap(({ askedOn, answeredOn }, at) =>
    reversed(askedOn, answeredOn, pointerOf('requests', at, 'answeredOn')),
  );
  const ofRatings = detailed.flatMap(({ rating: { on, enteredOn, observed }, pointer }) => [
    ...reversed(on, enteredOn, `${pointer}/enteredOn`),
    ...reversed(observed?.from, observed?.to, `${pointer}/observed/to`),
  ]);
  return [...ofRatings, ...ofRequests];
}

function reversed(from: MaybeDate, to: MaybeDate, pointer: string): readonly AssessmentIssue[] {
  if (from === undefined || to === undefined || !isReversed(from, to)) return [];
  return [assessmentIssue('assessment.dates-reversed', pointer, { from: dateText(from), to: dateText(to) })];
}

/** Whether the second date surely comes before the first; a date that is none is an issue of its own. */
function isReversed(from: PartialDate, to: PartialDate): boolean {
  const first = parsePartialDate(from);
  const second = parsePartialDate(to);
  return first !== undefined && second !== undefined && isSurelyBefore(second, first);
}
