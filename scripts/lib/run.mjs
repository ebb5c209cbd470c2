/** Running other programs from the scripts, loudly. */
import { spawnSync } from 'node:child_process';

/**
 * Runs a program and gives what it prints; a program that fails ends the script with what it said.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {string} Its standard output.
 */
export function run(file, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    encoding: 'utf8',
  });
  if (status === 0) return String(stdout);
  console.error(`${file} ${args.join(' ')}\n${String(stdout)}${String(stderr)}${error ? String(error) : ''}`);
  process.exit(1);
}
