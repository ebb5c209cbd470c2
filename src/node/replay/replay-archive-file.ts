import { type Issue, RiskError } from '../../index.js';
import { type ArchiveReport, buildReport, type LineReplay, type Registry, type ReportBuilder } from '../../records.js';
import { platformSha256Bytes } from '../hash.js';
import { type ArchivePlace, archivePlaces } from './archive-lines.js';
import type { BatchReplayer } from './batches.js';

/** How far a replay is. */
export interface ReplayProgress {
  readonly lines: number;
  /** Characters of the lines. */
  readonly characters: number;
}

/** How an archive file is replayed. */
export interface ReplayFileOptions {
  readonly replayer: BatchReplayer;
  /** The registry that the replayer has: the report says what is wrong in it. */
  readonly registry?: Registry;
  /** Called after each batch with how far it is. */
  readonly onProgress?: (progress: ReplayProgress) => void;
}

/** A batch is this many lines, or fewer where they are long. */
const batchLines = 32;
const batchCharacters = 4_000_000;

/**
 * Replays an archive file, a batch of lines at a time: the next is read when there is room for it, and nothing is kept
 * but what the report says. The report has the same bytes with any number of workers.
 *
 * @throws `RiskError` `kernel.wrong-stage` when there is nothing to replay with; `kernel.not-text` when the path is none.
 *   The error of the file system when the file cannot be read.
 * @example
 * ```ts
 * const replayer = inThisThread({ instruments: bundledSource() });
 * (await replayArchiveFile('instruments/ml-arrival-screen/0.1.0.json', { replayer })).isSame; // false
 * ```
 */
export async function replayArchiveFile(path: string, options: ReplayFileOptions): Promise<ArchiveReport> {
  const { replayer, registry, onProgress } = replayingWith(options);
  const builder = buildReport(platformSha256Bytes, registry);
  const progress = { lines: 0, characters: 0 };
  const onItsWay: Promise<Batch>[] = [];
  const takeOldest = async (): Promise<void> => {
    const batch = await onItsWay.shift();
    if (batch === undefined) return;
    takeBatch(builder, batch);
    progress.lines += batch.replays.length;
    progress.characters += batch.characters;
    onProgress?.({ ...progress });
  };
  for await (const places of batches(path, (issue) => {
    builder.end(issue);
  })) {
    const batch = replayed(places, replayer);
    // What goes wrong is told when its turn comes; until then nobody waits for it.
    batch.catch(() => undefined);
    onItsWay.push(batch);
    if (onItsWay.length >= replayer.width) await takeOldest();
  }
  while (onItsWay.length > 0) await takeOldest();
  return builder.report();
}

// A caller without types can give anything.
function replayingWith(options: ReplayFileOptions | undefined): ReplayFileOptions {
  const { replayer } = (options ?? {}) as Partial<ReplayFileOptions>;
  if (options !== undefined && typeof replayer?.replay === 'function') return options;
  throw new RiskError('kernel.wrong-stage', { type: 'BatchReplayer', madeBy: 'inThisThread' });
}

/** A place of the tree. */
type LinePlace = Exclude<ArchivePlace, { readonly end: unknown }>;

interface Batch {
  readonly replays: readonly LineReplay[];
  readonly characters: number;
}

function takeBatch(builder: ReportBuilder, { replays }: Batch): void {
  for (const replay of replays) builder.take(replay);
}

async function replayed(places: readonly LinePlace[], { replay }: BatchReplayer): Promise<Batch> {
  const texts = places.flatMap((place) => ('text' in place ? [place.text] : []));
  const answers = [...(await replay(texts))].reverse();
  // INVARIANT: there is an answer for each text, in their order.
  const replays = places.map((place) => ('text' in place ? (answers.pop() as LineReplay) : place.replayed));
  return { replays, characters: charactersOf(texts) };
}

async function* batches(path: string, onEnd: (issue: Issue) => void): AsyncGenerator<readonly LinePlace[], void> {
  let batch: LinePlace[] = [];
  let characters = 0;
  for await (const place of archivePlaces(path)) {
    if ('end' in place) {
      onEnd(place.end.issue);
      break;
    }
    batch.push(place);
    characters += 'text' in place ? place.text.length : 0;
    if (batch.length < batchLines && characters < batchCharacters) continue;
    yield batch;
    [batch, characters] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

function charactersOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
