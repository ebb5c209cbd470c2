import type { Help } from './help.js';

/** Help in English. */
export const en: Help = {
  usage: 'usage: ',
  title: 'veo-risk: risk-assessment instruments, checked and evaluated with every reason shown.',
  overviewUsage: 'veo-risk COMMAND … ; veo-risk COMMAND --help',
  options: `--lang fr|en chooses the language: French where nothing is said, on every machine.
- in the place of a file reads standard input. NO_COLOR switches colours off.
Exit: 0 nothing found, 1 something found or refused, 2 usage.`,
  examples: `Examples:
  veo-risk check my-instrument.json
  veo-risk assess --lang en my-assessment.json
`,
  commands: {
    check: {
      summary: 'Say everything that is wrong with instruments or assessments, where, and what to mend',
      usage: 'check FILE… [--instrument FILE] [--format text|json] [--lang fr|en]',
      text: `An instrument is checked whole. An assessment is held against the bundled instrument that it names, or
against the one given with --instrument. Each finding is headed FILE:LINE:COLUMN. --format json writes one
line of JSON for each, also of a file that cannot be read, and nothing for a sound file.
Exit: 0 clean, 1 something found, 2 usage.

Examples:
  veo-risk check --lang en my-instrument.json
  veo-risk check --lang en --format json my-instrument.json
  veo-risk check --lang en - < my-assessment.json
`,
    },
    test: {
      summary: 'Run the cases that stand beside an instrument',
      usage: 'test INSTRUMENT [--lang fr|en]',
      text: `The cases of my-instrument.json are in my-instrument.cases.json. An instrument without cases fails.
Exit: 0 every case holds, 1 one fails or there is none, 2 usage.

Example:
  veo-risk test --lang en my-instrument.json
`,
    },
    assess: {
      summary: 'Evaluate an assessment and say why',
      usage: 'assess ASSESSMENT [--instrument FILE] [--audience READER] [--detail] [--format text|json] [--lang fr|en]',
      text: `Finds the bundled instrument that the assessment names, or takes the file given with --instrument.
--detail lists every comparison, how firm each result is, and why not. --format json prints the canonical
evaluation, ready to be kept. --audience makes the report for one reader: what the instrument hides from them
is left out, and the report says that something was. Readers: management, security, social, psychology,
clinical, religious, external, prosecution, intelligence.
Exit: 0 evaluated, 1 refused, 2 usage.

Examples:
  veo-risk assess --lang en my-assessment.json
  veo-risk assess --lang en --audience security my-assessment.json
  veo-risk assess --format json --instrument my-instrument.json - < my-assessment.json
`,
    },
    types: {
      summary: 'Print TypeScript types for the assessments of an instrument',
      usage: 'types INSTRUMENT [--lang fr|en]',
      text: `With them, ratings autocomplete, and a misspelt id or level does not compile.
Exit: 0 printed, 1 the instrument has errors, 2 usage.

Example:
  veo-risk types my-instrument.json > my-instrument.d.ts
`,
    },
    resolve: {
      summary: 'Make one flat instrument from an overlay and the instrument that it extends',
      usage: 'resolve OVERLAY [--instrument FILE] [--lang fr|en]',
      text: `Takes the bundled instrument that the overlay extends, or the file given with --instrument; its digest must
be the one that the overlay names. The flat instrument is checked whole and printed; digests go to standard
error. Under policy veo nothing may be looser than it was.
Exit: 0 printed, 1 refused, 2 usage.

Example:
  veo-risk resolve my-overlay.json > my-instrument.json
`,
    },
  },
};
