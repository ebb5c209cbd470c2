import { defineConfig } from 'vitest/config';

/** The rooms whose whole behaviour is a function of their arguments; they answer for every line and branch. */
const pure = [
  'kernel',
  'expression',
  'instrument',
  'compile',
  'assessment',
  'evaluate',
  'explain',
  'words',
  'record',
  'registry',
  'replay',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'run',
          include: ['test/**/*.test.ts'],
          exclude: ['test/gates/**', 'test/consumers/**', 'test/browser/**'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'fuzz',
          include: ['test/fuzz/**/*.test.ts'],
          environment: 'node',
          // What CI tries; in `npm test` the same properties try fewer.
          env: { FUZZ_RUNS: process.env['FUZZ_RUNS'] ?? '110000' },
        },
      },
      {
        test: {
          name: 'types',
          include: [],
          typecheck: { enabled: true, only: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
        },
      },
      {
        test: {
          name: 'gates',
          include: ['test/gates/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/index.ts', 'src/cli/main.ts'],
      reporter: ['text-summary', 'json'],
      reportsDirectory: 'coverage',
      thresholds: Object.fromEntries(
        pure.map((room) => [`src/${room}/**/*.ts`, { lines: 95, branches: 95, functions: 95, statements: 95 }]),
      ),
    },
  },
});
