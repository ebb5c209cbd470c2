import { pointerOf } from '../../kernel/pointer.js';
import { type AssessmentIdKind, type AssessmentIssue, assessmentIssue } from '../issues.js';
import type { Check } from './check.js';

/** No two parts of one kind share an id. */
export const duplicateIds: Check = ({ document }) => [
  ...duplicates('contributor', document.contributors, '/contributors'),
  ...duplicates('evidence', document.evidence, '/evidence'),
  ...duplicates('request', document.requests, '/requests'),
  ...duplicates('scenario', document.scenarios, '/scenarios'),
  ...duplicates('additional-indicator', document.additionalIndicators, '/additionalIndicators'),
];

/** No list names the same thing twice: a piece of evidence counts once. */
export const repeated: Check = ({ document, detailed }) => [
  ...detailed.flatMap(({ rating: { supportedBy, contradictedBy }, pointer }) => [
    ...repetitions(supportedBy, `${pointer}/supportedBy`),
    ...repetitions(contradictedBy, `${pointer}/contradictedBy`),
  ]),
  ...(document.additionalIndicators ?? []).flatMap(({ supportedBy }, place) =>
    repetitions(supportedBy, pointerOf('additionalIndicators', place, 'supportedBy')),
  ),
  ...(document.requests ?? []).flatMap(({ indicators }, place) =>
    repetitions(indicators, pointerOf('requests', place, 'indicators')),
  ),
];

/** An assessment does not come after itself. */
export const previous: Check = ({ document: { number, previous: before } }) =>
  number === undefined || number !== before
    ? []
    : [assessmentIssue('assessment.names-itself', '/previous', { number })];

/** What a list of words names twice. */
export function repetitions(values: readonly string[] | undefined, at: string): readonly AssessmentIssue[] {
  return again(values ?? [], (place) => pointerOf(place)).map(({ value, pointer, first }) =>
    assessmentIssue('assessment.repeated', `${at}${pointer}`, { value, first: `${at}${first}` }),
  );
}

type Parts = readonly { readonly id: string }[] | undefined;

function duplicates(kind: AssessmentIdKind, parts: Parts, at: string): readonly AssessmentIssue[] {
  const ids = (parts ?? []).map(({ id }) => id);
  return again(ids, (place) => pointerOf(place, 'id')).map(({ value, pointer, first }) =>
    assessmentIssue('assessment.duplicate-id', `${at}${pointer}`, { kind, id: value, first: `${at}${first}` }),
  );
}

interface Again {
  readonly value: string;
  readonly pointer: string;
  readonly first: string;
}

function again(values: readonly string[], pointerAt: (place: number) => string): readonly Again[] {
  if (new Set(values).size === values.length) return [];
  const firsts = new Map<string, string>();
  return values.flatMap((value, place) => {
    const pointer = pointerAt(place);
    const first = firsts.get(value);
    if (first !== undefined) return [{ value, pointer, first }];
    firsts.set(value, pointer);
    return [];
  });
}
