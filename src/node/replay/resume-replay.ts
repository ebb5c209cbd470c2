import { readFile } from 'node:fs/promises';
import type { Checked } from '../../index.js';
import { type ArchiveReport, buildReport, type LineReplay } from '../../records.js';
import { platformSha256Bytes } from '../hash.js';
import { done, lineFileIssue, type LineFileIssue, type LineFileIssues, refused } from '../line-file/issues.js';
import type { LineFile } from '../line-file/line-file.js';
import type { LineEntry } from '../line-file/line-entry.js';
import { openLineFile } from '../line-file/open-line-file.js';
import { readLines } from '../line-file/read-lines.js';
import { type ArchivePlace, archivePlaces } from './archive-lines.js';
import { fileLines, type FileLines } from './file-lines.js';
import { instrumentStart } from './in-workers.js';
import { replayingWith, type ReplayFileOptions } from './replay-archive-file.js';
import { type Batch, replayPlaces, type Run } from './replay-places.js';
import { isStateHeader, readingDigest, type ReadingDigest, stateHeader, statePart } from './replay-state.js';

/** How an archive is replayed that may be interrupted. */
export interface ResumeOptions extends ReplayFileOptions {
  /** The file in which it keeps how far it is, outside of the archive; where it is there, the replay goes on from it. */
  readonly state: string;
  /** What the replayer was told beside the registry, such as a day: a state kept with other words is refused. */
  readonly settings?: string;
  /** It is written when this many lines were replayed since, at least 1. 1 000 unless said otherwise. */
  readonly every?: number;
}

/**
 * Replays an archive file as `replayArchiveFile` does, and keeps in a file how far it is: each part whole or not at all,
 * whenever it is interrupted. Called again it reads what it has read before, to see that it is the same, and goes on
 * behind it. The report has the same bytes as if nothing had interrupted it.
 *
 * The file is not protected against whoever can write in it: keep it where the report will be kept.
 *
 * @returns The report; or one {@link LineFileIssue}: `node.other-replay` where the state is of another archive, of one
 *   that was changed since, of other settings or another version of the package, or is none; or why it cannot be written.
 * @throws `RiskError` `kernel.wrong-stage` when there is nothing to replay with; `kernel.not-text` when a path is none. The
 *   error of the file system when the archive cannot be read.
 * @example
 * ```ts
 * const replayer = inThisThread({ instruments: bundledSource() });
 * const options = { replayer, state: `${linesFile}-state` };
 * (await resumeReplay('instruments/ml-arrival-screen/0.1.0.json', options)).ok; // true
 * ```
 */
export async function resumeReplay(
  path: string,
  options: ResumeOptions,
): Promise<Checked<ArchiveReport, LineFileIssue>> {
  const { state, settings = '', registry } = replayingWith(options);
  const places = archivePlaces(path);
  const earlier = fileLines(path);
  const header = stateHeader(settings, registry);
  // A writer sets aside what it finds torn: nothing of anybody else's is opened for writing.
  const reason = await foreign(state, header);
  if (reason !== undefined) return refused(other(reason).issue);
  const opened = await openLineFile(state);
  if (!opened.ok) return opened;
  const file = opened.value;
  try {
    return await resumed(places, { file, header, earlier }, options);
  } finally {
    await places.return();
    earlier.close();
    await file.close();
  }
}

type Places = AsyncGenerator<ArchivePlace, void>;

interface Keeping {
  readonly file: LineFile;
  readonly header: string;
  readonly earlier: FileLines;
}

async function resumed(
  places: Places,
  { file, header, earlier }: Keeping,
  options: ResumeOptions,
): Promise<Checked<ArchiveReport, LineFileIssue>> {
  const { replayer, registry, every = 1000, onProgress } = options;
  const builder = buildReport(platformSha256Bytes, registry);
  const reading = readingDigest();
  const progress = { lines: 0, characters: 0, bytes: 0 };
  const run: Run = { builder, replayer, earlier, progress, onProgress, reading };
  const before = await takeKept(places, file, { header, run, reading });
  if ('issue' in before) return refused(before.issue);
  if (before.instruments.length > 0) await replayer.replay(before.instruments);
  const keeping = keeperOf(file, { every, from: before.lines });
  const issue = (await replayPlaces(places, { ...run, onBatch: keeping.take })) ?? (await keeping.rest());
  return issue === undefined ? done(builder.report()) : refused(issue);
}

interface Kept {
  /** Lines of the archive that were replayed before. */
  readonly lines: number;
  /** The instruments among them, which later records ask for. */
  readonly instruments: readonly string[];
}

interface Taking {
  readonly header: string;
  readonly run: Run;
  readonly reading: ReadingDigest;
}

type Refused = { readonly issue: LineFileIssue };

/** Takes what earlier runs kept, holding the archive against it; a new file gets its header. */
async function takeKept(places: Places, file: LineFile, taking: Taking): Promise<Kept | Refused> {
  const entries = readLines(file.path);
  try {
    const { value: first } = await entries.next();
    if (first === undefined) {
      const issue = await appended(file, taking.header);
      return issue === undefined ? { lines: 0, instruments: [] } : { issue };
    }
    return textOf(first) === taking.header ? await takeParts(places, entries, taking) : other('no-state');
  } finally {
    await entries.return();
  }
}

async function takeParts(
  places: Places,
  entries: AsyncIterable<LineEntry>,
  { run, reading }: Taking,
): Promise<Kept | Refused> {
  const instruments: string[] = [];
  let lines = 0;
  for await (const entry of entries) {
    const part = statePart(textOf(entry));
    if (part === undefined) return other('no-state');
    instruments.push(...(await passed(places, part.replays.length, { run, reading })));
    if (reading.mark() !== part.digest) return other('archive');
    takeReplays(part.replays, run);
    ({ lines } = part);
  }
  return { lines, instruments };
}

function textOf(entry: LineEntry): string {
  return entry.kind === 'line' ? entry.text : '';
}

/** Why a file is not one that this replay can go on from; nothing where it is not there, empty, or cut short at once. */
async function foreign(state: string, header: string): Promise<OtherReason | undefined> {
  const entries = readLines(state);
  try {
    const { value: first } = await entries.next();
    if (first === undefined || textOf(first) === header) return undefined;
    if (first.kind !== 'torn') return isStateHeader(textOf(first)) ? 'settings' : 'no-state';
    const isCut = first.bytes <= header.length && header.startsWith(await readFile(state, 'utf8'));
    return isCut ? undefined : 'no-state';
  } catch {
    // Whether it can be made is seen when it is opened for writing.
    return undefined;
  } finally {
    await entries.return();
  }
}

type OtherReason = LineFileIssues['node.other-replay']['reason'];

function other(reason: OtherReason): Refused {
  return { issue: lineFileIssue('node.other-replay', { reason }) };
}

/** Reads over places that were replayed before; the instruments among them. */
async function passed(
  places: Places,
  count: number,
  { run, reading }: Pick<Taking, 'run' | 'reading'>,
): Promise<readonly string[]> {
  const instruments: string[] = [];
  for (let left = count; left > 0; left -= 1) {
    const { value: place } = await places.next();
    // Fewer lines than before have another digest.
    if (place === undefined || 'end' in place) break;
    reading.take(place);
    run.progress.bytes += place.bytes;
    run.earlier.take('text' in place ? place.text : undefined, place.bytes);
    if ('text' in place && place.text.startsWith(instrumentStart)) instruments.push(place.text);
  }
  return instruments;
}

function takeReplays(replays: readonly LineReplay[], { builder, progress, onProgress }: Run): void {
  for (const replay of replays) builder.take(replay);
  progress.lines += replays.length;
  onProgress?.({ ...progress });
}

/** Characters of lines after which what they came to is kept in any case: it is one line of the file. */
const charactersMost = 8_000_000;

interface Keeper {
  readonly take: (batch: Batch) => Promise<LineFileIssue | undefined>;
  /** Keeps what is left. */
  readonly rest: () => Promise<LineFileIssue | undefined>;
}

function keeperOf(file: LineFile, { every, from }: { readonly every: number; readonly from: number }): Keeper {
  const waiting = { lines: from, characters: 0, digest: '', replays: [] as LineReplay[] };
  const rest = async (): Promise<LineFileIssue | undefined> => {
    const { digest, replays } = waiting;
    if (replays.length === 0) return undefined;
    waiting.lines += replays.length;
    [waiting.replays, waiting.characters] = [[], 0];
    return appended(file, JSON.stringify({ lines: waiting.lines, digest, replays }));
  };
  return {
    take: ({ replays, characters, mark }) => {
      waiting.replays.push(...replays);
      waiting.characters += characters;
      waiting.digest = mark;
      const isFull = waiting.replays.length >= every || waiting.characters >= charactersMost;
      return isFull ? rest() : Promise.resolve(undefined);
    },
    rest,
  };
}

async function appended(file: LineFile, line: string): Promise<LineFileIssue | undefined> {
  const verdict = await file.append([line]);
  return verdict.ok ? undefined : verdict.issues[0];
}
