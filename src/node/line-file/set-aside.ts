import { type FileHandle, open, unlink } from 'node:fs/promises';
import { readAt } from './committed-end.js';
import { syncFolder } from './sync-folder.js';
import { hasCode, systemError } from './system-error.js';

/** Bytes of an append that was cut short, kept in a file of their own. */
export interface SetAside {
  readonly path: string;
  readonly bytes: number;
}

/** Bytes copied together. */
const chunkBytes = 262_144;

/**
 * Takes what stands behind `end` out of the file, into a new file beside it. Killed on the way, nothing is lost: the
 * file is cut only when the copy is on the disk; the next writer then makes another copy.
 */
export async function setAside(handle: FileHandle, file: string, end: number): Promise<SetAside | undefined> {
  const { size, mode } = await handle.stat();
  if (size === end) return undefined;
  const { path, copy } = await newFile(file, mode & 0o777);
  try {
    await copyFrom(handle, copy, { from: end, to: size });
    await copy.sync();
  } catch (error) {
    // What it holds is still where it came from.
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await copy.close();
  }
  await syncFolder(path);
  await handle.truncate(end);
  await handle.sync();
  return { path, bytes: size - end };
}

/** The first name that nothing has yet: what was set aside earlier stays. */
async function newFile(file: string, mode: number): Promise<{ readonly path: string; readonly copy: FileHandle }> {
  for (let number = 1; ; number += 1) {
    const path = `${file}.torn-${String(number)}`;
    try {
      return { path, copy: await open(path, 'wx', mode) };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
}

async function copyFrom(
  handle: FileHandle,
  copy: FileHandle,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const buffer = Buffer.alloc(chunkBytes);
  for (let at = from; at < to; at += chunkBytes) {
    const bytes = buffer.subarray(0, Math.min(chunkBytes, to - at));
    if ((await readAt(handle, bytes, at)) < bytes.length) throw systemError('short-read', 'read');
    await copy.writeFile(bytes);
  }
}
