/**
 * How many of some origins, or events, are known to differ. Independence has to be shown: whatever is not said
 * may be any of those that are, and counts as one where none is (docs/semantics.md §5.12).
 *
 * @param said - One for each piece of evidence; `undefined` where it does not say.
 */
export function distinct(said: readonly (string | undefined)[]): number {
  const known = new Set(said);
  known.delete(undefined);
  return known.size === 0 ? Math.min(1, said.length) : known.size;
}
