import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { defaultLimits, textOfBytes } from '../../index.js';
import { withoutMark } from './batch-form.js';
import { lineFileIssue, type LineFileIssueOf, type LineFileIssues, type MalformedLine } from './issues.js';

/** What stands at one place of a file of lines: `offset` and `bytes` count from the start of the file, with the LF. */
export type LineEntry = Line | NoLine | TornEnd | Stopped;

/** A line. */
export interface Line {
  readonly kind: 'line';
  /** Its text without its end; a byte order mark included. */
  readonly text: string;
  readonly offset: number;
  readonly bytes: number;
}

/** What ends as a line does and is none. */
export interface NoLine {
  readonly kind: 'malformed';
  readonly issue: LineFileIssueOf<'node.malformed-line' | 'node.line-too-long'>;
  /** SHA-256 of its bytes without the LF, 64 lower-case hex digits: what stood there, also where nothing of it was kept. */
  readonly digest: string;
  readonly offset: number;
  readonly bytes: number;
}

/** What stands behind the last whole append: cut short, or still being written. Always the last entry. */
export interface TornEnd {
  readonly kind: 'torn';
  readonly issue: LineFileIssueOf<'node.torn-end'>;
  readonly offset: number;
  readonly bytes: number;
}

/** Why reading does not go on, or not begin, at `offset`. Always the last entry. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly issue: LineFileIssueOf<'node.reading-stopped' | 'node.not-a-line-start' | 'node.not-a-plain-file'>;
  readonly offset: number;
}

/** The byte of a carriage return. */
const carriageReturn = 0x0d;

/**
 * What a line's bytes are.
 *
 * @param bytes - Without its LF.
 */
export function entryOf(bytes: Uint8Array, offset: number, limit: number): Line | NoLine {
  const place = { offset, bytes: bytes.length + 1 };
  const content = withoutMark(bytes);
  if (content.length > limit) return tooLong({ ...place, digest: sha256Of(bytes) }, content.length, limit);
  const fault = faultOf(content);
  if (fault !== undefined) {
    const issue = lineFileIssue('node.malformed-line', fault);
    return { kind: 'malformed', issue, digest: sha256Of(bytes), ...place };
  }
  const { buffer, byteOffset, length } = content;
  return { kind: 'line', text: Buffer.from(buffer, byteOffset, length).toString('utf8'), ...place };
}

/** A line of which nothing was kept. */
export function tooLong(
  place: { readonly offset: number; readonly bytes: number; readonly digest: string },
  bytes: number,
  limit: number,
): NoLine {
  return { kind: 'malformed', issue: lineFileIssue('node.line-too-long', { bytes, limit }), ...place };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function faultOf(bytes: Uint8Array): { readonly reason: MalformedLine; readonly at: number } | undefined {
  if (!isUtf8(bytes)) return { reason: 'not-utf-8', at: firstNotUtf8(bytes) };
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { reason: 'nul', at: nul };
  const at = bytes.indexOf(carriageReturn);
  return at === -1 ? undefined : { reason: 'carriage-return', at };
}

function firstNotUtf8(bytes: Uint8Array): number {
  const read = textOfBytes(bytes, { ...defaultLimits, maximumCharacters: Math.max(1, bytes.length) });
  const facts = read.ok ? undefined : read.issues[0].facts;
  return facts !== undefined && 'at' in facts && typeof facts.at === 'number' ? facts.at : 0;
}

/** Reading does not go on, since the file is another. */
export function stopped(offset: number, reason: LineFileIssues['node.reading-stopped']['reason']): Stopped {
  return { kind: 'stopped', issue: lineFileIssue('node.reading-stopped', { reason }), offset };
}
