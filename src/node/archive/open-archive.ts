import { access } from 'node:fs/promises';
import type { Checked } from '../../index.js';
import { type HeaderLine, lineText, placeLine, type ReplayFinding } from '../../records.js';
import { platformSha256 } from '../hash.js';
import { lineFileIssue } from '../line-file/issues.js';
import { requirePath } from '../line-file/limits.js';
import type { LineFile } from '../line-file/line-file.js';
import { type LineFileOptions, openLineFile } from '../line-file/open-line-file.js';
import { isAbsent } from '../line-file/system-error.js';
import { type Archive, type ArchiveIssue, archiveOf, type ArchiveState, startState, takeLine } from './archive.js';
import { placedLines } from './placed-lines.js';

/** What an archive says of itself. */
export type ArchiveHeader = Pick<HeaderLine, 'origin' | 'opened'>;

/**
 * Makes an archive: a file with its header, open for its one writer.
 *
 * @param path - Of a file that is not there, or empty; its folder has to be there.
 * @param header - The name that checkpoints will carry, and when the archive was opened.
 * @returns The {@link Archive}; or every {@link ArchiveIssue}: `replay.malformed` for a header that is none,
 *   `replay.second-header` when the file is not empty, and what `openLineFile` and its `append` return.
 * @throws `RiskError` `kernel.not-text` when the path is none; `kernel.not-canonical` for a header that JSON cannot say.
 * @example
 * ```ts
 * const opened = { on: '2026-01-05', source: 'register' } as const;
 * const made = await createArchive(`${linesFile}.new`, { origin: 'ml.example/prison-7', opened });
 * made.ok && made.value.tree.size; // 1
 * if (made.ok) await made.value.close();
 * ```
 */
export async function createArchive(
  path: string,
  header: ArchiveHeader,
  options: LineFileOptions = {},
): Promise<Checked<Archive, ArchiveIssue>> {
  requirePath(path);
  const { origin, opened } = header;
  const text = lineText({ format: 'veo-archive/1', kind: 'header', origin, opened });
  const line = placeLine(text, platformSha256);
  const [first, ...others] = line.findings;
  if (first !== undefined) return { ok: false, issues: [first, ...others] };
  const file = await openLineFile(path, options);
  if (!file.ok) return file;
  return orClose(file.value, async () => {
    if (file.value.size > 0) return refused('replay.second-header');
    const appended = await file.value.append([text]);
    if (!appended.ok) return appended;
    const state = startState();
    takeLine(state, line);
    return done(archiveOf(file.value, state));
  });
}

/**
 * Opens an archive for its one writer. All its lines are read once, and none is evaluated; what is wrong with them does
 * not stand in the way of what comes next, and is counted.
 *
 * @returns The {@link Archive}; or every {@link ArchiveIssue}: `replay.no-header` when its first line does not say that
 *   it is one, and what `openLineFile` returns; `node.unwritable-file` also when there is no such file.
 * @throws `RiskError` `kernel.not-text` when the path is none.
 * @example
 * ```ts
 * const opened = await openArchive('no-such-folder/archive.ndjson');
 * opened.issues.map(({ code }) => code); // ['node.unwritable-file']
 * ```
 */
export async function openArchive(
  path: string,
  options: LineFileOptions = {},
): Promise<Checked<Archive, ArchiveIssue>> {
  requirePath(path);
  if (await isMissing(path))
    return { ok: false, issues: [lineFileIssue('node.unwritable-file', { reason: 'ENOENT' })] };
  const file = await openLineFile(path, options);
  if (!file.ok) return file;
  return orClose(file.value, async () => {
    const state = startState();
    const issue = await readInto(state, file.value.path, options);
    if (issue !== undefined) return { ok: false, issues: [issue] };
    return state.origin === undefined ? refused('replay.no-header') : done(archiveOf(file.value, state));
  });
}

/** Who opens a file to append to it would make it. */
async function isMissing(path: string): Promise<boolean> {
  return access(path).then(() => false, isAbsent);
}

async function readInto(
  state: ArchiveState,
  path: string,
  { maximumLineBytes }: LineFileOptions,
): Promise<ArchiveIssue | undefined> {
  for await (const place of placedLines(path, maximumLineBytes === undefined ? {} : { maximumLineBytes })) {
    if ('end' in place) return place.end.issue;
    takeLine(state, place.line);
    if (state.origin === undefined) return undefined;
  }
  return undefined;
}

async function orClose(
  file: LineFile,
  task: () => Promise<Checked<Archive, ArchiveIssue>>,
): Promise<Checked<Archive, ArchiveIssue>> {
  let isOpen = false;
  try {
    const verdict = await task();
    isOpen = verdict.ok;
    return verdict;
  } finally {
    if (!isOpen) await file.close();
  }
}

function done(value: Archive): Checked<Archive, ArchiveIssue> {
  return { ok: true, value, issues: [] };
}

function refused(code: 'replay.no-header' | 'replay.second-header'): Checked<never, ArchiveIssue> {
  const issue: ReplayFinding = { code, pointer: '', severity: 'error', facts: {} };
  return { ok: false, issues: [issue] };
}
