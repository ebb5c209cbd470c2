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
    replay: {
      summary: 'Say whether the records of an archive are whole, and come out the same',
      usage:
        'replay ARCHIVE [--registry DIR [--trust FILE]] [--workers N] [--as-known DATE] [--cross-check] [--resume FILE] [--format text|json|html] [--lang fr|en]',
      text: `Every line gets a verdict: the same, differs, or cannot be replayed and what could still be checked. Nothing is
guessed or mended, and no network is used. --registry takes instruments, notices and errata from a folder, else those
that come with the package: the report says what was in force on the days that people concluded, and gives the right
result where an erratum affects one; --trust says whose signatures count in it. --workers shares the work between N
threads; the report stays the same. --as-known also evaluates with the evidence that was there by that day.
--cross-check evaluates every condition a second time, by json-logic-js, where nothing that it reads is unknown.
--resume keeps in FILE how far it is: run it again after an interruption, and it goes on from there with the same
report. --format json has the same bytes on every machine; --format html is one page to print and file. Progress is
written on a terminal only.
Exit: 0 everything is the same, 1 something differs, cannot be replayed or is out of place, 2 usage.

Examples:
  veo-risk replay --lang en my-archive.ndjson
  veo-risk replay --lang en --registry my-registry my-archive.ndjson
  veo-risk replay --format html my-archive.ndjson > report.html
  veo-risk replay --workers 2 --format json my-archive.ndjson > report.json
`,
    },
    compare: {
      summary: 'Say what another version of an instrument would make of the records of an archive',
      usage:
        'compare ARCHIVE --from ID@VERSION --to ID@VERSION [--registry FOLDER [--trust FILE]] [--format text|json] [--lang fr|en]',
      text: `Looks at the records made with the first version. A version is that of an instrument of the registry, or a file whose
name ends in .json. Without --registry it is the registry that comes with the package.
Exit: 0 nothing changes, 1 something changes or cannot be compared, 2 usage.

Example:
  veo-risk compare my-archive.ndjson --from ml-veo-intake@0.1.0 --to my-instrument.json --lang en
`,
    },
    record: {
      summary: 'Seal what was assessed, concluded and done, each as a line for an archive',
      usage: 'record seal|follow|erase|copy|abandon FILE [STATEMENT] [OPTION…] [--lang fr|en]',
      text: `record seal ASSESSMENT STATEMENT [--instrument FILE]
  seals an assessment, its evaluation, and what STATEMENT says: who concluded what, when, why, having seen what.
record follow ARCHIVE STATEMENT --of NUMBER|SEAL [--instrument FILE]
  seals a review, challenge, decision, notice or supersession of an assessment that the archive holds, named by its
  number in the register or its seal. The archive stays as it is.
record erase ARCHIVE ORDER --of NUMBER|SEAL --out NEW|--replace [--whole] [--instrument FILE]
  writes a new archive without the parts that ORDER names, and without every digest that covers them, and adds entries
  that say who erased them and on what basis. Seals, roots and proofs that were made before still hold.
  --whole erases everything that was sealed about the assessment: a tombstone stays in the place of each entry, with its
  seal and the order. --replace puts the new archive in the place of the old one, whole or not at all.
record copy ARCHIVE STATEMENT --of NUMBER|SEAL --audience READER [--out NEW] [--instrument FILE]
  copies what was sealed about the assessment, without what the instrument hides from that reader: each copy says what
  is withheld, by whom and on what basis, and the rest of it can be replayed.
record abandon STATEMENT
  seals that a number of the register was used and no assessment came of it.
STATEMENT is JSON; docs/guides/records-clerk.md shows each kind. Without \`time\` in it, the entry is sealed now, by
the clock of this machine. What does not parse is refused. What is wrong otherwise (a breached guard, evidence that
does not count, dates that cannot be) is sealed with it, told, and bars its validity for ever.
--out writes a new file instead of printing. --secret FILE gives the 32 hex digits that the salts are made from, used
once and then destroyed; without it the machine draws them and keeps them nowhere.
Exit: 0 sealed, 1 refused, 2 usage.

Examples:
  veo-risk record seal --lang en my-assessment.json my-conclusion.json --out my-record.json
  veo-risk record follow --lang en my-archive.ndjson my-notice.json --of A-2026-0311 --out my-entry.json
  veo-risk archive append --lang en my-archive.ndjson my-record.json
`,
    },
    archive: {
      summary: 'Make an archive, append a record, verify it, prove that a record stands in it',
      usage: 'archive create|append|verify|checkpoint|proof ARCHIVE [RECORD] [OPTION…] [--lang fr|en]',
      text: `archive create ARCHIVE --origin NAME [--opened DATE]
  makes a file with its header. NAME is what checkpoints carry, such as ml.example/prison-7/2026.
archive append ARCHIVE RECORD [--instrument FILE]
  appends a sealed record, after its instrument where no line holds it: FILE, or the bundled one that it names.
  Refused: a seal or part that does not hold, a record that is there, an unknown chain, a number used before.
archive verify ARCHIVE [--checkpoint FILE [--trust FILE [--on DATE]]] [--noted SIZE:ROOT]
  says what is wrong with each line, and prints SIZE:ROOT, short enough to note in a paper register. Holds the first
  lines against a checkpoint or what was noted. --trust says whose signatures count, on the day --on, else today.
archive checkpoint ARCHIVE
  prints what the archive says of itself, to be signed with veo-risk sign; nothing of one that does not hold.
archive proof ARCHIVE --seal SEAL [--checkpoint FILE]
  prints that a record stands in the archive: with a signed checkpoint as C2SP tlog-proof, else as JSON.
Nothing is evaluated: see veo-risk replay.
Exit: 0 done and everything holds, 1 something wrong or refused, 2 usage.

Examples:
  veo-risk archive create my-archive.ndjson --origin ml.example/prison-7/2026 --lang en
  veo-risk archive append my-archive.ndjson my-record.json --lang en
  veo-risk archive verify my-archive.ndjson --checkpoint my-checkpoint.txt --lang en
`,
    },
    registry: {
      summary: 'Keep instruments by exact version in a folder, with the notices that authorise or withdraw them',
      usage: 'registry add|list|notice FOLDER [FILE] [OPTION…] [--format text|json] [--lang fr|en]',
      text: `registry add FOLDER INSTRUMENT [--signatures FILE [--on DATE]] [--trust TRUST]
  checks an instrument whole and enters it. A known version with other bytes is refused: it never changes.
registry notice FOLDER FILE [--signatures FILE [--on DATE]] [--trust TRUST]
  enters an instrument notice (authorised, suspended, withdrawn) or an erratum.
registry list FOLDER [--on DATE] [--trust TRUST]
  checks every file against the index and lists what is there; with --on, what was in force on that day.
--trust says whose signatures count: what has to be signed and is not, is refused. The signatures of a file are in
the file of that name ending in .signatures.json, unless --signatures says where; --on is the day of signing, or
today. --format json writes one line of JSON for each thing listed, entered or wrong.
Exit: 0 done and nothing wrong, 1 something wrong or refused, 2 usage.

Examples:
  veo-risk registry add --lang en my-registry my-instrument.json
  veo-risk registry notice --lang en my-registry my-notice.json
  veo-risk registry list --lang en my-registry --on 2026-09-14
`,
    },
    keygen: {
      summary: 'Make a key to sign with',
      usage: 'keygen KEY --holder OFFICE [--name NAME] [--lang fr|en]',
      text: `Writes the key into a new file that only its owner may read, and prints what a trust file says of it. The file
is not encrypted: it belongs on a medium of its own, in a sealed envelope, in the safe. OFFICE is the id of an
office, such as director, never the name of a person. NAME is what checkpoints are signed with.
Exit: 0 made, 1 not written, 2 usage.

Example:
  veo-risk keygen --lang en /media/key/director.key.json --holder director --name prison.example/director
`,
    },
    sign: {
      summary: 'Sign an instrument, a notice, a record, or a checkpoint of an archive',
      usage: 'sign FILE --key KEY --kind instrument|notice|record|checkpoint [--signatures FILE] [--lang fr|en]',
      text: `Prints the signatures of the document, to be kept beside it; the document stays as it is. What is signed is its
kind and its digest. --signatures gives the signatures that are there already: one more is added. A checkpoint
is printed whole, with one signature more. Nothing is signed that is not sound.
Exit: 0 signed, 1 refused, 2 usage.

Examples:
  veo-risk sign my-instrument.json --kind instrument --key director.key.json > first.json
  veo-risk sign my-instrument.json --kind instrument --key registrar.key.json --signatures first.json \\
    > my-instrument.signatures.json
`,
    },
    verify: {
      summary: 'Say whether those who have to sign have signed, offline',
      usage: 'verify FILE --trust TRUST [--signatures FILE] [--on DATE] [--format text|json] [--lang fr|en]',
      text: `The signatures of my-instrument.json are in my-instrument.signatures.json, unless --signatures says where; a
checkpoint carries its own. --on is the day on which it was signed, as the register has it; without it, today.
Missing, stripped, doubled, moved, altered signatures, and those of unknown keys, are refused. --format json
writes one line of JSON for the verdict, or for each reason against it.
Exit: 0 signed by enough, 1 refused, 2 usage.

Examples:
  veo-risk verify --lang en my-instrument.json --trust trust.json --on 2026-05-01
  veo-risk verify --lang en checkpoint.txt --trust trust.json
`,
    },
  },
};
