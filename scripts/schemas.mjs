// Writes schemas/*.schema.json from the zod schemas; `--check` only compares.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { jsonSchemaOf, publications } from './lib/json-schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');
const files = [...new Set(publications.flatMap(({ entry, parts }) => [entry, ...Object.keys(parts)]))];

// Inside the project, so that the packages left out of the bundle are found.
const temporary = join(root, 'temp');
await mkdir(temporary, { recursive: true });
await mkdir(join(root, 'schemas'), { recursive: true });
const folder = await mkdtemp(join(temporary, 'schemas-'));
try {
  // One bundle split in chunks: a schema that two files share must stay one object.
  await build({
    absWorkingDir: root,
    entryPoints: files,
    outbase: '.',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  /** @param {string} file */
  const load = (file) => import(pathToFileURL(join(folder, file.replace(/\.ts$/, '.mjs'))).href);
  for (const publication of publications) {
    const file = join(root, 'schemas', `${publication.name}.schema.json`);
    const text = `${JSON.stringify(await jsonSchemaOf(publication, load), null, 2)}\n`;
    if (!isCheck) await writeFile(file, text);
    else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
      console.error(`${publication.name}: the committed JSON Schema differs; run npm run schemas`);
      process.exitCode = 1;
    }
  }
} finally {
  await rm(folder, { recursive: true });
}
