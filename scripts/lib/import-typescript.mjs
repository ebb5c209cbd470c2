/** Code of the tests, written in TypeScript, for the scripts. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles a module with what it imports of ours, and loads it.
 *
 * @param {string} entry - Path from the root of the repository.
 * @returns {Promise<any>} Its exports.
 */
export async function importTypeScript(entry) {
  mkdirSync('temp', { recursive: true });
  const folder = mkdtempSync(join('temp', 'loaded-'));
  try {
    const outfile = join(folder, 'module.mjs');
    const form = /** @type {const} */ ({ format: 'esm', platform: 'node', packages: 'external', logLevel: 'error' });
    await build({ entryPoints: [entry], outfile, bundle: true, ...form });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
