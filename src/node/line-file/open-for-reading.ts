import { constants, type FileHandle, open } from 'node:fs/promises';
import { lineFeed } from './batch-form.js';
import { readAt, type ReadHandle } from './committed-end.js';
import { lineFileIssue } from './issues.js';
import type { Stopped } from './line-entry.js';

/** Opens a file to read it: a pipe in its place does not make us wait for somebody to write. */
export async function openForReading(path: string): Promise<FileHandle> {
  return open(path, process.platform === 'win32' ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
}

/** Why reading cannot begin at an offset; `undefined` when a line begins, or the file ends, there. */
export async function wrongStart(handle: FileHandle, offset: number): Promise<Stopped | undefined> {
  const stat = await handle.stat();
  if (!stat.isFile())
    return { kind: 'stopped', issue: lineFileIssue('node.not-a-plain-file', { reason: 'no-file' }), offset };
  if (await isLineStart(handle, offset)) return undefined;
  return { kind: 'stopped', issue: lineFileIssue('node.not-a-line-start', { offset, size: stat.size }), offset };
}

async function isLineStart(handle: ReadHandle, offset: number): Promise<boolean> {
  if (offset === 0) return true;
  if (!Number.isSafeInteger(offset) || offset < 0) return false;
  const before = Buffer.alloc(1);
  return (await readAt(handle, before, offset - 1)) === 1 && before[0] === lineFeed;
}
