/** A place in a text as editors show it: both count from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Answers with the position of rising offsets of one text, each character looked at once.
 *
 * A line ends with LF, CR or CR LF.
 *
 * @returns A function from an offset, not smaller than the one before, to its position.
 * @example
 * ```ts
 * const positionAt = lineCursor('{\n  "a": 1\n}');
 * positionAt(4); // { line: 2, column: 3 }
 * ```
 */
export function lineCursor(text: string): (offset: number) => Position {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  return (offset) => {
    for (; at < offset; at += 1) {
      if (!endsLine(text, at)) continue;
      line += 1;
      lineStart = at + 1;
    }
    return { line, column: offset - lineStart + 1 };
  };
}

/** Whether the character at `at` is the last of its line; of CR LF only the second is. */
function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
}
