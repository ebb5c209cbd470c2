import { type IssueMaker, issueMaker, type IssueOf } from '../../kernel/issue.js';
import type { ProofVerdict } from '../../kernel/merkle-check.js';
import type { SignatureIssue } from '../signatures/issues.js';

/** What a line of a note, a checkpoint or a proof has to be. */
export type LogLine =
  ('signature' | 'origin' | 'size' | 'root' | 'extension') | ('proof-header' | 'index' | 'extra' | 'hash' | 'blank');

/** What is wrong with a signed note, a checkpoint, or a proof of inclusion. */
export interface LogIssues {
  /** What was given is no text. */
  'log.not-text': { readonly type: string };
  /** A text has more characters than any note of this kind. */
  'log.too-large': { readonly size: number; readonly limit: number };
  /** A character that no note may hold: a control character, or half of a surrogate pair. */
  'log.bad-character': { readonly line: number; readonly column: number; readonly character: string };
  /** A line is not what has to stand there. */
  'log.bad-line': { readonly line: number; readonly expected: LogLine; readonly found: string };
  /** A text ends where something has to follow. */
  'log.cut-short': { readonly line: number; readonly expected: LogLine };
  /** A note has more signatures than are looked at. */
  'log.too-many-signatures': { readonly limit: number };
  /** A checkpoint is one of another log than the trust file names. */
  'log.other-origin': { readonly expected: string; readonly got: string };
  /** A checkpoint gives a tree without leaves another root than such a tree has. */
  'log.wrong-empty-root': Readonly<Record<string, never>>;
  /** The proof does not show that the leaf stands in the tree of the checkpoint. */
  'log.not-included': { readonly index: number; readonly size: number; readonly verdict: ProofVerdict };
}

/**
 * Everything that notes, checkpoints and proofs can be told; `code` is one of a closed list, and tells which `facts` there
 * are.
 */
export type LogIssue = SignatureIssue | IssueOf<LogIssues>;

/** Makes the issues of logs. */
export const logIssue: IssueMaker<LogIssues> = issueMaker<LogIssues>();
