/**
 * `npm run exactness`: random instruments and assessments, whose every value, bound and band is compared with fractions
 * computed from the rules by code that shares nothing with the source (test/exactness).
 *
 * `-- --instruments 10000 --assessments 100 --seed 1`: how many of which. A case that fails is printed with both of its
 * documents; `--seed` and `--from` of its line run it again. `--workers` says how many threads, by default one a core.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    instruments: { type: 'string', default: '10000' },
    assessments: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const instruments = wholeNumber('instruments');
const assessments = wholeNumber('assessments');
const seed = wholeNumber('seed');
const from = wholeNumber('from');

/**
 * @typedef {import('../test/exactness/worker.js').ChunkOutcome} ChunkOutcome
 * @typedef {{ instruments: number, evaluated: number, refused: Record<string, number>, kinds: Record<string, number> }} Totals
 */

/** Instruments that a thread is asked for at a time. */
const chunk = 50;
const end = from + instruments;
let next = from;
/** @type {Totals} */
const totals = { instruments: 0, evaluated: 0, refused: {}, kinds: {} };
/** @type {NonNullable<ChunkOutcome['failure']>[]} */
const failures = [];

const started = performance.now();
const temporary = join(root, 'temp');
await mkdir(temporary, { recursive: true });
const folder = await mkdtemp(join(temporary, 'exactness-'));
try {
  const file = join(folder, 'worker.mjs');
  await bundle(file);
  await Promise.all(Array.from({ length: wholeNumber('workers') }, () => finished(file)));
} finally {
  await rm(folder, { recursive: true });
}
report();

/** @param {keyof typeof values} name */
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
    const ask = () => {
      if (next >= end || failures.length > 0) return void worker.terminate().then(() => resolve(), reject);
      worker.postMessage({ seed, assessments, from: next, to: Math.min(end, next + chunk) });
      next += chunk;
    };
    worker.on('message', (outcome) => {
      add(outcome);
      ask();
    });
    worker.on('error', reject);
    ask();
  });
}

/** @param {ChunkOutcome} outcome */
function add(outcome) {
  totals.instruments += outcome.instruments;
  totals.evaluated += outcome.evaluated;
  for (const key of /** @type {const} */ (['refused', 'kinds'])) {
    for (const [name, count] of Object.entries(outcome[key])) totals[key][name] = (totals[key][name] ?? 0) + count;
  }
  if (outcome.failure !== undefined) failures.push(outcome.failure);
}

function report() {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`seed ${seed}: ${totals.instruments} instruments, ${totals.evaluated} assessments, ${seconds} s`);
  console.log(`measures of each kind: ${told(totals.kinds)}`);
  console.log(`drawn again after a refusal: ${told(totals.refused)}`);
  for (const failure of failures) {
    console.log(JSON.stringify(failure, null, 2));
    console.error(
      `differs: ${failure.differences.map(({ at }) => at).join(', ')}\n` +
        `again: npm run exactness -- --seed ${failure.seed} --from ${failure.place} --instruments 1 --assessments ${assessments}`,
    );
  }
  if (failures.length > 0) process.exitCode = 1;
  else if (totals.instruments !== instruments) throw new Error('not every instrument was looked at');
}

/** @param {Record<string, number>} counts */
function told(counts) {
  return (
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none'
  );
}
