import { coreRooms, machineRooms, roomTable } from './scripts/lib/room-table.mjs';
import { surfaces } from './scripts/lib/surfaces.mjs';

/** @param {readonly string[]} names */
const oneOf = (names) =>
  `(?:${names.map((name) => name.replaceAll(/[.+?^$()[\]{}|\\]/gu, String.raw`\$&`)).join('|')})`;
/** @param {readonly string[]} names */
const packagesNamed = (names) => `(^|/)node_modules/(@types/)?${oneOf(names)}/`;
const surface = `^${oneOf(surfaces.map(({ source }) => source))}$`;
const rooms = Object.keys(roomTable);

/** One rule a room: it sees itself, the rooms of its row, and (the machine's rooms) the surfaces. */
const roomLaw = Object.entries(roomTable).map(([room, row]) => ({
  name: `room-${room}`,
  comment: `${room} imports only what its row of scripts/lib/room-table.mjs lists`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: '^src/',
    pathNot: [`^src/${oneOf([room, ...row.rooms])}/`, ...(machineRooms.includes(room) ? [surface] : [])],
  },
}));

const confined = [...new Set(Object.values(roomTable).flatMap((row) => row.packages))];
const packageLaw = [
  ...confined.map((name) => ({
    name: `package-${name}`,
    comment: `${name} is confined to the rooms whose row lists it`,
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: `^src/${oneOf(rooms.filter((room) => roomTable[room]?.packages.includes(name)))}/`,
    },
    to: { path: packagesNamed([name]) },
  })),
  {
    name: 'package-unlisted',
    comment: 'the source imports only the packages that the room table lists',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '(^|/)node_modules/', pathNot: packagesNamed([...confined, 'node']) },
  },
  {
    name: 'zod-mini-only',
    comment: 'the full zod is three times zod/mini; the core has a budget',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '(^|/)node_modules/zod/', pathNot: '(^|/)node_modules/zod/(mini|v4/core|v4/mini)/' },
  },
  {
    name: 'json-logic-in-one-file',
    comment: 'its operators are global and mutable: only the cross-check may hold a copy',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/expression/crosscheck[^/]*[.]ts$' },
    to: { path: packagesNamed(['json-logic-js']) },
  },
  {
    name: 'core-without-crosscheck',
    comment: 'the cross-check is a surface of its own',
    severity: 'error',
    from: { path: '^src/index[.]ts$' },
    to: { path: packagesNamed(['json-logic-js']), reachable: true },
  },
];

const pathLaw = [
  {
    name: 'no-cycles',
    comment: 'data flows one way; types too',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'machine-only-in-node-and-cli',
    comment: 'every other room is a pure function of its arguments',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${oneOf(machineRooms)}/` },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-barrels-between-rooms',
    comment: 'import the file itself; an index is for customers of the package',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${oneOf(machineRooms)}/` },
    to: { path: '/index[.]ts$', pathNot: 'node_modules' },
  },
  {
    name: 'core-surface',
    comment: 'words, authoring, node and the rest have surfaces of their own',
    severity: 'error',
    from: { path: '^src/index[.]ts$' },
    to: { path: '^src/', pathNot: `^src/${oneOf(coreRooms)}/` },
  },
  {
    name: 'one-language-a-surface',
    comment: 'who reads French downloads French',
    severity: 'error',
    from: { path: '^src/words/(fr|en)(/|[.]ts$)' },
    to: { path: '^src/words/(fr|en)(/|[.]ts$)', pathNot: '^src/words/$1(/|[.]ts$)' },
  },
  {
    name: 'one-language-a-surface-of-records',
    comment: 'who reads French downloads French',
    severity: 'error',
    from: { path: '^src/words/records/(fr|en)(/|[.]ts$)' },
    to: { path: '^src/words/(?:records/)?(fr|en)(/|[.]ts$)', pathNot: '^src/words/(?:records/)?$1(/|[.]ts$)' },
  },
  {
    name: 'known-rooms-only',
    comment: 'a new room needs a row in scripts/lib/room-table.mjs first',
    severity: 'error',
    from: {},
    to: { path: '^src/[^/]+/', pathNot: `^src/${oneOf(rooms)}/` },
  },
  {
    name: 'unknown-room',
    comment: 'a new room needs a row in scripts/lib/room-table.mjs first',
    severity: 'error',
    from: { path: '^src/[^/]+/', pathNot: `^src/${oneOf(rooms)}/` },
    to: {},
  },
  {
    name: 'source-stands-alone',
    comment: 'the source never reads tests, benches or scripts; only the machine rooms read instruments',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${oneOf(machineRooms)}/` },
    to: { path: '^(test|bench|scripts|examples|docs|instruments|schemas|dist)/' },
  },
  {
    name: 'resolvable',
    comment: 'an import that does not resolve is not checked by any other rule',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: /** @type {import('dependency-cruiser').IForbiddenRuleType[]} */ ([...roomLaw, ...packageLaw, ...pathLaw]),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: false,
  },
};
