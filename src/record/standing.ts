import type { Checked } from '../kernel/issue.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import type { Branch, Chain, Sealed } from './chain.js';
import type { ChallengeEntry, DecisionEntry, ErasedLeaf, ReviewEntry, SupersessionEntry } from './document.js';
import { conclusionsOf, entriesOf } from './follow/scope.js';
import { showsUnfit, showsUnfitDecision } from './follow/shows-unfit.js';
import type { RecordIssue } from './issues.js';
import type { NonconformityCode } from './nonconformities.js';
import { openChain } from './open-chain.js';
import type { Moment, Nonconformity, SealedConclusion } from './parts.js';

/**
 * What became of a conclusion.
 *
 * - `provisional`: above what the guards admit, or a level where they admit none, and nobody confirmed it: without effect.
 * - `concluded`: as it was drawn; nobody reviewed it, or no review of it can count.
 * - `confirmed`, `differed`, `sent_back`: what the last review that counts said. A reviewer who differs has a conclusion of
 *   their own; both are kept, and neither takes the place of the other (R16).
 */
export type ConclusionStatus = 'provisional' | 'concluded' | 'confirmed' | 'differed' | 'sent_back';

/** A review, and whether it can count. */
export interface ReviewStanding extends Pick<ReviewEntry, 'decision' | 'conclusion' | 'reviewed'> {
  readonly seal: string;
  /** Not by who concluded, not without the right to confirm, not in somebody else's words. */
  readonly counts: boolean;
}

/** What stands about one outcome. */
export interface OutcomeStanding {
  readonly outcome: string;
  readonly conclusion: SealedConclusion;
  readonly status: ConclusionStatus;
  /** Without effect: above what the guards admit, or a level where they admit none, and not confirmed. */
  readonly provisional: boolean;
  readonly reviews: readonly ReviewStanding[];
}

/** A challenge, and what came of it: the first decision that counts. */
export interface ChallengeStanding extends Pick<ChallengeEntry, 'raised' | 'raisedBy' | 'disputed'> {
  readonly seal: string;
  readonly status: 'pending' | DecisionEntry['decision'];
  /** Seal of the decision. */
  readonly decision?: string;
}

/** What is wrong with one entry. */
export interface EntryFaults {
  readonly seal: string;
  readonly codes: readonly string[];
}

/** What stands, of everything that was sealed about one assessment. */
export interface Standing {
  /** Seal of the assessment. */
  readonly seal: string;
  /** Nothing is wrong with the assessment as it was sealed. */
  readonly isValid: boolean;
  /** Of every entry with something wrong. */
  readonly nonconformities: readonly EntryFaults[];
  /** In the order in which they were concluded about. */
  readonly outcomes: readonly OutcomeStanding[];
  /** How many conclusions are not there: erased, or withheld. */
  readonly conclusionsMissing: number;
  readonly challenges: readonly ChallengeStanding[];
  /** When the person was told, and by which entry. */
  readonly notices: readonly { readonly seal: string; readonly told: Moment }[];
  /** From when on the assessment no longer stands, the soonest first. */
  readonly supersessions: readonly (Pick<SupersessionEntry, 'effectiveFrom' | 'reason' | 'successor'> & {
    readonly seal: string;
  })[];
  /** What was erased, by the seal of the entry that it was erased from. */
  readonly erasures: readonly {
    readonly seal: string;
    readonly from: string;
    readonly erased: readonly ErasedLeaf[];
  }[];
  /** Entries that were made without knowing of each other. */
  readonly branches: readonly Branch[];
}

/**
 * What stands, of everything that was sealed about one assessment: which conclusions are provisional, confirmed, differed
 * from or sent back; what is disputed; whom it was told; from when on it no longer stands.
 *
 * @param chain - Every record about the assessment, itself among them, in any order: as documents or as canonical text.
 * @param hash - SHA-256 of text as hex; default {@link sha256Hex}.
 * @returns What stands; or every {@link RecordIssue} of what does not hold, its pointer beginning with `/chain`.
 * @example
 * ```ts
 * const stood = standing([kept]);
 * stood.ok && stood.value.isValid; // true
 * stood.ok && stood.value.outcomes.map(({ outcome, status }) => [outcome, status]); // [['being_harmed_tonight', 'concluded']]
 * ```
 */
export function standing(chain: readonly unknown[], hash: DigestFunction = sha256Hex): Checked<Standing, RecordIssue> {
  const opened = openChain(chain, hash);
  return opened.ok ? { ...opened, value: standingOf(opened.value) } : opened;
}

function standingOf(chain: Chain): Standing {
  const { root, following, branches } = chain;
  const there = conclusionsOf(chain);
  return {
    seal: root.seal,
    isValid: root.entry.nonconformities.length === 0,
    nonconformities: [root, ...following].flatMap(faultsOf),
    outcomes: there.map((conclusion) => outcomeStanding(conclusion, chain)),
    conclusionsMissing: root.entry.conclusions.length - there.length,
    challenges: challengesOf(chain),
    notices: entriesOf(chain, 'notice').map(({ seal, entry: { told } }) => ({ seal, told })),
    supersessions: supersessionsOf(chain),
    erasures: entriesOf(chain, 'erasure').map(({ seal, entry: { from, erased } }) => ({ seal, from, erased })),
    branches,
  };
}

function faultsOf({ seal, entry: { nonconformities } }: Sealed): readonly EntryFaults[] {
  return nonconformities.length === 0 ? [] : [{ seal, codes: nonconformities.map(({ code }) => code) }];
}

function outcomeStanding(conclusion: SealedConclusion, chain: Chain): OutcomeStanding {
  const { outcome } = conclusion;
  const reviews = entriesOf(chain, 'review')
    .filter(({ entry }) => entry.outcome === outcome)
    .map((review) => reviewStanding(review, conclusion, chain));
  const status = statusOf(conclusion, reviews);
  return { outcome, conclusion, status, provisional: conclusion.provisional && status !== 'confirmed', reviews };
}

/** What takes a review its weight. */
const disqualifying: readonly NonconformityCode[] = [
  ...(['record.nothing-to-review', 'record.reviewed-by-concluder', 'record.may-not-confirm'] as const),
  ...(['record.reasons-copied', 'record.cannot-compare', 'record.unknown-role', 'record.other-role'] as const),
  ...(['record.out-of-order', 'record.no-longer-stands', 'record.seen-other-evaluation'] as const),
  ...([
    'record.no-grounds',
    'record.no-reason-code',
    'record.unknown-reason',
    'record.reason-not-for-position',
  ] as const),
];

// Who can write a record can seal it without what is wrong with it: what the entries show is not taken from there alone.
function reviewStanding(review: Sealed<ReviewEntry>, of: SealedConclusion, chain: Chain): ReviewStanding {
  const { seal, entry } = review;
  const { decision, conclusion, reviewed, nonconformities } = entry;
  const counts = !isSaid(nonconformities, disqualifying) && !showsUnfit(review, of, chain);
  return { seal, decision, reviewed, counts, ...(conclusion === undefined ? {} : { conclusion }) };
}

function isSaid(nonconformities: readonly Pick<Nonconformity, 'code'>[], codes: readonly NonconformityCode[]): boolean {
  return nonconformities.some(({ code }) => (codes as readonly string[]).includes(code));
}

const saidBy: { readonly [Decision in ReviewEntry['decision']]: ConclusionStatus } = {
  confirm: 'confirmed',
  differ: 'differed',
  send_back: 'sent_back',
};

function statusOf({ provisional }: SealedConclusion, reviews: readonly ReviewStanding[]): ConclusionStatus {
  const last = reviews.findLast(({ counts }) => counts);
  if (last !== undefined) return saidBy[last.decision];
  return provisional ? 'provisional' : 'concluded';
}

/** What takes a decision its weight. One that came after another counts where that one does not. */
const undeciding: readonly NonconformityCode[] = [
  'record.decided-by-concluder',
  'record.unknown-role',
  'record.out-of-order',
];

function challengesOf(chain: Chain): readonly ChallengeStanding[] {
  const decisions = entriesOf(chain, 'decision');
  return entriesOf(chain, 'challenge').map(({ seal, entry: { raised, raisedBy, disputed } }) => {
    const decided = decisions.find(
      (one) =>
        one.entry.challenge === seal &&
        !isSaid(one.entry.nonconformities, undeciding) &&
        !showsUnfitDecision(one, { raised }, chain),
    );
    const of = { seal, raised, raisedBy, disputed };
    return decided === undefined
      ? { ...of, status: 'pending' as const }
      : { ...of, status: decided.entry.decision, decision: decided.seal };
  });
}

function supersessionsOf(chain: Chain): Standing['supersessions'] {
  return entriesOf(chain, 'supersession')
    .map(({ seal, entry: { effectiveFrom, reason, successor } }) => ({
      ...{ seal, effectiveFrom, reason },
      ...(successor === undefined ? {} : { successor }),
    }))
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : Number(a.effectiveFrom > b.effectiveFrom)));
}
