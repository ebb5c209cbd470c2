/**
 * `npm run streaming`: archives of 10 000 and of 100 000 records are replayed from a generator, each in a process of its
 * own, of which none keeps a line. Every record has to replay the same, and ten times as many records may not take more
 * than 1.6 times the memory.
 *
 * `-- --records 10000,100000`: how many, the fewest first; `--instrument ml-arrival-screen`: of which instrument.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000,100000' },
    instrument: { type: 'string', default: 'ml-arrival-screen' },
  },
});
/** How much more memory the most records may take than the fewest. */
const most = 1.6;

const sizes = values.records.split(',').map(Number);
if (sizes.length < 2 || sizes.some((size, at) => !Number.isInteger(size) || size <= (sizes[at - 1] ?? 0))) {
  console.error(`--records takes two whole numbers or more, the fewest first, not ${values.records}`);
  process.exit(2);
}

try {
  const peaks = await Promise.all(sizes.map(peakOf));
  for (const [at, peak] of peaks.entries())
    console.log(`${String(sizes[at]).padStart(9)} records replay the same; ${peak.toFixed(0)} MB at most`);
  const growth = Number(peaks.at(-1)) / Number(peaks[0]);
  console.log(`memory x ${growth.toFixed(2)}, at most x ${String(most)}`);
  process.exitCode = growth <= most ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * Megabytes that were resident at most.
 *
 * @param {number} records
 */
async function peakOf(records) {
  const bench = join(root, 'bench', 'replay.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [bench, 'memory', String(records), values.instrument]);
  /** @type {{ megabytes: number }} */
  const { megabytes } = JSON.parse(stdout);
  return megabytes;
}
