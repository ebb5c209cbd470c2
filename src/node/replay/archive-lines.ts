import { canonicalJson, type JsonValue } from '../../index.js';
import { platformSha256 } from '../hash.js';
import type { LineEntry } from '../line-file/line-entry.js';
import { readLines, type ReadLinesOptions } from '../line-file/read-lines.js';
import type { LineReplay } from '../../records.js';

/** What stands at one place of an archive: a line, or what is none and why. */
export type ArchivePlace = { readonly text: string } | { readonly replayed: LineReplay };

/**
 * The places of an archive file, in its order; the next is read when it is asked for.
 *
 * @example
 * ```ts
 * const places = archivePlaces('instruments/ml-arrival-screen/0.1.0.json');
 * await places.next(); // { value: { text: '{' }, done: false }
 * await places.return();
 * ```
 */
export async function* archivePlaces(path: string, options: ReadLinesOptions = {}): AsyncGenerator<ArchivePlace, void> {
  for await (const entry of readLines(path, options)) {
    yield entry.kind === 'line' ? { text: entry.text } : { replayed: noLine(entry) };
  }
}

/** What is no line has its place in the tree all the same: a checkpoint then says that something else stood there. */
export function noLine({ issue, offset }: Exclude<LineEntry, { readonly kind: 'line' }>): LineReplay {
  const told = { code: issue.code, offset, facts: issue.facts as unknown as JsonValue };
  return {
    placed: { is: 'unreadable' },
    tree: `unreadable ${platformSha256(canonicalJson(told))}`,
    findings: [issue],
  };
}
