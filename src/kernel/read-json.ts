import { type Checked, checked } from './issue.js';
import {
  type Builder,
  builtValue,
  closeContainer,
  hasKey,
  openContainer,
  pointerAround,
  pointerHere,
  report,
  startBuilder,
  stop,
  takeKey,
  takeNumber,
  takeText,
  takeWord,
} from './json-builder.js';
import { mistakeAt } from './json-mistake.js';
import type { JsonValue } from './json-value.js';
import { defaultLimits, type ReadLimits, requireLimits } from './limits.js';
import { excerpt, readerIssue, type ReaderIssue, readerRefusal } from './reader-issues.js';
import { type JsonEvents, scanJson, type ScanFault, skipSpace, textOfLiteral } from './scan-json.js';
import { wellFormed } from './surrogates.js';
import { lineCursor, type Position } from './text-position.js';

/** A document that was read: its value, and the text it stands in. */
export interface JsonDocument {
  readonly value: JsonValue;
  readonly text: string;
}

interface Reading {
  readonly text: string;
  readonly builder: Builder;
  /** The position of an offset not smaller than the one before. */
  readonly positionAt: (offset: number) => Position;
}

/**
 * Reads a document's text as strict JSON, within limits.
 *
 * It takes what `JSON.parse` takes, less what two readers could understand differently: duplicate keys, numbers
 * that a double does not hold as written or beyond 1e±100, lone surrogates, the character U+0000, the key
 * `__proto__`. Zeros at the end are no such number: `0.10` is `0.1`; and minus zero is zero. Every issue is
 * returned, at most 100, in document order; a place where the text is no longer JSON comes last.
 *
 * @param text - The whole document.
 * @param limits - What to refuse as too much; size is looked at first and depth as it grows, so that no text
 * costs more than the limits allow.
 * @returns The document, or issues of {@link KernelIssues}: `kernel.not-json`, `kernel.truncated`,
 * `kernel.empty-document`, `kernel.byte-order-mark`, `kernel.too-large`, `kernel.too-deep`,
 * `kernel.too-many-nodes`, `kernel.too-many-issues`, `kernel.text-too-long`, `kernel.key-too-long`,
 * `kernel.duplicate-key`, `kernel.forbidden-key`, `kernel.lone-surrogate`, `kernel.nul-character`,
 * `kernel.number-too-long`, `kernel.number-out-of-range`.
 * @throws {@link RiskError} `kernel.not-text` when `text` is not a string, `kernel.not-a-limit`.
 * @example
 * ```ts
 * readJson('{"weight": 1.50}'); // { ok: true, value: { value: { weight: 1.5 }, text: '{"weight": 1.50}' }, … }
 * readJson('{"a": 1, "a": 2}'); // { ok: false, issues: [{ code: 'kernel.duplicate-key', pointer: '/a', … }] }
 * ```
 */
export function readJson(text: string, limits: ReadLimits = defaultLimits): Checked<JsonDocument, ReaderIssue> {
  if (typeof text !== 'string') throw readerRefusal('kernel.not-text', { type: typeof text });
  requireLimits(limits);
  const refusal = wholeIssue(text, limits);
  if (refusal !== undefined) return { ok: false, issues: [refusal] };
  const builder = startBuilder(limits);
  const reading: Reading = { text, builder, positionAt: lineCursor(text) };
  const fault = scanJson(text, eventsOf(reading));
  if (fault !== undefined) stop(builder, faultIssue(reading, fault));
  return checked({ value: builtValue(builder), text }, builder.issues);
}

/** What can be said before reading; size first. */
function wholeIssue(text: string, limits: ReadLimits): ReaderIssue | undefined {
  const limit = limits.maximumCharacters;
  if (text.length > limit) return readerIssue('kernel.too-large', '', { size: text.length, limit, unit: 'characters' });
  if (text.startsWith('\uFEFF')) return readerIssue('kernel.byte-order-mark', '', {});
  return skipSpace(text, 0) === text.length ? readerIssue('kernel.empty-document', '', {}) : undefined;
}

function eventsOf({ text, builder, positionAt }: Reading): JsonEvents {
  return {
    open: (isArray) => openContainer(builder, isArray),
    close: () => closeContainer(builder),
    key: (start, end) => {
      const key = textOfLiteral(text, start, end);
      const isRepeated = hasKey(builder, key);
      takeKey(builder, key);
      if (isRepeated) {
        const facts = { key: wellFormed(excerpt(key)), ...positionAt(start) };
        report(builder, readerIssue('kernel.duplicate-key', pointerHere(builder), facts));
      }
      return !builder.stopped;
    },
    text: (start, end) => takeText(builder, textOfLiteral(text, start, end)),
    number: (start, end) => {
      const literal = text.slice(start, end);
      return takeNumber(builder, Number(literal), literal);
    },
    word: (value) => takeWord(builder, value),
  };
}

function faultIssue({ text, builder, positionAt }: Reading, fault: ScanFault): ReaderIssue {
  const { offset, expected } = fault;
  const position = positionAt(offset);
  const pointer = expected === 'comma-or-end' ? pointerAround(builder) : pointerHere(builder);
  if (offset >= text.length) {
    const open = builder.top.depth;
    return readerIssue('kernel.truncated', pointer, { offset, ...position, expected, open });
  }
  if (text.charCodeAt(offset) === 0) {
    return readerIssue('kernel.nul-character', pointer, { at: offset, within: 'document', ...position });
  }
  const found = characterAt(text, offset);
  const mistake = mistakeAt(text, fault);
  return readerIssue('kernel.not-json', pointer, { offset, ...position, expected, found, mistake });
}

/** The character at `offset` as it can be shown: itself, or `U+000A` for one that is invisible or half. */
function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset) ?? 0;
  if (code > 0x20 && !isInvisible(code)) return String.fromCodePoint(code);
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Controls, spaces of all kinds, marks of direction and order, halves of surrogate pairs. */
function isInvisible(code: number): boolean {
  return /[\u007F-\u00A0\u00AD\u2000-\u200F\u2028-\u202F\u2060-\u206F\u3000\uD800-\uDFFF\uFEFF]/u.test(
    String.fromCodePoint(code),
  );
}
