import { type FileHandle, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { committedEnd } from './committed-end.js';
import { defaultLineBytes, limitOf, requirePath } from './limits.js';
import { type LineEntry, type Stopped, stopped, type TornEnd } from './line-entry.js';
import { openForReading, wrongStart } from './open-for-reading.js';
import type { ReadLinesOptions } from './read-lines.js';
import { splitLines } from './split-lines.js';
import { isAbsent } from './system-error.js';

/** What of an `AbortSignal` is looked at. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** How a file of lines is followed. */
export interface FollowLinesOptions extends ReadLinesOptions {
  /** Ends the following, quietly: an `AbortSignal`. */
  readonly signal?: StopSignal;
  /** Milliseconds between two looks at the file, at least 1. 200 unless said otherwise. */
  readonly everyMilliseconds?: number;
}

/** Milliseconds between two looks at a file. */
const defaultPause = 200;

/**
 * The lines of a file, and then each that is appended, as long as nobody ends it. Whole appends only: what a writer has
 * not finished, or a next writer sets aside, is never told.
 *
 * @returns What {@link readLines} gives, without `torn`; `stopped` (`node.reading-stopped`) when the file is removed,
 *   replaced or shorter than what was read of it.
 * @throws `RiskError` `kernel.not-text` when the path is none; `kernel.not-a-limit`.
 * @example
 * ```ts
 * const lines = followLines('instruments/ml-arrival-screen/0.1.0.json', { everyMilliseconds: 1000 });
 * await lines.next(); // { value: { kind: 'line', text: '{', offset: 0, bytes: 2 }, done: false }
 * await lines.return();
 * ```
 */
export function followLines(
  path: string,
  options: FollowLinesOptions = {},
): AsyncGenerator<Exclude<LineEntry, TornEnd>, void> {
  requirePath(path);
  const limit = limitOf('maximumLineBytes', options.maximumLineBytes, defaultLineBytes);
  const pause = limitOf('everyMilliseconds', options.everyMilliseconds, defaultPause);
  return entries(path, { from: options.from ?? 0, limit, pause, signal: options.signal });
}

interface Following {
  readonly from: number;
  readonly limit: number;
  readonly pause: number;
  readonly signal: StopSignal | undefined;
}

async function* entries(
  path: string,
  { from, limit, pause, signal }: Following,
): AsyncGenerator<Exclude<LineEntry, TornEnd>, void> {
  const handle = await openForReading(path);
  try {
    const wrong = await wrongStart(handle, from);
    if (wrong !== undefined) return yield* [wrong];
    for (let offset = from; !isAborted(signal);) {
      // Asked first: what was appended before the file went away is told before that.
      const stop = await change(path, handle, offset);
      const end = await committedEnd(handle, offset, (await handle.stat()).size);
      for await (const entry of splitLines(handle, { from: offset, end, limit })) {
        if (isAborted(signal)) return;
        yield entry;
        if (entry.kind === 'stopped') return;
      }
      if (stop !== undefined) return yield* [stop];
      if (end === offset) await rest(pause, signal);
      offset = end;
    }
  } finally {
    await handle.close();
  }
}

function isAborted(signal: StopSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function rest(milliseconds: number, signal: StopSignal | undefined): Promise<void> {
  // INVARIANT: what is taken is an AbortSignal; its type is not named, since declarations have to compile without it.
  await setTimeout(milliseconds, undefined, { signal: signal as AbortSignal | undefined }).catch((error: unknown) => {
    if (!isAborted(signal)) throw error;
  });
}

/** Why nothing more can come; `undefined` as long as the name leads to the file that was read, as far as it was. */
async function change(path: string, handle: FileHandle, read: number): Promise<Stopped | undefined> {
  try {
    const [named, held] = await Promise.all([stat(path, { bigint: true }), handle.stat({ bigint: true })]);
    if (named.ino !== held.ino || named.dev !== held.dev) return stopped(read, 'replaced');
    return held.size < BigInt(read) ? stopped(read, 'shortened') : undefined;
  } catch (error) {
    if (isAbsent(error)) return stopped(read, 'removed');
    throw error;
  }
}
