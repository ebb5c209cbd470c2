/** How often each of some words came. */
export interface Tally {
  add(word: string): void;
  /** In the order in which they were started or first came. */
  all(): { readonly [word: string]: number };
}

/** The most different words that are counted apart; what an archive makes up beyond them is counted as `other`. */
const wordsMost = 1000;

/** Nothing counted yet; the words that are known beforehand stand at 0. */
export function tally(words: readonly string[]): Tally {
  const counts = new Map(words.map((word) => [word, 0]));
  return {
    add: (word) => {
      const counted = counts.has(word) || counts.size < wordsMost ? word : 'other';
      counts.set(counted, (counts.get(counted) ?? 0) + 1);
    },
    all: () => Object.fromEntries(counts),
  };
}
