import { ownValue } from './json-value.js';
import { readerRefusal } from './reader-issues.js';

/**
 * How much a reader takes before it refuses a document. Each is a whole number of at least 1.
 *
 * Text and in-memory objects are held to the same limits, except that the white space and the escapes of a text
 * count among its characters.
 */
export interface ReadLimits {
  /** The most characters (UTF-16 code units) of the whole text. */
  readonly maximumCharacters: number;
  /** The most arrays and objects inside one another; `[[1]]` has two. */
  readonly maximumDepth: number;
  /** The most values of any kind, arrays and objects included, keys not. */
  readonly maximumNodes: number;
  /** The most characters (UTF-16 code units) of one text value. */
  readonly maximumTextLength: number;
  /** The most characters (UTF-16 code units) of one key. */
  readonly maximumKeyLength: number;
  /** The most significant digits of a number: what every double keeps, so that what is written is what is meant. */
  readonly significantDigits: 15;
}

/**
 * Limits that no honest document of this package comes near: a large instrument in five languages is about
 * 1 000 000 characters, 20 deep, 50 000 values.
 */
export const defaultLimits: ReadLimits = {
  maximumCharacters: 5_000_000,
  maximumDepth: 64,
  maximumNodes: 120_000,
  maximumTextLength: 100_000,
  maximumKeyLength: 256,
  significantDigits: 15,
};

/** The most issues that a reader returns; after them comes one `kernel.too-many-issues` and reading stops. */
export const maximumIssues = 100;

/** The largest magnitude of a number in a document, inclusive. */
export const largestMagnitude = 1e100;

/** The smallest magnitude of a number in a document other than zero, inclusive. */
export const smallestMagnitude = 1e-100;

/**
 * Makes sure that limits are limits: one that is not a number, or is missing, would let everything through.
 *
 * @throws {@link RiskError} `kernel.not-a-limit` when one is not a whole number of at least 1.
 */
export function requireLimits(limits: ReadLimits): void {
  // A caller without types can leave some out, or give none.
  const given = Object(limits) as { readonly [name: string]: unknown };
  for (const name of Object.keys(defaultLimits)) {
    const limit = ownValue(given, name);
    if (!Number.isSafeInteger(limit) || Number(limit) < 1)
      throw readerRefusal('kernel.not-a-limit', { name, limit: String(limit) });
  }
}
