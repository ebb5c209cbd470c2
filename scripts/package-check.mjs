/** What would be published: the tarball has what it should and nothing else, and every resolver finds its types. */
import { existsSync } from 'node:fs';
import { run } from './lib/run.mjs';
import { pack } from './lib/pack.mjs';
import { manifest, present } from './lib/surfaces.mjs';

run('node', ['scripts/surfaces.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

const { path, files } = pack();
const wanted = [
  ...['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', 'instruments/LICENSE'],
  ...['docs/guides/methodologist.md', 'examples/assessments/11-arrival-hurt-and-threatened.json'],
  'dist/THIRD-PARTY-LICENSES.txt',
  ...Object.values(manifest().bin).map(String),
  ...present().flatMap(({ name }) => ['js', 'cjs', 'd.ts', 'd.cts'].map((extension) => `dist/${name}.${extension}`)),
];
const missing = wanted.filter((name) => !files.includes(name));
const strange = files.filter(
  (name) =>
    !/^(?:dist|docs(?!\/api\/)|examples|instruments|schemas)\/|^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/u.test(
      name,
    ),
);
for (const name of missing)
  console.error(`not in the tarball: ${name}${existsSync(name) ? '' : ' (nor in the checkout)'}`);
for (const name of strange) console.error(`in the tarball, but not for customers: ${name}`);
if (missing.length + strange.length > 0) process.exit(1);

run('node_modules/.bin/publint', ['run', path, '--strict']);
// No profile but node10 fails: that resolver never read `exports`.
const documents = Object.keys(manifest().exports).filter((name) => name.includes('*'));
run('node_modules/.bin/attw', [path, '--profile', 'node16', '--exclude-entrypoints', ...documents]);
run('node_modules/.bin/tsc', ['--noEmit', '-p', 'tsconfig.dist.json']);
console.log(`${String(files.length)} files; ${String(present().length)} surfaces resolve in every way`);
