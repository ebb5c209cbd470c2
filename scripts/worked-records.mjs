/**
 * `npm run worked-records`: writes examples/records/chain.ndjson with the source as it stands, after an instrument or what
 * is sealed has changed.
 */
import { writeFileSync } from 'node:fs';
import { importTypeScript } from './lib/import-typescript.mjs';

const { workedPath, workedText } = await importTypeScript('test/examples/worked.ts');
writeFileSync(workedPath, workedText());
console.log(`wrote ${workedPath}`);
