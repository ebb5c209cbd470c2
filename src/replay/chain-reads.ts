import type { Following } from '../record/chain.js';
import { isWithin } from '../kernel/pointer.js';
import type { EntryKind, ErasedLeaf } from '../record/document.js';

type FollowingKind = Following['kind'];

/** Whether some part of an entry, by its pointer, says something of an entry that follows. */
type Reads = (pointer: string) => boolean;

const under =
  (...places: readonly string[]): Reads =>
  (pointer) =>
    places.some((place) => isWithin(pointer, place));

const theDay: Reads = (pointer) => pointer === '/assessment';
const whoContributed = under('/assessment/contributors');

/** The parts of earlier entries that an entry of a kind is made from; what is not listed says nothing of it. */
const reads: { readonly [Kind in FollowingKind]: { readonly [Earlier in EntryKind]?: Reads } } = {
  review: {
    assessment: (pointer) =>
      theDay(pointer) ||
      whoContributed(pointer) ||
      under('/evaluation', '/conclusions', '/digests/evaluation')(pointer),
    challenge: under('/recomputed'),
  },
  challenge: { assessment: under('/assessment', '/conclusions') },
  decision: { assessment: under('/conclusions'), review: under('/by/id') },
  notice: { assessment: theDay },
  supersession: { assessment: theDay },
  // Whether parts were those of an entry, their places under the seal say.
  erasure: {},
};

/** The first of the missing parts of an earlier entry that an entry of a kind is made from. */
export function missedBy(
  kind: FollowingKind,
  earlier: EntryKind,
  missing: readonly ErasedLeaf[],
): ErasedLeaf | undefined {
  const isRead = reads[kind][earlier];
  return isRead === undefined ? undefined : missing.find(({ pointer }) => isRead(pointer));
}
