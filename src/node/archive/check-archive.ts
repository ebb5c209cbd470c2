import type { Issue } from '../../index.js';
import {
  appendHash,
  archiveSequence,
  type CompactRange,
  emptyRange,
  follow,
  type Following,
  hexOfBytes,
  leafHash,
  type MerklePath,
  type NumberGap,
  pathOf,
  rangeRoot,
  startFollowing,
} from '../../records.js';
import { platformSha256Bytes } from '../hash.js';
import type { ArchiveTree } from './archive.js';
import { type FiledLine, placedLines } from './placed-lines.js';

/** What is asked of an archive file. */
export interface ArchiveQuestion {
  /** Numbers of lines: the trees over the first so many are given too. */
  readonly sizes?: readonly number[];
  /** A seal: where its entry stands is given, with the path up the tree. */
  readonly seal?: string;
  /** The path is one up the tree over the first so many lines; over all of them where nothing is said. */
  readonly over?: number;
  /** Called for each line with something wrong, by itself or where it stands; the line counts from 1. */
  readonly onFinding?: (line: number, issues: readonly Issue[]) => void;
}

/** What an archive file holds, its records not evaluated. */
export interface ArchiveCheck {
  /** As the first line names it; absent where it does not. */
  readonly origin?: string;
  readonly tree: ArchiveTree;
  /** Those that were asked for, the smallest first; without those of more lines than there are. */
  readonly earlier: readonly ArchiveTree[];
  /** Where an entry stands; absent where none has that seal. */
  readonly proof?: ArchiveProof;
  /** Lines with something wrong. */
  readonly unsound: number;
  readonly entries: number;
  readonly gaps: readonly NumberGap[];
  /** Why reading did not go on to the end, or what follows behind the last line. */
  readonly end?: Issue;
}

/** That an entry stands in an archive (RFC 6962). */
export interface ArchiveProof extends MerklePath {
  /** The place of its line, from 0. */
  readonly index: number;
  /** The hash of its leaf. */
  readonly leaf: Uint8Array;
}

interface Seen {
  range: CompactRange;
  following: Following;
  found: { readonly index: number; readonly leaf: Uint8Array } | undefined;
  readonly earlier: ArchiveTree[];
  origin: string | undefined;
  unsound: number;
  entries: number;
}

/**
 * Reads an archive file once, in flat memory: what is wrong with its lines by themselves and where they stand, and the
 * tree over them. Nothing is evaluated: replaying does that.
 *
 * @throws `RiskError` `kernel.not-text` when the path is none. The error of the file system when the file cannot be
 *   read.
 * @example
 * ```ts
 * const check = await checkArchive('instruments/ml-arrival-screen/0.1.0.json', { sizes: [1] });
 * check.unsound === check.tree.size; // true
 * ```
 */
export async function checkArchive(path: string, question: ArchiveQuestion = {}): Promise<ArchiveCheck> {
  const sequence = archiveSequence();
  const seen: Seen = startSeen();
  const sizes = new Set(question.sizes);
  if (sizes.has(0)) seen.earlier.push(treeOf(seen.range));
  let end: Issue | undefined;
  for await (const place of placedLines(path)) {
    if ('end' in place) end = place.end.issue;
    else {
      const { line } = place;
      takeLine(seen, { line, wrong: [...line.findings, ...sequence.take(line.placed)] }, question);
      if (sizes.has(seen.range.size)) seen.earlier.push(treeOf(seen.range));
    }
  }
  return {
    ...defined({ origin: seen.origin, proof: proofOf(seen), end }),
    ...{
      earlier: seen.earlier,
      tree: treeOf(seen.range),
      unsound: seen.unsound,
      entries: seen.entries,
      gaps: sequence.gaps(),
    },
  };
}

function startSeen(): Seen {
  const nothing = { found: undefined, earlier: [], origin: undefined, unsound: 0, entries: 0 };
  return { range: emptyRange, following: startFollowing({ leaf: -1 }), ...nothing };
}

interface Taken {
  readonly line: FiledLine;
  readonly wrong: readonly Issue[];
}

function takeLine(seen: Seen, { line, wrong }: Taken, question: ArchiveQuestion): void {
  const { placed, tree, origin } = line;
  const leaf = leafHash(Buffer.from(tree), platformSha256Bytes);
  const { size: index } = seen.range;
  if (index === 0) seen.origin = origin;
  if (placed.is === 'entry' || placed.is === 'tombstone') seen.entries += 1;
  if (index < (question.over ?? Infinity)) {
    const isMeant = 'seal' in placed && placed.seal === question.seal;
    followLine(seen, { index, leaf }, isMeant);
  }
  seen.range = appendHash(seen.range, leaf, platformSha256Bytes);
  if (wrong.length === 0) return;
  seen.unsound += 1;
  question.onFinding?.(index + 1, wrong);
}

/** The first line that is meant is followed up the tree from here on. */
function followLine(seen: Seen, at: NonNullable<Seen['found']>, isMeant: boolean): void {
  if (isMeant && seen.found === undefined) {
    seen.found = at;
    seen.following = { ...seen.following, followed: { leaf: at.index } };
  }
  seen.following = follow(seen.following, at.leaf, platformSha256Bytes);
}

function proofOf({ found, following }: Seen): ArchiveProof | undefined {
  const path = found && pathOf(following, platformSha256Bytes);
  return found && path && { ...path, ...found };
}

function treeOf(range: CompactRange): ArchiveTree {
  return { size: range.size, root: hexOfBytes(rangeRoot(range, platformSha256Bytes)) };
}

/** What is there, without what is not. */
function defined<Part extends object>(parts: Part): { readonly [Key in keyof Part]?: Exclude<Part[Key], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as {
    readonly [Key in keyof Part]?: Exclude<Part[Key], undefined>;
  };
}
