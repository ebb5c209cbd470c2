/**
 * Writes instruments/index.json: what comes with the package, by digest. What was released stays as it is.
 *
 *     node scripts/registry.mjs                 enter what is new, and what changed before it was released
 *     node scripts/registry.mjs --check         compare only; fail where something released changed
 *     node scripts/registry.mjs --release       mark all as released with the version in package.json, and freeze the index
 *                                               and the records that this version made
 *     node scripts/registry.mjs --check --released   fail, beside, where something is not released yet: before publishing
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  changedRecords,
  changedSinceReleased,
  frozenPath,
  indexPath,
  recordsDigestPath,
  recordsPath,
  releases,
  sameFile,
  unfrozen,
} from './lib/released.mjs';
import { manifest } from './lib/surfaces.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const isCheck = process.argv.includes('--check');
const isRelease = process.argv.includes('--release');

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

mkdirSync('temp', { recursive: true });
const folder = mkdtempSync(join('temp', 'registry-'));
try {
  const { core, records } = await loaded();
  const before = existsSync(indexPath) ? parsed(readFileSync(indexPath, 'utf8'), records) : records.emptyIndex;
  if (before === undefined) fail([`${indexPath} is not sound: put it back`]);
  else keep(made(before, core), before, records);
} finally {
  rmSync(folder, { recursive: true });
}

async function loaded() {
  await build({
    entryPoints: ['src/index.ts', 'src/records.ts'],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  /** @param {string} name */
  const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  /** @type {typeof import('../src/index.js')} */
  const core = await load('index');
  /** @type {typeof import('../src/records.js')} */
  const records = await load('records');
  return { core, records };
}

/**
 * @param {string} text
 * @param {typeof import('../src/records.js')} records
 */
function parsed(text, { parseRegistryIndex }) {
  const checked = parseRegistryIndex(text);
  return checked.ok ? checked.value : undefined;
}

/**
 * The index that should be there: released entries as they are, the others by their files.
 *
 * @param {Index} before
 * @param {typeof import('../src/index.js')} core
 * @returns {Index}
 * @typedef {import('../src/records.js').RegistryIndexDocument} Index
 */
function made(before, core) {
  const released = before.instruments.filter(({ releasedIn }) => releasedIn !== null);
  const names = new Set(released.map(({ path }) => path));
  const others = files().flatMap((path) => (names.has(path) ? [] : [entryOf(path, core)]));
  const instruments = [...released, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...before, instruments: isRelease ? instruments.map(asReleased) : instruments };
}

/** The documents of instruments, below their folder: `<id>/<version>.json`, not the cases beside them. */
function files() {
  return readdirSync('instruments', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join('instruments', name)).map((file) => `${name}/${file}`))
    .filter((path) => /^[^/]+\/\d[^/]*\.json$/u.test(path) && !/\.(?:cases|signatures)\.json$/u.test(path));
}

/**
 * @param {string} path
 * @param {typeof import('../src/index.js')} core
 */
function entryOf(path, { parseInstrument, instrumentDigest }) {
  const text = readFileSync(join('instruments', path), 'utf8');
  const checked = parseInstrument(text);
  if (!checked.ok) return fail([`${path} is not sound: ${checked.issues[0].code} at ${checked.issues[0].pointer}`]);
  const { id, version } = checked.value.document;
  if (path !== `${id}/${version}.json`)
    return fail([`${path} holds ${id} ${version}: it has to stand at its own place`]);
  const digest = instrumentDigest(checked.value.document, hash);
  return { id, version, digest, path, file: hash(text), releasedIn: null };
}

/** @param {Index['instruments'][number]} entry */
function asReleased(entry) {
  return { ...entry, releasedIn: entry.releasedIn ?? manifest().version };
}

/**
 * Writes the index, or compares it; nothing where something released changed.
 *
 * @param {Index} index
 * @param {Index} before
 * @param {typeof import('../src/records.js')} records
 */
function keep(index, before, records) {
  const text = `${JSON.stringify(index, null, 2)}\n`;
  const released = [{ source: indexPath, index: before }, ...releases((one) => parsed(one, records))];
  const problems = [...changedSinceReleased(index, released, hash), ...unfrozen(before), ...changedBeside(index)];
  problems.push(...changedRecords(hash));
  if (problems.length > 0) return fail(problems);
  if (isRelease) freeze(manifest().version, text);
  if (!isCheck) return write(indexPath, text);
  if (!existsSync(indexPath) || readFileSync(indexPath, 'utf8') !== text)
    return fail([`${indexPath} is not what the instruments are; run npm run registry`]);
  const open = process.argv.includes('--released')
    ? index.instruments.filter(({ releasedIn }) => releasedIn === null)
    : [];
  if (open.length > 0) return fail(open.map(({ path }) => `${path} is not released: run npm run release`));
  console.log(
    `${String(index.instruments.length)} instruments, ${String(released.length)} indexes that say what was released`,
  );
}

/**
 * Keeps what a version of the package was released with, for ever.
 *
 * @param {string} version
 * @param {string} text - Of the index.
 */
function freeze(version, text) {
  const records = recordsPath(version);
  if (!existsSync(records)) return fail([`${records} is not there: run npm run golden-records`]);
  write(recordsDigestPath(version), `${hash(readFileSync(records, 'utf8'))}\n`);
  write(frozenPath(version), text);
}

/**
 * Notices and errata are entered by `veo-risk registry notice`, and never change.
 *
 * @param {Index} index
 */
function changedBeside({ notices, errata }) {
  return [...notices, ...errata]
    .filter((entry) => !sameFile(entry, hash))
    .map(({ path }) => `${path} changed since it was entered`);
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/**
 * @param {readonly string[]} problems
 * @returns {never}
 */
function fail(problems) {
  for (const problem of problems) console.error(problem);
  rmSync(folder, { recursive: true, force: true });
  process.exit(1);
}
