// Writes the types beside each bundled instrument; `--check` only compares.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');
const temporary = join(root, 'temp');
await mkdir(temporary, { recursive: true });
const folder = await mkdtemp(join(temporary, 'types-'));

/** @returns {Promise<readonly string[]>} */
async function instrumentFiles() {
  const files = await readdir(join(root, 'instruments'), { recursive: true });
  return files.filter((file) => /^\d[^/]*\.json$/.test(file.split('/').at(-1) ?? '') && !file.endsWith('.cases.json'));
}

try {
  const outfile = join(folder, 'types.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/authoring/instrument-types.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const { instrumentTypes } = await import(pathToFileURL(outfile).href);
  for (const file of await instrumentFiles()) {
    const path = join(root, 'instruments', file);
    const text = instrumentTypes(JSON.parse(await readFile(path, 'utf8')));
    const beside = path.replace(/\.json$/, '.d.ts');
    if (!isCheck) await writeFile(beside, text);
    else if ((await readFile(beside, 'utf8').catch(() => '')) !== text) {
      console.error(`${file}: the types beside it differ; run npm run instrument-types`);
      process.exitCode = 1;
    }
  }
} finally {
  await rm(folder, { recursive: true });
}
