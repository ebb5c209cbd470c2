/** Whether `exports` of package.json is what the surfaces in the source ask for; `--update` writes it. */
import { isDeepStrictEqual } from 'node:util';
import { writeFileSync } from 'node:fs';
import { expectedExports, manifest, present } from './lib/surfaces.mjs';

const found = manifest();
const expected = expectedExports();
if (process.argv.includes('--update')) {
  writeFileSync('package.json', `${JSON.stringify({ ...found, exports: expected }, null, 2)}\n`);
} else if (!isDeepStrictEqual(found.exports, expected)) {
  console.error('package.json `exports` is not what scripts/lib/surfaces.mjs asks for; run `npm run surfaces:update`');
  process.exitCode = 1;
} else {
  console.log(`${String(present().length)} surfaces`);
}
