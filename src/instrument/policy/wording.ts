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
 * The words of a text in order. Letters and digits make words; apostrophes, hyphens and everything else part
 * them. Accents, whether part of a character or after it, do not count.
 *
 * @example
 * ```ts
 * tokensOf("L'Élevé").map(({ folded }) => folded); // ['l', 'eleve']
 * ```
 */
export function tokensOf(text: string): readonly Token[] {
  const words = text
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F]/g, '')
    .split(/[^a-z0-9\u00DF-\u00F6\u00F8-\u02AF]+/);
  return words.filter((word) => word !== '').map((word) => ({ word, folded: folded(word) }));
}

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
