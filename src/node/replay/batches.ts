import {
  type ConditionCrosscheck,
  lineReplayer,
  type LineReplay,
  type LinesBefore,
  type InstrumentSource,
  type Registry,
} from '../../records.js';
import { platformSha256 } from '../hash.js';

/** What stands before a line that follows others. */
export type Before = LinesBefore | undefined;

/** Replays lines of an archive, a batch at a time, in this thread or in others. */
export interface BatchReplayer {
  /** How many batches may be on their way at once. */
  readonly width: number;
  /**
   * Batches are given in the order of the archive, with what stands before each line; each promise gives what its own
   * lines came to.
   */
  readonly replay: (lines: readonly string[], before?: readonly Before[]) => Promise<readonly LineReplay[]>;
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
    replay: (lines, before = []) => Promise.resolve(lines.map((line, place) => replayLine(line, before[place]))),
    close: () => Promise.resolve(),
  };
}
