import { committedEnd } from './committed-end.js';
import { lineFileIssue } from './issues.js';
import { defaultLineBytes, limitOf, requirePath } from './limits.js';
import type { LineEntry, TornEnd } from './line-entry.js';
import { openForReading, wrongStart } from './open-for-reading.js';
import { splitLines } from './split-lines.js';

/** How a file of lines is read. */
export interface ReadLinesOptions {
  /** The byte at which to begin, where a line begins: `offset` and `bytes` of an entry together give that of the next. */
  readonly from?: number;
  /** The most bytes of one line, its end not counted, at least 1. 67 108 864 (64 MiB) unless said otherwise. */
  readonly maximumLineBytes?: number;
}

/**
 * The lines of a file, one at a time, as it is when reading begins; the next is read when it is asked for. Whole appends
 * only; whoever writes is not disturbed. What is no line is told in its place, and reading goes on.
 *
 * A loop that is left closes the file; who calls `next` alone has to call `return`.
 *
 * @returns A {@link LineEntry} for each line, in the order of the file; at the end `torn` (`node.torn-end`) when bytes
 *   follow that belong to no whole append, or `stopped` (`node.not-a-line-start`, `node.not-a-plain-file`,
 *   `node.reading-stopped`) when reading cannot begin or go on. `malformed`: `node.malformed-line`,
 *   `node.line-too-long`. The iteration throws the error of the file system when the file cannot be read; it is no
 *   `RiskError`.
 * @throws `RiskError` `kernel.not-text` when the path is none; `kernel.not-a-limit`.
 * @example
 * ```ts
 * const lines = readLines('instruments/ml-arrival-screen/0.1.0.json', { maximumLineBytes: 5_000_000 });
 * await lines.next(); // { value: { kind: 'line', text: '{', offset: 0, bytes: 2 }, done: false }
 * await lines.return();
 * ```
 */
export function readLines(path: string, options: ReadLinesOptions = {}): AsyncGenerator<LineEntry, void> {
  requirePath(path);
  const limit = limitOf('maximumLineBytes', options.maximumLineBytes, defaultLineBytes);
  return entries(path, options.from ?? 0, limit);
}

async function* entries(path: string, from: number, limit: number): AsyncGenerator<LineEntry, void> {
  const handle = await openForReading(path);
  try {
    const wrong = await wrongStart(handle, from);
    if (wrong !== undefined) return yield* [wrong];
    const { size } = await handle.stat();
    const end = await committedEnd(handle, from, size);
    for await (const entry of splitLines(handle, { from, end, limit })) {
      yield entry;
      if (entry.kind === 'stopped') return;
    }
    if (end < size) yield tornEnd(end, size - end);
  } finally {
    await handle.close();
  }
}

function tornEnd(offset: number, bytes: number): TornEnd {
  return { kind: 'torn', issue: lineFileIssue('node.torn-end', { bytes }), offset, bytes };
}
