/**
 * Tries mutants in a process that loads the tests once: a mutant is a switch, so most are killed within milliseconds.
 *
 * What tests leave in memory stays for the next mutant. So a test that killed a mutant is run again without it: when it
 * still fails, the process is given up and the mutant meets a new one. What stays can therefore hide a mutant (a table
 * made once is made before the first), never kill one.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { matchesGlob } from '../../lib/glob.mjs';

/**
 * @typedef {import('./vitest.mjs').Test} Test
 * @typedef {{ include: string[], exclude: string[], patience: number }} Given
 * @typedef {Given & { warn: (text: string) => void }} Settings
 * @typedef {{ activeMutant: { id: string, fileName: string }, testFilter?: string[], hitLimit?: number }} MutantRun
 * @typedef {object} Switches what mutated code reads and writes
 * @property {string | undefined} [activeMutant]
 * @property {string | undefined} [currentTestId]
 * @property {number | undefined} [hitCount]
 * @property {number | undefined} [hitLimit]
 * @property {object} [mutantCoverage]
 */

/** Where the first process leaves what each test costs, for those after it. */
const costs = 'test-costs.json';

/** How Stryker writes what became of a test. */
const [passed, skipped] = [0, 2];

const load = (/** @type {string} */ path) => import(pathToFileURL(resolve(path)).href);

const world = /** @type {{ __stryker__?: Switches }} */ (/** @type {unknown} */ (globalThis));
const switches = (world.__stryker__ ??= {});

/** @param {Test} test */
async function failureOf(test) {
  try {
    await test.run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * @param {Settings} settings
 * @returns {Promise<Map<string, Test>>}
 */
async function allTests({ include, exclude, warn }) {
  const { testsOf } = await load('scripts/mutation/one-process/vitest.mjs');
  const paths = readdirSync('test', { recursive: true }).map((path) => join('test', String(path)));
  const files = paths.filter((path) => matchesGlob(path, include) && !matchesGlob(path, exclude)).sort();
  /** @type {Test[]} */
  const tests = [];
  for (const file of files) {
    try {
      tests.push(...(await testsOf(file, () => load(file.replace(/\.ts$/u, '.js')))));
    } catch (error) {
      warn(`left out, as it cannot be loaded: ${file}: ${String(error)}`);
    }
  }
  return new Map(tests.map((test) => [test.id, test]));
}

/**
 * Runs every test without a mutant: what it covers, what it costs.
 *
 * @param {Iterable<Test>} tests
 * @param {Settings} settings
 */
async function dryRun(tests, { warn }) {
  const results = [];
  for (const { id, file, run } of tests) {
    switches.currentTestId = id;
    const begin = performance.now();
    const failureMessage = await failureOf({ id, file, run });
    const timeSpentMs = performance.now() - begin;
    switches.currentTestId = undefined;
    const result = { id, name: id, timeSpentMs, fileName: resolve(file) };
    results.push({ ...result, status: failureMessage === undefined ? passed : skipped });
    if (failureMessage !== undefined) warn(`left out, as it fails without a mutant: ${id}: ${failureMessage}`);
  }
  const kept = results.filter(({ status }) => status === passed);
  writeFileSync(costs, JSON.stringify(Object.fromEntries(kept.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
  return { status: 'complete', tests: results, mutantCoverage: switches.mutantCoverage };
}

/** Tests in the order of what they cost; those that fail without a mutant have no cost and are left out. */
function costOrder() {
  const cost = JSON.parse(readFileSync(costs, 'utf8'));
  /**
   * @param {readonly Test[]} tests
   * @param {(test: Test) => number} weight how much its cost counts
   */
  return (tests, weight = () => 1) =>
    tests
      .filter(({ id }) => id in cost)
      .map((test) => ({ test, counted: cost[test.id] * weight(test) }))
      .sort((one, other) => one.counted - other.counted)
      .map(({ test }) => test);
}

/** How many of the tests that killed most in its file, for what they cost, a mutant meets before the others. */
const most = 40;

/** Milliseconds that the processor spent on this process: what else the machine does shortens no mutant's trial. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The tests that are begun before patience ends.
 *
 * @param {readonly Test[]} tests
 * @param {number} milliseconds
 */
function* within(tests, milliseconds) {
  const end = spent() + milliseconds;
  for (const test of tests) {
    if (spent() > end) return;
    yield test;
  }
}

/**
 * @param {string} activeMutant
 * @param {Test} test
 * @param {number} hitLimit
 */
async function meet(activeMutant, test, hitLimit) {
  Object.assign(switches, { activeMutant, hitLimit });
  const failureMessage = await failureOf(test);
  if ((switches.hitCount ?? 0) > hitLimit) return { status: 'timeout', reason: 'hit limit reached' };
  return failureMessage === undefined ? undefined : { status: 'killed', killedBy: [test.id], failureMessage };
}

/**
 * Whether a test lies in the folder of the same name, or looks at one bad document for each code: it comes before others
 * that are as quick. A slow one must not take the time of a thousand quick ones.
 *
 * @param {string} test
 * @param {string} source
 */
function isNear(test, source) {
  const folder = dirname(source).split('/').at(-1) ?? '';
  return test.includes(`/${folder}/`) || test.endsWith('/bad.test.ts');
}

/** @param {Settings} settings */
async function runner(settings) {
  const tests = await allTests(settings);
  /** @type {ReturnType<typeof costOrder> | undefined} */
  let quickestFirst;
  /** How many mutants of a file each test killed. @type {Map<string, Map<Test, number>>} */
  const kills = new Map();
  let untouched = true;

  /** What is made once is made before the first mutant. */
  async function warmUp() {
    quickestFirst = costOrder();
    for (const test of within(quickestFirst([...tests.values()]), 3000)) await failureOf(test);
  }

  /**
   * @param {readonly string[]} ids
   * @param {string} fileName
   */
  function ordered(ids, fileName) {
    const covering = new Set(ids);
    quickestFirst ??= costOrder();
    const counts = kills.get(fileName) ?? new Map();
    const killers = quickestFirst([...counts.keys()], (test) => 1 / counts.get(test));
    const first = killers.filter(({ id }) => covering.has(id)).slice(0, most);
    for (const { id } of first) covering.delete(id);
    const others = [...covering].flatMap((id) => tests.get(id) ?? []);
    return [...first, ...quickestFirst(others, ({ file }) => (isNear(file, fileName) ? 0.25 : 1))];
  }

  /**
   * @param {Test} test
   * @param {string} fileName
   */
  async function checkWithoutMutant(test, fileName) {
    Object.assign(switches, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    const failure = untouched ? undefined : await failureOf(test);
    if (failure !== undefined) throw new Error(`fails without a mutant too: ${test.id}: ${failure}`);
    const counts = kills.get(fileName) ?? new Map();
    kills.set(fileName, counts.set(test, (counts.get(test) ?? 0) + 1));
  }

  return {
    warmUp,
    dryRun: () => dryRun(tests.values(), settings),
    /** @param {MutantRun} run */
    async mutantRun({ activeMutant, testFilter, hitLimit = Infinity }) {
      switches.hitCount = 0;
      let nrOfTests = 0;
      for (const test of within(ordered(testFilter ?? [...tests.keys()], activeMutant.fileName), settings.patience)) {
        nrOfTests += 1;
        const died = await meet(activeMutant.id, test, hitLimit);
        if (died) await checkWithoutMutant(test, activeMutant.fileName);
        untouched = false;
        if (died) return { ...died, nrOfTests };
      }
      switches.activeMutant = undefined;
      return { status: 'survived', nrOfTests };
    },
  };
}

/**
 * @param {{ oneProcess: Given }} options
 * @param {{ warn(text: string): void }} log
 */
function oneProcess({ oneProcess: given }, log) {
  const warn = (/** @type {string} */ text) => {
    log.warn(text);
  };
  /** @type {Awaited<ReturnType<typeof runner>> | undefined} */
  let made;
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    async init() {
      made = await runner({ ...given, warn });
      if (existsSync(costs)) await made.warmUp();
    },
    /** @param {MutantRun} run */
    mutantRun: (run) => made?.mutantRun(run),
    dryRun: () => made?.dryRun(),
  };
}
oneProcess.inject = /** @type {const} */ (['options', 'logger']);

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', factory: oneProcess }];
export const strykerValidationSchema = { type: 'object', properties: { oneProcess: { type: 'object' } } };
