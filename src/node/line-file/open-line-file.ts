import { constants, type FileHandle, open, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Checked } from '../../index.js';
import { committedEnd } from './committed-end.js';
import { done, lineFileIssue, type LineFileIssue, refused } from './issues.js';
import { defaultLineBytes, limitOf, requirePath } from './limits.js';
import { type LineFile, lineFileOf } from './line-file.js';
import { type Lock, takeLock } from './lock.js';
import { setAside } from './set-aside.js';
import { syncFolder } from './sync-folder.js';
import { isAbsent, reasonOf } from './system-error.js';

/** How a file of lines is opened for writing. */
export interface LineFileOptions {
  /** The most bytes of one line, its end not counted, at least 1. 67 108 864 (64 MiB) unless said otherwise. */
  readonly maximumLineBytes?: number;
  /** Milliseconds for which to try again while another writer has the file, at least 1. 2 000 unless said otherwise. */
  readonly waitMilliseconds?: number;
}

/** Milliseconds after which a writer that another stands in the way of says so. */
export const defaultWait = 2000;

/**
 * Opens a file of lines for its one writer, and makes it where there is none. Bytes that an earlier writer left of an
 * append when it was cut short are moved to a file beside it, `<path>.torn-1` or the next number that is free.
 *
 * While it is open, every other writer is refused: of this process, of another, and of another machine. A writer that
 * ended without closing stands in nobody's way. Not for network folders, which do not always tell at once what is in them.
 *
 * @param path - The file; its folder has to be there.
 * @returns The {@link LineFile}; or one {@link LineFileIssue}: `node.file-in-use`, `node.file-claimed-elsewhere`,
 *   `node.unwritable-file`, `node.not-a-plain-file`.
 * @throws `RiskError` `kernel.not-text` when the path is none; `kernel.not-a-limit` when an option is not a whole number
 *   of at least 1.
 * @example
 * ```ts
 * const opened = await openLineFile(linesFile, { waitMilliseconds: 500 });
 * if (!opened.ok) throw new Error(lineFileIssueWords(opened.issues[0], 'en')?.sentence);
 * await opened.value.append(['{"n":1}', '{"n":2}']); // { ok: true, value: { from: 0, to: 17 }, issues: [] }
 * await opened.value.append(['{"n":\n3}']); // { ok: false, issues: [ { code: 'node.unfit-line', pointer: '/0', … } ] }
 * await opened.value.close();
 * ```
 */
export async function openLineFile(
  path: string,
  options: LineFileOptions = {},
): Promise<Checked<LineFile, LineFileIssue>> {
  requirePath(path);
  const maximumLineBytes = limitOf('maximumLineBytes', options.maximumLineBytes, defaultLineBytes);
  const wait = limitOf('waitMilliseconds', options.waitMilliseconds, defaultWait);
  try {
    const file = await realPathOf(path);
    const lock = await takeLock(file, wait);
    if (!lock.ok) return lock;
    return await orUndo(() => openLocked(file, lock.value, maximumLineBytes), lock.value.release);
  } catch (error) {
    return refused(lineFileIssue('node.unwritable-file', { reason: reasonOf(error) }));
  }
}

/** The one name of a file that is or will be there: two writers under two names would not know of each other. */
export async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isAbsent(error)) throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

async function openLocked(
  file: string,
  lock: Lock,
  maximumLineBytes: number,
): Promise<Checked<LineFile, LineFileIssue>> {
  const handle = await open(file, openFlags(), 0o666);
  return orUndo(async () => {
    const { dev, ino, nlink, size, isPlain } = await shapeOf(handle);
    if (!isPlain) return refused(lineFileIssue('node.not-a-plain-file', { reason: 'no-file' }));
    if (nlink > 1n) return refused(lineFileIssue('node.not-a-plain-file', { reason: 'second-name' }));
    const end = await committedEnd(handle, 0, size);
    const torn = await setAside(handle, file, end);
    await syncFolder(file);
    const identity = { dev, ino };
    return done(lineFileOf({ path: file, setAside: torn, handle, identity, lock, size: end, maximumLineBytes }));
  }, handle.close.bind(handle));
}

/** Undoes what a task stands on, unless it comes to something. */
async function orUndo<Value>(
  task: () => Promise<Checked<Value, LineFileIssue>>,
  undo: () => Promise<void>,
): Promise<Checked<Value, LineFileIssue>> {
  let isDone = false;
  try {
    const verdict = await task();
    isDone = verdict.ok;
    return verdict;
  } finally {
    if (!isDone) await undo();
  }
}

/** What stands here is not written over, whoever else may be writing; Windows could then not cut the file back. */
function openFlags(): number {
  const { O_RDWR, O_CREAT, O_APPEND, O_NOFOLLOW, O_NONBLOCK } = constants;
  return process.platform === 'win32' ? O_RDWR | O_CREAT : O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK;
}

interface Shape {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly nlink: bigint;
  readonly size: number;
  readonly isPlain: boolean;
}

async function shapeOf(handle: FileHandle): Promise<Shape> {
  const stat = await handle.stat({ bigint: true });
  const { dev, ino, nlink } = stat;
  return { dev, ino, nlink, size: Number(stat.size), isPlain: stat.isFile() };
}
