import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plant, runIn, uproot, type Ending } from './planted.js';

const use = (...paths: readonly string[]): string =>
  paths
    .map(
      (path, index) => `import * as used${index} from '${path}';\nexport const use${index}: unknown = used${index};\n`,
    )
    .join('');

/** Every violation is a file of its own, so that one run shows them all. */
const violations = [
  {
    rule: 'room-kernel',
    why: 'the kernel knows nothing of risk',
    from: 'src/kernel/planted.ts',
    to: '../instrument/clean.js',
  },
  { rule: 'room-instrument', why: 'data flows one way', from: 'src/instrument/planted.ts', to: '../evaluate/clean.js' },
  {
    rule: 'room-evaluate',
    why: 'no sentences in the evaluation',
    from: 'src/evaluate/planted.ts',
    to: '../words/clean.js',
  },
  {
    rule: 'room-words',
    why: 'sentences know nothing of the tools of those who write instruments',
    from: 'src/words/planted.ts',
    to: '../authoring/clean.js',
  },
  {
    rule: 'room-cli',
    why: 'the command line is a customer of the surfaces',
    from: 'src/cli/planted.ts',
    to: '../kernel/clean.js',
  },
  { rule: 'package-ajv', why: 'it makes code from text', from: 'src/instrument/planted-ajv.ts', to: 'ajv' },
  {
    rule: 'package-@noble/hashes',
    why: 'it is the kernel that hashes',
    from: 'src/explain/planted.ts',
    to: '@noble/hashes/sha2.js',
  },
  { rule: 'zod-mini-only', why: 'the budget of the core', from: 'src/instrument/planted-zod.ts', to: 'zod' },
  {
    rule: 'package-unlisted',
    why: 'a package nobody asked for',
    from: 'src/kernel/planted-package.ts',
    to: 'decimal.js',
  },
  {
    rule: 'json-logic-in-one-file',
    why: 'its operators are global',
    from: 'src/expression/planted.ts',
    to: 'json-logic-js',
  },
  {
    rule: 'machine-only-in-node-and-cli',
    why: 'a file system in a pure room',
    from: 'src/compile/planted.ts',
    to: 'node:fs',
  },
  {
    rule: 'machine-only-in-node-and-cli',
    why: 'the same without its prefix',
    from: 'src/compile/planted-bare.ts',
    to: 'fs',
  },
  {
    rule: 'no-barrels-between-rooms',
    why: 'a barrel hides what is used',
    from: 'src/render/planted.ts',
    to: '../index.js',
  },
  { rule: 'core-surface', why: 'words weigh on who does not read them', from: 'src/index.ts', to: './words/clean.js' },
  {
    rule: 'one-language-a-surface',
    why: 'who reads French downloads French',
    from: 'src/words/fr/planted.ts',
    to: '../en/clean.js',
  },
  { rule: 'unknown-room', why: 'a room without a row', from: 'src/attic/planted.ts', to: '../kernel/clean.js' },
  {
    rule: 'source-stands-alone',
    why: 'the source does not lean on tests',
    from: 'src/assessment/planted.ts',
    to: '../../test/clean.js',
  },
  {
    rule: 'resolvable',
    why: 'what does not resolve is not checked',
    from: 'src/registry/planted.ts',
    to: './missing.js',
  },
] as const;

const rooms = [
  'kernel',
  'expression',
  'instrument',
  'compile',
  'assessment',
  'evaluate',
  'explain',
  'words',
  'authoring',
];
const clean = Object.fromEntries(
  [...rooms.map((room) => `src/${room}/clean.ts`), 'src/words/en/clean.ts', 'test/clean.ts'].map((path) => [
    path,
    'export const clean: number = 1;\n',
  ]),
);

describe('rooms: the import law', () => {
  let ending: Ending;

  beforeAll(() => {
    const files = Object.fromEntries(violations.map(({ from, to }) => [from, use(to)]));
    const cycle = {
      'src/replay/one.ts': `import type { Two } from './two.js';\nexport type One = Two | 1;\n`,
      'src/replay/two.ts': `import type { One } from './one.js';\nexport type Two = One | 2;\n`,
    };
    ending = runIn(plant({ ...clean, ...files, ...cycle }), 'node', 'scripts/rooms.mjs');
  });
  afterAll(uproot);

  it('fails', () => {
    expect(ending.status).toBe(1);
  });

  it.each(violations)('$rule: $why', ({ rule, from }) => {
    expect(ending.said).toContain(`${rule}: ${from} →`);
  });

  it('no-cycles: not of types either', () => {
    expect(ending.said).toContain('no-cycles: src/replay/one.ts → src/replay/two.ts');
  });

  it('passes a project that keeps it', () => {
    const lawful = { 'src/instrument/lawful.ts': use('../kernel/clean.js', '../expression/clean.js', 'zod/mini') };
    expect(runIn(plant({ ...clean, ...lawful }), 'node', 'scripts/rooms.mjs')).toMatchObject({ status: 0 });
  });

  it('fails when it sees nothing', () => {
    const root = plant({ 'src/kernel/note.md': '' });
    expect(runIn(root, 'node', 'scripts/rooms.mjs')).toMatchObject({
      status: 1,
      said: expect.stringContaining('cruised 0 of 0'),
    });
  });
});
