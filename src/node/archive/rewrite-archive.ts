import { access, constants, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import type { Checked } from '../../index.js';
import { admitted, type PlacedLine, placeLine } from '../../records.js';
import { platformSha256 } from '../hash.js';
import { lineFileIssue, refused } from '../line-file/issues.js';
import { limitOf, requirePath } from '../line-file/limits.js';
import { takeLock } from '../line-file/lock.js';
import { defaultWait, openLineFile, realPathOf } from '../line-file/open-line-file.js';
import { readLines } from '../line-file/read-lines.js';
import { syncFolder } from '../line-file/sync-folder.js';
import { reasonOf } from '../line-file/system-error.js';
import { type ArchiveIssue, type ArchiveState, type ArchiveTree, startState, takeLine, treeOf } from './archive.js';

/** What an archive that is written anew has that it had not. */
export interface RewrittenLines {
  /** Lines that are other than they were, by their place, from 1: records without what was erased, tombstones. */
  readonly changed: ReadonlyMap<number, string>;
  /** Records that are appended. */
  readonly added?: readonly string[];
  /** How many lines the archive had when these were made: where it has another number now, nothing is written. */
  readonly size?: number;
}

/** Where an archive is written anew. */
export interface RewriteOptions {
  /** A file that is not there yet. Left out: the new archive takes the place of the old one. */
  readonly to?: string;
  /** Milliseconds for which to try again while another writer has the file, at least 1. 2 000 unless said otherwise. */
  readonly waitMilliseconds?: number;
}

/** The end of the name of a file that is being written. */
const unfinished = '.anew';

/** Characters that are written at a time. */
const piece = 1_000_000;

/**
 * Writes an archive anew, some lines other than they were, each with the same leaf in the tree: so that every root,
 * checkpoint and proof made before still holds. It is written beside, with `.anew` behind its name, put on the disk, and only
 * then given its name: whoever looks sees the old archive whole, or the new one, whenever this is cut short. What was
 * left of one that was cut short is written over: no other file may bear that name. The new file is as readable as the old
 * one. No other writer is let in meanwhile, but for the old file where `to` is given. The bytes of a file whose place was
 * taken are not wiped from the disk.
 *
 * @param path - The archive.
 * @param lines - What is other than it was, and what is appended.
 * @returns The tree over the new lines; or every {@link ArchiveIssue}, the pointer of one line beginning with its place, from 0:
 *   `node.other-leaf` (also of a line that is not there), what is wrong with a changed line, or with a record that is appended;
 *   `node.malformed-line` and the like where the old archive holds what is no line; `node.unwritable-file` (`EEXIST` when `to` is
 *   there or the archive itself is called as what is written beside, `EAGAIN` when it has not `size` lines); `node.file-in-use`,
 *   `node.file-claimed-elsewhere`, `node.not-a-plain-file`. There is no new file then, and the old one is as it was.
 * @throws `RiskError` `kernel.not-text` when a path is none; `kernel.not-a-limit`. The error of the file system when the
 *   archive cannot be read.
 * @example
 * ```ts
 * const opened = { on: '2026-01-05', source: 'register' } as const;
 * const made = await createArchive(`${linesFile}.old`, { origin: 'ml.example/prison-7', opened });
 * if (made.ok) await made.value.close();
 * const anew = await rewriteArchive(`${linesFile}.old`, { changed: new Map() }, { waitMilliseconds: 500 });
 * anew.ok && anew.value.size; // 1
 * ```
 */
export async function rewriteArchive(
  path: string,
  lines: RewrittenLines,
  { to, waitMilliseconds }: RewriteOptions = {},
): Promise<Checked<ArchiveTree, ArchiveIssue>> {
  requirePath(path);
  if (to !== undefined) requirePath(to);
  const wait = limitOf('waitMilliseconds', waitMilliseconds, defaultWait);
  await access(path, constants.R_OK);
  if (to === undefined) {
    // As the next writer does: what is no whole append is set aside.
    const tidied = await openLineFile(path, { waitMilliseconds: wait });
    if (!tidied.ok) return tidied;
    await tidied.value.close();
  }
  try {
    return await claimed(path, lines, { to, wait });
  } catch (error) {
    return refused(lineFileIssue('node.unwritable-file', { reason: reasonOf(error) }));
  }
}

interface Claiming {
  readonly to: string | undefined;
  readonly wait: number;
}

async function claimed(
  path: string,
  lines: RewrittenLines,
  { to, wait }: Claiming,
): Promise<Checked<ArchiveTree, ArchiveIssue>> {
  const target = await realPathOf(to ?? path);
  const lock = await takeLock(target, wait);
  if (!lock.ok) return lock;
  try {
    if (to !== undefined && (await isThere(target)))
      return refused(lineFileIssue('node.unwritable-file', { reason: 'EEXIST' }));
    return await written({ path, target, lines });
  } finally {
    await lock.value.release();
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

interface Rewriting {
  readonly path: string;
  readonly target: string;
  readonly lines: RewrittenLines;
}

async function written({ path, target, lines }: Rewriting): Promise<Checked<ArchiveTree, ArchiveIssue>> {
  const beside = `${target}${unfinished}`;
  // What is read would be taken for what was left of a writing that was cut short.
  if (beside === (await realPathOf(path))) return refused(lineFileIssue('node.unwritable-file', { reason: 'EEXIST' }));
  await rm(beside, { force: true });
  let isNamed = false;
  try {
    const tree = await writtenBeside(beside, { path, lines });
    if (!tree.ok) return tree;
    await rename(beside, target);
    isNamed = true;
    await syncFolder(target);
    return tree;
  } finally {
    if (!isNamed) await rm(beside, { force: true });
  }
}

async function writtenBeside(
  beside: string,
  { path, lines }: Omit<Rewriting, 'target'>,
): Promise<Checked<ArchiveTree, ArchiveIssue>> {
  // Never readable by more than the archive is, not even while it is written.
  const handle = await open(beside, 'wx', 0o600);
  try {
    await handle.chmod((await stat(path)).mode & 0o777);
    const tree = await copied(path, lines, handle);
    if (tree.ok) await handle.sync();
    return tree;
  } finally {
    await handle.close();
  }
}

async function copied(
  path: string,
  lines: RewrittenLines,
  handle: FileHandle,
): Promise<Checked<ArchiveTree, ArchiveIssue>> {
  const { changed, added = [] } = lines;
  const state = startState();
  const paper = startPaper(handle);
  for await (const entry of readLines(path)) {
    const line = state.range.size;
    if (entry.kind !== 'line') return refusedAt(line, [entry.issue]);
    const other = changed.get(line + 1);
    const placed = placeLine(entry.text, platformSha256);
    const issues = other === undefined ? [] : otherIssues(placeLine(other, platformSha256), { before: placed, line });
    if (issues.length > 0) return refusedAt(line, issues);
    takeLine(state, other === undefined ? placed : placeLine(other, platformSha256));
    await paper.put(other ?? entry.text);
  }
  const missed = missedBy(lines, state.range.size);
  const issues = missed === undefined ? await appended(added, state, paper) : [missed];
  if (issues.length > 0) return refusedAt(state.range.size, issues);
  await paper.end();
  return { ok: true, value: treeOf(state), issues: [] };
}

/** Why lines were not made for an archive of so many lines. */
function missedBy(
  { changed, size }: Pick<RewrittenLines, 'changed' | 'size'>,
  lines: number,
): ArchiveIssue | undefined {
  // An entry that came meanwhile would be left as it is.
  if (size !== undefined && size !== lines) return lineFileIssue('node.unwritable-file', { reason: 'EAGAIN' });
  const beyond = [...changed.keys()].find((line) => !(line >= 1 && line <= lines));
  return beyond === undefined ? undefined : lineFileIssue('node.other-leaf', { line: beyond });
}

interface Other {
  readonly before: PlacedLine;
  readonly line: number;
}

/** Why one line cannot stand in the place of another. */
function otherIssues(after: PlacedLine, { before, line }: Other): readonly ArchiveIssue[] {
  if (after.tree !== before.tree) return [lineFileIssue('node.other-leaf', { line: line + 1 })];
  return after.findings;
}

/** What is wrong with the first record that cannot be appended; those before it are. */
async function appended(
  records: readonly string[],
  state: ArchiveState,
  paper: Paper,
): Promise<readonly ArchiveIssue[]> {
  for (const record of records) {
    const lines = admitted(state.sequence, { record }, platformSha256);
    if (!lines.ok) return lines.issues;
    for (const line of lines.value) {
      takeLine(state, line);
      await paper.put(line.text);
    }
  }
  return [];
}

function refusedAt(line: number, issues: readonly ArchiveIssue[]): Checked<never, ArchiveIssue> {
  const [first, ...others] = issues.map((issue) => ({ ...issue, pointer: `/${String(line)}${issue.pointer}` }));
  // INVARIANT: only something wrong is refused.
  return { ok: false, issues: [first as ArchiveIssue, ...others] };
}

interface Paper {
  readonly put: (line: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Lines that are written together. */
function startPaper(handle: FileHandle): Paper {
  let text = '';
  const end = async (): Promise<void> => {
    await handle.writeFile(text);
    text = '';
  };
  return {
    put: async (line) => {
      text += `${line}\n`;
      if (text.length > piece) await end();
    },
    end,
  };
}
