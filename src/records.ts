/**
 * For those who keep records and those who check them: replaying records and archives, and Merkle trees (RFC 6962)
 * over them.
 *
 * @packageDocumentation
 */
export { bytesOfHex, hexOfBytes } from './kernel/bytes.js';
export { merkleRoot } from './kernel/merkle.js';
export {
  checkConsistency,
  checkInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
  type ProofVerdict,
} from './kernel/merkle-check.js';
export { leafHash } from './kernel/merkle-hash.js';
export {
  consistencyPath,
  follow,
  type Followed,
  type Following,
  inclusionPath,
  type MerklePath,
  pathOf,
  startFollowing,
} from './kernel/merkle-path.js';
export { appendHash, type CompactRange, emptyRange, rangeOf, rangeRoot } from './kernel/merkle-range.js';
export type { BytesDigest } from './kernel/sha256.js';
export { replay, type ReplayOptions } from './replay/replay.js';
export { archiveReplay, type ArchiveReplay, type ArchiveReplayOptions } from './replay/archive/replay-archive.js';
export { buildReport, type ReportBuilder } from './replay/archive/build-report.js';
export { lineReplayer, type LineReplay, type LineReplayer } from './replay/archive/replay-line.js';
export { compareVersions, type Comparison, type ComparisonMeans } from './replay/compare/compare-versions.js';
export type { ArchiveReport, LineFinding, LineKind } from './replay/archive/report.js';
export type { NumberGap } from './replay/archive/numbers.js';
export type { AsKnown, LaterEvidence } from './replay/as-known.js';
export type { Change } from './replay/changes.js';
export type { ChangedRecord, ComparisonReport, Shift, Uncompared } from './replay/compare/report.js';
export type { InstrumentFound, InstrumentSource, InstrumentWanted } from './replay/instrument-source.js';
export type { ReplayFinding } from './replay/issues.js';
export type { Difference, ReplayedInstrument, Step, Verdict, VerdictKind } from './replay/verdict.js';
