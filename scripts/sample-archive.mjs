/**
 * `npm run sample-archive -- FOLDER`: writes the sample archive (examples/archive) into a new folder, with the source as it
 * stands. `-- --update` writes the digests of its files into examples/archive/digests.json instead, after an instrument or
 * what is sealed has changed.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { importTypeScript } from './lib/import-typescript.mjs';

const path = 'examples/archive/digests.json';
const [word] = process.argv.slice(2);
if (word === undefined) {
  console.error('usage: npm run sample-archive -- FOLDER, or -- --update');
  process.exitCode = 2;
} else {
  const { sampleDigests, writeSampleInto } = await importTypeScript('test/examples/sample.ts');
  if (word === '--update') {
    const text = JSON.stringify(sampleDigests());
    writeFileSync(path, await format(text, { ...(await resolveConfig(path)), parser: 'json' }));
  } else writeSampleInto(word);
  console.log(`wrote ${word === '--update' ? path : word}`);
}
