import { type LogIssue, logIssue, type LogLine } from './issues.js';

/** The most characters of a note, a checkpoint or a proof. */
export const mostCharacters = 100_000;

/** Characters of a line that are shown when it is wrong. */
const shown = 64;

/** Why something is no text of a log; `undefined` when it may be one. */
export function textIssue(text: unknown): LogIssue | undefined {
  if (typeof text !== 'string') return logIssue('log.not-text', '', { type: typeof text });
  const { length: size } = text;
  if (size > mostCharacters) return logIssue('log.too-large', '', { size, limit: mostCharacters });
  const at = text.search(/[\u0000-\u0009\u000B-\u001F\uD800-\uDFFF]/u);
  if (at === -1) return undefined;
  const before = text.slice(0, at).split('\n');
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const facts = { line: before.length, column: (before.at(-1) ?? '').length + 1, character: `U+${code}` };
  return logIssue('log.bad-character', '', facts);
}

/** A line that is not what has to stand there; `line` counts from 1. */
export function badLine(line: number, expected: LogLine, found: string): LogIssue {
  return logIssue('log.bad-line', '', { line, expected, found: found.slice(0, shown) });
}

/** A whole number as these texts write it: decimal, without needless zeros; `undefined` for anything else. */
export function readDecimal(text: string): number | undefined {
  const value = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}
