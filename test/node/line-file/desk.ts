import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type LineFile } from '../../../src/node/line-file/line-file.js';
import { type LineEntry } from '../../../src/node/line-file/line-entry.js';
import { type LineFileOptions, openLineFile } from '../../../src/node/line-file/open-line-file.js';
import { readLines, type ReadLinesOptions } from '../../../src/node/line-file/read-lines.js';

/** Where files are on the disk at once: for tests of thousands of files that are about bytes, not about disks. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** The path of a file that is not there yet, in a folder of its own that goes with the test. */
export function newPath(where: 'disk' | 'memory' = 'memory'): string {
  const folder = mkdtempSync(join(where === 'disk' ? tmpdir() : memory, 'veo-lines-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'a.ndjson');
}

/** A writer that is let in. */
export async function writer(path: string, options: LineFileOptions = {}): Promise<LineFile> {
  const opened = await openLineFile(path, { waitMilliseconds: 1, ...options });
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return opened.value;
}

/** The code and facts with which a writer is kept out. */
export async function refusalOf(path: string): Promise<{ readonly code: string; readonly facts: object } | undefined> {
  const opened = await openLineFile(path, { waitMilliseconds: 1 });
  if (!opened.ok) return { code: opened.issues[0].code, facts: opened.issues[0].facts };
  await opened.value.close();
  return undefined;
}

/** Appends as one writer, each list a batch, and closes. */
export async function write(path: string, ...batches: readonly (readonly string[])[]): Promise<void> {
  const file = await writer(path);
  for (const lines of batches) {
    const appended = await file.append(lines);
    if (!appended.ok) throw new Error(JSON.stringify(appended.issues));
  }
  await file.close();
}

/** Everything that a reader is told. */
export async function entriesOf(path: string, options: ReadLinesOptions = {}): Promise<readonly LineEntry[]> {
  const entries: LineEntry[] = [];
  for await (const entry of readLines(path, options)) entries.push(entry);
  return entries;
}

/** The lines that a reader is given; what is none fails. */
export async function textsOf(path: string): Promise<readonly string[]> {
  const entries = await entriesOf(path);
  return entries.map((entry) => {
    if (entry.kind !== 'line') throw new Error(JSON.stringify(entry));
    return entry.text;
  });
}

/** What stands beside a file, by the ends of the names. */
export function beside(path: string): readonly string[] {
  return readdirSync(dirname(path))
    .filter((name) => name !== basename(path))
    .map((name) => name.slice(basename(path).length))
    .toSorted();
}
