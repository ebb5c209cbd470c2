/**
 * The index of the first half of a surrogate pair that stands alone, or -1.
 *
 * Such a text is not Unicode: it cannot be written as UTF-8, so it has no canonical form and no digest.
 *
 * @example
 * ```ts
 * loneSurrogateAt('a\uD800b'); // 1
 * loneSurrogateAt('😀'); // -1
 * ```
 */
export function loneSurrogateAt(text: string): number {
  return text.search(/[\uD800-\uDFFF]/u);
}

/**
 * A text with each lone surrogate replaced by U+FFFD, for pointers and facts.
 *
 * @example
 * ```ts
 * wellFormed('a\uD800b'); // 'a\uFFFDb'
 * ```
 */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
}
