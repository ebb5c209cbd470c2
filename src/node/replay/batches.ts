import {
  type ConditionCrosscheck,
  lineReplayer,
  type LineReplay,
  type InstrumentSource,
  type Registry,
} from '../../records.js';
import { platformSha256 } from '../hash.js';

/** Replays lines of an archive, a batch at a time, in this thread or in others. */
export interface BatchReplayer {
  /** How many batches may be on their way at once. */
  readonly width: number;
  /** Batches are given in the order of the archive; each promise gives what its own lines came to. */
  readonly replay: (lines: readonly string[]) => Promise<readonly LineReplay[]>;
  /** Ends what was started for it. */
  readonly close: () => Promise<void>;
}

/** What lines are replayed with. */
export interface BatchMeans {
  readonly instruments: InstrumentSource;
  /** A full date: also evaluates each record with the evidence that was there by then. */
  readonly asKnown?: string;
  /** Also evaluates every condition by a second engine: `crosscheck` of `@veo/risk/crosscheck`. */
  readonly crosscheck?: ConditionCrosscheck;
  /** Also says whether instruments were in force, and which errata results are affected by, as this registry says. */
  readonly registry?: Registry;
}

/**
 * Replays lines where it is called.
 *
 * @example
 * ```ts
 * const replayer = inThisThread({ instruments: bundledSource() });
 * (await replayer.replay(['', '{}'])).length; // 2
 * ```
 */
export function inThisThread(means: BatchMeans): BatchReplayer {
  const replayLine = lineReplayer({ ...means, hash: platformSha256 });
  return {
    width: 1,
    replay: (lines) => Promise.resolve(lines.map((line) => replayLine(line))),
    close: () => Promise.resolve(),
  };
}
