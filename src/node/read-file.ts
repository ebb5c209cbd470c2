import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Checked, defaultLimits, type ReaderIssue, textOfBytes } from '../index.js';

/** Standard input, as a file is named on a command line. */
export const standardInput = '-';

/** Bytes read at most: one more than any document may have, so that a larger one is refused, not cut. */
const mostBytes = defaultLimits.maximumCharacters * 4 + 1;

/** Bytes asked for at a time where nothing says how many there are. */
const chunkBytes = 65_536;

/** Milliseconds until something that had nothing to give yet is asked again. */
const patience = 10;

/**
 * The text of a document's file or of standard input, as UTF-8 (RFC 3629), read no further than the limits of a
 * document go.
 *
 * @param path - A path, or `-` for standard input.
 * @returns The text, a byte order mark included; or one {@link ReaderIssue}: `kernel.not-utf-8`, or `kernel.too-large`
 *   (in bytes, without reading on).
 * @throws The error of the file system when the file cannot be read; it is no `RiskError`.
 * @example
 * ```ts
 * readDocument('instruments/ml-arrival-screen/0.1.0.json').ok; // true
 * ```
 */
export function readDocument(path: string): Checked<string, ReaderIssue> {
  return textOfBytes(path === standardInput ? readChunks(0) : readFile(path));
}

function readFile(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    return size === 0 ? readChunks(file) : readInto(file, new Uint8Array(Math.min(size, mostBytes)));
  } finally {
    closeSync(file);
  }
}

/** Pipes do not say how much will come. */
function readChunks(file: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let left = mostBytes;
  while (left > 0) {
    const chunk = new Uint8Array(Math.min(chunkBytes, left));
    const read = readSome(file, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    left -= read;
  }
  return Buffer.concat(chunks);
}

function readInto(file: number, bytes: Uint8Array): Uint8Array {
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSome(file, bytes.subarray(filled));
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

/** How many bytes came; 0 at the end. */
function readSome(file: number, bytes: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, bytes, 0, bytes.length, null);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      // A terminal or pipe on Windows ends with an error.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patience);
    }
  }
}
