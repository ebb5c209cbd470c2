/** Which files of a room are mutated, and the tests that its mutants meet. */
import { mutate } from '../../stryker.config.mjs';

/** Tests that no mutant meets. */
export const leftOut = [
  // docs/ is not copied to where mutants live; processes of their own would not know the mutant.
  'test/conformance/rules.test.ts',
  'test/evaluate/determinism.test.ts',
  // Minutes for each mutant, of rooms that are not mutated or of speed alone.
  'test/explain/changes.property.test.ts',
  'test/**/costly.test.ts',
  // What the published schema says, over more documents than mutants are tried with.
  'test/record/json-schema*.test.ts',
  // Thousands of registries for each mutant.
  'test/registry/altered.test.ts',
];

/**
 * Fewer tests are quicker, and can only lower the score of a room.
 *
 * @type {Readonly<Record<string, { files: string, tests: string }>>}
 */
export const rooms = {
  policy: { files: 'src/instrument/policy/**/*.ts', tests: 'test/instrument/**/*.test.ts' },
  integrity: { files: 'src/instrument/integrity/**/*.ts', tests: 'test/instrument/**/*.test.ts' },
  assessment: { files: 'src/assessment/**/*.ts', tests: 'test/{assessment,evaluate}/**/*.test.ts' },
  evaluate: { files: 'src/evaluate/**/*.ts', tests: 'test/{assessment,evaluate,conformance}/**/*.test.ts' },
  expression: { files: 'src/expression/**/*.ts', tests: 'test/{expression,conformance}/**/*.test.ts' },
  kernel: { files: 'src/kernel/**/*.ts', tests: 'test/{kernel,expression}/**/*.test.ts' },
  compile: { files: 'src/compile/**/*.ts', tests: 'test/{compile,evaluate,conformance}/**/*.test.ts' },
  record: { files: 'src/record/**/*.ts', tests: 'test/record/**/*.test.ts' },
  registry: { files: 'src/registry/**/*.ts', tests: 'test/registry/**/*.test.ts' },
  replay: { files: 'src/replay/**/*.ts', tests: 'test/{replay,registry}/**/*.test.ts' },
};

/** What no room mutates. */
export const untouched = mutate.filter((glob) => glob.startsWith('!'));
