import { type DateSpan, isSurelyAfter, type PartialDate, parsePartialDate } from '../../kernel/partial-date.js';
import { pointerOf } from '../../kernel/pointer.js';
import { type AssessmentIssue, assessmentIssue } from '../issues.js';
import type { Check, Scope } from './check.js';

/**
 * The days for which an assessment can be made. Whatever is counted from one, a hundred years at most, is a date
 * that the calendar of this package has.
 */
const earliestAssessment = '1900-01-01';
const latestAssessment = '2100-12-31';

/** A date of the document. */
interface Place {
  readonly date: PartialDate;
  readonly pointer: string;
  /** It cannot lie after the day of assessment. */
  readonly isPast: boolean;
}

/** Every date is one that the calendar has, and nothing that was done lies after the day of assessment. */
export const dates: Check = (scope) => {
  const { assessedOn } = scope.document;
  const day = parsePartialDate(assessedOn);
  const places = [...ofTheWhole(scope), ...ofTheSubject(scope), ...ofEvidence(scope), ...ofRatings(scope)];
  return [...assessmentDay(assessedOn, day), ...places.flatMap((place) => placeIssues(place, assessedOn, day))];
};

function assessmentDay(date: string, day: DateSpan | undefined): readonly AssessmentIssue[] {
  if (day === undefined) return [assessmentIssue('assessment.bad-date', '/assessedOn', { value: date })];
  if (date >= earliestAssessment && date <= latestAssessment) return [];
  const facts = { date, earliest: earliestAssessment, latest: latestAssessment };
  return [assessmentIssue('assessment.day-out-of-range', '/assessedOn', facts)];
}

function placeIssues(
  { date, pointer, isPast }: Place,
  assessedOn: string,
  day: DateSpan | undefined,
): readonly AssessmentIssue[] {
  const span = parsePartialDate(date);
  if (span === undefined) return [assessmentIssue('assessment.bad-date', pointer, { value: dateText(date) })];
  if (!isPast || day === undefined || !isSurelyAfter(span, day)) return [];
  const facts = { date: dateText(date), assessedOn };
  return [assessmentIssue('assessment.date-after-assessment', pointer, facts)];
}

/** A date as facts of an issue name it: `1994`, or `1994 ± 3`. */
export function dateText(date: PartialDate): string {
  return typeof date === 'string' ? date : `${date.about} ± ${String(date.plusMinusYears)}`;
}

function place(date: PartialDate | undefined, pointer: string, isPast = true): readonly Place[] {
  return date === undefined ? [] : [{ date, pointer, isPast }];
}

function ofTheWhole({ document }: Scope): readonly Place[] {
  const { facility, requests = [], involvementNotEstablished } = document;
  return [
    ...place(facility?.date, '/facility/date'),
    ...requests.flatMap(({ askedOn, answeredOn }, at) => [
      ...place(askedOn, pointerOf('requests', at, 'askedOn')),
      ...place(answeredOn, pointerOf('requests', at, 'answeredOn')),
    ]),
    ...place(involvementNotEstablished?.on, '/involvementNotEstablished/on'),
  ];
}

function ofTheSubject({ document: { subject } }: Scope): readonly Place[] {
  return [
    ...place(subject?.birth, '/subject/birth'),
    ...(subject?.legalHistory ?? []).flatMap(({ from }, at) =>
      place(from, pointerOf('subject', 'legalHistory', at, 'from')),
    ),
    ...place(subject?.receivedOn, '/subject/receivedOn'),
  ];
}

function ofEvidence({ document: { evidence = [] } }: Scope): readonly Place[] {
  return evidence.flatMap(({ eventDate, recordedOn, receivedOn }, at) => [
    ...place(eventDate, pointerOf('evidence', at, 'eventDate')),
    ...place(recordedOn, pointerOf('evidence', at, 'recordedOn')),
    ...place(receivedOn, pointerOf('evidence', at, 'receivedOn')),
  ]);
}

// What was rated on paper may be entered days later.
function ofRatings({ detailed }: Scope): readonly Place[] {
  return detailed.flatMap(({ rating: { on, enteredOn, observed }, pointer }) => [
    ...place(on, `${pointer}/on`),
    ...place(enteredOn, `${pointer}/enteredOn`, false),
    ...place(observed?.from, `${pointer}/observed/from`),
    ...place(observed?.to, `${pointer}/observed/to`),
  ]);
}
