import { fileURLToPath } from 'node:url';
import { leftOut, rooms, untouched } from './scripts/mutation/rooms.mjs';
import whole from './stryker.config.mjs';

const room = process.env['MUTATION_ROOM'] ?? '';
const found = rooms[room];
if (!found) throw new Error(`no such room: ${room} (MUTATION_ROOM: one of ${Object.keys(rooms).join(', ')})`);

const { vitest: _, ...settings } = whole;

/** Mutation testing of one room, for `npm run mutation`. */
export default {
  ...settings,
  mutate: [found.files, ...untouched],
  testRunner: 'one-process',
  plugins: [fileURLToPath(new URL('scripts/mutation/one-process/runner.mjs', import.meta.url))],
  buildCommand: 'node scripts/mutation/one-process/to-javascript.mjs',
  // Milliseconds of the processor that a mutant's tests may take: one that outlives them has survived.
  oneProcess: { include: [found.tests], exclude: leftOut, patience: 5000 },
  // test/docs is beside the tests that use it.
  ignorePatterns: ['.stryker-tmp', ...settings.ignorePatterns.map((path) => (path === 'docs' ? '/docs' : path))],
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: `reports/mutation/${room}.html` },
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
  tempDirName: `.stryker-tmp/${room}`,
};
