// Writes src/record/package-version.ts from package.json; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { manifest } from './lib/surfaces.mjs';

const file = 'src/record/package-version.ts';
const text = readFileSync(file, 'utf8');
const expected = text.replace(/'[^']*'(?=;\n$)/, `'${manifest().version}'`);
if (!process.argv.includes('--check')) writeFileSync(file, expected);
else if (text !== expected) {
  console.error(`${file} does not name the version of package.json; run npm run package-version`);
  process.exitCode = 1;
}
