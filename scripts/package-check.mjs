/** What would be published: the tarball has what it should and nothing else, and every resolver finds its types. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  ...Object.keys(manifest().dependencies).map((name) => `node_modules/${name}/package.json`),
  ...present().flatMap(({ name }) => ['js', 'cjs', 'd.ts', 'd.cts'].map((extension) => `dist/${name}.${extension}`)),
];
const missing = wanted.filter((name) => !files.includes(name));
const strange = files.filter(
  (name) =>
    !/^(?:dist|docs(?!\/api\/)|examples|instruments|schemas|node_modules)\/|^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|SECURITY\.md)$/u.test(
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

// Whoever has no network has the tarball alone: it brings everything that it needs.
const alone = mkdtempSync(join(tmpdir(), 'veo-alone-'));
writeFileSync(join(alone, 'package.json'), '{ "private": true }\n');
run('npm', ['install', '--offline', '--ignore-scripts', '--cache', join(alone, 'cache'), path], { cwd: alone });
run('node', [join(alone, 'node_modules', '@veo', 'risk', String(Object.values(manifest().bin)[0])), '--help']);
rmSync(alone, { recursive: true });
console.log(`${String(files.length)} files; ${String(present().length)} surfaces resolve in every way`);
