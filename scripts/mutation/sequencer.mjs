/** The order in which a mutant meets the tests, until one fails: quick tables first, random and costly tests last. */
import { BaseSequencer } from 'vitest/node';

const slow = [
  /\.property\.test\.ts$/,
  /\/costly\.test\.ts$/,
  /\/conformance\//,
  /\/(?:sha256|order|schema|seal|published)\.test\.ts$/,
];

/** @param {string} path */
const rank = (path) => (slow.some((pattern) => pattern.test(path)) ? 1 : 0);

/** Sorts by cost, then by name, so that every run is the same run. */
export class QuickFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const key = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) =>
      `${String(rank(moduleId))}${moduleId}`;
    return [...files].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  }
}
