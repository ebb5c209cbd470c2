import { unlinkSync, writeFileSync } from 'node:fs';
import type { Issue } from '../../index.js';
import { type LineFile, openLineFile, readLines } from '../../node/index.js';
import { fileSystemCode, unwritableFile } from '../faults.js';

/** What a new archive has that the old one has not. */
export interface NewLines {
  /** Lines that are other than they were, by their place, from 1. */
  readonly changed: ReadonlyMap<number, string>;
  /** Lines behind all others. */
  readonly added: readonly string[];
}

/** An archive that is to be written anew. */
export interface Rewriting extends NewLines {
  readonly from: string;
  /** A file that is not there yet. */
  readonly to: string;
}

/** Something wrong, and the file, or the line of it, where it is. */
interface Placed {
  readonly at: string;
  readonly issue: Issue;
}

type Written = { readonly ok: true } | { readonly ok: false; readonly issues: readonly Placed[] };

/** Lines that are written together. */
const batch = 500;

/**
 * Writes an archive anew into another file, every other line as it was. The old file stays as it is.
 *
 * @returns Why there is no new file: it cannot be written, or the old one holds what is no line.
 */
export async function rewriteArchive(rewriting: Rewriting): Promise<Written> {
  const { to } = rewriting;
  try {
    writeFileSync(to, '', { flag: 'wx' });
  } catch (error) {
    return refused(to, [unwritableFile(fileSystemCode(error))]);
  }
  const written = await writeInto(rewriting);
  if (!written.ok) unlinkSync(to);
  return written;
}

async function writeInto(rewriting: Rewriting): Promise<Written> {
  const opened = await openLineFile(rewriting.to);
  if (!opened.ok) return refused(rewriting.to, opened.issues);
  try {
    return await copyInto(opened.value, rewriting);
  } finally {
    await opened.value.close();
  }
}

async function copyInto(file: LineFile, { from, to, changed, added }: Rewriting): Promise<Written> {
  let line = 0;
  let waiting: string[] = [];
  for await (const entry of readLines(from)) {
    line += 1;
    if (entry.kind !== 'line') return refused(`${from}:${String(line)}`, [entry.issue]);
    waiting.push(changed.get(line) ?? entry.text);
    if (waiting.length < batch) continue;
    const appended = await file.append(waiting);
    if (!appended.ok) return refused(to, appended.issues);
    waiting = [];
  }
  const last = await file.append([...waiting, ...added]);
  return last.ok ? { ok: true } : refused(to, last.issues);
}

function refused(at: string, issues: readonly Issue[]): Written {
  return { ok: false, issues: issues.map((issue) => ({ at, issue })) };
}
