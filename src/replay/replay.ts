import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import type { Registry } from '../registry/registry.js';
import type { ConditionCrosscheck } from './cross-check.js';
import type { InstrumentSource } from './instrument-source.js';
import { heldEntries } from './held-entries.js';
import { type ReplayFinding, replayFinding } from './issues.js';
import { type ReadRecord, readRecord, type RecordReading } from './read-record.js';
import { type Means, missingFindings, replayAssessment, stopped } from './replay-assessment.js';
import { replayFollowing } from './replay-following.js';
import { registrySays } from './registry-says.js';
import { partOf, type Replayed, verdictOf } from './verdict-of.js';
import type { Verdict } from './verdict.js';

/** How records are replayed. */
export interface ReplayOptions {
  /** SHA-256 of text as hex; the platform's may be given for speed, and must agree. Default {@link sha256Hex}. */
  readonly hash?: DigestFunction;
  /** A full date: also evaluates with the evidence that was there by then. */
  readonly asKnown?: string;
  /** Also evaluates every condition by a second engine: `crosscheck` of `@veo/risk/crosscheck`. */
  readonly crosscheck?: ConditionCrosscheck;
  /** Also says whether instruments were in force, and which errata a result is affected by, as this registry says. */
  readonly registry?: Registry;
  /**
   * Of an entry that follows others: every record before it, the assessment among them, in any order, as documents or as
   * text. Without them what it says of itself cannot be made again.
   */
  readonly chain?: readonly unknown[];
}

/**
 * Replays one record: is it whole, is its instrument the published one, does it evaluate to the same bytes? (R26, R27)
 *
 * It never throws, guesses or repairs: whatever it is given gets a verdict, and every step that can still be checked
 * is.
 *
 * @param source - `veo-record/1`, as text (which has to be canonical) or as a plain object.
 * @param instruments - Where instruments come from: by exact id, version and digest.
 * @param options - With a `registry`, what it says of the record is told beside the verdict.
 * @returns `same`, `same_with_erratum`, `differs` with every difference by pointer, or `cannot` with the reason.
 * @example
 * ```ts
 * const instruments = () => ({ found: 'nothing' }) as const;
 * replay('{', instruments).verdict; // 'cannot'
 * replay('{', instruments).findings.map(({ code }) => code); // ['kernel.truncated']
 * ```
 */
export function replay(source: unknown, instruments: InstrumentSource, options: ReplayOptions = {}): Verdict {
  const { hash = sha256Hex, chain } = options;
  const held = Array.isArray(chain) ? { held: heldEntries(chain, hash) } : {};
  return replayAlone(readRecord(source, hash), { instruments, ...options, ...held, hash });
}

/** Replays a record that was read, of which no report says what is wrong in the registry. */
export function replayAlone(reading: RecordReading, means: Means): Verdict {
  return replayReading({ ...reading, findings: [...reading.findings, ...unreadErrata(reading, means)] }, means);
}

const isError = ({ severity }: Registry['errataFaults'][number]): boolean => severity === 'error';

/** An erratum that could not be read may say of a result that it is wrong. */
function unreadErrata({ record }: RecordReading, { registry }: Means): readonly ReplayFinding[] {
  // A caller without types may give what is no registry, which whoever asks it refuses.
  const faults: unknown = registry?.errataFaults;
  const issues = Array.isArray(faults) ? (faults as Registry['errataFaults']).filter(isError).length : 0;
  if (issues === 0 || record?.kind !== 'assessment') return [];
  // Of what came to nothing, nothing can be wrong.
  if (partOf(record.opened.value, 'evaluation') === undefined) return [];
  return [replayFinding('replay.errata-unread', '', { issues })];
}

/** Replays a record that was read. */
export function replayReading({ record, findings }: RecordReading, means: Means): Verdict {
  if (record === undefined) return verdictOf({ findings, taken: [] });
  const isSound = findings.every(({ code }) => code !== 'replay.malformed');
  const replayed = isSound ? replayKind(record, means) : stopped(missingFindings(record));
  const said = registrySays(record, means.registry, replayed.made);
  return verdictOf({ ...replayed, ...said, findings: [...findings, ...replayed.findings] }, record);
}

function replayKind(record: ReadRecord, means: Means): Replayed {
  return record.kind === 'assessment' ? replayAssessment(record, means) : replayFollowing(record, means);
}
