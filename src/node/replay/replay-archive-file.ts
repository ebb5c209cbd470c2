import { RiskError } from '../../index.js';
import { type ArchiveReport, buildReport, type Registry } from '../../records.js';
import { platformSha256Bytes } from '../hash.js';
import { archivePlaces } from './archive-lines.js';
import type { BatchReplayer } from './batches.js';
import { fileLines } from './file-lines.js';
import { type ReplayProgress, replayPlaces } from './replay-places.js';

/** How an archive file is replayed. */
export interface ReplayFileOptions {
  readonly replayer: BatchReplayer;
  /** The registry that the replayer has: the report says what is wrong in it. */
  readonly registry?: Registry;
  /** Called after each batch with how far it is. */
  readonly onProgress?: (progress: ReplayProgress) => void;
}

/**
 * Replays an archive file, a batch of lines at a time: the next is read when there is room for it, and nothing is kept
 * but what the report says, and where each entry stands: those before one that follows are read back. The report has the
 * same bytes with any number of workers.
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
  const earlier = fileLines(path);
  try {
    await replayPlaces(archivePlaces(path), {
      ...{ builder, replayer, earlier, onProgress },
      progress: { lines: 0, characters: 0, bytes: 0 },
    });
  } finally {
    earlier.close();
  }
  return builder.report();
}

/** The options of a replay. A caller without types can give anything. */
export function replayingWith<Options extends ReplayFileOptions>(options: Options | undefined): Options {
  const { replayer } = (options ?? {}) as Partial<ReplayFileOptions>;
  if (options !== undefined && typeof replayer?.replay === 'function') return options;
  throw new RiskError('kernel.wrong-stage', { type: 'BatchReplayer', madeBy: 'inThisThread' });
}
