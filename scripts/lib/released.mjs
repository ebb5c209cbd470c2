/**
 * Which documents of `instruments/` were released, and what of them changed since. Released is what any of three says: the
 * index (`releasedIn`), the copy of it that was frozen with a release, and the history of both.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {import('../../src/records.js').RegistryIndexDocument} Index
 * @typedef {object} Release - What an index said at some time, and who says so.
 * @property {string} source
 * @property {Index} index
 */

export const indexPath = 'instruments/index.json';
/** Beside the index of each release, the records that its version of the package made. */
export const frozenFolder = 'test/replay/archive';
const frozenName = 'registry.json';

/**
 * Where the index of a release is frozen.
 *
 * @param {string} version
 */
export const frozenPath = (version) => `${frozenFolder}/${version}/${frozenName}`;

/**
 * Where the records stand that a version of the package made.
 *
 * @param {string} version
 */
export const recordsPath = (version) => `${frozenFolder}/${version}/records.ndjson`;

/**
 * Where their SHA-256 stands, once it was released.
 *
 * @param {string} version
 */
export const recordsDigestPath = (version) => `${frozenFolder}/${version}/records.sha256`;

/** The frozen copies that are there. */
function frozenPaths() {
  if (!existsSync(frozenFolder)) return [];
  return readdirSync(frozenFolder)
    .map(frozenPath)
    .filter((path) => existsSync(path));
}

/**
 * Everything that ever said what was released, but the index as it stands.
 *
 * @param {(text: string) => Index | undefined} parse
 * @returns {readonly Release[]}
 */
export function releases(parse) {
  const frozen = frozenPaths().map((path) => ({ source: path, text: readFileSync(path, 'utf8') }));
  return [...frozen, ...history()].flatMap(({ source, text }) => {
    const index = parse(text);
    return index === undefined ? [] : [{ source, index }];
  });
}

/** The index and its frozen copies as they stood in every commit that changed one of them; nothing outside a repository. */
function history() {
  const listed = git('log', '--format=%H', '--name-only', '--diff-filter=AM', '--', indexPath, frozenFolder);
  let commit = '';
  return listed.split('\n').flatMap((line) => {
    if (/^[0-9a-f]{40,64}$/u.test(line)) commit = line;
    else if (line === indexPath || line.endsWith(`/${frozenName}`)) {
      return [{ source: `${line} in ${commit.slice(0, 12)}`, text: git('show', `${commit}:./${line}`) }];
    }
    return [];
  });
}

/** @param {readonly string[]} args */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return status === 0 ? stdout : '';
}

/**
 * What of all that was ever released is not as it was.
 *
 * @param {Index} index - As it stands.
 * @param {readonly Release[]} released
 * @param {(text: string) => string} hash
 * @returns {readonly string[]} One sentence for each.
 */
export function changedSinceReleased(index, released, hash) {
  const problems = released.flatMap((release) => [
    ...release.index.instruments
      .filter(({ releasedIn }) => releasedIn !== null)
      .flatMap((entry) => changedInstrument(entry, index, { source: release.source, hash })),
    ...(isFrozen(release) ? changedFiles(release, index, hash) : []),
  ]);
  return [...new Set(problems)];
}

/** @param {Release} release */
function isFrozen({ source }) {
  return source.startsWith(frozenFolder);
}

/**
 * @param {Index['instruments'][number]} was
 * @param {Index} index
 * @param {{ source: string, hash: (text: string) => string }} desk
 */
function changedInstrument(was, index, { source, hash }) {
  const name = `${was.id} ${was.version}`;
  const told = `was released in ${String(was.releasedIn)} (${source})`;
  const is = index.instruments.find(({ id, version }) => id === was.id && version === was.version);
  if (is === undefined) return [`${name} ${told} and is no longer listed: put it back`];
  if (JSON.stringify(is) !== JSON.stringify(was))
    return [`${name} ${told} and is listed otherwise now: put its entry back`];
  return sameFile(was, hash)
    ? []
    : [`${name} ${told} and its file changed: put it back, and give the change a version of its own`];
}

/**
 * @param {Release} release
 * @param {Index} index
 * @param {(text: string) => string} hash
 */
function changedFiles({ source, index: was }, index, hash) {
  return /** @type {const} */ (['notices', 'errata']).flatMap((list) =>
    was[list].flatMap((entry) => {
      const isThere = index[list].some((one) => JSON.stringify(one) === JSON.stringify(entry));
      return isThere && sameFile(entry, hash)
        ? []
        : [`${entry.path} was released (${source}) and changed since: put it back`];
    }),
  );
}

/**
 * @param {{ path: string, file: string }} entry
 * @param {(text: string) => string} hash
 */
export function sameFile({ path, file }, hash) {
  const place = join('instruments', path);
  return existsSync(place) && hash(readFileSync(place, 'utf8')) === file;
}

/**
 * Releases whose frozen copy is gone.
 *
 * @param {Index} index
 */
export function unfrozen({ instruments }) {
  const versions = new Set(instruments.flatMap(({ releasedIn }) => releasedIn ?? []));
  return [...versions]
    .filter((version) => !existsSync(frozenPath(version)))
    .map((version) => `the release ${version} has no ${frozenPath(version)}: put it back`);
}

/**
 * What of the records of released versions is not as it was: by the digest that stands beside them, and by every digest that
 * ever did in the history.
 *
 * @param {(text: string) => string} hash
 * @returns {readonly string[]} One sentence for each.
 */
export function changedRecords(hash) {
  const listed = git('log', '--format=%H', '--name-only', '--diff-filter=AM', '--', frozenFolder);
  const problems = [...frozenPaths(), ...listed.split('\n')]
    .map((path) => /^test\/replay\/archive\/([^/]+)\/(?:registry\.json|records\.sha256)$/u.exec(path)?.[1])
    .filter((version) => version !== undefined)
    .filter((version) => recordsOf(version, hash) !== digestOf(version));
  return [...new Set(problems)].map(
    (version) => `the records of ${version} are not those that were released: put ${recordsPath(version)} back`,
  );
}

/**
 * @param {string} version
 * @param {(text: string) => string} hash
 */
function recordsOf(version, hash) {
  const path = recordsPath(version);
  return existsSync(path) ? hash(readFileSync(path, 'utf8')) : undefined;
}

/**
 * The digest that was released: the first that the history knows, else the one that stands there; a text that no digest is where there is none.
 *
 * @param {string} version
 */
function digestOf(version) {
  const path = recordsDigestPath(version);
  const first = git('log', '--format=%H', '--diff-filter=A', '--', path).trim().split('\n').at(-1) ?? '';
  if (first !== '') return git('show', `${first}:./${path}`).trim();
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}
