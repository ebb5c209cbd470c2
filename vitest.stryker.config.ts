import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { leftOut } from './scripts/mutation/rooms.mjs';
import { QuickFirst } from './scripts/mutation/sequencer.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The tests that mutants meet: the pure rooms only; nothing that builds, spawns or reads the machine. */
export default defineConfig({
  test: {
    include: [
      'test/{kernel,expression,instrument,compile,assessment,evaluate,explain,conformance}/**/*.test.ts',
      'test/{record,registry,replay}/**/*.test.ts',
    ],
    exclude: leftOut,
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
