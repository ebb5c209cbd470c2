/** Whether the same packages come to every machine: exact versions, a whole lock file that names no host. */
import { readFileSync } from 'node:fs';

const problems = ['package.json', 'test/consumers/package.json', 'test/engines/package.json'].flatMap(problemsOf);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('every version exact, no host in a lock file');

/**
 * What is loose in a manifest or in the lock file beside it.
 *
 * @param {string} path
 */
function problemsOf(path) {
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const lock = JSON.parse(readFileSync(path.replace('package.json', 'package-lock.json'), 'utf8'));
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, range]) => !/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/u.test(String(range)))
    .map(([name, range]) => `${path}: ${name} ${String(range)} is not one exact version`);
  const hosts = Object.entries(lock.packages)
    .filter(([, entry]) => Object.hasOwn(/** @type {object} */ (entry), 'resolved'))
    .map(
      ([name]) => `${path}: the lock file says where ${name} comes from; npm config: omit-lockfile-registry-resolved`,
    );
  const forgotten = Object.entries(lock.packages).flatMap(([name, entry]) => {
    const optional = Object.keys(/** @type {Record<string, any>} */ (entry)['optionalDependencies'] ?? {});
    return optional
      .filter((other) => !lock.packages[`${name}/node_modules/${other}`] && !lock.packages[`node_modules/${other}`])
      .map((other) => `${path}: the lock file forgets ${other}, which ${name} may want; \`npm ci\` refuses that`);
  });
  return [...ranges, ...hosts, ...forgotten];
}
