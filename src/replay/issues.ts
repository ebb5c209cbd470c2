import { type IssueMaker, issueMaker, type IssueOf } from '../kernel/issue.js';
import type { ReaderIssue } from '../kernel/reader-issues.js';

/**
 * Why an entry that follows others could not be made again.
 *
 * - `no-chain`: the entries before it were not given.
 * - `previous-missing`: the one with this seal is not among those that were given.
 * - `tombstone`: that one was erased as a whole.
 * - `parts-missing`: parts of that one are missing that the entry was made from, and no entry before it says that they were erased.
 * - `unsound`: that one does not hold, or belongs to another chain.
 * - `branches`: the entry says that others follow one of those before it too, and which of these it was made with is not known.
 * - `too-long`: more stands before it than is read back.
 */
export type NotMadeAgain =
  'no-chain' | 'previous-missing' | 'tombstone' | 'parts-missing' | 'unsound' | 'branches' | 'too-long';

/** Why a record could not be checked, or did not hold; each code with its facts. */
export interface ReplayFindings {
  /** What was given is no record of a format that this package knows. */
  'replay.not-a-record': { readonly format: string };
  /** The record is of a later format than this package knows. */
  'replay.newer-format': { readonly supported: string; readonly got: string };
  /** A part of the record is missing or of another kind than its format says. */
  'replay.malformed': { readonly part: string };
  /** The text is not the canonical form of what it says: it was not written by this package, or was changed. */
  'replay.not-canonical': Readonly<Record<string, never>>;
  /** What is under the seal is not what was sealed. */
  'replay.seal-broken': { readonly expected: string; readonly got: string };
  /** A part that can be erased is not what was sealed. */
  'replay.part-altered': Readonly<Record<string, never>>;
  /** Parts that belong nowhere stand beside the sealed entry; `commitment` is that of the first. */
  'replay.part-stray': { readonly commitment: string; readonly parts: number };
  /** Parts are missing, and this copy says that they were withheld. */
  'replay.withheld': { readonly audience: string; readonly parts: number };
  /** Parts are missing that a later entry says were erased: the one on this line of the archive. */
  'replay.erased': { readonly parts: number; readonly line: number };
  /** The entry was erased as a whole; by whom, when and on what basis, its tombstone says. */
  'replay.erased-whole': {
    readonly by: string;
    readonly role: string;
    readonly on: string;
    readonly basis: string;
  };
  /** Parts are missing, and nothing says why. */
  'replay.parts-missing': { readonly parts: number };
  /** The instrument that the record was made with is not at hand. */
  'replay.instrument-missing': { readonly id: string; readonly version: string; readonly digest: string };
  /** The instrument at hand under this id and version is another one than the record was made with. */
  'replay.instrument-altered': {
    readonly id: string;
    readonly version: string;
    readonly expected: string;
    readonly got: string;
  };
  /** The instrument at hand does not load. */
  'replay.instrument-unsound': { readonly id: string; readonly version: string; readonly issues: number };
  /** The semantics that the record was made under are not known here. */
  'replay.semantics-unknown': { readonly semantics: string };
  /** The assessment does not keep to its grammar, or does not fit the instrument, where a result was recorded. */
  'replay.assessment-refused': { readonly code: string; readonly issues: number };
  /** What an entry says of itself was not made again from the entries before it; `seal` is that of the one that hinders. */
  'replay.not-made-again': { readonly reason: NotMadeAgain; readonly seal: string };
  /** Errata of the registry could not be read: others may say that the result is wrong. */
  'replay.errata-unread': { readonly issues: number };
  /** Such an entry cannot have been sealed behind those before it, for this code. */
  'replay.entry-refused': { readonly code: string };
}

/** What is wrong with where a line of an archive stands; each code with its facts. */
export interface ArchiveFindings {
  /** The first line does not say which archive it is. */
  'replay.no-header': Readonly<Record<string, never>>;
  /** The archive says again which it is. */
  'replay.second-header': Readonly<Record<string, never>>;
  /** The instrument was embedded before. */
  'replay.instrument-twice': { readonly digest: string };
  /** No line before this one holds the instrument that the entry was made with. */
  'replay.instrument-not-embedded': { readonly digest: string };
  /** The same entry stands in the archive before. */
  'replay.entry-twice': { readonly seal: string };
  /** The entry is about an assessment that no line before it holds. */
  'replay.unknown-root': { readonly of: string };
  /** The entry follows one that no line before it holds, or one of another chain. */
  'replay.unknown-previous': { readonly previous: string };
  /** Another entry already follows the one that this one follows. */
  'replay.branched': { readonly previous: string };
  /** The number of the register was used before. */
  'replay.number-twice': { readonly number: string };
}

/** Something that replaying found: `code` is one of a closed list, and tells which `facts` there are. */
export type ReplayFinding = ReaderIssue | IssueOf<ReplayFindings> | IssueOf<ArchiveFindings>;

/** Makes the findings of this room. */
export const replayFinding: IssueMaker<ReplayFindings & ArchiveFindings> = issueMaker<
  ReplayFindings & ArchiveFindings
>();
