// Writes schemas/*.schema.json from the zod schemas and the table of operators; `--check` only compares.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expressionSchema, expressionSchemaName, expressionSources } from './lib/expression-schema.mjs';
import { jsonSchemaOf, publications } from './lib/json-schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');
const files = [
  ...new Set(publications.flatMap(({ entry, parts }) => [entry, ...Object.keys(parts)])),
  ...Object.values(expressionSources),
];

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
  for (const publication of publications) await keep(publication.name, await jsonSchemaOf(publication, load));
  await keep(expressionSchemaName, await expressionSchema(load));
} finally {
  await rm(folder, { recursive: true });
}

/**
 * Writes a schema or compares it with the committed one.
 *
 * @param {string} name
 * @param {object} schema
 */
async function keep(name, schema) {
  const file = join(root, 'schemas', `${name}.schema.json`);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!isCheck) await writeFile(file, text);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`${name}: the committed JSON Schema differs; run npm run schemas`);
    process.exitCode = 1;
  }
}
