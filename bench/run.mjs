/**
 * `npm run bench`: what this package costs beside other engines, as ratios in one run on one machine.
 * `-- --quick` runs each contender twice and shortly: to see that nothing broke, not to quote.
 * `-- --built` takes `dist` as it stands.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { contenders } from './contenders.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 2 : 5;
const [warmUp, measured] = isQuick ? ['400', '300'] : ['600', '1500'];

if (!process.argv.includes('--built') || !existsSync(`${root}dist/index.js`))
  run('npm', ['run', '--silent', 'build'], root);
// `npm ci` refuses a lock that lacks the optional packages of other platforms, which npm leaves out when they are not found.
if (!existsSync(`${here}node_modules`)) run('npm', ['install', '--no-save', '--no-audit', '--no-fund'], here);

const perSecond = await interleaved(Object.keys(contenders), (name) => {
  return JSON.parse(run(process.execPath, ['time-one.mjs', name, warmUp, measured], here)).perSecond;
});
printThroughput(perSecond);

const starts = {
  'node -e 0': ['-e', '0'],
  'an empty module': ['empty.mjs'],
  'first answer': ['first-answer.mjs', 'bundled'],
  'first answer, no words, no explanation': ['first-answer.mjs', 'bundled', 'no-words'],
  'first answer, every check of the instrument': ['first-answer.mjs', 'own'],
};
const waited = Object.fromEntries(Object.keys(starts).map((name) => [name, /** @type {number[]} */ ([])]));
const spent = await interleaved(
  Object.keys(starts),
  (name) => {
    const start = performance.now();
    const { stderr } = spawned(process.execPath, ['--require', './spent.cjs', ...starts[name]], here);
    waited[name].push(performance.now() - start);
    return Number(stderr);
  },
  isQuick ? 3 : 15,
);
printStarts(spent, Object.fromEntries(Object.entries(waited).map(([name, times]) => [name, median(times)])));

for (const what of ['additive', 'intake']) {
  const runs = Array.from({ length: rounds }, () => JSON.parse(run(process.execPath, ['explanation.mjs', what], here)));
  printExplanation(what, median(runs.map(({ first }) => first)), median(runs.map(({ warm }) => warm)));
}

for (const id of ['ml-arrival-screen', 'ml-veo-intake']) {
  const spentOn = await interleaved(['parse', 'floor', 'replay'], (what) => {
    return JSON.parse(run(process.execPath, ['replay.mjs', what, isQuick ? '50' : '500', id], here)).milliseconds;
  });
  printReplay(id, spentOn, isQuick ? 50 : 500);
}

printGrowth(JSON.parse(run(process.execPath, ['growth.mjs', String(rounds), isQuick ? '50' : '300'], here)));

/**
 * Every contender in turn, round after round, so that whatever else the machine does falls on all alike.
 *
 * @param {readonly string[]} names
 * @param {(name: string) => number} measure
 * @param {number} [times]
 * @returns {Promise<Record<string, number>>} The median of each.
 */
async function interleaved(names, measure, times = rounds) {
  const results = Object.fromEntries(names.map((name) => [name, /** @type {number[]} */ ([])]));
  for (let round = 0; round < times; round += 1) for (const name of names) results[name].push(measure(name));
  return Object.fromEntries(names.map((name) => [name, median(results[name])]));
}

/**
 * @param {string} id
 * @param {Record<string, number>} spentOn
 * @param {number} records
 */
function printReplay(id, { parse, floor, replay }, records) {
  console.log(`\nreplaying ${records} records of ${id}, milliseconds of processor time a record\n`);
  for (const [name, time] of Object.entries({ parse, floor, replay }))
    console.log(`  ${name.padEnd(8)} ${(time / records).toFixed(3)}`);
  console.log(`  replay / floor ${(replay / floor).toFixed(2)}, floor / parse ${(floor / parse).toFixed(2)}`);
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** @param {Record<string, number>} rates */
function printThroughput(rates) {
  const { length, 0: cpu } = cpus();
  console.log(`\n${length} cores, ${cpu?.model.trim() ?? 'unknown'}; ${process.platform} ${process.arch}`);
  console.log(
    `\n30 items, 4 bands, 10 flags; Node ${process.version}; medians of ${rounds} processes each, per second of processor time\n`,
  );
  for (const [name, rate] of Object.entries(rates)) {
    console.log(
      `${name.padEnd(30)} ${Math.round(rate).toString().padStart(10)} /s ${(1e6 / rate).toFixed(2).padStart(10)} us`,
    );
  }
  const times = (name, beside) => rates[name] / rates[beside];
  console.log('');
  bar('bare / json-logic-js', times('bare', 'json-logic-js'), 60);
  bar('bare / json-logic-engine compiled', times('bare', 'json-logic-engine compiled'), 2);
  bar('bare / hand-written', times('bare', 'hand-written'), 0.1);
  bar('explained / json-logic-js', times('explained', 'json-logic-js'), 10);
  bar('explained / zen with trace', times('explained', 'zen with trace'), 100);
  bar('bare from the object / json-logic-js', times('bare, from the object', 'json-logic-js'));
  bar('explained from the object / json-logic-js', times('explained, from the object', 'json-logic-js'));
}

/**
 * @param {Record<string, number>} spent - Processor time, of all threads.
 * @param {Record<string, number>} waited - Time by the clock, which grows with what else the machine does.
 */
function printStarts(spent, waited) {
  console.log(`\n${'ms of a whole process'.padEnd(46)} processor  clock`);
  for (const [name, time] of Object.entries(spent))
    console.log(`${name.padEnd(46)} ${time.toFixed(0).padStart(9)} ${waited[name].toFixed(0).padStart(6)}`);
  console.log('');
  const ratio = (times) => times['first answer'] / times['node -e 0'];
  const most = Math.max(ratio(spent), ratio(waited));
  console.log(
    `first answer / node -e 0: ${ratio(spent).toFixed(2)} of processor time, ${ratio(waited).toFixed(2)} by the clock (at most 1.9) ${most <= 1.9 ? 'met' : 'MISSED'}`,
  );
}

/**
 * @param {string} what
 * @param {number} first
 * @param {number} warm
 */
function printExplanation(what, first, warm) {
  const asked = (time, most) => `${time.toFixed(1)} ms (at most ${most}) ${time <= most ? 'met' : 'MISSED'}`;
  const name = what === 'additive' ? 'explanation, 40 indicators' : 'explanation, the intake instrument';
  console.log(`${name}: first of a process ${asked(first, 15)}, warm ${asked(warm, 5)}; processor time`);
}

/** @param {Record<string, Record<string, number>>} sizes */
function printGrowth(sizes) {
  const kinds = Object.keys(Object.values(sizes)[0]);
  console.log(`\n${'ms, warm'.padEnd(10)}${kinds.map((kind) => kind.padStart(18)).join('')}`);
  for (const [size, costs] of Object.entries(sizes)) {
    console.log(`${`${size} items`.padEnd(10)}${kinds.map((kind) => costs[kind].toFixed(4).padStart(18)).join('')}`);
  }
  const row = (name, of) => console.log(`${name.padEnd(10)}${kinds.map((kind) => of(kind).padStart(18)).join('')}`);
  row('160 to 640', (kind) => `x ${(sizes['640'][kind] / sizes['160'][kind]).toFixed(1)}`);
  row('exponent', (kind) => exponentOf(Object.entries(sizes).map(([size, costs]) => [Number(size), costs[kind]])));
}

/**
 * How cost grows: the power of the size that fits best, 1 for cost in proportion, less where something is paid once.
 *
 * @param {readonly (readonly [size: number, cost: number])[]} points
 */
function exponentOf(points) {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const mean = (at) => logs.reduce((total, each) => total + each[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((total, [a, b]) => total + (a - x) * (b - y), 0);
  return (over / logs.reduce((total, [a]) => total + (a - x) ** 2, 0)).toFixed(2);
}

/**
 * @param {string} what
 * @param {number} ratio
 * @param {number} [least]
 */
function bar(what, ratio, least) {
  const asked = least === undefined ? '' : ` (at least ${least}) ${ratio >= least ? 'met' : 'MISSED'}`;
  console.log(`${what}: ${ratio.toPrecision(3)}${asked}`);
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 * @param {string} cwd
 */
function run(program, words, cwd) {
  return spawned(program, words, cwd).stdout;
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 * @param {string} cwd
 */
function spawned(program, words, cwd) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (status === 0) return { stdout, stderr };
  throw new Error(`${program} ${words.join(' ')} ended with ${String(status)}\n${stderr}`);
}
