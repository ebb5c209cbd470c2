import { pointerOf } from '../../kernel/pointer.js';
import { suggestions } from '../../instrument/suggestions.js';
import { type AssessmentIdKind, assessmentIssue } from '../issues.js';
import { type Check, ratingPointer, type Scope } from './check.js';

/** A mention of an id, and where it stands. */
interface Mention {
  readonly kind: DeclaredKind;
  readonly id: string;
  readonly pointer: string;
}

type DeclaredKind = Exclude<AssessmentIdKind, 'axis' | 'field' | 'request' | 'scenario' | 'additional-indicator'>;

/** Ids that there are. */
interface Ids {
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
}

type Declared = { readonly [Kind in DeclaredKind]: Ids };

/** Every id that is mentioned is declared: by the instrument, or in the assessment itself. */
export const unknownIds: Check = (scope) => {
  const declared = declaredIn(scope);
  const suggest = suggestions();
  return mentionsIn(scope).flatMap(({ kind, id, pointer }) => {
    if (declared[kind].has(id)) return [];
    const nearest = suggest(id, [...declared[kind].keys()]);
    return [assessmentIssue('assessment.unknown-id', pointer, { kind, id, nearest })];
  });
};

function declaredIn({ index, document }: Scope): Declared {
  return {
    indicator: index.indicatorById,
    fact: index.factById,
    'linked-input': idsOf(index.instrument.document.inputs),
    stage: index.stageById,
    role: idsOf(index.instrument.document.roles),
    contributor: idsOf(document.contributors),
    evidence: idsOf(document.evidence),
  };
}

function idsOf(parts: readonly { readonly id: string }[] = []): Ids {
  return new Set(parts.map(({ id }) => id));
}

function mentionsIn(scope: Scope): readonly Mention[] {
  const { document } = scope;
  return [
    ...one('stage', document.stage, '/stage'),
    ...Object.keys(document.linked ?? {}).flatMap((id) => one('linked-input', id, pointerOf('linked', id))),
    ...roleMentions(scope),
    ...ratingMentions(scope),
    ...Object.keys(document.facts ?? {}).flatMap((id) => one('fact', id, pointerOf('facts', id))),
    ...(document.requests ?? []).flatMap(({ indicators }, place) =>
      several('indicator', indicators, pointerOf('requests', place, 'indicators')),
    ),
    ...(document.additionalIndicators ?? []).flatMap(({ by, supportedBy }, place) => [
      ...one('contributor', by, pointerOf('additionalIndicators', place, 'by')),
      ...several('evidence', supportedBy, pointerOf('additionalIndicators', place, 'supportedBy')),
    ]),
    ...one('contributor', document.involvementNotEstablished?.by, '/involvementNotEstablished/by'),
  ];
}

// An instrument that declares no roles leaves them to the host.
function roleMentions({ index, document }: Scope): readonly Mention[] {
  if (index.instrument.document.roles === undefined) return [];
  return (document.contributors ?? []).flatMap(({ role }, place) =>
    one('role', role, pointerOf('contributors', place, 'role')),
  );
}

function ratingMentions({ index, document, detailed }: Scope): readonly Mention[] {
  const unknown = Object.keys(document.ratings).filter((id) => !index.indicatorById.has(id));
  return [
    ...unknown.flatMap((id) => one('indicator', id, ratingPointer({ id }))),
    ...detailed.flatMap(({ rating: { by, enteredBy, supportedBy, contradictedBy }, pointer }) => [
      ...one('contributor', by, `${pointer}/by`),
      ...one('contributor', enteredBy, `${pointer}/enteredBy`),
      ...several('evidence', supportedBy, `${pointer}/supportedBy`),
      ...several('evidence', contradictedBy, `${pointer}/contradictedBy`),
    ]),
  ];
}

function one(kind: DeclaredKind, id: string | undefined, pointer: string): readonly Mention[] {
  return id === undefined ? [] : [{ kind, id, pointer }];
}

function several(kind: DeclaredKind, ids: readonly string[] | undefined, at: string): readonly Mention[] {
  return (ids ?? []).map((id, place) => ({ kind, id, pointer: `${at}/${String(place)}` }));
}
