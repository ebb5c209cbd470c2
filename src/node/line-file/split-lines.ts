import { createHash, type Hash } from 'node:crypto';
import { lineFeed } from './batch-form.js';
import { readAt, type ReadHandle } from './committed-end.js';
import { entryOf, type Line, type NoLine, type Stopped, stopped, tooLong } from './line-entry.js';

/** Bytes read together. */
const chunkBytes = 262_144;

/** How many spaces a writer puts before an LF at most. */
const markBytes = 2;

/** A part of a file: from where a line begins to where one ends. */
export interface Part {
  readonly from: number;
  readonly end: number;
  /** The most bytes of one line. */
  readonly limit: number;
}

/** The beginning of a line whose end was not yet read. */
interface Begun {
  pieces: Uint8Array[];
  bytes: number;
  /** Of a line that is too long: over what is no longer kept. */
  passed?: Hash;
}

/** The lines of a part of a file, one after another; memory holds one chunk and one line of the limit. */
export async function* splitLines(
  handle: ReadHandle,
  { from, end, limit }: Part,
): AsyncGenerator<Line | NoLine | Stopped, void> {
  const buffer = Buffer.alloc(Math.min(chunkBytes, end - from));
  const begun: Begun = { pieces: [], bytes: 0 };
  let offset = from;
  for (let position = from; position < end; position += buffer.length) {
    const wanted = buffer.subarray(0, Math.min(buffer.length, end - position));
    const chunk = wanted.subarray(0, await readAt(handle, wanted, position));
    let start = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, start)) {
      const entry = ended(begun, chunk.subarray(start, at), { offset, limit });
      yield entry;
      offset += entry.bytes;
      start = at + 1;
    }
    keep(begun, chunk.subarray(start), limit);
    if (chunk.length < wanted.length) break;
  }
  if (offset < end) yield stopped(offset, 'shortened');
}

/** A line whose last piece is there. */
function ended(
  begun: Begun,
  last: Uint8Array,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Line | NoLine {
  const bytes = begun.bytes + last.length;
  const { pieces } = begun;
  const digest = bytes > limit + markBytes ? pass(begun, last).digest('hex') : undefined;
  begun.pieces = [];
  begun.bytes = 0;
  delete begun.passed;
  if (digest !== undefined) return tooLong({ offset, bytes: bytes + 1, digest }, bytes, limit);
  return entryOf(pieces.length === 0 ? last : Buffer.concat([...pieces, last]), offset, limit);
}

/** Keeps what may still become a line: of a line that is too long, only how long it is and its digest so far. */
function keep(begun: Begun, piece: Uint8Array, limit: number): void {
  begun.bytes += piece.length;
  if (begun.bytes > limit + markBytes) pass(begun, piece);
  // The chunk it lies in is read into again.
  else if (piece.length > 0) begun.pieces.push(Uint8Array.from(piece));
}

/** Passes over a piece of a line that is too long, and over what was kept of it. */
function pass(begun: Begun, piece: Uint8Array): Hash {
  const hash = (begun.passed ??= createHash('sha256'));
  for (const kept of begun.pieces) hash.update(kept);
  begun.pieces = [];
  return hash.update(piece);
}
