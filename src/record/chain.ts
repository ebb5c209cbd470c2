import { type Checked, checked } from '../kernel/issue.js';
import { pointerOf } from '../kernel/pointer.js';
import type { AssessmentEntry, Entry } from './document.js';
import { type RecordIssue, recordIssue, type RecordFindings } from './issues.js';
import type { OpenedRecord } from './open-record.js';

/** A record whose entry is of a kind that follows others. */
export type Following = Exclude<Entry, { readonly kind: 'assessment' | 'abandonment' }>;

/** An entry of a chain, with its seal. */
export interface Sealed<Of extends Entry = Entry> {
  readonly seal: string;
  readonly entry: Of;
  readonly record: OpenedRecord;
}

/** Two entries or more that name the same one as the one before them: they were made without knowing of each other. */
export interface Branch {
  readonly previous: string;
  readonly seals: readonly string[];
}

/** The entries about one assessment. */
export interface Chain {
  readonly root: Sealed<AssessmentEntry>;
  /** Those after the root, each after the one that it follows. */
  readonly following: readonly Sealed<Following>[];
  readonly branches: readonly Branch[];
}

/**
 * The chain that records make, in whatever order they are given.
 *
 * @returns The chain; or `record.not-a-chain` for each record that does not belong to it, its pointer leading into the list.
 */
export function chainOf(records: readonly OpenedRecord[]): Checked<Chain, RecordIssue> {
  const roots = records.filter(({ kind }) => kind === 'assessment');
  const [root] = roots;
  if (root === undefined) return refused('', 'no-root');
  if (roots.length > 1) return refused(pointerOf(records.indexOf(roots[1] as OpenedRecord)), 'several-roots');
  const issues = records.flatMap((record, place) => linkIssues(record, place, { records, root }));
  const following = inOrder(root, records);
  return checked({ root: sealedOf(root), following, branches: branchesOf(following) }, issues);
}

type Reason = RecordFindings['record.not-a-chain']['reason'];

function refused(pointer: string, reason: Reason): Checked<Chain, RecordIssue> {
  return { ok: false, issues: [recordIssue('record.not-a-chain', pointer, { reason })] };
}

interface Among {
  readonly records: readonly OpenedRecord[];
  readonly root: OpenedRecord;
}

function linkIssues(record: OpenedRecord, place: number, { records, root }: Among): readonly RecordIssue[] {
  const reason = linkFault(record, { records, root });
  return reason === undefined ? [] : [recordIssue('record.not-a-chain', pointerOf(place), { reason })];
}

function linkFault(record: OpenedRecord, { records, root }: Among): Reason | undefined {
  const { entry, seal } = record;
  if (records.find((one) => one.seal === seal) !== record) return 'twice';
  if (entry.kind === 'assessment') return undefined;
  if (entry.kind === 'abandonment' || entry.of !== root.seal) return 'other-root';
  return records.some((one) => one.seal === entry.previous) ? undefined : 'previous-missing';
}

function sealedOf<Of extends Entry>(record: OpenedRecord): Sealed<Of> {
  return { seal: record.seal, entry: record.entry as Of, record };
}

/** Each entry after the one that it follows; of several that follow one, in the order given. */
function inOrder(root: OpenedRecord, records: readonly OpenedRecord[]): readonly Sealed<Following>[] {
  const after = new Map<string, OpenedRecord[]>();
  for (const record of records) {
    if (!('previous' in record.entry)) continue;
    const { previous } = record.entry;
    after.set(previous, [...(after.get(previous) ?? []), record]);
  }
  const ordered: OpenedRecord[] = [root];
  // A list that grows is walked to its end; nothing can name an entry that is made from it, so there is no circle.
  for (const { seal } of ordered) {
    ordered.push(...(after.get(seal) ?? []));
    after.delete(seal);
  }
  return ordered.slice(1).map((record) => sealedOf<Following>(record));
}

function branchesOf(following: readonly Sealed<Following>[]): readonly Branch[] {
  const previous = [...new Set(following.map(({ entry }) => entry.previous))];
  return previous
    .map((one) => ({
      previous: one,
      seals: following.filter(({ entry }) => entry.previous === one).map(({ seal }) => seal),
    }))
    .filter(({ seals }) => seals.length > 1);
}
