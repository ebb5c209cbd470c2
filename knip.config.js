import { present } from './scripts/lib/surfaces.mjs';

/** What nothing uses: files, exports, dependencies. */
export default {
  entry: [
    ...present().map(({ source }) => source),
    'src/cli/main.ts',
    'src/node/replay/replay-worker.ts',
    'scripts/*.mjs',
    'examples/**/*.{js,mjs,cjs,ts}',
    // vitest.stryker.config.ts is named in stryker.config.mjs.
    'vitest.stryker.config.ts',
    'stryker.rooms.config.mjs',
    // Named in it by their paths.
    'scripts/mutation/{fast-check,setup}.mjs',
    'scripts/mutation/one-process/*.mjs',
    // Run by their paths: in a process of its own, and bundled.
    'scripts/lib/quickjs-host.mjs',
    'test/determinism/{make-file,run-cases,task}.ts',
    'test/examples/sample.ts',
    'test/hostile/poison-program.ts',
  ],
  project: ['src/**/*.ts', 'scripts/**/*.mjs', 'test/**/*.ts'],
  // Called by their path in node_modules/.bin, so that no other program of that name is.
  // @vitest/expect is part of vitest.
  ignoreDependencies: ['@arethetypeswrong/cli', 'publint', '@vitest/expect'],
  ignoreExportsUsedInFile: true,
};
