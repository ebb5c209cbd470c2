/** The surfaces of the package: each sub-path a customer may import, and the source file behind it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/**
 * @typedef {object} Surface
 * @property {string} subpath - The key in the `exports` of package.json.
 * @property {string} name - The path in `dist`, without extension.
 * @property {string} source - The file whose exports it is.
 * @property {string} report - The name of its API report in `api/`.
 * @property {number} kilobytes - What it may weigh, bundled for a browser with all it imports, gzip; 0 for no bound.
 */

/** @type {readonly Surface[]} */
export const surfaces = [
  { subpath: '.', name: 'index', source: 'src/index.ts', report: 'core', kilobytes: 110 },
  { subpath: './words/fr', name: 'words/fr', source: 'src/words/fr.ts', report: 'words-fr', kilobytes: 45 },
  { subpath: './words/en', name: 'words/en', source: 'src/words/en.ts', report: 'words-en', kilobytes: 42 },
  {
    subpath: './crosscheck',
    name: 'crosscheck',
    source: 'src/evaluate/crosscheck.ts',
    report: 'crosscheck',
    kilobytes: 24,
  },
  { subpath: './records', name: 'records', source: 'src/records.ts', report: 'records', kilobytes: 0 },
  {
    subpath: './records/fr',
    name: 'records/fr',
    source: 'src/words/records/fr.ts',
    report: 'records-fr',
    kilobytes: 12,
  },
  {
    subpath: './records/en',
    name: 'records/en',
    source: 'src/words/records/en.ts',
    report: 'records-en',
    kilobytes: 12,
  },
  {
    subpath: './authoring',
    name: 'authoring/index',
    source: 'src/authoring/index.ts',
    report: 'authoring',
    kilobytes: 0,
  },
  {
    subpath: './interchange',
    name: 'interchange/index',
    source: 'src/interchange/index.ts',
    report: 'interchange',
    kilobytes: 0,
  },
  { subpath: './evidence', name: 'evidence/index', source: 'src/evidence/index.ts', report: 'evidence', kilobytes: 0 },
  { subpath: './render', name: 'render/index', source: 'src/render/index.ts', report: 'render', kilobytes: 0 },
  { subpath: './node', name: 'node/index', source: 'src/node/index.ts', report: 'node', kilobytes: 0 },
];

/** The command line: an entry of the build, not a surface. */
export const command = { name: 'cli/main', source: 'src/cli/main.ts' };

/** The program of a thread that replays lines: an entry of the build, not a surface. */
export const worker = { name: 'node/replay-worker', source: 'src/node/replay/replay-worker.ts' };

/** The surfaces whose source stands in this checkout. */
export const present = () => surfaces.filter(({ source }) => existsSync(source));

/** What `exports` of package.json has to be, for the surfaces that are present. */
export function expectedExports() {
  const code = present().map(({ subpath, name }) => [
    subpath,
    {
      import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
      require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
    },
  ]);
  return {
    ...Object.fromEntries(code),
    './examples/*': './examples/*',
    './instruments/*': './instruments/*',
    ...(existsSync('schemas') && readdirSync('schemas').length > 0 ? { './schemas/*': './schemas/*' } : {}),
    './package.json': './package.json',
  };
}

/** The manifest of the package. */
export const manifest = () => JSON.parse(readFileSync('package.json', 'utf8'));
