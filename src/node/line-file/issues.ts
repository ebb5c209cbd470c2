import type { Checked, Issue } from '../../index.js';

/**
 * What stands in the way of a file of lines, and what is wrong in one; each code with its facts. `reason` in capital
 * letters is what the operating system calls it.
 */
export interface LineFileIssues {
  /** Another writer on this machine has the file; `claim` is its file beside it. */
  'node.file-in-use': { readonly claim: string; readonly process: number };
  /** The claim of a writer that cannot be looked at from here: of another machine, or of nobody known. */
  'node.file-claimed-elsewhere': { readonly claim: string; readonly host: string };
  /** The operating system does not let the file, or what has to stand beside it, be opened or written. */
  'node.unwritable-file': { readonly reason: string };
  /** The name leads to something that is no file, or to a file that has a second name, under which others may write. */
  'node.not-a-plain-file': { readonly reason: 'no-file' | 'second-name' };
  /** Somebody else changed the file, or took the claim away, while this writer had it: nothing was appended. */
  'node.changed-by-another': { readonly reason: 'length' | 'replaced' | 'removed' | 'claim-removed' };
  /** The lines could not be written whole: the file is as long as it was before. */
  'node.not-appended': { readonly reason: string };
  /** The lines could not be written, nor could the file be cut back to `size` bytes: this writer appends no more. */
  'node.not-cut-back': { readonly reason: string; readonly size: number };
  /** The writer was closed. */
  'node.file-closed': Readonly<Record<string, never>>;
  /** A line to be appended would not be read back as it is; `at` counts UTF-16 code units. */
  'node.unfit-line': { readonly reason: UnfitLine; readonly at: number };
  /** A line has more bytes than the limit, its end not counted. */
  'node.line-too-long': { readonly bytes: number; readonly limit: number };
  /** A line that was read is no text that a writer of this package makes; `at` counts its bytes. */
  'node.malformed-line': { readonly reason: MalformedLine; readonly at: number };
  /** Behind the last whole append stand bytes of one that was cut short, or is still being written. */
  'node.torn-end': { readonly bytes: number };
  /** A line of an archive was to be replaced by one that is another to its tree: roots from before would not hold. From 1. */
  'node.other-leaf': { readonly line: number };
  /** Reading was to begin where no line begins. */
  'node.not-a-line-start': { readonly offset: number; readonly size: number };
  /** The file in which a replay is to keep how far it is holds another one, or of an archive that was changed since. */
  'node.other-replay': { readonly reason: 'archive' | 'settings' | 'no-state' };
  /** The file is no longer what was being read. */
  'node.reading-stopped': { readonly reason: 'shortened' | 'replaced' | 'removed' };
}

/** Why a line cannot be appended. */
export type UnfitLine = 'line-feed' | 'carriage-return' | 'nul' | 'lone-surrogate' | 'space-at-the-end';

/** Why a line that was read is none. */
export type MalformedLine = 'not-utf-8' | 'nul' | 'carriage-return';

/** A code of {@link LineFileIssues}. */
export type LineFileCode = keyof LineFileIssues;

/** An issue of one code of {@link LineFileIssues}. */
export type LineFileIssueOf<Code extends LineFileCode> = {
  readonly [Each in Code]: Issue<Each, LineFileIssues[Each]>;
}[Code];

/** One of {@link LineFileIssues}; the pointer is `/2` for the third line of an append, else empty. */
export type LineFileIssue = LineFileIssueOf<LineFileCode>;

/** Makes an issue of this catalogue. */
export function lineFileIssue<Code extends LineFileCode>(
  code: Code,
  facts: LineFileIssues[Code],
  pointer = '',
): LineFileIssueOf<Code> {
  // INVARIANT: these are the facts of this code; the compiler does not see that of a code it does not know.
  return { code, pointer, severity: 'error', facts } as unknown as LineFileIssueOf<Code>;
}

/** The verdict of something that one issue stood in the way of. */
export function refused(issue: LineFileIssue): Checked<never, LineFileIssue> {
  return { ok: false, issues: [issue] };
}

/** The verdict of something that went well. */
export function done<Value>(value: Value): Checked<Value, LineFileIssue> {
  return { ok: true, value, issues: [] };
}
