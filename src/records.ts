/**
 * For those who keep records and those who check them: making and following records, copies for an audience, erasure;
 * replaying records and archives, signatures (DSSE envelopes, Ed25519), checkpoints and proofs of logs (C2SP), Merkle trees
 * (RFC 6962), and the words of signatures and logs; registries of instruments with their notices and errata.
 *
 * In the examples `signing` holds a key, a trust file that names it, and what the key has signed; `statement` is what a host
 * states of an assessment with the Malian arrival screen, `secret` the random bits of one entry, `kept` the record made of them.
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
export { isFullDate } from './kernel/partial-date.js';
export type { BytesDigest } from './kernel/sha256.js';
export { type Checkpoint, checkpointText, parseCheckpoint } from './record/log/checkpoint.js';
export type { LogIssue, LogIssues, LogLine } from './record/log/issues.js';
export { type NamedSigner, namedSignerOf, signCheckpoint } from './record/log/sign-checkpoint.js';
export { parseTlogProof, type TlogProof, tlogProofText } from './record/log/tlog-proof.js';
export { type ExpectedCheckpoint, type VerifiedCheckpoint, verifyCheckpoint } from './record/log/verify-checkpoint.js';
export { type ExpectedLeaf, type VerifiedInclusion, verifyTlogProof } from './record/log/verify-tlog-proof.js';
export type { CountedSignature } from './record/signatures/count-signatures.js';
export {
  type Envelope,
  type EnvelopeSignature,
  openEnvelope,
  type OpenedEnvelope,
  preAuthEncoding,
} from './record/signatures/dsse.js';
export type { KeyFault } from './record/signatures/ed25519.js';
export type {
  NamedPart,
  SignatureFindings,
  SignatureIssue,
  SignatureIssues,
  SignedKind,
} from './record/signatures/issues.js';
export { type Holder, type Key, type KeyDocument, keyOfSeed, parseKey, trustedKeyOf } from './record/signatures/key.js';
export { keyIdOf } from './record/signatures/key-id.js';
export { nameDocument, type NamingIssue } from './record/signatures/name-document.js';
export { signEnvelope } from './record/signatures/sign-envelope.js';
export { type SignatureCheck, signatureCheck, type SignedClaim } from './record/signatures/signature-check.js';
export { type Signer, signerOf } from './record/signatures/signer.js';
export type { Named, NamedDocument, StatedKind, Statement } from './record/signatures/statement.js';
export { parseTrust, type Trust } from './record/signatures/trust.js';
export type { Demand, TrustDocument, TrustedKey } from './record/signatures/trust-document.js';
export { type Expected, type VerifiedSignatures, verifyEnvelope } from './record/signatures/verify-envelope.js';
export { signatureIssueWords, type SigningIssues } from './words/record/signature-words.js';
export { packageVersion } from './record/package-version.js';
export { registrySource } from './replay/registry-source.js';
export { replay, type ReplayOptions } from './replay/replay.js';
export { replayChain } from './replay/replay-chain.js';
export { archiveReplay, type ArchiveReplay, type ArchiveReplayOptions } from './replay/archive/replay-archive.js';
export { replayIssueWords, replayReportWords, type ReplayWordsOptions } from './words/replay/words.js';
export type { ReplayReportWords, ReplaySection } from './words/replay/replay-words.js';
export type { ReplayParagraph } from './words/replay/telling.js';
export { comparisonWords, type ComparisonReportWords } from './words/replay/comparison-words.js';
export { replayReportHtml } from './words/replay/replay-html.js';
export { buildReport, type ReportBuilder } from './replay/archive/build-report.js';
export { lineReplayer, type LineReplay, type LineReplayer } from './replay/archive/replay-line.js';
export { compareVersions, type Comparison, type ComparisonMeans } from './replay/compare/compare-versions.js';
export type {
  ArchiveReport,
  CrosscheckCount,
  ErratumCount,
  InForceCount,
  LineFinding,
  LineKind,
  RegistryUsed,
} from './replay/archive/report.js';
export type { NumberGap } from './replay/archive/numbers.js';
export { type AdmissionIssue, admitted, type AdmittedLine, type Candidate } from './replay/archive/admit.js';
export { type EarlierLine, lineIndex, type LineIndex, type LinesBefore } from './replay/archive/line-index.js';
export { placeLine, type PlacedLine } from './replay/archive/place-line.js';
export { archiveSequence, type Placed, type PlacedEntry, type Sequence } from './replay/archive/sequence.js';
export type { ChainLink } from './replay/archive/chains.js';
export {
  type ArchiveLine,
  type HeaderLine,
  type InstrumentLine,
  lineText,
  type TombstoneLine,
} from './record/archive/line.js';
export { type Audience, audiences } from './instrument/document.js';
export { type Position, positions } from './instrument/outcomes.js';
export { abandonNumber } from './record/abandon.js';
export type { Branch } from './record/chain.js';
export { recordFormat } from './record/document.js';
export type {
  AbandonmentEntry,
  AssessmentEntry,
  ChallengeEntry,
  DecisionEntry,
  Disputed,
  Entry,
  EntryDigests,
  EntryKind,
  ErasedLeaf,
  ErasureEntry,
  Leaf,
  NoticeEntry,
  RecordDocument,
  ReviewedConclusion,
  ReviewEntry,
  SupersessionEntry,
  Withheld,
} from './record/document.js';
export { erase, type Erased, type Erasure } from './record/erase.js';
export { eraseWhole } from './record/erase-whole.js';
export { followRecord, type FollowSource } from './record/follow-record.js';
export type {
  Disagreement,
  EvaluationDiffers,
  RecordFindings,
  RecordIssue,
  RecordIssues,
  RecordRefusals,
} from './record/issues.js';
export type { NonconformityCode, Occasion, RecordNonconformities } from './record/nonconformities.js';
export { openRecord, type OpenedRecord } from './record/open-record.js';
export { parseRecord } from './record/parse-record.js';
export {
  type Actor,
  type AnswerChange,
  type AttachedEvaluation,
  type Conclusion,
  type ConclusionKind,
  conclusionKinds,
  type DoubleEntry,
  type Grounds,
  type Moment,
  type Nonconformity,
  type PaperOrigin,
  type SealedConclusion,
  type Seen,
  type TimeSource,
  timeSources,
} from './record/parts.js';
export { type Recomputation, recompute } from './record/recompute.js';
export { record, type SealOptions } from './record/record.js';
export { redact, type Redaction } from './record/redact.js';
export {
  type ChallengeStanding,
  type ConclusionStatus,
  type EntryFaults,
  type OutcomeStanding,
  type ReviewStanding,
  type Standing,
  standing,
} from './record/standing.js';
export type {
  AbandonmentStatement,
  ChallengeStatement,
  DecisionStatement,
  ErasureOrder,
  ErasureStatement,
  FollowStatement,
  NoticeStatement,
  RecordStatement,
  ReviewStatement,
  SupersessionStatement,
  WholeErasureOrder,
} from './record/statement.js';
export type { AsKnown, LaterEvidence } from './replay/as-known.js';
export type { Change } from './replay/changes.js';
export type { ChangedRecord, ComparisonReport, Shift, Uncompared } from './replay/compare/report.js';
export type { InstrumentFound, InstrumentSource, InstrumentWanted } from './replay/instrument-source.js';
export type { ConditionCrosscheck, ConditionDiffers, Crosschecks } from './replay/cross-check.js';
export type { NotMadeAgain, ReplayFinding } from './replay/issues.js';
export type { AffectingErratum, Corrected, InForceOn } from './replay/registry-findings.js';
export type { Difference, ReplayedInstrument, Step, Verdict, VerdictKind } from './replay/verdict.js';
export { createRegistry, type RegistryOptions } from './registry/create-registry.js';
export type {
  Correction,
  ErratumDocument,
  IndexedDocument,
  IndexedFile,
  IndexedInstrument,
  IndexedSignatures,
  InstrumentNoticeDocument,
  InstrumentPin,
  NoticeKind,
  NoticeScope,
  PackageVersions,
  RegistryIndexDocument,
} from './registry/documents.js';
export { emptyIndex, type EnteredDocument, enterDocument, type NewDocument } from './registry/enter.js';
export {
  type CorrectionHere,
  type ErrataOf,
  errataOf,
  type ErratumFinding,
  type ResultMade,
  semanticsCorrections,
} from './registry/errata.js';
export type { HeldInstrument } from './registry/held-instrument.js';
export {
  inForce,
  type InForce,
  type InForceQuery,
  type InForceStatus,
  type NoticeStanding,
  type StandingNotice,
} from './registry/in-force.js';
export { type ReadFile, registryOfIndex } from './registry/index-registry.js';
export type { DocumentKind, RegistryIssue, RegistryIssues } from './registry/issues.js';
export { parseErratum } from './registry/parse-erratum.js';
export { indexFile, parseRegistryIndex } from './registry/parse-index.js';
export { parseInstrumentNotice } from './registry/parse-notice.js';
export type {
  Found,
  HeldErratum,
  HeldNotice,
  InstrumentName,
  InstrumentRef,
  ListedInstrument,
  Lookup,
  Missing,
  NoticesOf,
  OtherDigest,
  Registry,
  Spoilt,
} from './registry/registry.js';
export { type Beside, type DocumentWithSignatures, noticeDigest } from './registry/signed.js';
