/** The files that mutation holds to 90 %: what computes, judges and refuses. `npm run mutation` runs them all. */
export const mutate = [
  'src/{kernel,expression,compile,assessment,evaluate}/**/*.ts',
  'src/{record,registry,replay}/**/*.ts',
  'src/instrument/**/*{integrity,policy}*.ts',
  'src/instrument/{integrity,policy}/**/*.ts',
  '!src/**/index.ts',
  '!src/**/issues.ts',
  '!src/instrument/policy-issues.ts',
];

/** Mutation testing, `npm run mutation`. */
export default {
  mutate,
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.stryker.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  htmlReporter: { fileName: 'reports/mutation/index.html' },
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  coverageAnalysis: 'perTest',
  incremental: false,
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', 'coverage', 'reports', 'docs', 'temp', 'bench', 'test/consumers', '.ci'],
};
