import { present } from './scripts/lib/surfaces.mjs';

/** What nothing uses: files, exports, dependencies. */
export default {
  entry: [
    ...present().map(({ source }) => source),
    'src/cli/main.ts',
    'scripts/*.mjs',
    'bench/**/*.{ts,mjs}',
    'examples/**/*.{js,mjs,cjs,ts,html}',
  ],
  project: ['src/**/*.ts', 'scripts/**/*.mjs', 'test/**/*.ts'],
  ignore: ['test/consumers/**', 'test/gates/planted/**'],
  // decimal.js is the oracle of the decimal tests; the types of packages are imported by no one.
  ignoreExportsUsedInFile: true,
};
