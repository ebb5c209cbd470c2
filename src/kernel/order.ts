/**
 * Compares two texts by UTF-16 code units, the one order that is the same on every machine and in every
 * language; RFC 8785 sorts keys by it.
 *
 * @returns A negative number, zero or a positive number, as `Array.prototype.toSorted` wants.
 * @example
 * ```ts
 * ['é', 'z', 'Z'].toSorted(byCodeUnit); // ['Z', 'z', 'é']
 * ```
 */
export function byCodeUnit(a: string, b: string): -1 | 0 | 1 {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
