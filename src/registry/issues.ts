import type { ExpressionIssue } from '../expression/issues.js';
import type { InstrumentIssue, SchemaIssues } from '../instrument/issues.js';
import { type IssueMaker, issueMaker, type IssueOf } from '../kernel/issue.js';
import type { ReaderIssue } from '../kernel/reader-issues.js';

/** No facts: the code and the place say all. */
type NoFacts = Readonly<Record<string, never>>;

/** What a document of a registry is. */
export type DocumentKind = 'instrument' | 'notice' | 'erratum';

/** What a number of a registry is of. */
export type Numbered = 'notice' | 'erratum';

/** What is wrong with the documents of a registry, each by itself or beside the others. */
export interface RegistryFindings {
  /** The document says that it is something else than what can stand there. */
  'registry.wrong-format': { readonly expected: readonly string[]; readonly got: string };
  /** The document is of a later grammar than this package knows. */
  'registry.newer-format': { readonly supported: string; readonly got: string };
  /** A path could lead out of the folder of the index, or is not written the one way that every system reads alike. */
  'registry.bad-path': { readonly path: string };
  /** Two entries of the index have one path. */
  'registry.repeated-path': { readonly path: string; readonly first: string };
  /** The index lists an instrument twice. */
  'registry.duplicate-entry': { readonly id: string; readonly version: string; readonly first: string };
  /** An instrument is given in two documents: one id and version can only ever be one of them (R26). */
  'registry.version-taken': {
    readonly id: string;
    readonly version: string;
    readonly expected: string;
    readonly got: string;
  };
  /** A file cannot be read; `reason` is what the file system calls it. */
  'registry.unreadable-file': { readonly path: string; readonly reason: string };
  /** Somebody else is writing to the folder, or was, and did not come to an end: a file says so. */
  'registry.busy': { readonly path: string };
  /** A file stands where a document should be written, and was not entered: it is never overwritten. */
  'registry.path-taken': { readonly path: string };
  /** A file cannot be written; `reason` is what the file system calls it. */
  'registry.cannot-write': { readonly path: string; readonly reason: string };
  /** A link leads out of the folder of the index. */
  'registry.outside-folder': { readonly path: string };
  /** A file, or the instrument in it, is not what the index says: it was changed after it was entered (R26). */
  'registry.altered': {
    readonly of: 'file' | 'instrument';
    readonly path: string;
    readonly expected: string;
    readonly got: string;
  };
  /** A file holds another instrument, or another version of it, than the index says. */
  'registry.other-instrument': { readonly path: string; readonly expected: string; readonly got: string };
  /** A file of the registry does not pass the checks; `issues` errors were found, `first` is the code of one. */
  'registry.unsound-file': { readonly path: string; readonly issues: number; readonly first: string };
  /** Two notices, or two errata, have one number. */
  'registry.duplicate-number': { readonly of: Numbered; readonly number: string; readonly first: string };
  /** A notice or erratum stands in the place of one that is not before it in the registry. */
  'registry.unknown-superseded': { readonly of: Numbered; readonly number: string };
  /** A notice stands in the place of one that is about another instrument, or another version. */
  'registry.supersedes-other': { readonly number: string; readonly expected: string; readonly got: string };
  /** A notice is about an instrument that the registry does not hold. Warning. */
  'registry.notice-of-unknown': { readonly id: string; readonly version: string };
  /** A notice is about another document than the one that the registry holds under that id and version. */
  'registry.notice-other-digest': {
    readonly id: string;
    readonly version: string;
    readonly expected: string;
    readonly got: string;
  };
  /** Something ends before it begins. */
  'registry.dates-reversed': { readonly from: string; readonly until: string };
  /** A withdrawal is for good: it has no last day. */
  'registry.withdrawn-until': { readonly until: string };
  /** A scope names nothing: `all` says that it holds for everything. */
  'registry.empty-scope': NoFacts;
  /** The first version of a range comes after the last. */
  'registry.versions-reversed': { readonly from: string; readonly through: string };
  /** A later version puts one instrument right: the erratum is about none, or about several, or about that version. */
  'registry.correction-of-none': { readonly version: string; readonly instruments: readonly string[] };
  /** A document has to be signed here, and no signatures stand beside it. */
  'registry.unsigned': NoFacts;
  /** The signatures of a document do not count; `reason` is the code that says why. */
  'registry.signature-refused': { readonly reason: string };
}

/** Every code of a registry, each with its facts. */
export interface RegistryIssues extends SchemaIssues<'registry'>, RegistryFindings {}

/**
 * Everything that a registry and its documents can be told; `code` is one of a closed list, and tells which `facts` there
 * are.
 */
export type RegistryIssue = ReaderIssue | ExpressionIssue | InstrumentIssue | IssueOf<RegistryIssues>;

/** Makes the issues of this room. */
export const registryIssue: IssueMaker<RegistryIssues> = issueMaker<RegistryIssues>();
