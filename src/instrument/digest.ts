import { canonicalJson } from '../kernel/canonical.js';
import { isJsonObject, type JsonObject, type JsonValue, ownValue } from '../kernel/json-value.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import type { InstrumentDocument } from './document.js';
import { type PlacedText, textPlaces, textsOf } from './texts-of.js';
import { undisturbed } from '../kernel/undisturbed.js';

/**
 * The identity of an instrument (R26): the SHA-256 of `veo-instrument/1`, a line feed and the canonical form
 * (RFC 8785) of the whole document but its `$schema`.
 *
 * @param document - What `parseInstrument` accepted.
 * @param digest - A faster function with the same answers; default {@link sha256Hex}.
 * @returns 64 lower-case hexadecimal digits.
 * @throws {@link RiskError} `kernel.not-canonical` for what JSON cannot say: never for a document that was accepted.
 * @example
 * ```ts
 * instrumentDigest(instrument.document); // 'fb3441e1ef41…'
 * ```
 */
export function instrumentDigest(document: InstrumentDocument, digest: DigestFunction = sha256Hex): string {
  return undisturbed(() => digest(`veo-instrument/1\n${canonicalJson(without(asJson(document), ['$schema']))}`));
}

/** Keys of the document that no result depends on, beside its texts. */
const unscored = [
  ...['$schema', 'version', 'thresholdsVersion', 'status', 'adaptedFrom', 'languages', 'licence', 'changelog'],
  ...['effectiveFrom', 'effectiveUntil', 'studies', 'references', 'proxyJustifications', 'variantOf', 'conclusions'],
];

/**
 * What two versions share that differ in words only: the digest of the document without its texts (every place
 * of `textPlaces`; a list or object of nothing but texts goes as a whole), without every list of `references`, and
 * without the keys of the whole document that say who it is and where it comes from: `$schema`, `version`,
 * `thresholdsVersion`, `status`, `adaptedFrom`, `languages`, `licence`, `changelog`, `effectiveFrom`, `effectiveUntil`,
 * `studies`, `references`, `proxyJustifications`, `variantOf`, `conclusions`. The digested text begins with `veo-instrument/1 scoring`
 * and a line feed.
 *
 * @param document - What `parseInstrument` accepted.
 * @param digest - A faster function with the same answers; default {@link sha256Hex}.
 * @returns 64 lower-case hexadecimal digits.
 * @throws {@link RiskError} `kernel.not-canonical` for what JSON cannot say: never for a document that was accepted.
 * @example
 * ```ts
 * const renamed = { ...instrument.document, version: '0.1.1', title: 'Another title' };
 * scoringDigest(renamed) === scoringDigest(instrument.document); // true
 * instrumentDigest(renamed) === instrumentDigest(instrument.document); // false
 * ```
 */
export function scoringDigest(document: InstrumentDocument, digest: DigestFunction = sha256Hex): string {
  return undisturbed(() => {
    const scored = withoutTexts(without(asJson(document), unscored), textTree);
    return digest(`veo-instrument/1 scoring\n${canonicalJson(scored)}`);
  });
}

/** An instrument without its texts and its lists of `references`. */
export function withoutWords(document: InstrumentDocument): JsonObject {
  return withoutTexts(asJson(document), textTree) as JsonObject;
}

/**
 * What was shown to people in one language: the digest of an object that holds, by the JSON Pointer of each
 * text, its words in that language; a plain string counts for every language, a text without that language is
 * left out. The digested text begins with `veo-instrument/1 text`, a space, the language and a line feed.
 *
 * @param document - What `parseInstrument` accepted.
 * @param language - A code of the document's `languages`; of any other the digest is that of no words.
 * @param digest - A faster function with the same answers; default {@link sha256Hex}.
 * @returns 64 lower-case hexadecimal digits: what an assessment may name as `instrument.textDigest` (R7, R26).
 * @throws {@link RiskError} `kernel.not-canonical` for words that are not Unicode: never for a document that was
 *   accepted.
 * @example
 * ```ts
 * textDigest(instrument.document, 'fr'); // 'ba0e57b0c0aa…'
 * textDigest(instrument.document, 'en'); // '45def45a6043…'
 * ```
 */
export function textDigest(document: InstrumentDocument, language: string, digest: DigestFunction = sha256Hex): string {
  return undisturbed(() => {
    const words = textsOf(document).flatMap((placed) => wordsIn(placed, language));
    return digest(`veo-instrument/1 text ${language}\n${canonicalJson(Object.fromEntries(words))}`);
  });
}

function wordsIn({ text, pointer }: PlacedText, language: string): readonly (readonly [string, string])[] {
  const words = typeof text === 'string' ? text : ownValue(text, language);
  return words === undefined ? [] : [[pointer, words]];
}

function asJson(document: InstrumentDocument): JsonObject {
  return document as unknown as JsonObject;
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/** The places of texts as a tree of keys; a leaf is a text. */
interface Tree {
  readonly [part: string]: Tree;
}

const textTree: Tree = /* @__PURE__ */ treeOf(
  [...textPlaces, '/bandings/*/thresholdsVersion'].map((place) => place.split('/').slice(1)),
);

function treeOf(places: readonly (readonly string[])[]): Tree {
  const parts = [...new Set(places.flatMap(([first]) => first ?? []))];
  return Object.fromEntries(
    parts.map((part) => [
      part,
      treeOf(places.filter(([first, second]) => first === part && second !== undefined).map((place) => place.slice(1))),
    ]),
  );
}

function withoutTexts(value: JsonValue, tree: Tree): JsonValue {
  if (Array.isArray(value)) return withoutTextElements(value as readonly JsonValue[], tree);
  if (!isJsonObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, part]): readonly [string, JsonValue][] => {
    const branch = ownValue(tree, key) ?? ownValue(tree, '*');
    if (key === 'references') return [];
    if (branch === undefined) return [[key, part]];
    return isText(branch) ? [] : [[key, withoutTexts(part, branch)]];
  });
  return Object.fromEntries(kept);
}

function withoutTextElements(values: readonly JsonValue[], tree: Tree): JsonValue {
  const branch = ownValue(tree, '*');
  return branch === undefined ? values : values.map((value) => withoutTexts(value, branch));
}

/** A text, or a list or object of nothing but texts. */
function isText(tree: Tree): boolean {
  return Object.values(tree).every((branch) => isText(branch)) && Object.keys(tree).every((key) => key === '*');
}
