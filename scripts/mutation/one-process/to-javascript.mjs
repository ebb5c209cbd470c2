/**
 * Writes every source and test of the copy where mutants live as JavaScript beside it, with the tests' `vitest` and
 * `fast-check` replaced: Node then loads them once, as they are, and keeps them for all mutants of a process.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { transformSync } from 'esbuild';

/** What tests import of packages, and what they get instead. */
const instead = {
  vitest: 'scripts/mutation/one-process/vitest.mjs',
  'fast-check': 'scripts/mutation/fast-check.mjs',
};

const paths = ['src', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true }).map((path) => join(folder, String(path))),
);

for (const path of paths.filter((one) => one.endsWith('.ts'))) {
  const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm', target: 'es2023' });
  const linked = Object.entries(instead).reduce(
    (text, [name, file]) =>
      text.replaceAll(`from "${name}";`, () => `from "${relative(dirname(path), resolve(file))}";`),
    code,
  );
  writeFileSync(path.replace(/\.ts$/u, '.js'), linked);
}
