import { holdsWords } from '../../instrument/integrity/marks.js';
import type { Chain, Sealed } from '../chain.js';
import { otherRole } from '../checks/contributors.js';
import { inOrder } from '../checks/order.js';
import type { ChallengeEntry, DecisionEntry, ReviewEntry } from '../document.js';
import type { Actor, Moment, SealedConclusion } from '../parts.js';
import { isSameText } from './review.js';
import { conclusionsOf, digestsShown, entriesOf, identityOf } from './scope.js';
import { partThere } from '../leaf.js';
import { withoutUnseen } from './without-unseen.js';

interface Reviewed {
  readonly entry: ReviewEntry;
  readonly conclusion: SealedConclusion;
  /** The entries before the review, as each names the one before it. */
  readonly before: Chain;
}

/**
 * Whether the entries themselves show that a review cannot count, whatever was sealed of what is wrong with it. What was
 * erased or withheld shows nothing, nor does what only the instrument says.
 */
export function showsUnfit(review: Sealed<ReviewEntry>, conclusion: SealedConclusion, chain: Chain): boolean {
  const reviewed = { entry: review.entry, conclusion, before: upTo(chain, review.entry.previous) };
  return [isByConcluder, isCopied, isWordless, isTooSoon, isInOtherRole, isTooLate, sawOther].some((is) =>
    is(reviewed),
  );
}

function upTo(chain: Chain, previous: string): Chain {
  const names = new Map(chain.following.map(({ seal, entry }) => [seal, entry.previous]));
  const before = new Set<string>();
  for (let seal: string | undefined = previous; seal !== undefined; seal = names.get(seal)) before.add(seal);
  return { ...chain, following: chain.following.filter(({ seal }) => before.has(seal)) };
}

type Shows = (reviewed: Reviewed) => boolean;

/**
 * Whether the entries themselves show that a decision cannot count: it is by somebody who had concluded or reviewed, or
 * came before what it decides on.
 */
export function showsUnfitDecision(
  { entry }: Sealed<DecisionEntry>,
  { raised }: Pick<ChallengeEntry, 'raised'>,
  chain: Chain,
): boolean {
  const before = upTo(chain, entry.previous);
  const involved = [...conclusionsOf(before), ...entriesOf(before, 'review').map((review) => review.entry)];
  return involved.some(({ by }) => isSamePerson(by, entry.by)) || isBefore(entry.decided, raised);
}

function isBefore(then: Moment, first: Moment): boolean {
  return (
    inOrder({ what: 'conclusion', time: first, pointer: '' }, { what: 'review', time: then, pointer: '' }).length > 0
  );
}

// What was sealed of an identity is for ever; what is shown of it here is looked at more closely.
function isSamePerson(a: Actor, b: Actor): boolean {
  const [first, second] = [identityOf(a), identityOf(b)];
  return first !== undefined && second !== undefined && withoutUnseen(first) === withoutUnseen(second);
}

const isByConcluder: Shows = ({ entry, conclusion }) => isSamePerson(conclusion.by, entry.by);

const isCopied: Shows = ({ entry, conclusion: { grounds, provisional } }) => {
  if (entry.decision !== 'confirm' || !provisional || grounds === undefined) return false;
  const [first, second] = [partThere(grounds.text), partThere(entry.grounds.text)];
  return first !== undefined && second !== undefined && isSameText(first, second);
};

const isWordless: Shows = ({ entry, conclusion }) => {
  const text = partThere(entry.grounds.text);
  const own = entry.conclusion === undefined ? undefined : partThere(entry.conclusion);
  const position = entry.decision === 'confirm' ? conclusion.position : own?.position;
  return text !== undefined && position !== undefined && position !== 'within' && !holdsWords(text);
};

const isTooSoon: Shows = ({ entry, conclusion }) => isBefore(entry.reviewed, conclusion.time);

const isInOtherRole: Shows = ({ entry, before: { root } }) => {
  const document = partThere(root.entry.assessment);
  const id = identityOf(entry.by);
  if (document === undefined || id === undefined) return false;
  return otherRole({ ...entry.by, id: withoutUnseen(id) }, '/by', document).length > 0;
};

const isTooLate: Shows = ({ entry, before }) => {
  const [superseded] = entriesOf(before, 'supersession');
  return superseded !== undefined && superseded.entry.effectiveFrom <= entry.reviewed.on;
};

const sawOther: Shows = ({ entry: { seen }, before }) => {
  const got = seen.evaluation === undefined ? undefined : partThere(seen.evaluation);
  const covering = [
    before.root.entry.digests.evaluation,
    ...entriesOf(before, 'challenge').map(({ entry }) => entry.recomputed),
  ];
  if (
    seen.what === 'nothing' ||
    got === undefined ||
    covering.some((one) => one !== undefined && partThere(one) === undefined)
  )
    return false;
  return !digestsShown(before).includes(got);
};
