import { base64OfBytes, readBase64 } from '../../kernel/base64.js';
import { hexOfBytes } from '../../kernel/bytes.js';
import type { Checked } from '../../kernel/issue.js';
import { sha256Bytes } from '../../kernel/sha256.js';
import { utf8Bytes } from '../../kernel/utf8.js';
import { mostSignatures } from '../signatures/dsse.js';
import { type LogIssue, logIssue } from './issues.js';
import { badLine, textIssue } from './lines.js';

/** A text signed by one or more keys (C2SP signed-note 1.0.0). */
export interface SignedNote {
  /** What is signed, its last line feed included. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A line with a signature. */
export interface NoteSignature {
  /** The name of the key: no spaces, no `+`. */
  readonly name: string;
  /** The id of the key under this name: 8 hexadecimal digits. A hint: the key decides. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

/** How a line with a signature begins: an em dash and a space. */
const dash = '\u2014 ';

/** The byte that says Ed25519. */
const ed25519 = 1;

/** Bytes of the id of a key. */
const idBytes = 4;

/**
 * The id of an Ed25519 key under a name (C2SP signed-note 1.0.0): the first 4 bytes of the SHA-256 of the name, a line
 * feed, a byte of one and the key.
 *
 * @param name - No spaces, no `+`.
 * @param publicKey - 32 bytes.
 * @returns 8 hexadecimal digits.
 */
export function noteKeyId(name: string, publicKey: Uint8Array): string {
  const before = utf8Bytes(`${name}\n`);
  return hexOfBytes(sha256Bytes(Uint8Array.of(...before, ed25519, ...publicKey)).subarray(0, idBytes));
}

/**
 * Reads a signed note (C2SP signed-note 1.0.0), strictly: what it gives is written back as the very same text. Who signed
 * is not looked at. It never throws, whatever `text` is.
 *
 * @returns The note; or a {@link LogIssue} for the first line that is wrong.
 */
export function parseSignedNote(text: string): Checked<SignedNote, LogIssue> {
  const issue = textIssue(text) ?? shapeIssue(text);
  if (issue !== undefined) return { ok: false, issues: [issue] };
  const end = text.lastIndexOf('\n\n') + 1;
  const above = text.slice(0, end).split('\n').length;
  const lines = text.slice(end + 1, -1).split('\n');
  if (lines.length > mostSignatures) {
    return { ok: false, issues: [logIssue('log.too-many-signatures', '', { limit: mostSignatures })] };
  }
  const signatures: NoteSignature[] = [];
  for (const [place, line] of lines.entries()) {
    const read = readSignature(line);
    if (read === undefined) return { ok: false, issues: [badLine(above + 1 + place, 'signature', line)] };
    signatures.push(read);
  }
  return { ok: true, value: { text: text.slice(0, end), signatures }, issues: [] };
}

/** A text, an empty line, something behind it, and a line feed at the end. */
function shapeIssue(text: string): LogIssue | undefined {
  const isWhole = text.includes('\n\n') && text.endsWith('\n') && !text.endsWith('\n\n');
  const line = text.split('\n').length;
  return isWhole ? undefined : logIssue('log.cut-short', '', { line, expected: 'signature' });
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name, base64] = /^\u2014 ([^\s\u0085+]+) ([\w+/=-]+)$/.exec(line) ?? [];
  if (name === undefined || base64 === undefined) return undefined;
  const read = readBase64(base64);
  if ('fault' in read || read.bytes.length <= idBytes) return undefined;
  return { name, keyId: hexOfBytes(read.bytes.subarray(0, idBytes)), signature: read.bytes.subarray(idBytes) };
}

/** A signed note as text: what {@link parseSignedNote} reads. */
export function signedNoteText({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(signatureLine).join('')}`;
}

function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = [0, 2, 4, 6].map((at) => Number.parseInt(keyId.slice(at, at + 2), 16));
  return `${dash}${name} ${base64OfBytes(Uint8Array.of(...id, ...signature))}\n`;
}
