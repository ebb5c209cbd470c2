import { distance } from 'fastest-levenshtein';
import { byCodeUnit } from './order.js';

/** The longest word compared, in UTF-16 code units. */
const wordLimit = 64;

// Two letters swapped are two edits: a word of four may be that far off.
function furthestDistance(word: string): number {
  return Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3));
}

/**
 * The candidate that was probably meant by a word: the one fewest single-character edits away, of several
 * the first by code unit.
 *
 * @param word - What was written; longer than 64 code units has no suggestion.
 * @param candidates - What could have been written; those longer than 64 code units are passed over.
 * @returns `undefined` when every candidate is further away than a third of the word's length (but one edit is
 * always near enough, and two are for a word of four letters or more).
 * @example
 * ```ts
 * nearest('indicatros', ['indicators', 'interventions']); // 'indicators'
 * nearest('colour', ['weight']); // undefined
 * ```
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > wordLimit) return undefined;
  let best: string | undefined;
  let least = furthestDistance(word);
  for (const candidate of candidates) {
    if (candidate.length > wordLimit) continue;
    const edits = distance(word, candidate);
    if (edits > least || (edits === least && best !== undefined && byCodeUnit(best, candidate) <= 0)) continue;
    best = candidate;
    least = edits;
  }
  return best;
}
