/** Code points that a terminal or a reader's eye would obey rather than show: first and last, both included. */
const removed: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff],
];

/** What ends a line somewhere, and the tabulator. */
const spaced: readonly number[] = [0x09, 0x0a, 0x0d, 0x85, 0x2028, 0x2029];

/**
 * A text on one line without anything that a terminal would obey: control characters (escape sequences lose
 * the character that starts them), marks that turn the direction of reading, invisible characters and lone
 * surrogates are taken out; line breaks and tabulators become spaces. Every letter of every script stays.
 *
 * Reports carry the texts of documents unaltered, since escaping belongs to whoever shows them: print their
 * lines through this.
 *
 * @param text - Any text.
 * @returns One line; never longer than `text`.
 * @example
 * ```ts
 * plainText('a\u001b[31mred\u202e\nb'); // 'a[31mred b'
 * ```
 */
export function plainText(text: string): string {
  return Array.from(text, plainCharacter).join('');
}

function plainCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (spaced.includes(code)) return ' ';
  return removed.some(([first, last]) => first <= code && code <= last) ? '' : character;
}
