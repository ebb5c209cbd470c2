import type { Checked } from './issue.js';
import { defaultLimits, type ReadLimits, requireLimits } from './limits.js';
import { type JsonDocument, readJson } from './read-json.js';
import { type EncodingGuess, readerIssue, type ReaderIssue, readerRefusal } from './reader-issues.js';

/** How many code units are made into text at once: few enough to be arguments of one call. */
const unitsAtOnce = 4096;

/** Each character of a text takes at most so many bytes of UTF-8. */
const bytesPerCharacter = 3;

/**
 * Reads a document's bytes as UTF-8 and then as `readJson` does.
 *
 * @param bytes - The whole document.
 * @returns The document; or issues of {@link KernelIssues}: `kernel.not-utf-8` with a guess at what the bytes
 * are, `kernel.too-large` in bytes, and those of `readJson`.
 * @throws {@link RiskError} `kernel.not-bytes` when `bytes` is not a `Uint8Array`, `kernel.not-a-limit`.
 * @example
 * ```ts
 * readBytes(new Uint8Array([0x7b, 0x7d])); // { ok: true, value: { value: {}, text: '{}' }, issues: [] }
 * ```
 */
export function readBytes(bytes: Uint8Array, limits: ReadLimits = defaultLimits): Checked<JsonDocument, ReaderIssue> {
  const text = textOfBytes(bytes, limits);
  return text.ok ? readJson(text.value, limits) : text;
}

/**
 * The text of a document's bytes, read as UTF-8 (RFC 3629) without a guess: what is no UTF-8 is refused, never
 * replaced. For those who show the text beside the issues that it gets.
 *
 * @param bytes - The whole document.
 * @param limits - Only `maximumCharacters` counts here: the most bytes are three times as many. Default
 *   {@link defaultLimits}.
 * @returns The text, a byte order mark included; or one {@link ReaderIssue}: `kernel.not-utf-8`, with the place of the
 *   first byte that is wrong, from 0, and a guess at what the bytes are; or `kernel.too-large`, in bytes.
 * @throws {@link RiskError} `kernel.not-bytes` when `bytes` is not a `Uint8Array`; `kernel.not-a-limit` when a limit is
 *   not a whole number of at least 1.
 * @example
 * ```ts
 * textOfBytes(new Uint8Array([0x7b, 0x7d])); // { ok: true, value: '{}', issues: [] }
 * textOfBytes(new Uint8Array([0xff, 0xfe, 0x7b, 0x00])).issues[0]?.facts; // { at: 0, guess: 'utf-16le' }
 * ```
 */
export function textOfBytes(bytes: Uint8Array, limits: ReadLimits = defaultLimits): Checked<string, ReaderIssue> {
  if (!ArrayBuffer.isView(bytes) || bytes.BYTES_PER_ELEMENT !== 1) {
    throw readerRefusal('kernel.not-bytes', { type: typeof bytes });
  }
  requireLimits(limits);
  const size = bytes.length;
  const limit = limits.maximumCharacters * bytesPerCharacter;
  if (size > limit) return { ok: false, issues: [readerIssue('kernel.too-large', '', { size, limit, unit: 'bytes' })] };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { ok: false, issues: [readerIssue('kernel.not-utf-8', '', { at: 0, guess: wide })] };
  const { text, at } = decodeUtf8(bytes);
  if (at === size) return { ok: true, value: text, issues: [] };
  return { ok: false, issues: [readerIssue('kernel.not-utf-8', '', { at, guess: narrowEncoding(bytes, at) })] };
}

/** The text up to the first byte that is not UTF-8, and where that is. */
function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly at: number } {
  const parts: string[] = [];
  let units: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) break;
    const code = codePointOf(bytes, at, length);
    if (code > 0xffff) units.push(0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff));
    else units.push(code);
    at += length;
    if (units.length >= unitsAtOnce) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return { text: parts.join(''), at };
}

/** How many bytes the character at `at` takes; 0 when it is none (RFC 3629, section 4). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lengthByLead(lead);
  const [least, most] = secondByteRange(lead);
  const second = bytes[at + 1] ?? 0;
  if (second < least || second > most) return 0;
  for (let next = 2; next < length; next += 1) {
    if (!isContinuation(bytes[at + next] ?? 0)) return 0;
  }
  return length;
}

function lengthByLead(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

/** What rules out longer forms than needed, surrogates, and what lies beyond U+10FFFF. */
function secondByteRange(lead: number): readonly [least: number, most: number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

function codePointOf(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at] ?? 0;
  if (length === 1) return lead;
  let code = lead & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f);
  return code;
}

/** How wide encodings begin: `0` a zero, `E` 0xFE, `F` 0xFF, `x` any other byte; the first that fits counts. */
const wideEncodings: readonly (readonly [string, EncodingGuess])[] = [
  ['00', 'utf-32be'],
  ['FE00', 'utf-32le'],
  ['x000', 'utf-32le'],
  ['FE', 'utf-16le'],
  ['x0', 'utf-16le'],
  ['EF', 'utf-16be'],
  ['0x', 'utf-16be'],
];

/**
 * The encoding with two or four bytes for each character that the first bytes show: by a byte order mark, or,
 * since JSON begins with an ASCII character, by where the zeros are.
 */
function wideEncoding(bytes: Uint8Array): EncodingGuess | undefined {
  const start = Array.from(bytes.subarray(0, 4), signOf).join('');
  return wideEncodings.find(([pattern]) => start.startsWith(pattern))?.[1];
}

function signOf(byte: number): string {
  if (byte === 0) return '0';
  if (byte === 0xfe) return 'E';
  return byte === 0xff ? 'F' : 'x';
}

/** What bytes are that are not UTF-8 at `at`. */
function narrowEncoding(bytes: Uint8Array, at: number): EncodingGuess {
  const lead = bytes[at] ?? 0;
  const rest = bytes.subarray(at + 1);
  if (rest.length < lengthByLead(lead) - 1 && rest.every(isContinuation)) return 'utf-8-cut-short';
  // In a single-byte encoding a letter with an accent stands alone among ASCII.
  return lead >= 0xa0 && (rest[0] ?? 0) < 0x80 ? 'single-byte' : 'unknown';
}
