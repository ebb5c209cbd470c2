/** Whether the same packages come to every machine: exact versions, a lock file that names no host. */
import { readFileSync } from 'node:fs';

const problems = ['package.json', 'test/consumers/package.json'].flatMap(problemsOf);
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
    .filter(([, range]) => !/^(?:npm:\w+@)?\d+\.\d+\.\d+$/u.test(String(range)))
    .map(([name, range]) => `${path}: ${name} ${String(range)} is not one exact version`);
  const hosts = Object.entries(lock.packages)
    .filter(([, entry]) => Object.hasOwn(/** @type {object} */ (entry), 'resolved'))
    .map(
      ([name]) => `${path}: the lock file says where ${name} comes from; npm config: omit-lockfile-registry-resolved`,
    );
  return [...ranges, ...hosts];
}
