/*
 * How a file says which lines were appended together. Each line ends with LF. A line that others of its append follow
 * has a space before its LF, the last one has none: an append is there when its last LF is, and every byte before that
 * is there too. JSON allows white space after a value, so the file is still one JSON text a line to everybody.
 *
 * The last LF is written only when the rest is on the disk. Until then, parts of the rest may be there and others not
 * if the power fails. A disk writes sectors, whole or not at all; so a space and its LF stand in one sector, with one
 * space more where needed: the LF is never there without the space that says that it ends no append.
 */

/** The byte that ends a line. */
export const lineFeed = 0x0a;

/** The byte before it, where more lines of the same append follow. */
export const space = 0x20;

/** Bytes that a disk writes together at least. */
const sector = 512;

/** Characters that are made into bytes at a time. */
const pieceLength = 65_536;

/** The end of a line that others follow, whose LF would stand at `offset` of the file, were there no space before it. */
function endBetween(offset: number): string {
  return (offset + 1) % sector === 0 ? '  \n' : ' \n';
}

/**
 * The bytes of an append in pieces, without its last LF.
 *
 * @param lines - At least one.
 * @param offset - Where in the file they are to stand.
 */
export function* batchPieces(lines: readonly string[], offset: number): Generator<Uint8Array, void> {
  let text = '';
  let end = offset;
  for (const [index, line] of lines.entries()) {
    end += Buffer.byteLength(line);
    const ending = index < lines.length - 1 ? endBetween(end) : '';
    end += ending.length;
    text += line + ending;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/** The bytes of a line without the spaces that say that more lines follow. */
export function withoutMark(line: Uint8Array): Uint8Array {
  let end = line.length;
  while (end > 0 && line[end - 1] === space) end -= 1;
  return line.subarray(0, end);
}
