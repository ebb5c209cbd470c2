/** The engines that have to give the same digests, each with how it is asked. All of them are required. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserAnswer } from './browser-answer.mjs';

/** Where `scripts/engines-test` puts the packages of test/engines. */
export const packages = 'temp/engines';
/** How long one engine may take: on two busy cores QuickJS needs two minutes. */
const milliseconds = 400_000;
const host = fileURLToPath(new URL('quickjs-host.mjs', import.meta.url));

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {string} title - As the page calls it.
 * @property {boolean} isPinned - Whether the version is ours to choose; that of a Debian browser is Debian's.
 * @property {() => Promise<string>} version
 * @property {(programs: import('./engine-program.mjs').Programs) => Promise<string>} answer
 */

/** @param {string} path */
const inPackages = (path) => join(packages, 'node_modules', path);

/** In the order of the page; the slowest last. @type {readonly Engine[]} */
export const engines = [
  ...['20', '22', '24', '26'].map((major) =>
    program({ name: `node-${major}`, title: `Node ${major}`, path: `node-${major}/bin/node`, args: [] }),
  ),
  program({
    name: 'deno',
    title: 'Deno',
    path: '@deno/linux-x64-glibc/deno',
    args: ['run', '--no-remote', '--no-npm', '--no-config', '--no-lock', '--quiet'],
  }),
  program({ name: 'bun', title: 'Bun', path: '@oven/bun-linux-x64/bin/bun', args: [] }),
  browser('chromium', 'Chromium', ['chromium', 'chromium-browser', 'google-chrome']),
  browser('firefox', 'Firefox', ['firefox-esr', 'firefox']),
  {
    name: 'quickjs',
    title: 'QuickJS',
    isPinned: true,
    version: () => Promise.resolve(quickJsVersion()),
    answer: ({ library, task }) => output(process.execPath, [host, resolve(packages), library, task]),
  },
];

/**
 * @param {{ name: string, title: string, path: string, args: readonly string[] }} how
 * @returns {Engine}
 */
function program({ name, title, path, args }) {
  const file = inPackages(path);
  return {
    name,
    title,
    isPinned: true,
    version: async () => versionIn(await output(file, ['--version'])),
    answer: ({ program: script }) => output(file, [...args, script]),
  };
}

/**
 * @param {string} name
 * @param {string} title
 * @param {readonly string[]} commands
 * @returns {Engine}
 */
function browser(name, title, commands) {
  const folders = (process.env['PATH'] ?? '').split(':');
  const file = commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(existsSync);
  const found = () => file ?? Promise.reject(new Error(`no ${commands.join(', no ')} in PATH`));
  return {
    name,
    title,
    isPinned: false,
    version: async () => versionIn(await output(await found(), ['--version'])),
    answer: async ({ page }) =>
      browserAnswer({ program: await found(), isFirefox: name === 'firefox', script: page, milliseconds }),
  };
}

/** The date of the source that the package was made from, and the package's own version. */
function quickJsVersion() {
  const folder = inPackages('@jitl/quickjs-wasmfile-release-sync');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [, date] = /\bVersion \[([\d-]+)/u.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? [];
  if (date === undefined) throw new Error('the package does not say which QuickJS it holds');
  return `${date} (quickjs-emscripten ${String(version)})`;
}

/** @param {string} text */
function versionIn(text) {
  const [version] = /\d[\d.]*/u.exec(text) ?? [];
  if (version === undefined) throw new Error(`no version in ${text}`);
  return version;
}

/**
 * What a program prints; it fails with what it says.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @returns {Promise<string>}
 */
function output(file, args) {
  return new Promise((give, reject) => {
    // What an engine keeps for later goes where the rest of it is.
    const env = { ...process.env, NO_COLOR: '1', DENO_DIR: join(packages, 'deno') };
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    // The timer of `spawn` would go on after a program that cannot be started.
    const timer = setTimeout(() => child.kill(), milliseconds).unref();
    /** @type {Buffer[][]} */
    const [said, complained] = [[], []];
    child.stdout.on('data', (part) => said?.push(part));
    child.stderr.on('data', (part) => complained?.push(part));
    child.once('error', reject);
    child.once('close', (status, signal) => {
      clearTimeout(timer);
      if (status === 0) return give(Buffer.concat(said ?? []).toString('utf8'));
      const why = Buffer.concat(complained ?? []).toString('utf8');
      return reject(new Error(`ended with ${String(status ?? signal)}: ${why.slice(0, 2000)}`));
    });
  });
}
