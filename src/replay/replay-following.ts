import type { JsonValue } from '../kernel/json-value.js';
import { type Chain, chainOf, type Following, type Sealed } from '../record/chain.js';
import type { AbandonmentEntry } from '../record/document.js';
import { followingEntry, madeOf } from '../record/follow/following-entry.js';
import type { Scope } from '../record/follow/scope.js';
import { statedIn } from '../record/follow/stated-in.js';
import type { OpenedRecord } from '../record/open-record.js';
import { missedBy } from './chain-reads.js';
import type { HeldEntries } from './held-entries.js';
import { type NotMadeAgain, replayFinding } from './issues.js';
import type { ReadRecord } from './read-record.js';
import {
  compared,
  type Means,
  missingFindings,
  notFound,
  semanticsKnown,
  stopped,
  taken,
  unknownSemantics,
} from './replay-assessment.js';
import type { Replayed } from './verdict-of.js';
import type { Step } from './verdict.js';

/** The most entries before one that are read. */
export const chainMost = 256;

const takenAlone: readonly Step[] = [...taken, 'nonconformities', 'entry'];
const takenInChain: readonly Step[] = [...taken, 'instrument', 'nonconformities', 'entry', 'chain'];

/** Makes an entry that is no assessment again: from what was stated in it, and from those before it where it follows others. */
export function replayFollowing(record: ReadRecord, means: Means): Replayed {
  const gone = missingFindings(record);
  if (gone.length > 0) return stopped(gone);
  // INVARIANT: the grammar of entries has accepted it.
  const entry = record.opened.value as unknown as Following | AbandonmentEntry;
  if (entry.kind === 'abandonment')
    return compared(record.opened.value, { ...entry, nonconformities: [] } as unknown as JsonValue, takenAlone);
  const before = entriesBefore(entry, means.held);
  if ('reason' in before) return notMade(before);
  const linear = madeAgain({ entry, record, means }, before);
  const saysBranches = entry.nonconformities.some(({ code }) => code === 'record.branches');
  return saysBranches ? amongBranches({ entry, record, means }, before) : linear;
}

interface Again {
  readonly entry: Following;
  readonly record: ReadRecord;
  readonly means: Means;
}

interface Hindrance {
  readonly reason: NotMadeAgain;
  readonly seal: string;
}

function notMade({ reason, seal }: Hindrance): Replayed {
  return stopped([replayFinding('replay.not-made-again', '/previous', { reason, seal })]);
}

/** The entries before one, from the root on, as each names the one before it. */
function entriesBefore({ previous }: Following, held: HeldEntries | undefined): readonly OpenedRecord[] | Hindrance {
  if (held === undefined) return { reason: 'no-chain', seal: previous };
  const before: OpenedRecord[] = [];
  for (let seal = previous; ;) {
    const found = held.find(seal);
    if (before.length === chainMost || (found === undefined && held.isCut)) return { reason: 'too-long', seal };
    if (found === undefined) return { reason: 'previous-missing', seal };
    if (typeof found === 'string') return { reason: found, seal };
    before.unshift(found);
    if (found.entry.kind === 'assessment') return before;
    if (found.entry.kind === 'abandonment') return { reason: 'unsound', seal };
    seal = found.entry.previous;
  }
}

/**
 * An entry that says that others were made beside those before it was made with more than those. Which of what is here
 * was there by then, nothing says: it is the same where all that does not come after it gives the same.
 */
function amongBranches(again: Again, before: readonly OpenedRecord[]): Replayed {
  const { entry, record, means } = again;
  const after = new Set([record.seal]);
  const all = means.held?.all ?? [];
  // Each comes after what it names, in whatever order they were given.
  for (let size = 0; size !== after.size;) {
    size = after.size;
    for (const one of all) if ('previous' in one.entry && after.has(one.entry.previous)) after.add(one.seal);
  }
  const [root] = before;
  const beside = all.filter(
    ({ seal, entry: other }) => !after.has(seal) && (seal === root?.seal || ('of' in other && other.of === root?.seal)),
  );
  const made = madeAgain(again, beside);
  const isSame = made.findings.length === 0 && made.differences === undefined;
  return isSame ? made : notMade({ reason: 'branches', seal: entry.previous });
}

function madeAgain({ entry, record, means }: Again, before: readonly OpenedRecord[]): Replayed {
  const checked = chainOf(before);
  if (!checked.ok) return notMade({ reason: 'unsound', seal: entry.previous });
  const chain = checked.value;
  const missed = missedIn(entry, before);
  if (missed !== undefined) return notMade({ reason: 'parts-missing', seal: missed });
  const { semantics, instrument, digests } = chain.root.entry;
  if (semantics !== semanticsKnown) return stopped([unknownSemantics(semantics)]);
  const wanted = { id: instrument.id, version: instrument.version, digest: digests.instrument };
  const found = means.instruments(wanted);
  if (found.found !== 'instrument') return stopped(notFound(found, wanted));
  const scope: Scope = { compiled: found.compiled, chain, statement: statedIn(entry), hash: means.hash };
  return comparedWith(scope, { entry, record, means });
}

function comparedWith(scope: Scope, { entry, record }: Again): Replayed {
  const made = madeOf(scope);
  const [refused] = made.refused ?? [];
  if (refused !== undefined) {
    const hidden = erasedWithin(entry, scope.chain);
    if (hidden !== undefined) return notMade({ reason: 'parts-missing', seal: hidden });
    return stopped([replayFinding('replay.entry-refused', refused.pointer, { code: refused.code })]);
  }
  // INVARIANT: the entry before it is among those that the chain was made of.
  const last = [scope.chain.root, ...scope.chain.following].find(({ seal }) => seal === entry.previous) as Sealed;
  const again = followingEntry(scope, { made, before: last, package: entry.package });
  return compared(record.opened.value, again as unknown as JsonValue, takenInChain);
}

/** The seal of an entry of which parts are missing that another was made from. What was erased before it was made, it was made without. */
function missedIn(entry: Following, before: readonly OpenedRecord[]): string | undefined {
  const erased = new Set(
    before.flatMap(({ entry: one }) => (one.kind === 'erasure' ? one.erased.map(({ commitment }) => commitment) : [])),
  );
  const missed = before.find(({ kind, missing }) => {
    const left = missing.filter(({ commitment }) => !erased.has(commitment));
    return missedBy(entry.kind, kind, left) !== undefined;
  });
  return missed?.seal;
}

/** The seal of the entry that an erasure names, where what it says is gone may lie in a part that has gone since. */
function erasedWithin(entry: Following, { root, following }: Chain): string | undefined {
  if (entry.kind !== 'erasure') return undefined;
  const from = [root, ...following].find(({ seal }) => seal === entry.from);
  const isWithin = from?.record.missing.some(({ pointer }) =>
    entry.erased.some((one) => one.pointer.startsWith(`${pointer}/`)),
  );
  return isWithin === true ? from?.seal : undefined;
}
