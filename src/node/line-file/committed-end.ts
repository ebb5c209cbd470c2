import { lineFeed, space } from './batch-form.js';

/** What is needed of an open file to read it. */
export interface ReadHandle {
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>;
}

/** Bytes looked at together. */
const windowBytes = 65_536;

/**
 * Where the last whole append ends, looking from the end backwards: the byte behind its last LF.
 *
 * @param floor - How far back to look: 0, or where a line begins.
 * @param size - Where to begin.
 * @returns `floor` when no append ends behind it.
 */
export async function committedEnd(handle: ReadHandle, floor: number, size: number): Promise<number> {
  const buffer = Buffer.alloc(windowBytes + 1);
  for (let end = size; end > floor; end -= windowBytes) {
    const start = Math.max(floor, end - windowBytes);
    // What an LF means is said by the byte before it: the two are read together.
    const from = Math.max(0, start - 1);
    const bytes = buffer.subarray(0, await readAt(handle, buffer.subarray(0, end - from), from));
    const at = lastEnd(bytes, start - from);
    if (at !== -1) return from + at + 1;
  }
  return floor;
}

/** The last LF, not before `first`, that ends an append; or -1. */
function lastEnd(bytes: Buffer, first: number): number {
  let at = bytes.lastIndexOf(lineFeed);
  while (at >= first) {
    if (at === 0 || bytes[at - 1] !== space) return at;
    at = bytes.lastIndexOf(lineFeed, at - 1);
  }
  return -1;
}

/** Fills `bytes` with those of the file from `position` on; fewer where it ends. */
export async function readAt(handle: ReadHandle, bytes: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
