/** `npm run diagnostics`: writes docs/diagnostics.md from the catalogues, the words and the bad documents of the tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

mkdirSync('temp', { recursive: true });
// Two folders deep, as the tests are: their fixtures are found beside them.
const folder = mkdtempSync(join('temp', 'diagnostics-'));
try {
  const outfile = join(folder, 'page.mjs');
  await build({
    entryPoints: ['test/docs/diagnostics-page.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join('test', 'docs', 'page.ts')).href) },
    logLevel: 'error',
  });
  const { diagnosticsPage } = await import(pathToFileURL(outfile).href);
  writeFileSync('docs/diagnostics.md', await diagnosticsPage());
} finally {
  rmSync(folder, { recursive: true });
}
