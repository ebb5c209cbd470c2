import { closeSync, openSync, readSync } from 'node:fs';
import { lineIndex, type LineIndex } from '../../records.js';

/** The lines of an archive file as they are read, of which earlier ones can be read back. */
export interface FileLines extends LineIndex {
  /** Closes what was opened for it. */
  readonly close: () => void;
}

/** No line was read yet; the file is opened when the first is read back. */
export function fileLines(path: string): FileLines {
  let file: number | undefined;
  const index = lineIndex((offset, bytes) => {
    file ??= openSync(path, 'r');
    return lineAt(file, offset, bytes);
  });
  return {
    ...index,
    close: () => {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

function lineAt(file: number, offset: number, bytes: number): string {
  const buffer = Buffer.alloc(bytes);
  let read = 0;
  for (let got = -1; got !== 0 && read < bytes; read += got) {
    got = readSync(file, buffer, { offset: read, length: bytes - read, position: offset + read });
  }
  return buffer.toString('utf8', 0, read).replace(/\n$/, '');
}
