import type { Expected, ScanFault } from './scan-json.js';

/** The usual mistakes in JSON written by hand, so that a sentence can name the remedy; `other` for the rest. */
export type Mistake =
  | 'comment'
  | 'trailing-comma'
  | 'wrong-quotes'
  | 'unquoted-key'
  | 'unquoted-text'
  | 'plus-sign'
  | 'leading-point'
  | 'leading-zero'
  | 'decimal-comma'
  | 'missing-comma'
  | 'line-break-in-text'
  | 'control-character'
  | 'other';

/** What stands at the fault. */
interface Found {
  readonly expected: Expected;
  /** The character at the fault. */
  readonly character: string;
  /** The character right before it. */
  readonly previous: string;
  /** The last character before it that is not white space. */
  readonly before: string;
}

/** In order of trust: the first that fits is the mistake. */
const mistakes: readonly (readonly [Mistake, (found: Found) => boolean])[] = [
  ['line-break-in-text', ({ expected, character }) => expected === 'text-character' && /[\n\r]/.test(character)],
  ['control-character', ({ expected }) => expected === 'text-character'],
  ['other', ({ expected }) => expected === 'escape' || expected === 'hex-digit'],
  ['comment', ({ character }) => character === '/' || character === '#'],
  ['trailing-comma', ({ character, before }) => before === ',' && /[\]}]/.test(character)],
  ['wrong-quotes', ({ expected, character }) => opens(expected) && /['`«»‘’“”„]/.test(character)],
  ['decimal-comma', ({ expected, character }) => expected === 'key' && /\d/.test(character)],
  ['unquoted-key', ({ expected, character }) => expected.startsWith('key') && isLetter(character)],
  ['plus-sign', ({ expected, character }) => opens(expected) && character === '+'],
  ['leading-point', ({ expected, character }) => (opens(expected) || expected === 'digit') && character === '.'],
  ['unquoted-text', ({ expected, character }) => opens(expected) && isLetter(character)],
  ['leading-zero', ({ expected, character, previous }) => closes(expected) && previous === '0' && /\d/.test(character)],
  ['missing-comma', ({ expected, character }) => expected === 'comma-or-end' && /["[{\d-]/.test(character)],
];

/**
 * The usual mistake that explains why a text stops being JSON.
 *
 * @param fault - A fault inside the text, not at its end.
 * @example
 * ```ts
 * mistakeAt('[1, 2, ]', { offset: 7, expected: 'value' }); // 'trailing-comma'
 * ```
 */
export function mistakeAt(text: string, { offset, expected }: ScanFault): Mistake {
  const previous = text.charAt(offset - 1);
  const found = { expected, character: text.charAt(offset), previous, before: lastBefore(text, offset) };
  return mistakes.find(([, fits]) => fits(found))?.[0] ?? 'other';
}

/** Whether a key or a value could begin. */
function opens(expected: Expected): boolean {
  return expected.startsWith('value') || expected.startsWith('key');
}

/** Whether a value has just ended. */
function closes(expected: Expected): boolean {
  return expected === 'comma-or-end' || expected === 'end-of-text';
}

function isLetter(character: string): boolean {
  return /[A-Z_a-z\u00C0-\u024F]/.test(character);
}

function lastBefore(text: string, offset: number): string {
  let at = offset - 1;
  while (' \n\r\t'.includes(text.charAt(at)) && at > 0) at -= 1;
  return text.charAt(at);
}
