/** One word of a text: as written in lower case, and folded for comparison. */
export interface Token {
  readonly word: string;
  readonly folded: string;
}

/** Accented letters of French and of the Malian orthographies by the letter they stand on. */
const bases: { readonly [base: string]: string } = {
  a: 'àáâãäå',
  ae: 'æ',
  c: 'ç',
  e: 'èéêëɛ',
  i: 'ìíîï',
  n: 'ñŋɲ',
  o: 'òóôõöøɔ',
  oe: 'œ',
  u: 'ùúûü',
  y: 'ýÿ',
};
const folds: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  Object.entries(bases).flatMap(([base, letters]) => letters.split('').map((letter) => [letter, base] as const)),
);

/**
 * What no reader sees, or sees on the letter before it only: soft hyphens, accents, zero widths, directions,
 * fillers. First and last code of each range.
 */
const unseen: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x3_00, 0x3_6f],
  [0x6_1c, 0x6_1c],
  [0x11_5f, 0x11_60],
  [0x17_b4, 0x17_b5],
  [0x18_0b, 0x18_0e],
  [0x1a_b0, 0x1a_ff],
  [0x1d_c0, 0x1d_ff],
  [0x20_0b, 0x20_0f],
  [0x20_2a, 0x20_2e],
  [0x20_60, 0x20_6f],
  [0x20_d0, 0x20_ff],
  [0x31_64, 0x31_64],
  [0xfe_00, 0xfe_0f],
  [0xfe_20, 0xfe_2f],
  [0xfe_ff, 0xfe_ff],
  [0xff_a0, 0xff_a0],
];

/** Cyrillic and Greek letters that look like Latin ones, and those. */
const lookalikes = ['аеорсухіјѕһԁονι', 'aeopcyxijshdovi'] as const;

/** A text in lower case, without what no reader sees or can tell apart. */
function plainly(text: string): string {
  const lower = text.toLowerCase();
  if (!/[\u0300-\uFFFF]/.test(lower) && !lower.includes('\u00AD')) return lower;
  return lower.split('').map(plainLetter).join('');
}

function plainLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (unseen.some(([from, to]) => from <= code && code <= to)) return '';
  // Letters of full width stand as far from the others as they all do.
  if (code >= 0xff_01 && code <= 0xff_5e) return String.fromCharCode(code - 0xfe_e0);
  const place = lookalikes[0].indexOf(letter);
  return place === -1 ? letter : lookalikes[1].charAt(place);
}

/**
 * The words of a text in order. Letters and digits make words; apostrophes, hyphens and everything else part
 * them. Accents, whether part of a character or after it, do not count.
 *
 * @example
 * ```ts
 * tokensOf("L'Élevé").map(({ folded }) => folded); // ['l', 'eleve']
 * ```
 */
export function tokensOf(text: string): readonly Token[] {
  const words = plainly(text).split(/[^a-z0-9\u00DF-\u00F6\u00F8-\u02AF]+/);
  return words.filter((word) => word !== '').map((word) => ({ word, folded: folded(word) }));
}

/**
 * Words that are written apart: joined by single marks ("eth-nic"), or letter by letter ("e t h n i c").
 *
 * @example
 * ```ts
 * piecedWords('the eth-nic t r i b e').map(({ folded }) => folded); // ['ethnic', 'tribe']
 * ```
 */
export function piecedWords(text: string): readonly Token[] {
  const plain = plainly(text);
  const chains = plain.split(/\s+/).filter((word) => inPieces.test(word));
  return [...chains, ...(plain.match(letters) ?? [])].map((word) => {
    const pieces = tokensOf(word);
    return {
      word: pieces.map((piece) => piece.word).join('-'),
      folded: pieces.map((piece) => piece.folded).join(''),
    };
  });
}

/** Letters after a mark: `eth-nic`. */
const inPieces = /[a-z0-9\u00DF-\u02AF][^a-z0-9\u00DF-\u02AF]{1,3}[a-z0-9\u00DF-\u02AF]/;
/** Three letters or more that stand alone, in a row. */
const letters =
  /(?<![a-z0-9\u00DF-\u02AF])(?:[a-z\u00DF-\u02AF][^a-z0-9\u00DF-\u02AF]{1,3}){2,64}[a-z\u00DF-\u02AF](?![a-z0-9\u00DF-\u02AF])/g;

function folded(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word.replaceAll(/[^a-z0-9]/g, (letter) => folds.get(letter) ?? letter);
}

/** A word or words in folded form, parted by spaces; each may end with `*` for any ending. */
export type Pattern = string;

/** Patterns by what they mean. */
export interface WordList {
  readonly [meaning: string]: readonly Pattern[];
}

interface Entry {
  readonly meaning: string;
  readonly rest: readonly string[];
}

/** A word list made ready for looking up: by the first word, or by how it begins. */
export interface WordIndex {
  readonly whole: ReadonlyMap<string, readonly Entry[]>;
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
}

/** Makes lists ready for {@link wordsFound}. */
export function indexWords(lists: readonly WordList[]): WordIndex {
  const whole = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  for (const [meaning, patterns] of lists.flatMap((list) => Object.entries(list))) {
    for (const pattern of patterns) {
      const [first = '', ...rest] = pattern.split(' ');
      const [key, index] = first.endsWith('*') ? [first.slice(0, -1), stems] : [first, whole];
      index.set(key, [...(index.get(key) ?? []), { meaning, rest }]);
    }
  }
  return { whole, stems };
}

/** Words of a text that stand in a list. */
export interface Found {
  /** As written, in lower case. */
  readonly word: string;
  readonly meaning: string;
}

/** Every listed word or words of a text: as it stands, in its order, then what is only found by joining pieces. */
export function listedIn(index: WordIndex, text: string): readonly Found[] {
  const pieced = piecedWords(text).filter(({ word }) => wordsFound(index, tokensOf(word)).length === 0);
  return [...wordsFound(index, tokensOf(text)), ...pieced.flatMap((token) => wordsFound(index, [token]))];
}

/** Every occurrence of a listed word or words, in the order of the text. */
export function wordsFound(index: WordIndex, tokens: readonly Token[]): readonly Found[] {
  return tokens.flatMap((token, at) =>
    entriesFor(index, token.folded).flatMap(({ meaning, rest }) => {
      const following = tokens.slice(at + 1, at + 1 + rest.length);
      const fits = rest.every((part, place) => isWord(following[place]?.folded ?? '', part));
      return fits ? [{ word: [token, ...following].map(({ word }) => word).join(' '), meaning }] : [];
    }),
  );
}

function entriesFor({ whole, stems }: WordIndex, word: string): readonly Entry[] {
  const found = [...(whole.get(word) ?? [])];
  // No stem of the lists is longer: a word of thousands of letters costs no more than one of 64.
  for (let length = 1; length <= Math.min(word.length, 64); length += 1)
    found.push(...(stems.get(word.slice(0, length)) ?? []));
  return found;
}

function isWord(word: string, part: string): boolean {
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}
