/**
 * `npm run jsonlogic`: writes docs/jsonlogic.md and test/expression/jsonlogic-results.json from the public cases of
 * JsonLogic, which stand beside the project.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

mkdirSync('temp', { recursive: true });
const folder = mkdtempSync(join('temp', 'jsonlogic-'));
try {
  const outfile = join(folder, 'page.mjs');
  await build({
    stdin: {
      contents: `
        export { jsonlogicPage } from './test/docs/jsonlogic-page.ts';
        export { publicText } from './test/expression/jsonlogic-cases.ts';`,
      resolveDir: '.',
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // Where the cases are looked for is told from the place of the test.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join('test', 'expression', 'cases.ts')).href) },
    logLevel: 'error',
  });
  const { jsonlogicPage, publicText } = await import(pathToFileURL(outfile).href);
  const text = publicText();
  if (text === undefined) throw new Error('the public cases of JsonLogic are not beside the project');
  const { page, results } = await jsonlogicPage(text);
  writeFileSync('docs/jsonlogic.md', page);
  writeFileSync('test/expression/jsonlogic-results.json', `${JSON.stringify(results, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
