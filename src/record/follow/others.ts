import { pointerOf } from '../../kernel/pointer.js';
import { knownRole } from '../checks/contributors.js';
import { type Happening, inOrder } from '../checks/order.js';
import { recordIssue } from '../issues.js';
import { nonconformity } from '../nonconformities.js';
import type { Nonconformity } from '../parts.js';
import { placesOf } from '../places.js';
import type { ErasureStatement, NoticeStatement, SupersessionStatement } from '../statement.js';
import { entriesOf, type Made, type Scope } from './scope.js';
import { partThere } from '../leaf.js';

/** What follows from a notice. */
export function noticeMade(scope: Scope<NoticeStatement>): Made {
  const { compiled, statement } = scope;
  return {
    nonconformities: [
      ...knownRole(statement.by, '/by', compiled),
      ...afterAssessment(scope, { what: 'notice', time: statement.told, pointer: '/told' }),
    ],
  };
}

/** What follows from a supersession. */
export function supersessionMade(scope: Scope<SupersessionStatement>): Made {
  const { compiled, chain, statement } = scope;
  const { reason, authority, successor, decided, effectiveFrom } = statement;
  const [before] = entriesOf(chain, 'supersession');
  return {
    nonconformities: [
      ...knownRole(statement.by, '/by', compiled),
      ...(reason === 'court_order' && authority === undefined ? [nonconformity('record.no-authority', '', {})] : []),
      ...(successor === chain.root.seal ? [nonconformity('record.superseded-by-itself', '/successor', {})] : []),
      ...(before === undefined ? [] : [nonconformity('record.superseded-twice', '', { first: before.seal })]),
      ...afterAssessment(scope, { what: 'supersession', time: decided, pointer: '/decided' }),
      ...afterAssessment(scope, { what: 'effect', time: { on: effectiveFrom }, pointer: '/effectiveFrom' }),
    ],
  };
}

function afterAssessment({ chain }: Scope, then: Happening): readonly Nonconformity[] {
  const on = partThere(chain.root.entry.assessment)?.assessedOn;
  return on === undefined ? [] : inOrder({ what: 'assessment', time: { on }, pointer: '' }, then);
}

/** What follows from an erasure: nothing, where the parts are those of the entry. */
export function erasureMade({ compiled, chain, statement }: Scope<ErasureStatement>): Made {
  const from = [chain.root, ...chain.following].find(({ seal }) => seal === statement.from);
  const places = from === undefined ? new Map<string, string>() : placesOf(from.record.document);
  const refused = statement.erased.flatMap(({ pointer, commitment }, place) =>
    places.get(pointer) === commitment
      ? []
      : [recordIssue('record.no-such-part', pointerOf('erased', place), { pointer })],
  );
  return { refused, nonconformities: knownRole(statement.by, '/by', compiled) };
}
