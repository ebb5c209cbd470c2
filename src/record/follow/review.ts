import { groundsOf } from '../checks/grounds.js';
import { knownRole, otherRole } from '../checks/contributors.js';
import { levelOf } from '../checks/level.js';
import { inOrder } from '../checks/order.js';
import type { ReviewedConclusion } from '../document.js';
import { nonconformity } from '../nonconformities.js';
import type { Nonconformity, SealedConclusion } from '../parts.js';
import { type Held, isProvisional, positionOf } from '../position.js';
import type { ReviewStatement } from '../statement.js';
import { conclusionsOf, digestsShown, evaluationOf, identityOf, type Made, type Scope } from './scope.js';
import { partThere } from '../leaf.js';

type Review = Scope<ReviewStatement>;

/** What follows from a review: where the reviewer's own conclusion stands, and whether the review can count. */
export function reviewMade(scope: Review): Made {
  const { compiled, statement } = scope;
  const reviewed = conclusionsOf(scope.chain).find(({ outcome }) => outcome === statement.outcome);
  const own = ownConclusion(scope);
  const document = partThere(scope.chain.root.entry.assessment);
  return {
    ...(own === undefined ? {} : { own: { conclusion: own } }),
    nonconformities: [
      ...knownRole(statement.by, '/by', compiled),
      ...(document === undefined ? [] : otherRole(statement.by, '/by', document)),
      ...(reviewed === undefined ? nothingThere(scope) : ofReviewed(scope, reviewed)),
      ...(own === undefined ? [] : levelOf({ ...own, outcome: statement.outcome }, '/conclusion/level', heldBy(scope))),
      ...groundsOf({ ...statement, position: positionAnswered(scope, reviewed, own), pointer: '' }, compiled),
      ...seenOther(scope),
    ],
  };
}

function heldBy({ compiled, chain }: Review): Held {
  const evaluation = evaluationOf(chain);
  return evaluation === undefined ? { compiled } : { compiled, evaluation };
}

function ownConclusion(scope: Review): ReviewedConclusion | undefined {
  const { conclusion, outcome } = scope.statement;
  if (conclusion === undefined) return undefined;
  const position = positionOf({ ...conclusion, outcome }, heldBy(scope));
  return { ...conclusion, position, provisional: isProvisional(position) };
}

// Sending back decides nothing, so that no code is asked for.
function positionAnswered(
  { statement }: Review,
  reviewed: SealedConclusion | undefined,
  own: ReviewedConclusion | undefined,
): SealedConclusion['position'] | undefined {
  if (own !== undefined) return own.position;
  return statement.decision === 'confirm' ? reviewed?.position : undefined;
}

function nothingThere({ chain, statement: { outcome } }: Review): readonly Nonconformity[] {
  const isAllThere = conclusionsOf(chain).length === chain.root.entry.conclusions.length;
  const code = isAllThere ? 'record.nothing-to-review' : 'record.cannot-compare';
  return [nonconformity(code, '/outcome', { outcome })];
}

function ofReviewed(scope: Review, reviewed: SealedConclusion): readonly Nonconformity[] {
  const { statement } = scope;
  const { outcome } = statement;
  const [first, second] = [identityOf(reviewed.by), identityOf(statement.by)];
  return [
    ...(first === undefined ? [nonconformity('record.cannot-compare', '/by/id', { outcome })] : []),
    ...(first === second ? [nonconformity('record.reviewed-by-concluder', '/by/id', { outcome })] : []),
    ...(statement.decision === 'confirm' && reviewed.provisional ? ofConfirmation(scope, reviewed) : []),
    ...inOrder(
      { what: 'conclusion', time: reviewed.time, pointer: '' },
      { what: 'review', time: statement.reviewed, pointer: '/reviewed' },
    ),
  ];
}

/** More than the guards admit is confirmed by someone who may, with reasons of their own. */
function ofConfirmation(
  { compiled, statement }: Review,
  { grounds, outcome }: SealedConclusion,
): readonly Nonconformity[] {
  const allowed = compiled.instrument.document.conclusions?.confirmedBy ?? [];
  const { role } = statement.by;
  const first = grounds === undefined ? undefined : partThere(grounds.text);
  return [
    ...(allowed.includes(role) ? [] : [nonconformity('record.may-not-confirm', '/by/role', { role, allowed })]),
    ...(first !== undefined && isSameText(first, statement.grounds.text)
      ? [nonconformity('record.reasons-copied', '/grounds/text', { outcome })]
      : []),
  ];
}

/** Whether two texts are the same but for white space and capitals. */
export function isSameText(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.trim().split(/\s+/).join(' ').toLowerCase());
  return one === other;
}

function seenOther({ chain, statement: { seen } }: Review): readonly Nonconformity[] {
  const shown = digestsShown(chain);
  const got = seen.evaluation ?? '';
  if (seen.what === 'nothing' || shown.includes(got)) return [];
  return [nonconformity('record.seen-other-evaluation', '/seen/evaluation', { expected: shown[0] ?? '', got })];
}
