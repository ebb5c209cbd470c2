import { base64OfBytes, readBase64 } from '../../kernel/base64.js';
import { areSameBytes } from '../../kernel/bytes.js';
import type { Checked } from '../../kernel/issue.js';
import { isHash } from '../../kernel/merkle-hash.js';
import { sha256Bytes } from '../../kernel/sha256.js';
import { type LogIssue, logIssue, type LogLine } from './issues.js';
import { badLine, readDecimal, textIssue } from './lines.js';

/** What a log says of itself at one time (C2SP tlog-checkpoint 1.0.0): which log, how many leaves, which root. */
export interface Checkpoint {
  /** Which log it is: a line that is not empty. */
  readonly origin: string;
  /** How many leaves the tree has; below 2^53. */
  readonly size: number;
  /** The root of the tree: 32 bytes. */
  readonly root: Uint8Array;
  /** Further lines, none of them empty; the specification advises against any. */
  readonly extensions: readonly string[];
}

/**
 * The text of a checkpoint (C2SP tlog-checkpoint 1.0.0), which is signed as a note.
 *
 * @param checkpoint - Its origin and extensions are lines.
 * @example
 * ```ts
 * checkpointText({ origin: 'prison.example/archive', size: 0, root: merkleRoot([]), extensions: [] });
 * // 'prison.example/archive\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'
 * ```
 */
export function checkpointText({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, String(size), base64OfBytes(root), ...extensions, ''].join('\n');
}

/**
 * Reads the text of a checkpoint, without signatures, strictly: what it gives is written back as the very same text. It
 * never throws, whatever `text` is.
 *
 * @returns The checkpoint; or a {@link LogIssue} for the first line that is wrong.
 * @example
 * ```ts
 * parseCheckpoint('prison.example/archive\\n').issues.map(({ code }) => code); // ['log.cut-short']
 * ```
 */
export function parseCheckpoint(text: string): Checked<Checkpoint, LogIssue> {
  const issue = textIssue(text);
  if (issue !== undefined) return { ok: false, issues: [issue] };
  const lines = text.split('\n');
  const fault = lineFault(lines);
  if (fault !== undefined) return { ok: false, issues: [fault] };
  const [origin = '', sizeText = '', rootText = '', ...rest] = lines;
  // INVARIANT: both lines were looked at.
  const size = readDecimal(sizeText) as number;
  const root = readRoot(rootText) as Uint8Array;
  const extensions = rest.slice(0, -1);
  if (size === 0 && !areSameBytes(root, sha256Bytes(new Uint8Array()))) {
    return { ok: false, issues: [logIssue('log.wrong-empty-root', '', {})] };
  }
  return { ok: true, value: { origin, size, root, extensions }, issues: [] };
}

const order: readonly LogLine[] = ['origin', 'size', 'root'];

function lineFault(lines: readonly string[]): LogIssue | undefined {
  const whole = lines.slice(0, -1);
  const wrong = whole.findIndex((line, place) => !isRight(line, order[place] ?? 'extension'));
  if (wrong !== -1) return badLine(wrong + 1, order[wrong] ?? 'extension', whole[wrong] ?? '');
  const last = lines.at(-1) ?? '';
  const next = order[whole.length];
  if (next !== undefined) return logIssue('log.cut-short', '', { line: lines.length, expected: next });
  return last === '' ? undefined : logIssue('log.cut-short', '', { line: lines.length, expected: 'extension' });
}

function isRight(line: string, expected: LogLine): boolean {
  if (expected === 'size') return readDecimal(line) !== undefined;
  return expected === 'root' ? readRoot(line) !== undefined : line !== '';
}

function readRoot(line: string): Uint8Array | undefined {
  const read = readBase64(line);
  return 'bytes' in read && isHash(read.bytes) ? read.bytes : undefined;
}
