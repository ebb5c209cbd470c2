/**
 * What touches the machine: files, registries in folders, the bundled instruments, the platform's SHA-256.
 *
 * @packageDocumentation
 */
export { readDocument, standardInput } from './read-file.js';
export { bundledInstrument, bundledInstruments, type BundledInstrument } from './bundled.js';
export { platformSha256, platformSha256Bytes } from './hash.js';
export { openLineFile, type LineFileOptions } from './line-file/open-line-file.js';
export type { Appended, LineFile } from './line-file/line-file.js';
export type { SetAside } from './line-file/set-aside.js';
export { readLines, type ReadLinesOptions } from './line-file/read-lines.js';
export { followLines, type FollowLinesOptions, type StopSignal } from './line-file/follow-lines.js';
export type { Line, LineEntry, NoLine, Stopped, TornEnd } from './line-file/line-entry.js';
export { lineFileIssueWords } from './line-file/words.js';
export type { Told } from './line-file/words-form.js';
export type {
  LineFileCode,
  LineFileIssue,
  LineFileIssueOf,
  LineFileIssues,
  MalformedLine,
  UnfitLine,
} from './line-file/issues.js';
export { inThisThread, type BatchMeans, type BatchReplayer, type Before } from './replay/batches.js';
export { inWorkers, type WorkerData } from './replay/in-workers.js';
export { bundledSource } from './replay/bundled-source.js';
export { replayArchiveFile, type ReplayFileOptions } from './replay/replay-archive-file.js';
export type { ReplayProgress } from './replay/replay-places.js';
export { resumeReplay, type ResumeOptions } from './replay/resume-replay.js';
export { archivePlaces, type ArchivePlace } from './replay/archive-lines.js';
export { type ArchiveHeader, createArchive, openArchive } from './archive/open-archive.js';
export type { AppendOptions, Archive, ArchivedRecord, ArchiveIssue, ArchiveTree } from './archive/archive.js';
export { type ArchiveCheck, type ArchiveProof, type ArchiveQuestion, checkArchive } from './archive/check-archive.js';
export { type RewriteOptions, rewriteArchive, type RewrittenLines } from './archive/rewrite-archive.js';
export { bundledRegistry, openRegistry } from './open-registry.js';
export { enterInRegistry } from './enter-registry.js';
