import type { FileHandle } from 'node:fs/promises';
import { stat } from 'node:fs/promises';
import type { Checked } from '../../index.js';
import { unfitLines } from './fit-lines.js';
import { done, lineFileIssue, type LineFileIssue, type LineFileIssues, refused } from './issues.js';
import type { Lock } from './lock.js';
import type { SetAside } from './set-aside.js';
import { isAbsent, reasonOf } from './system-error.js';
import { turns } from './turns.js';
import { type AppendHandle, writeBatch } from './write-batch.js';

/** A file of lines, open for its one writer. */
export interface LineFile {
  /** Its path, absolute and without links. */
  readonly path: string;
  /** What an earlier writer left of an append when it was cut short; `undefined` when it left nothing. */
  readonly setAside: SetAside | undefined;
  /** Bytes of all whole appends. */
  readonly size: number;
  /**
   * Appends lines: all of them, or none, whatever happens on the way. When it returns they are on the disk. Appends are
   * written one after another, in the order of the calls. Readers may see the lines a moment before it returns.
   *
   * @param lines - Texts without LF, CR, NUL, half characters, or a space at the end.
   * @returns Where the lines stand; or every reason why none was appended: `node.unfit-line`, `node.line-too-long`, at
   *   `/2` for the third; `node.not-appended` (`ENOSPC` when the disk is full); `node.not-cut-back`, after which the
   *   file has to be opened again; `node.changed-by-another`; `node.unwritable-file`; `node.file-closed`.
   * @throws `RiskError` `kernel.not-text` when the lines are no list of texts.
   */
  readonly append: (lines: readonly string[]) => Promise<Checked<Appended, LineFileIssue>>;
  /** Ends what was begun, then lets the next writer have the file. */
  readonly close: () => Promise<void>;
}

/** Where lines that were appended stand, in bytes. */
export interface Appended {
  /** Where the first begins. */
  readonly from: number;
  /** Where the last ends: the new size. */
  readonly to: number;
}

/** What a writer holds while its file is open. */
export interface Holding {
  readonly path: string;
  readonly setAside: SetAside | undefined;
  readonly handle: AppendHandle & Pick<FileHandle, 'close'>;
  /** Which file it is, whatever its name. */
  readonly identity: FileIdentity;
  readonly lock: Lock;
  /** Bytes of all whole appends when it was opened. */
  readonly size: number;
  /** The most bytes of one line. */
  readonly maximumLineBytes: number;
}

/** What the operating system knows a file by. */
export interface FileIdentity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/** What changes while a file is open. */
interface State {
  size: number;
  isClosed: boolean;
  /** Why nothing can be appended any more. */
  broken: LineFileIssue | undefined;
}

/** The writer's face of what it holds. */
export function lineFileOf(holding: Holding): LineFile {
  const { path, setAside } = holding;
  const state: State = { size: holding.size, isClosed: false, broken: undefined };
  const inTurn = turns();
  return {
    path,
    setAside,
    get size() {
      return state.size;
    },
    append: (lines) => inTurn(copied(lines), (own) => append(holding, state, own)),
    close: () => inTurn(undefined, () => close(holding, state)),
  };
}

/** The caller may use its list for something else before the turn comes. */
function copied(lines: readonly string[]): readonly string[] {
  return Array.isArray(lines) ? [...(lines as readonly string[])] : lines;
}

async function append(
  holding: Holding,
  state: State,
  lines: readonly string[],
): Promise<Checked<Appended, LineFileIssue>> {
  const [first, ...others] = unfitLines(lines, holding.maximumLineBytes);
  if (first !== undefined) return { ok: false, issues: [first, ...others] };
  const from = state.size;
  const obstacle = state.broken ?? (state.isClosed ? closed() : await change(holding, from));
  if (obstacle !== undefined) return refused(obstacle);
  if (lines.length === 0) return done({ from, to: from });
  const written = await writeBatch(holding.handle, from, lines);
  if (written.ok) state.size = written.value;
  else state.broken = written.issues.find(({ code }) => code === 'node.not-cut-back');
  return written.ok ? done({ from, to: state.size }) : written;
}

async function close({ handle, lock }: Holding, state: State): Promise<void> {
  if (state.isClosed) return;
  state.isClosed = true;
  try {
    await handle.close();
  } finally {
    await lock.release();
  }
}

function closed(): LineFileIssue {
  return lineFileIssue('node.file-closed', {});
}

/** What is no longer as this writer left it: it would be damaged, or what is appended would not be found. */
async function change({ path, identity, lock }: Holding, size: number): Promise<LineFileIssue | undefined> {
  try {
    const now = await stat(path, { bigint: true });
    if (now.ino !== identity.ino || now.dev !== identity.dev) return changed('replaced');
    if (now.size !== BigInt(size)) return changed('length');
  } catch (error) {
    return isAbsent(error) ? changed('removed') : lineFileIssue('node.unwritable-file', { reason: reasonOf(error) });
  }
  return (await isThere(lock.claim)) ? undefined : changed('claim-removed');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function changed(reason: LineFileIssues['node.changed-by-another']['reason']): LineFileIssue {
  return lineFileIssue('node.changed-by-another', { reason });
}
