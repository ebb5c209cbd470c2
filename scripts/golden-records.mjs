/**
 * `npm run golden-records`: writes the records that this version of the package makes into test/replay/archive/<version>/,
 * and takes away those of versions that were never released. `-- --check` writes nothing and fails where something would
 * change. Records of a released version are never written again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { importTypeScript } from './lib/import-typescript.mjs';
import { frozenFolder, frozenPath, recordsPath } from './lib/released.mjs';

const isCheck = process.argv.includes('--check');
const { goldenText, version } = await importTypeScript('test/replay/golden/make-records.ts');
const path = recordsPath(version);
const isReleased = (/** @type {string} */ one) => existsSync(frozenPath(one));

if (isReleased(version)) {
  console.log(`${version} was released: its records stay as they are`);
} else {
  const text = goldenText();
  const strays = (existsSync(frozenFolder) ? readdirSync(frozenFolder) : []).filter(
    (one) => one !== version && !isReleased(one),
  );
  const isStale = !existsSync(path) || readFileSync(path, 'utf8') !== text;
  if (isCheck && (isStale || strays.length > 0)) {
    console.error(
      `${path} is not what this version makes, or versions stand beside it that never were; run npm run golden-records`,
    );
    process.exitCode = 1;
  }
  if (!isCheck) {
    for (const one of strays) rmSync(dirname(recordsPath(one)), { recursive: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${String(text.split('\n').length - 1)} records of ${version}`);
}
