import type { AssessmentDocument } from '../../assessment/document.js';
import { pointerOf } from '../../kernel/pointer.js';
import { knownRole } from '../checks/contributors.js';
import { inOrder } from '../checks/order.js';
import type { Disputed } from '../document.js';
import { recordIssue } from '../issues.js';
import { nonconformity } from '../nonconformities.js';
import type { Nonconformity } from '../parts.js';
import { recompute } from '../recompute.js';
import type { ChallengeStatement, DecisionStatement } from '../statement.js';
import { conclusionsOf, entriesOf, identityOf, type Made, type Scope } from './scope.js';
import { partThere } from '../leaf.js';

/** What follows from a challenge: the evaluation without what is disputed (R23). */
export function challengeMade(scope: Scope<ChallengeStatement>): Made {
  const { compiled, statement } = scope;
  const assessed = { on: dayAssessed(scope) ?? statement.raised.on };
  const made = recomputed(scope);
  return {
    ...(made.own === undefined ? {} : { own: made.own }),
    nonconformities: [
      ...knownRole(statement.receivedBy, '/receivedBy', compiled),
      ...statement.disputed.flatMap((one, place) => notThere(one, pointerOf('disputed', place), scope)),
      ...made.nonconformities,
      ...inOrder(
        { what: 'assessment', time: assessed, pointer: '' },
        { what: 'challenge', time: statement.raised, pointer: '/raised' },
      ),
    ],
  };
}

function assessmentOf({ chain }: Scope): AssessmentDocument | undefined {
  return partThere(chain.root.entry.assessment);
}

function dayAssessed(scope: Scope): string | undefined {
  return assessmentOf(scope)?.assessedOn;
}

function notThere({ part, id }: Disputed, pointer: string, scope: Scope): readonly Nonconformity[] {
  const isThere = part === 'conclusion' ? hasConclusion(id, scope) : hasAnswer({ part, id }, assessmentOf(scope));
  return isThere ? [] : [nonconformity('record.disputed-not-there', pointer, { part, id })];
}

function hasConclusion(id: string, { chain }: Scope): boolean {
  const there = conclusionsOf(chain);
  return there.length < chain.root.entry.conclusions.length || there.some(({ outcome }) => outcome === id);
}

/** What was erased cannot be said not to have been there. */
function hasAnswer({ part, id }: Pick<Disputed, 'part' | 'id'>, document: AssessmentDocument | undefined): boolean {
  if (document === undefined) return true;
  if (part === 'indicator') return Object.hasOwn(document.ratings, id);
  if (part === 'fact') return Object.hasOwn(document.facts ?? {}, id);
  const items = partThere(document.evidence) ?? (document.evidence === undefined ? [] : undefined);
  return items === undefined || items.some((item) => partThere(item) === undefined || item.id === id);
}

function recomputed(scope: Scope<ChallengeStatement>): Made {
  const { compiled, chain, statement, hash } = scope;
  const disputed = statement.disputed.filter(({ part }) => part !== 'conclusion');
  if (disputed.length === 0) return { nonconformities: [] };
  const document = assessmentOf(scope);
  const isWhole = !chain.root.record.missing.some(({ pointer }) => /^\/assessment(?:$|\/)/.test(pointer));
  if (document === undefined || !isWhole) return cannot(['record.erased']);
  const result = recompute(compiled, { document, disputed }, hash);
  if (!result.ok) return cannot(result.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code));
  return { own: { recomputed: result.value }, nonconformities: [] };
}

function cannot(reasons: readonly string[]): Made {
  // In an order of their own: that of the keys of a document is its host's.
  const facts = { reasons: [...new Set(reasons)].sort() };
  return { nonconformities: [nonconformity('record.cannot-recompute', '/disputed', facts)] };
}

/** What follows from the decision of a challenge. */
export function decisionMade({ compiled, chain, statement }: Scope<DecisionStatement>): Made {
  const challenge = entriesOf(chain, 'challenge').find(({ seal }) => seal === statement.challenge);
  if (challenge === undefined) {
    const issue = recordIssue('record.no-such-challenge', '/challenge', { challenge: statement.challenge });
    return { nonconformities: [], refused: [issue] };
  }
  const before = entriesOf(chain, 'decision').find(({ entry }) => entry.challenge === statement.challenge);
  return {
    nonconformities: [
      ...knownRole(statement.by, '/by', compiled),
      ...(before === undefined ? [] : [nonconformity('record.decided-twice', '/challenge', { first: before.seal })]),
      ...byConcluder(statement, chain),
      ...inOrder(
        { what: 'challenge', time: challenge.entry.raised, pointer: '' },
        { what: 'decision', time: statement.decided, pointer: '/decided' },
      ),
    ],
  };
}

/** Nobody decides on their own conclusion, or on one that they confirmed. */
function byConcluder({ by }: DecisionStatement, chain: Scope['chain']): readonly Nonconformity[] {
  const involved = [
    ...conclusionsOf(chain).map((one) => identityOf(one.by)),
    ...entriesOf(chain, 'review').map(({ entry }) => identityOf(entry.by)),
  ];
  return involved.includes(identityOf(by)) ? [nonconformity('record.decided-by-concluder', '/by/id', {})] : [];
}
