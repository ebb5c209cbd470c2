import type { Sealed } from '../chain.js';
import { inOrder } from '../checks/order.js';
import type { Entry } from '../document.js';
import { nonconformity } from '../nonconformities.js';
import type { Nonconformity } from '../parts.js';
import type { FollowStatement } from '../statement.js';
import { challengeMade, decisionMade } from './challenge.js';
import { erasureMade, noticeMade, supersessionMade } from './others.js';
import { reviewMade } from './review.js';
import { entriesOf, type Made, type Scope } from './scope.js';

/** What follows from a statement, by its kind. */
export function madeOf(scope: Scope): Made {
  const { statement } = scope;
  switch (statement.kind) {
    case 'review':
      return reviewMade({ ...scope, statement });
    case 'challenge':
      return challengeMade({ ...scope, statement });
    case 'decision':
      return decisionMade({ ...scope, statement });
    case 'notice':
      return noticeMade({ ...scope, statement });
    case 'supersession':
      return supersessionMade({ ...scope, statement });
    case 'erasure':
      return erasureMade({ ...scope, statement });
  }
}

/** What an entry has beyond what follows from its statement. */
interface Following {
  readonly made: Made;
  /** The entry that it is put behind. */
  readonly before: Sealed;
  /** Version of the package that seals it. */
  readonly package: string;
}

/** An entry that follows others: the same statement, chain and instrument give the same, for ever; replay compares by this. */
export function followingEntry({ chain, statement }: Scope, following: Following): Entry {
  const { before, made } = following;
  const entry = {
    ...statement,
    ...made.own,
    package: following.package,
    of: chain.root.seal,
    previous: before.seal,
    nonconformities: [
      ...made.nonconformities,
      ...inOrder(
        { what: 'entry-before', time: before.entry.time, pointer: '' },
        { what: 'sealing', time: statement.time, pointer: '/time' },
      ),
      ...sealedBefore(statement),
      ...chain.branches.map(({ previous }) => nonconformity('record.branches', '/previous', { previous })),
      ...noLongerStands(chain, statement),
    ],
  };
  // INVARIANT: a statement with what follows from it is an entry of its kind.
  return entry as unknown as Entry;
}

/** Nothing is sealed before it was done. */
function sealedBefore(statement: FollowStatement): readonly Nonconformity[] {
  const done = doneAt(statement);
  return done === undefined ? [] : inOrder(done, { what: 'sealing', time: statement.time, pointer: '/time' });
}

function doneAt(statement: FollowStatement): Parameters<typeof inOrder>[0] | undefined {
  switch (statement.kind) {
    case 'review':
      return { what: 'review', time: statement.reviewed, pointer: '' };
    case 'challenge':
      return { what: 'challenge', time: statement.raised, pointer: '' };
    case 'decision':
      return { what: 'decision', time: statement.decided, pointer: '' };
    case 'notice':
      return { what: 'notice', time: statement.told, pointer: '' };
    case 'supersession':
      return { what: 'supersession', time: statement.decided, pointer: '' };
    case 'erasure':
      return undefined;
  }
}

/** Nobody confirms, or is told of, what another assessment has taken the place of. */
function noLongerStands(chain: Scope['chain'], statement: FollowStatement): readonly Nonconformity[] {
  if (statement.kind !== 'review' && statement.kind !== 'notice') return [];
  const [superseded] = entriesOf(chain, 'supersession');
  if (superseded === undefined || superseded.entry.effectiveFrom > (doneAt(statement)?.time.on ?? '')) return [];
  return [nonconformity('record.no-longer-stands', '/of', { supersededBy: superseded.seal })];
}
