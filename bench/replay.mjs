/**
 * What replaying an archive costs, in a process of its own: `node replay.mjs <what> <records> <instrument>`.
 *
 * - `replay`: every line replayed, every digest checked, the report made.
 * - `floor`: `JSON.parse`, canonical form and SHA-256 of the same sealed entries and leaves, by code written for it.
 * - `parse`: `JSON.parse` alone.
 * - `memory`: replayed from a generator; the most memory that was resident.
 * - `threads`: seconds by the clock for a file, in this thread, in one other and in two.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inThisThread, inWorkers, platformSha256, platformSha256Bytes, replayArchiveFile } from '../dist/node/index.js';
import { archiveReplay } from '../dist/records.js';
import { archiveOf, sha256 } from './archive.mjs';

const [what, records] = [process.argv[2], Number(process.argv[3])];
const { compiled, linesOf } = archiveOf(process.argv[4] ?? 'ml-veo-intake');
const source = () => /** @type {const} */ ({ found: 'instrument', compiled, source: 'published' });
const options = { hash: platformSha256, bytesHash: platformSha256Bytes };

if (what === 'memory') printMemory();
else if (what === 'threads') await printThreads();
else printTime();

/** Milliseconds of processor time for the lines once, after a warm-up; outputs are compared before. */
function printTime() {
  const lines = [...linesOf(records)];
  const replayed = () => {
    const replaying = archiveReplay(source, options);
    for (const line of lines) replaying.take(line);
    return replaying.report();
  };
  const report = replayed();
  assert.equal(report.isSame, true);
  assert.equal(report.verdicts.same, records);
  const seals = lines.slice(2).map(floorOf);
  assert.deepEqual(
    seals,
    lines.slice(2).map((line) => JSON.parse(line).seal),
  );
  const passes = {
    replay: replayed,
    floor: () => lines.map(floorOf),
    parse: () => lines.map((line) => Object.keys(JSON.parse(line)).length),
  };
  const pass = passes[/** @type {keyof typeof passes} */ (what)];
  pass();
  const before = process.cpuUsage();
  const kept = pass();
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ milliseconds: (user + system) / 1000, kept: JSON.stringify(kept).length > 0 }));
}

/**
 * The seal of a line whose leaves are all what they were committed as; what costs least and still does that. It is not seen
 * whether the line itself is canonical, which replaying does.
 *
 * @param {string} line
 */
function floorOf(line) {
  const { sealed = {}, leaves = {} } = JSON.parse(line);
  for (const commitment of Object.keys(leaves))
    if (sha256(`veo-leaf/1\n${canonical(leaves[commitment])}`) !== commitment) throw new Error('altered');
  return sha256(`veo-record/1\n${canonical(sealed)}`);
}

/**
 * The canonical form (RFC 8785) of what `JSON.parse` gave: where keys stand in order already, what the engine writes; it writes
 * numbers and texts in that form, but for halves of surrogate pairs, which it escapes. Keys that are whole numbers have an order
 * of their own in an engine, so that those of one object can be out of order for good.
 *
 * @param {any} value
 * @returns {string}
 */
function canonical(value) {
  if (isInOrder(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

/**
 * Whether every object in a value lists its keys by code unit.
 *
 * @param {any} value
 * @returns {boolean}
 */
function isInOrder(value) {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let before = '';
  for (const key of Object.keys(value)) {
    if (key < before || !isInOrder(value[key])) return false;
    before = key;
  }
  return true;
}

function printMemory() {
  const replaying = archiveReplay(source, options);
  for (const line of linesOf(records)) replaying.take(line);
  const report = replaying.report();
  assert.equal(report.isSame, true);
  assert.equal(report.verdicts.same, records);
  console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 }));
}

async function printThreads() {
  const folder = mkdtempSync(join(tmpdir(), 'veo-bench-'));
  const path = join(folder, 'archive.ndjson');
  try {
    writeFileSync(path, '');
    for (const line of linesOf(records)) appendFileSync(path, `${line}\n`);
    const roots = new Set();
    const seconds = [];
    for (const workers of [0, 1, 2]) {
      const start = performance.now();
      const replayer = workers === 0 ? inThisThread({ instruments: source }) : inWorkers(workers, {});
      const { tree, verdicts } = await replayArchiveFile(path, { replayer });
      await replayer.close();
      assert.equal(verdicts.same, records);
      roots.add(tree.root);
      seconds.push((performance.now() - start) / 1000);
    }
    assert.equal(roots.size, 1);
    console.log(JSON.stringify({ seconds }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
