import { digestTable } from '../../kernel/digest-table.js';
import { chainMost } from '../replay-following.js';

/** Lines of an archive that stand before an entry: those of its chain, the nearest first. */
export interface LinesBefore {
  readonly texts: readonly string[];
  /** Whether more stands before them than is read back. */
  readonly isCut: boolean;
}

/** The text of the line that holds an entry, or its tombstone, by its seal. */
export type EarlierLine = (seal: string) => string | undefined;

/** The most characters that are read back for one entry, beside its first line. */
const charactersMost = 32_000_000;

/** The lines of the chain before an entry, back to where it begins; nothing of a line that follows none. */
export function linesBefore(text: string, earlier: EarlierLine): LinesBefore | undefined {
  let { previous } = linkIn(text);
  if (previous === undefined) return undefined;
  const texts: string[] = [];
  let characters = 0;
  while (previous !== undefined) {
    const line = earlier(previous);
    if (line === undefined) break;
    if (texts.length === chainMost || characters > charactersMost) return { texts, isCut: true };
    texts.push(line);
    characters += line.length;
    previous = linkIn(line).previous;
  }
  return { texts, isCut: false };
}

interface Link {
  readonly seal?: string | undefined;
  readonly previous?: string | undefined;
}

const tombstoneStart = '{"format":"veo-archive/1","kind":"tombstone"';

/**
 * What a canonical line says of its place. It is not read as JSON: whoever uses what is found by it opens it, and sees
 * whether it is what was looked for.
 */
function linkIn(text: string): Link {
  if (text.startsWith(tombstoneStart)) return { seal: /"seal":"([0-9a-f]{64})"\}$/.exec(text)?.[1] };
  const found = /"seal":"([0-9a-f]{64})","sealed":\{/.exec(text);
  if (found === null) return {};
  return { seal: found[1], previous: /"previous":"([0-9a-f]{64})"/.exec(text.slice(found.index))?.[1] };
}

/** Where the lines of an archive stand, in memory that grows by some bytes a line. */
export interface LineIndex {
  /** Takes the next line, or what is none, and the bytes that it takes up with its end. */
  take(text: string | undefined, bytes: number): void;
  /** The lines, among those taken, of the chain before an entry that follows others. */
  before(text: string): LinesBefore | undefined;
}

/**
 * An index over the lines of an archive that can be read back.
 *
 * @param read - The text of the line that begins at a byte and takes up so many bytes with its end.
 * @example
 * ```ts
 * lineIndex(() => '').before('{}'); // undefined
 * ```
 */
export function lineIndex(read: (offset: number, bytes: number) => string): LineIndex {
  const places = digestTable();
  const [offsets, counts] = [growing(), growing()];
  let offset = 0;
  const earlier: EarlierLine = (seal) => {
    const place = places.get(seal);
    return place === undefined ? undefined : read(offsets.get(place), counts.get(place));
  };
  return {
    take: (text, bytes) => {
      const seal = text === undefined ? undefined : linkIn(text).seal;
      if (seal !== undefined && places.get(seal) === undefined) {
        places.set(seal, offsets.push(offset));
        counts.push(bytes);
      }
      offset += bytes;
    },
    before: (text) => linesBefore(text, earlier),
  };
}

interface Growing {
  readonly get: (place: number) => number;
  /** Puts a number at the end; its place. */
  readonly push: (value: number) => number;
}

/** A list of numbers of eight bytes each: a byte of a large file lies beyond 32 bits. */
function growing(): Growing {
  let values = new Float64Array(1024);
  let size = 0;
  return {
    // INVARIANT: only places that were given are asked for.
    get: (place) => values[place] as number,
    push: (value) => {
      if (size === values.length) {
        const larger = new Float64Array(size * 2);
        larger.set(values);
        values = larger;
      }
      values[size] = value;
      size += 1;
      return size - 1;
    },
  };
}
