import { type BytesDigest, type DigestFunction, sha256Hex } from '../../kernel/sha256.js';
import type { Registry } from '../../registry/registry.js';
import type { ConditionCrosscheck } from '../cross-check.js';
import type { InstrumentSource } from '../instrument-source.js';
import { buildReport } from './build-report.js';
import { type EarlierLine, linesBefore } from './line-index.js';
import { type LineReplay, lineReplayer } from './replay-line.js';
import type { ArchiveReport } from './report.js';

/** How an archive is replayed. */
export interface ArchiveReplayOptions {
  /** SHA-256 of text as hex; the platform's may be given for speed, and must agree. Default {@link sha256Hex}. */
  readonly hash?: DigestFunction;
  /** SHA-256 of bytes, likewise. */
  readonly bytesHash?: BytesDigest;
  /** A full date: also evaluates each record with the evidence that was there by then. */
  readonly asKnown?: string;
  /** Also evaluates every condition by a second engine: `crosscheck` of `@veo/risk/crosscheck`. */
  readonly crosscheck?: ConditionCrosscheck;
  /** Also says whether instruments were in force, and which errata results are affected by, as this registry says. */
  readonly registry?: Registry;
  /**
   * The text of the line, among those before, that holds the entry with this seal, or its tombstone. Without it no entry that
   * follows others can be made again.
   */
  readonly earlier?: EarlierLine;
}

/** An archive being replayed, line by line. */
export interface ArchiveReplay {
  /** Takes the next line, without its line feed, and says what it came to by itself. */
  take(line: string): LineReplay;
  /** The report on the lines so far. */
  report(): ArchiveReport;
}

/**
 * Replays an archive, line by line, however the lines come: nothing of a line is kept but what the report says of it.
 * It never throws for what a line holds: each gets a verdict, and the run goes on.
 *
 * @param instruments - Where published instruments come from; behind them stand those that the archive embeds.
 * @example
 * ```ts
 * const replaying = archiveReplay(() => ({ found: 'nothing' }));
 * replaying.take('{"format":"veo-record/9"}').findings.map(({ code }) => code); // ['replay.newer-format']
 * replaying.report().isSame; // false
 * ```
 */
export function archiveReplay(instruments: InstrumentSource, options: ArchiveReplayOptions = {}): ArchiveReplay {
  const { hash = sha256Hex, bytesHash, registry, earlier } = options;
  const replayLine = lineReplayer({ ...options, instruments, hash });
  const builder = buildReport(bytesHash, registry);
  return {
    take: (line) => {
      const replayed = replayLine(line, earlier === undefined ? undefined : linesBefore(line, earlier));
      builder.take(replayed);
      return replayed;
    },
    report: () => builder.report(),
  };
}
