import type { Issue } from '../../index.js';
import { type PlacedLine, placeLine } from '../../records.js';
import { platformSha256 } from '../hash.js';
import type { LineEntry, Stopped, TornEnd } from '../line-file/line-entry.js';
import { readLines, type ReadLinesOptions } from '../line-file/read-lines.js';
import { noLine } from '../replay/archive-lines.js';

/** A line of an archive file; of what is no text, what the file says of it. */
export interface FiledLine extends Omit<PlacedLine, 'findings'> {
  readonly findings: readonly Issue[];
}

/** What stands at one place of an archive file: a line, or behind the last why there is no more. */
export type FiledPlace = { readonly line: FiledLine } | { readonly end: TornEnd | Stopped };

/** The places of an archive file, in its order, none evaluated; the next is read when it is asked for. */
export async function* placedLines(path: string, options: ReadLinesOptions = {}): AsyncGenerator<FiledPlace, void> {
  for await (const entry of readLines(path, options)) yield placeOf(entry);
}

function placeOf(entry: LineEntry): FiledPlace {
  if (entry.kind === 'line') return { line: placeLine(entry.text, platformSha256) };
  return entry.kind === 'malformed' ? { line: noLine(entry) } : { end: entry };
}
