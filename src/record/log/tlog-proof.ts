import { base64OfBytes, readBase64 } from '../../kernel/base64.js';
import type { Checked } from '../../kernel/issue.js';
import { isHash } from '../../kernel/merkle-hash.js';
import { own } from '../../kernel/own.js';
import { parseCheckpoint } from './checkpoint.js';
import { type LogIssue, logIssue, type LogLine } from './issues.js';
import { badLine, readDecimal, textIssue } from './lines.js';
import { parseSignedNote } from './signed-note.js';

/** That something stands in a log, in one file that is checked without any network (C2SP tlog-proof, version 1). */
export interface TlogProof {
  /** The place of the entry in the log, from 0. */
  readonly index: number;
  /** The inclusion proof (RFC 6962, section 2.1.1), from the neighbour of the leaf upwards. */
  readonly path: readonly Uint8Array[];
  /** The signed checkpoint, as it is. */
  readonly checkpoint: string;
  /** Whatever an application adds; nobody has signed it. */
  readonly extra?: Uint8Array;
}

/** The first line. */
const header = 'c2sp.org/tlog-proof@v1';

/** How the lines behind it begin. */
const extraMark = 'extra ';
const indexMark = 'index ';

/**
 * A proof as text: what {@link parseTlogProof} reads. Such files end with `.tlog-proof`.
 *
 * @example
 * ```ts
 * const proof = parseTlogProof(signing.proof);
 * proof.ok && tlogProofText(proof.value) === signing.proof; // true
 * ```
 */
export function tlogProofText(proof: TlogProof): string {
  const extra = own(proof, 'extra');
  const lines = [
    header,
    ...(extra === undefined ? [] : [`${extraMark}${base64OfBytes(extra)}`]),
    `${indexMark}${String(proof.index)}`,
    ...proof.path.map((hash) => base64OfBytes(hash)),
  ];
  return `${lines.join('\n')}\n\n${proof.checkpoint}`;
}

/**
 * Reads a proof (C2SP tlog-proof, version 1), strictly: what it gives is written back as the very same text. Whether it
 * proves anything is not looked at. It never throws, whatever `text` is.
 *
 * @returns The proof; or a {@link LogIssue} for the first line that is wrong.
 * @example
 * ```ts
 * parseTlogProof('').issues.map(({ code }) => code); // ['log.bad-line']
 * ```
 */
export function parseTlogProof(text: string): Checked<TlogProof, LogIssue> {
  const issue = textIssue(text);
  if (issue !== undefined) return { ok: false, issues: [issue] };
  const end = text.indexOf('\n\n');
  const lines = (end === -1 ? text.replace(/\n$/, '') : text.slice(0, end)).split('\n');
  const top = readTop(lines);
  if ('code' in top) return { ok: false, issues: [top] };
  if (end === -1) return { ok: false, issues: [cutShort(lines.length + 1, 'blank')] };
  const checkpoint = text.slice(end + 2);
  const fault = checkpointFault(checkpoint, lines.length + 1);
  return fault === undefined ? { ok: true, value: { ...top, checkpoint }, issues: [] } : { ok: false, issues: [fault] };
}

type Top = Omit<TlogProof, 'checkpoint'>;

/** The lines above the empty one. */
function readTop([first = '', ...rest]: readonly string[]): Top | LogIssue {
  if (first !== header) return badLine(1, 'proof-header', first);
  const [second = '', ...others] = rest;
  if (!second.startsWith(extraMark)) return readBelow(rest, 2);
  const extra = readBytes(second.slice(extraMark.length));
  if (extra === 'bad') return badLine(2, 'extra', second);
  const below = readBelow(others, 3);
  return 'code' in below ? below : { ...below, extra };
}

/** The index and the path, of which the first stands on `line`. */
function readBelow([first, ...hashes]: readonly string[], line: number): Top | LogIssue {
  if (first === undefined) return cutShort(line, 'index');
  const index = first.startsWith(indexMark) ? readDecimal(first.slice(indexMark.length)) : undefined;
  if (index === undefined) return badLine(line, 'index', first);
  const path = hashes.map(readBytes);
  const wrong = path.findIndex((hash) => !isHash(hash));
  return wrong === -1 ? { index, path: path.filter(isHash) } : badLine(line + 1 + wrong, 'hash', hashes[wrong] ?? '');
}

function readBytes(text: string): Uint8Array | 'bad' {
  const read = readBase64(text);
  return 'bytes' in read && read.bytes.length > 0 ? read.bytes : 'bad';
}

function cutShort(line: number, expected: LogLine): LogIssue {
  return logIssue('log.cut-short', '', { line, expected });
}

/** What is wrong with the checkpoint, with its line in the whole text. */
function checkpointFault(checkpoint: string, above: number): LogIssue | undefined {
  const note = parseSignedNote(checkpoint);
  const read = note.ok ? parseCheckpoint(note.value.text) : note;
  if (read.ok) return undefined;
  const [issue] = read.issues;
  const { facts } = issue;
  return 'line' in facts ? ({ ...issue, facts: { ...facts, line: facts.line + above } } as LogIssue) : issue;
}
