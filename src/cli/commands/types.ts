import { instrumentTypes } from '../../authoring/index.js';
import type { Command } from '../command.js';
import { exit } from '../io.js';
import { loadInstrument } from '../load.js';

/** `veo-risk types`: TypeScript declarations for the assessments of one instrument. */
export const types: Command = {
  name: 'types',
  summary: 'Print TypeScript types for the assessments of an instrument',
  usage: 'types INSTRUMENT [--lang fr|en]',
  help: `With them, ratings autocomplete, and a misspelt id or level does not compile.
Exit: 0 printed, 1 the instrument has errors, 2 usage.

Example:
  veo-risk types my-instrument.json > my-instrument.d.ts
`,
  flags: [],
  run({ files, lang }, io) {
    const compiled = loadInstrument(files[0] ?? '', lang, io);
    if (compiled === undefined) return exit.found;
    io.out(instrumentTypes(compiled.instrument.document));
    return exit.done;
  },
};
