import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { type Checked, defaultLimits, textOfBytes } from '../index.js';

/** Standard input, as a file is named on a command line. */
export const standardInput = '-';

/** Bytes read at most: one more than any document may have, so that a larger one is refused, not cut. */
const mostBytes = defaultLimits.maximumCharacters * 4 + 1;

/**
 * The text of a document's file, read whole and no further than the limits of a document go.
 *
 * @param path - A path, or `-` for standard input.
 * @returns The text; or issues with codes of `KernelIssues`.
 * @throws The error of the file system when the file cannot be read.
 */
export function readDocument(path: string): Checked<string> {
  return textOfBytes(path === standardInput ? readFileSync(0) : readStart(path));
}

function readStart(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = new Uint8Array(Math.min(size === 0 ? mostBytes : size, mostBytes));
    return bytes.subarray(0, readInto(file, bytes));
  } finally {
    closeSync(file);
  }
}

function readInto(file: number, bytes: Uint8Array): number {
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSync(file, bytes, filled, bytes.length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
