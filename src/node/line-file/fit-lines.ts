import { RiskError } from '../../index.js';
import { lineFileIssue, type LineFileIssue, type UnfitLine } from './issues.js';

/** What no line holds, since it would not be read back as it is. */
const unfit: readonly (readonly [reason: UnfitLine, form: RegExp])[] = [
  ['line-feed', /\n/u],
  ['carriage-return', /\r/u],
  ['nul', /\0/u],
  ['lone-surrogate', /[\uD800-\uDFFF]/u],
];

/**
 * What is wrong with lines that are to be appended; nothing when a reader will read each as it is.
 *
 * @param limit - The most bytes of one line.
 * @throws {@link RiskError} `kernel.not-text` when the lines are no list of texts.
 */
export function unfitLines(lines: readonly string[], limit: number): readonly LineFileIssue[] {
  // A caller without types can give anything; a text would be taken for its characters.
  if (!Array.isArray(lines)) throw new RiskError('kernel.not-text', { type: typeof lines });
  return (lines as readonly string[]).flatMap((line, index) => unfitLine(line, `/${String(index)}`, limit));
}

function unfitLine(line: string, pointer: string, limit: number): readonly LineFileIssue[] {
  if (typeof line !== 'string') throw new RiskError('kernel.not-text', { type: typeof line });
  const bytes = Buffer.byteLength(line);
  if (bytes > limit) return [lineFileIssue('node.line-too-long', { bytes, limit }, pointer)];
  const found = unfit.flatMap(([reason, form]) => faultAt(reason, line.search(form), pointer));
  // A space before LF says that more lines of the same append follow.
  return [...found, ...faultAt('space-at-the-end', line.endsWith(' ') ? line.length - 1 : -1, pointer)];
}

function faultAt(reason: UnfitLine, at: number, pointer: string): readonly LineFileIssue[] {
  return at === -1 ? [] : [lineFileIssue('node.unfit-line', { reason, at }, pointer)];
}
