import { sha256Hex } from '../kernel/sha256.js';
import { heldEntries } from './held-entries.js';
import type { InstrumentSource } from './instrument-source.js';
import { readRecord } from './read-record.js';
import { replayAlone, type ReplayOptions } from './replay.js';
import type { Verdict } from './verdict.js';

/**
 * Replays every record about one assessment: the assessment as {@link replay} does, and each entry that follows, which is
 * made again from what was stated in it, from those before it and from the instrument. What it says of itself, such as
 * its nonconformities or the evaluation without what is disputed, has to come out the same (R16, R23, R26).
 *
 * It never throws for what a record holds.
 *
 * @param documents - The records in any order, as documents or as canonical text; tombstones of an archive among them.
 * @param instruments - Where instruments come from: by exact id, version and digest.
 * @returns A verdict for each, in the order given. `cannot` with `replay.not-made-again` says why one could not be made again.
 * @example
 * ```ts
 * const by = { id: 'staff_04', role: 'health_worker' };
 * const time = { on: '2026-09-15', at: '08:30', source: 'device' } as const;
 * const told = { kind: 'notice', time, by, told: time, language: 'bm', copyGiven: true } as const;
 * const followed = followRecord(compiled, { chain: [kept], statement: told }, { secret });
 * const instruments = () => ({ found: 'instrument', compiled, source: 'published' }) as const;
 * followed.ok && replayChain([kept, followed.value], instruments).map(({ verdict }) => verdict); // ['same', 'same']
 * ```
 */
export function replayChain(
  documents: readonly unknown[],
  instruments: InstrumentSource,
  options: Omit<ReplayOptions, 'chain'> = {},
): readonly Verdict[] {
  const { hash = sha256Hex } = options;
  // A caller without types may pass anything.
  const all: readonly unknown[] = Array.isArray(documents) ? documents : [documents];
  const held = heldEntries(all, hash);
  return all.map((one) => replayAlone(readRecord(one, hash), { instruments, ...options, held, hash }));
}
