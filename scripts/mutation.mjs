/**
 * Mutation of the rooms named, or of all: `npm run mutation -- kernel expression`.
 *
 * Ends with a table of what every report under `reports/mutation` says of the rooms asked for, and fails when one is
 * below 90 %.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rooms } from './mutation/rooms.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !Object.hasOwn(rooms, room));
if (unknown.length > 0) throw new Error(`no such room: ${unknown.join(', ')} (${Object.keys(rooms).join(', ')})`);

/** @param {string} room */
function run(room) {
  const { status } = spawnSync('node_modules/.bin/stryker', ['run', 'stryker.rooms.config.mjs'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, MUTATION_ROOM: room, VEO_RUNS: '20' },
  });
  return { room, status };
}

/** @param {string} room */
function line(room) {
  /** @type {{ files: Record<string, { mutants: readonly { status: string }[] }> }} */
  const { files } = JSON.parse(readFileSync(`reports/mutation/${room}.json`, 'utf8'));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (/** @type {string[]} */ ...statuses) =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  const score = ((noticed / (noticed + missed)) * 100).toFixed(1);
  return `| ${room.padEnd(10)} | ${String(noticed + missed).padStart(7)} | ${String(missed).padStart(8)} | ${score.padStart(5)} |`;
}

const wanted = asked.length > 0 ? asked : Object.keys(rooms);
const ended = wanted.map(run);
console.log('| room       | mutants | survived |   %   |');
for (const { room } of ended) console.log(line(room));
process.exitCode = ended.some(({ status }) => status !== 0) ? 1 : 0;
