import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { QuickFirst } from './scripts/mutation/sequencer.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The tests that mutants meet: the pure rooms only; nothing that builds, spawns or reads the machine. */
export default defineConfig({
  test: {
    include: [
      'test/{kernel,expression,instrument,compile,assessment,evaluate,explain,conformance}/**/*.test.ts',
      'test/{record,registry,replay}/**/*.test.ts',
    ],
    // docs/ is not copied to where mutants live; processes of their own would not know the mutant.
    exclude: [
      'test/conformance/rules.test.ts',
      'test/evaluate/determinism.test.ts',
      // Minutes for each mutant, of rooms that are not mutated or of speed alone.
      'test/explain/changes.property.test.ts',
      'test/**/costly.test.ts',
      // What the published schema says, over more documents than mutants are tried with.
      'test/record/json-schema*.test.ts',
      // Thousands of registries for each mutant.
      'test/registry/altered.test.ts',
    ],
    environment: 'node',
    testTimeout: 30_000,
    // A mutant meets dozens of files: they share their modules instead of loading them each.
    isolate: false,
    setupFiles: ['scripts/mutation/setup.mjs'],
    sequence: { sequencer: QuickFirst },
    alias: [{ find: /^fast-check$/, replacement: here('scripts/mutation/fast-check.mjs') }],
    env: { VEO_RUNS: '20' },
  },
});
