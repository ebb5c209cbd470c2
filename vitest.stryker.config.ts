import { defineConfig } from 'vitest/config';

/** The tests that mutants meet: the pure rooms only; nothing that builds, spawns or reads the machine. */
export default defineConfig({
  test: {
    include: ['test/{kernel,expression,instrument,compile,assessment,evaluate,explain,conformance}/**/*.test.ts'],
    // A fuzzer's hundred thousand documents for each mutant would take days; the tables and properties remain.
    // docs/ is not copied to where mutants live.
    exclude: ['test/**/*.fuzz.test.ts', 'test/conformance/rules.test.ts', 'test/evaluate/determinism.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
});
