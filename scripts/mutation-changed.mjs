/**
 * Mutation of what changed: the pure files that differ from a base commit, held to the same 90 % as the whole.
 *
 * The base is `MUTATION_BASE` when set; else where this branch left `origin/main` or `main`; on `main` itself, the
 * commit before. Without a base (a shallow clone, a first commit) it fails: nothing compared is nothing held.
 */
import { spawnSync } from 'node:child_process';
import { matchesGlob } from './lib/glob.mjs';
import { mutate } from '../stryker.config.mjs';

/** A small file mutated with every change: tests that do not hold while mutants are tried are seen at once. */
const always = 'src/kernel/limits.ts';

/** @param {readonly string[]} args */
function git(args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The commit to compare with. */
function base() {
  if (process.env['MUTATION_BASE']) return process.env['MUTATION_BASE'];
  const head = git(['rev-parse', 'HEAD']);
  const fork = ['origin/main', 'main']
    .map((name) => git(['merge-base', name, 'HEAD']))
    .find((found) => found && found !== head);
  return fork ?? git(['rev-parse', 'HEAD~1']);
}

const from = base();
const listed = from ? git(['diff', '--name-only', '--diff-filter=d', from]) : undefined;
if (listed === undefined) {
  throw new Error(`nothing to compare with (${String(from)}): fetch the history, set MUTATION_BASE, or run the whole`);
}
const files = listed.split('\n').filter((path) => matchesGlob(path, mutate));
console.log(`${String(files.length)} pure files differ from ${String(from)}`);
const { status } = spawnSync('node_modules/.bin/stryker', ['run', '--mutate', [...files, always].join(',')], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exitCode = status ?? 1;
