/** Reading what esbuild made: which package an input belongs to, which files an entry loads. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * The npm package that a bundled file comes from.
 *
 * @param {string} path
 * @returns {string | undefined} Its name; `undefined` for a file of ours.
 */
export function packageOf(path) {
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/u.exec(path)?.[1];
}

/**
 * Whether a value is there.
 *
 * @template Value
 * @param {Value | undefined} value
 * @returns {value is Value} `false` for `undefined`.
 */
export const isEntry = (value) => value !== undefined;

/**
 * A built file and every chunk of ours that it loads, statically.
 *
 * @param {string} entry
 * @returns {string[]} Their paths, the entry first.
 */
export function chunksOf(entry) {
  const seen = [normalize(entry)];
  for (const file of seen) {
    const text = readFileSync(file, 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*["'](\.{1,2}\/[^"']+)["']/gu)) {
      const path = normalize(join(dirname(file), target));
      if (!seen.includes(path)) seen.push(path);
    }
  }
  return seen;
}
