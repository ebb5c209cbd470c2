/**
 * `npm run exactness`: random instruments and assessments, whose every value, bound and band is compared with fractions
 * computed from the rules by code that shares nothing with the source (test/exactness).
 *
 * `-- --instruments 10000 --assessments 100 --seed 1`: how many of which; `--from` at which instrument of the seed to
 * begin. A case that fails is printed with both of its documents; `--seed` and `--from` of its line run it again.
 * `--shard 2/4` looks at the second quarter alone. How far it came stands in a file under `temp/exactness`; `--resume`
 * goes on from there. `--workers` says how many threads, by default one a core.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { added, begun, fileOf, grown, progressOf, shardOf, takenUp } from './lib/exactness-part.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    instruments: { type: 'string', default: '10000' },
    assessments: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    shard: { type: 'string', default: '1/1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    resume: { type: 'boolean', default: false },
  },
});
const assessments = wholeNumber('assessments');
const seed = wholeNumber('seed');
const from = wholeNumber('from');
const part = shardOf({ from, to: from + wholeNumber('instruments') }, values.shard);

/**
 * @typedef {import('../test/exactness/worker.js').ChunkOutcome} ChunkOutcome
 * @typedef {import('./lib/exactness-part.mjs').Counts} Counts
 * @typedef {import('./lib/exactness-part.mjs').Kept} Kept
 */

/** Instruments that a thread is asked for at a time. */
const chunk = 50;
/** Seconds between two lines that say how far it is. */
const silence = 30;
/** Chunks that came before one that they follow. @type {Map<number, Counts>} */
const waiting = new Map();
/** @type {NonNullable<ChunkOutcome['failure']>[]} */
const failures = [];

const started = performance.now();
const temporary = join(root, 'temp');
const results = join(temporary, 'exactness');
await mkdir(results, { recursive: true });
const folder = await mkdtemp(join(temporary, 'exactness-'));
/** @type {Kept} */
let kept;
let told = started;
let next = part.from;
let since = part.from;
let before = 0;
/** What was looked at in this run and before, also beside what is kept. @type {Counts} */
let counts;
let result = '';
try {
  const file = join(folder, 'worker.mjs');
  await bundle(file);
  const whole = {
    ...part,
    seed,
    assessments,
    code: createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  };
  result = join(results, fileOf(whole));
  kept = values.resume ? takenUp(whole, await readKept(result)) : begun(whole);
  [next, since, before, counts] = [kept.next, kept.next, kept.seconds, kept];
  await Promise.all(Array.from({ length: wholeNumber('workers') }, () => finished(file)));
  await keep();
} finally {
  await rm(folder, { recursive: true });
}
report();

/** @param {'instruments' | 'assessments' | 'seed' | 'from' | 'workers'} name */
function wholeNumber(name) {
  const text = values[name];
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--${name} is a whole number, not ${text}`);
}

/** @param {string} outfile */
async function bundle(outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/exactness/worker.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  });
}

/**
 * @param {string} file
 * @returns {Promise<Kept>}
 */
async function readKept(file) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`there is nothing to go on from: no ${relative(root, file)}`);
  });
  return JSON.parse(text);
}

/** Written beside and moved, so that what is read again is whole. */
async function keep() {
  const seconds = before + Math.round((performance.now() - started) / 1000);
  const differs = failures.map(({ place, differences }) => ({ place, at: differences.map(({ at }) => at) }));
  await writeFile(`${result}.new`, `${JSON.stringify({ ...kept, seconds, differs }, null, 2)}\n`);
  await rename(`${result}.new`, result);
}

/**
 * Asks one thread for chunks until none is left, or until a case failed.
 *
 * @param {string} file
 * @returns {Promise<void>}
 */
function finished(file) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      execArgv: ['--enable-source-maps'],
      // What is drawn is thrown away at once: with room for it, less is collected.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    let asked = next;
    const ask = () => {
      if (next >= part.to || failures.length > 0) return void worker.terminate().then(() => resolve(), reject);
      asked = next;
      next = Math.min(part.to, next + chunk);
      worker.postMessage({ seed, assessments, from: asked, to: next });
    };
    worker.on('message', (outcome) => {
      add(asked, outcome).then(ask, reject);
    });
    worker.on('error', reject);
    ask();
  });
}

/**
 * @param {number} place
 * @param {ChunkOutcome} outcome
 */
async function add(place, outcome) {
  counts = added(counts, outcome);
  if (outcome.failure === undefined) waiting.set(place, outcome);
  else failures.push(outcome.failure);
  kept = grown(kept, waiting);
  if (performance.now() - told < 1000 * silence) return;
  told = performance.now();
  console.error(`seed ${seed}: ${progressOf(kept, { since, seconds: (told - started) / 1000 })}`);
  await keep();
}

function report() {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const of = `instruments ${part.from} to ${part.to - 1}`;
  console.log(`seed ${seed}, ${of}: ${counts.instruments} instruments, ${counts.evaluated} assessments, ${seconds} s`);
  console.log(`instruments with each kind of part: ${list(counts.kinds)}`);
  console.log(`drawn again after a refusal: ${list(counts.refused)}`);
  console.log(`kept in ${relative(root, result)}`);
  for (const failure of failures) {
    console.log(JSON.stringify(failure, null, 2));
    console.error(
      `differs: ${failure.differences.map(({ at }) => at).join(', ')}\n` +
        `again: npm run exactness -- --seed ${failure.seed} --from ${failure.place} --instruments 1 --assessments ${assessments}`,
    );
  }
  if (failures.length > 0) process.exitCode = 1;
  else if (kept.next !== part.to) throw new Error('not every instrument was looked at');
}

/** @param {Record<string, number>} numbers */
function list(numbers) {
  return (
    Object.entries(numbers)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none'
  );
}
