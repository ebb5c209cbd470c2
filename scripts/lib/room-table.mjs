/**
 * The rooms of the package and who may import whom: the law of docs/architecture.md, once, as data.
 *
 * `rooms` lists the rooms whose files a room may import, besides its own; `packages` the npm packages confined to it.
 *
 * @typedef {object} Room
 * @property {readonly string[]} rooms
 * @property {readonly string[]} packages
 */

const toInstrument = ['kernel', 'expression'];
const toCompile = [...toInstrument, 'instrument'];
const toAssessment = [...toCompile, 'compile'];
const toEvaluate = [...toAssessment, 'assessment'];
const toExplain = [...toEvaluate, 'evaluate'];
const toWords = [...toExplain, 'explain'];
const toReplay = [...toWords, 'record', 'registry'];
const all = [...toReplay, 'replay', 'words'];

/** @type {Readonly<Record<string, Room>>} */
export const roomTable = {
  kernel: { rooms: [], packages: ['@noble/hashes', 'semver', 'jsonc-parser', 'fastest-levenshtein'] },
  expression: { rooms: ['kernel'], packages: ['json-logic-js'] },
  instrument: { rooms: toInstrument, packages: ['zod', 'fastest-levenshtein'] },
  compile: { rooms: toCompile, packages: [] },
  assessment: { rooms: toAssessment, packages: ['zod'] },
  evaluate: { rooms: toEvaluate, packages: [] },
  explain: { rooms: toExplain, packages: [] },
  words: { rooms: [...toReplay, 'replay'], packages: [] },
  record: { rooms: toWords, packages: ['zod', '@noble/ed25519'] },
  registry: { rooms: [...toWords, 'record'], packages: [] },
  replay: { rooms: toReplay, packages: [] },
  authoring: { rooms: all, packages: ['ajv'] },
  render: { rooms: all, packages: [] },
  interchange: { rooms: all, packages: [] },
  evidence: { rooms: all, packages: [] },
  node: { rooms: [], packages: [] },
  cli: { rooms: [], packages: ['@babel/code-frame'] },
};

/** Rooms that may import `node:` modules. */
export const machineRooms = ['node', 'cli'];

/** Rooms that the surface `@veo/risk` may re-export from; the others have surfaces of their own. */
export const coreRooms = [...toWords, 'record', 'registry', 'replay'];
