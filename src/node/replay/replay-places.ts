import type { Issue } from '../../index.js';
import type { LineIndex, LineReplay, LinesBefore, ReportBuilder } from '../../records.js';
import type { LineFileIssue } from '../line-file/issues.js';
import type { ArchivePlace } from './archive-lines.js';
import type { BatchReplayer } from './batches.js';

/** How far a replay is. */
export interface ReplayProgress {
  readonly lines: number;
  /** Characters of the lines. */
  readonly characters: number;
  /** Bytes of the file up to there. */
  readonly bytes: number;
}

/** A place of the tree, with what stands before it where its line follows others. */
export type LinePlace = Exclude<ArchivePlace, { readonly end: unknown }> & { readonly before?: LinesBefore };

/** Lines that were replayed together. */
export interface Batch {
  readonly replays: readonly LineReplay[];
  readonly characters: number;
  readonly bytes: number;
  /** What `mark` gave when the last line of the batch had been read. */
  readonly mark: string;
}

/** What places of an archive are replayed with, and who hears of it. */
export interface Run {
  readonly builder: ReportBuilder;
  readonly replayer: BatchReplayer;
  /** Hears of every line when it is read, and gives those before it. */
  readonly earlier: LineIndex;
  readonly progress: { lines: number; characters: number; bytes: number };
  readonly onProgress?: ((progress: ReplayProgress) => void) | undefined;
  /** Hears of every line when it is read, ahead of its replay; `mark` says what it heard so far. */
  readonly reading?: { readonly take: (place: LinePlace) => void; readonly mark: () => string };
  /** Waited for after each batch; an issue ends the run. */
  readonly onBatch?: (batch: Batch) => Promise<LineFileIssue | undefined>;
}

/** A batch is this many lines, or fewer where they are long. */
const batchLines = 32;
const batchCharacters = 4_000_000;
/** And than this, of the lines that are read back for them. */
const earlierCharacters = 16_000_000;

/** Replays places, a batch at a time: the next is read when there is room for it. Gives what ended it before the last, if anything. */
export async function replayPlaces(places: AsyncIterable<ArchivePlace>, run: Run): Promise<LineFileIssue | undefined> {
  const onItsWay: Promise<Batch>[] = [];
  const takeOldest = async (): Promise<LineFileIssue | undefined> => {
    const batch = await onItsWay.shift();
    return batch === undefined ? undefined : takeBatch(batch, run);
  };
  const onEnd = (issue: Issue): void => {
    run.builder.end(issue);
  };
  for await (const { lines, mark } of batches(places, run, onEnd)) {
    const batch = replayed(lines, mark, run.replayer);
    // What goes wrong is told when its turn comes; until then nobody waits for it.
    batch.catch(() => undefined);
    onItsWay.push(batch);
    const issue = onItsWay.length >= run.replayer.width ? await takeOldest() : undefined;
    if (issue !== undefined) return issue;
  }
  while (onItsWay.length > 0) {
    const issue = await takeOldest();
    if (issue !== undefined) return issue;
  }
  return undefined;
}

async function takeBatch(
  batch: Batch,
  { builder, progress, onProgress, onBatch }: Run,
): Promise<LineFileIssue | undefined> {
  for (const replay of batch.replays) builder.take(replay);
  progress.lines += batch.replays.length;
  progress.characters += batch.characters;
  progress.bytes += batch.bytes;
  onProgress?.({ ...progress });
  return onBatch?.(batch);
}

async function replayed(places: readonly LinePlace[], mark: string, { replay }: BatchReplayer): Promise<Batch> {
  const lines = places.flatMap((place) => ('text' in place ? [place] : []));
  const texts = lines.map(({ text }) => text);
  const given = replay(
    texts,
    lines.map(({ before }) => before),
  );
  const answers = [...(await given)].reverse();
  // INVARIANT: there is an answer for each text, in their order.
  const replays = places.map((place) => ('text' in place ? (answers.pop() as LineReplay) : place.replayed));
  return { replays, characters: charactersOf(texts), bytes: bytesOf(places), mark };
}

const unheard: NonNullable<Run['reading']> = { take: () => undefined, mark: () => '' };

interface ReadTogether {
  readonly lines: readonly LinePlace[];
  readonly mark: string;
}

async function* batches(
  places: AsyncIterable<ArchivePlace>,
  { reading = unheard, earlier }: Run,
  onEnd: (issue: Issue) => void,
): AsyncGenerator<ReadTogether, void> {
  let lines: LinePlace[] = [];
  for await (const place of places) {
    if ('end' in place) {
      onEnd(place.end.issue);
      break;
    }
    lines.push(withBefore(place, earlier));
    reading.take(place);
    if (!isFull(lines)) continue;
    yield { lines, mark: reading.mark() };
    lines = [];
  }
  if (lines.length > 0) yield { lines, mark: reading.mark() };
}

function bytesOf(places: readonly LinePlace[]): number {
  return places.reduce((sum, { bytes }) => sum + bytes, 0);
}

// What stands before a line is looked for when it is read, so that it does not depend on how lines are put together.
function withBefore(place: LinePlace, earlier: LineIndex): LinePlace {
  const text = 'text' in place ? place.text : undefined;
  const before = text === undefined ? undefined : earlier.before(text);
  earlier.take(text, place.bytes);
  return before === undefined ? place : { ...place, before };
}

function isFull(lines: readonly LinePlace[]): boolean {
  const read = charactersOf(lines.map((line) => ('text' in line ? line.text : '')));
  const readBack = charactersOf(lines.flatMap(({ before }) => before?.texts ?? []));
  return lines.length >= batchLines || read >= batchCharacters || readBack >= earlierCharacters;
}

function charactersOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
