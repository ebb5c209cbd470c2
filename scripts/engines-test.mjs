/**
 * `scripts/engines-test`: every case of test/determinism/cases.json by the built core in every engine; the digests have
 * to be the expected ones, and explanations, reports and issues the same in all. `--docs` writes the matrix of
 * docs/determinism.md, which is else held to what was seen. `--only quickjs,deno` asks some, for a first look: then
 * nothing is said of the page.
 */
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { saysMatrix, writeMatrix } from './lib/engine-page.mjs';
import { writePrograms } from './lib/engine-program.mjs';
import { differences, digestOfDigests, saidOtherwise, shortened } from './lib/engine-verdict.mjs';
import { engines } from './lib/engines.mjs';
import { importTypeScript } from './lib/import-typescript.mjs';

const { values } = parseArgs({ options: { docs: { type: 'boolean', default: false }, only: { type: 'string' } } });
const names = values.only?.split(',') ?? engines.map(({ name }) => name);
const asked = engines.filter(({ name }) => names.includes(name));
if (asked.length < names.length) throw new Error(`engines are ${engines.map(({ name }) => name).join(', ')}`);

/**
 * @typedef {object} Outcome
 * @property {import('./lib/engines.mjs').Engine} engine
 * @property {string} version
 * @property {number} seconds
 * @property {import('../test/determinism/run-cases.js').Answer | undefined} answer
 * @property {readonly string[]} wrong
 */

const { makeTask } = await importTypeScript('test/determinism/task.ts');
/** @type {import('../test/determinism/run-cases.js').Task} */
const task = makeTask();
mkdirSync('temp', { recursive: true });
const folder = mkdtempSync(join('temp', 'engines-run-'));
/** @type {Outcome[]} */
const outcomes = [];
try {
  const programs = await writePrograms(folder, task);
  // The slowest begins first.
  const waiting = asked.toReversed();
  const next = async () => {
    for (let engine = waiting.shift(); engine !== undefined; engine = waiting.shift()) {
      outcomes.push(await outcomeOf(engine, programs));
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, next));
} finally {
  rmSync(folder, { recursive: true });
}
await report();

/**
 * @param {import('./lib/engines.mjs').Engine} engine
 * @param {import('./lib/engine-program.mjs').Programs} programs
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(engine, programs) {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let version = '';
  let said = '';
  try {
    version = await engine.version();
    said = await engine.answer(programs);
    const answer = JSON.parse(said);
    return { engine, version, seconds: seconds(), answer, wrong: differences(task.cases, answer) };
  } catch (error) {
    const why = `${error instanceof Error ? error.message : String(error)} ${said.slice(0, 500)}`.trim();
    const wrong = [version === '' ? `cannot be had: ${why}` : `gave no answer: ${why}`];
    return { engine, version, seconds: seconds(), answer: undefined, wrong };
  }
}

async function report() {
  const inOrder = engines.flatMap(({ name }) => outcomes.filter(({ engine }) => engine.name === name));
  const first = inOrder.find(({ answer }) => answer !== undefined)?.answer;
  for (const { engine, version, seconds, answer, wrong } of inOrder) {
    const all = [...wrong, ...(first && answer ? saidOtherwise(first, answer) : [])];
    const digest = answer && digestOfDigests(answer.evaluations.map(({ evaluation }) => evaluation));
    const what = answer ? `${String(answer.evaluations.length)} evaluations, ${String(digest)}` : 'no answer';
    console.log(`${engine.title} ${version}: ${what}, ${seconds.toFixed(1)} s`);
    for (const sentence of shortened(all)) console.error(`  ${sentence}`);
    if (all.length > 0) process.exitCode = 1;
  }
  if (first === undefined || process.exitCode === 1) return;
  const more = `${String(first.reports.length)} explanations with their reports and ${String(first.issues.length)} refusals`;
  console.log(`${more} are the same in ${String(inOrder.length)} engines`);
  if (values.only === undefined) await page(inOrder, first);
}

/**
 * @param {readonly Outcome[]} seen
 * @param {import('../test/determinism/run-cases.js').Answer} answer
 */
async function page(seen, { evaluations }) {
  const rows = seen.map(({ engine: { title, isPinned }, version }) => ({ title, isPinned, version }));
  const digests = evaluations.map(({ evaluation }) => evaluation);
  const sum = { evaluations: digests.length, digest: digestOfDigests(digests) };
  if (values.docs) await writeMatrix(rows, sum);
  if (await saysMatrix(rows, sum)) return;
  console.error('docs/determinism.md has another matrix; `scripts/engines-test --docs` writes it');
  process.exitCode = 1;
}
