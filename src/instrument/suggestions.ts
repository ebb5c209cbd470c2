import { nearest } from '../kernel/suggest.js';

/** Words compared in one run: enough for every slip of a pen, too few for a document made to cost time. */
const budget = 300_000;

/** What was probably meant, or `null`. */
export type Suggest = (word: string, candidates: readonly string[]) => string | null;

/** Suggestions for one run, which stop once too many words were compared. */
export function suggestions(): Suggest {
  let left = budget;
  return (word, candidates) => {
    left -= candidates.length;
    return left < 0 ? null : (nearest(word, candidates) ?? null);
  };
}
