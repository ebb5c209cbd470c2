/**
 * `npm run determinism`: draws the cases of test/determinism/cases.json anew, evaluates them with the source, and writes
 * their number and digest into docs/determinism.md, for `scripts/engines-test` to confirm. `-- --check` writes nothing
 * and fails where something would change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasSum, writeSum } from './lib/engine-page.mjs';
import { digestOfDigests, expectedDigests } from './lib/engine-verdict.mjs';
import { importTypeScript } from './lib/import-typescript.mjs';

const path = 'test/determinism/cases.json';
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const { fileText, makeFile } = await importTypeScript('test/determinism/make-file.ts');

const file = makeFile();
const text = fileText(file);
const digests = expectedDigests(file);
const sum = { evaluations: digests.length, digest: digestOfDigests(digests) };
if (!values.check) {
  writeFileSync(path, text);
  await writeSum(sum);
}
const stale = [
  ...(readFileSync(path, 'utf8') === text ? [] : [path]),
  ...((await hasSum(sum)) ? [] : ['docs/determinism.md']),
];
for (const name of stale) {
  console.error(`${name} is not what the instruments and the source give now; \`npm run determinism\` writes it`);
}
if (stale.length > 0) process.exitCode = 1;
else console.log(`${String(sum.evaluations)} evaluations, ${sum.digest}`);
