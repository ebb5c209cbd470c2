import { instrumentTypes } from '../../authoring/index.js';
import type { Command } from '../command.js';
import { onError } from '../findings.js';
import { exit } from '../io.js';
import { loadInstrument } from '../load.js';

/** `veo-risk types`: TypeScript declarations for the assessments of one instrument. */
export const types: Command = {
  name: 'types',
  flags: [],
  run({ files, lang }, io) {
    const compiled = loadInstrument(files[0] ?? '', onError(lang, io));
    if (compiled === undefined) return exit.found;
    io.out(instrumentTypes(compiled.instrument.document));
    return exit.done;
  },
};
