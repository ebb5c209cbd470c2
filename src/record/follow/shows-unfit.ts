import { holdsWords } from '../../instrument/integrity/marks.js';
import type { Chain, Sealed } from '../chain.js';
import { otherRole } from '../checks/contributors.js';
import { inOrder } from '../checks/order.js';
import type { ReviewEntry } from '../document.js';
import type { SealedConclusion } from '../parts.js';
import { isSameText } from './review.js';
import { digestsShown, entriesOf, identityOf } from './scope.js';
import { partThere } from '../leaf.js';

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

const isByConcluder: Shows = ({ entry, conclusion }) => {
  const [first, second] = [identityOf(conclusion.by), identityOf(entry.by)];
  return first !== undefined && first === second;
};

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

const isTooSoon: Shows = ({ entry, conclusion }) =>
  inOrder(
    { what: 'conclusion', time: conclusion.time, pointer: '' },
    { what: 'review', time: entry.reviewed, pointer: '' },
  ).length > 0;

const isInOtherRole: Shows = ({ entry, before: { root } }) => {
  const document = partThere(root.entry.assessment);
  return (
    document !== undefined && identityOf(entry.by) !== undefined && otherRole(entry.by, '/by', document).length > 0
  );
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
