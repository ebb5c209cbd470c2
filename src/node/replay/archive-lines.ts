import type { NoLine, Stopped, TornEnd } from '../line-file/line-entry.js';
import { readLines, type ReadLinesOptions } from '../line-file/read-lines.js';
import type { LineReplay } from '../../records.js';

/** What stands at one place of an archive, `bytes` with its end: a line, or what is none and why; or, behind the last, why there is no more. */
export type ArchivePlace =
  | { readonly text: string; readonly bytes: number }
  | { readonly replayed: LineReplay; readonly bytes: number }
  | { readonly end: TornEnd | Stopped };

/**
 * The places of an archive file, in its order; the next is read when it is asked for.
 *
 * @example
 * ```ts
 * const places = archivePlaces('instruments/ml-arrival-screen/0.1.0.json');
 * await places.next(); // { value: { text: '{', bytes: 2 }, done: false }
 * await places.return();
 * ```
 */
export async function* archivePlaces(path: string, options: ReadLinesOptions = {}): AsyncGenerator<ArchivePlace, void> {
  for await (const entry of readLines(path, options)) {
    if (entry.kind === 'line') yield { text: entry.text, bytes: entry.bytes };
    else if (entry.kind === 'malformed') yield { replayed: noLine(entry), bytes: entry.bytes };
    // Bytes of an append that is not there whole are no line yet: somebody may be writing it.
    else yield { end: entry };
  }
}

/** What is no line has its place in the tree all the same: a checkpoint then says that something else stood there. */
export function noLine({ issue, digest }: NoLine): LineReplay {
  return { placed: { is: 'unreadable' }, tree: `unreadable ${digest}`, findings: [issue] };
}
