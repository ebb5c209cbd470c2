/** Builds `dist`: both module systems, their types, and the licences of what is bundled. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEntry, packageOf } from './lib/bundle.mjs';

rmSync('dist', { recursive: true, force: true });
const { status } = spawnSync('node_modules/.bin/tsup', ['--silent'], { stdio: ['ignore', 'inherit', 'inherit'] });
if (status !== 0) process.exit(1);

for (const name of readdirSync('dist', { recursive: true }).map(String)) {
  if (name.endsWith('.d.ts')) forCommonJs(join('dist', name));
}

mkdirSync('temp', { recursive: true });
const metafiles = readdirSync('dist').filter((name) => name.startsWith('metafile-'));
for (const name of metafiles) renameSync(join('dist', name), join('temp', name));

const meta = JSON.parse(readFileSync('temp/metafile-esm.json', 'utf8'));
const bundled = [...new Set(Object.keys(meta.inputs).map(packageOf).filter(isEntry))].sort();
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', `${bundled.map(notice).join(`\n${'-'.repeat(80)}\n`)}\n`);

/**
 * The declarations for CommonJS beside those for ESM: the same text, whose neighbours are CommonJS too.
 *
 * @param {string} path
 */
function forCommonJs(path) {
  const text = readFileSync(path, 'utf8');
  const renamed = text.replaceAll(/((?:from|import\()\s*["']\.{1,2}\/[^"']+)\.js(["'])/gu, '$1.cjs$2');
  writeFileSync(path.replace(/\.d\.ts$/u, '.d.cts'), renamed);
}

/**
 * Name, version and licence text of a package whose code is in the bundle.
 *
 * @param {string} name
 */
function notice(name) {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
  if (file === undefined) throw new Error(`${name} is bundled but ships no licence text`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
