import type { Checked } from '../../index.js';
import { batchPieces } from './batch-form.js';
import { done, lineFileIssue, type LineFileIssue, refused } from './issues.js';
import { reasonOf, systemError } from './system-error.js';

/** What is needed of an open file to append to it; tests give one that fails where they choose. */
export interface AppendHandle {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
  stat(): Promise<{ readonly size: number }>;
  truncate(size: number): Promise<void>;
  /** Has the bytes that were written on the disk before it returns. */
  datasync(): Promise<void>;
  /** Has the bytes and the length of the file there. */
  sync(): Promise<void>;
}

/**
 * Appends lines to a file of `size` bytes, all or none, so that they are on the disk when it returns.
 *
 * @param lines - At least one; each fit to be a line.
 * @returns The new size. `node.not-appended` when the file was cut back to `size`, `node.not-cut-back` when not.
 */
export async function writeBatch(
  handle: AppendHandle,
  size: number,
  lines: readonly string[],
): Promise<Checked<number, LineFileIssue>> {
  const progress = { end: size, reach: size };
  try {
    for (const piece of batchPieces(lines, size)) await writeAll(handle, piece, progress);
    // All else has to be there before the byte that says so.
    await handle.datasync();
    await writeAll(handle, Buffer.from('\n'), progress);
    await handle.datasync();
    return done(progress.end);
  } catch (error) {
    const isCut = await cutBack(handle, size, progress.reach);
    const reason = reasonOf(error);
    return refused(
      isCut ? lineFileIssue('node.not-appended', { reason }) : lineFileIssue('node.not-cut-back', { reason, size }),
    );
  }
}

/** Where in the file writing is: behind `end` nothing is known to be written, behind `reach` nothing can be. */
interface Progress {
  end: number;
  reach: number;
}

async function writeAll(handle: AppendHandle, bytes: Uint8Array, progress: Progress): Promise<void> {
  progress.reach = progress.end + bytes.length;
  for (let from = 0; from < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, from, bytes.length - from, progress.end);
    if (bytesWritten === 0) throw systemError('short-write', 'write');
    from += bytesWritten;
    progress.end += bytesWritten;
  }
}

/** Whether the file is `size` bytes long again, on the disk too. */
async function cutBack(handle: AppendHandle, size: number, reach: number): Promise<boolean> {
  try {
    // What is longer than this writer can have made it holds lines of another: those are not ours to cut.
    if ((await handle.stat()).size > reach) return false;
    await handle.truncate(size);
    await handle.sync();
    return true;
  } catch {
    return false;
  }
}
