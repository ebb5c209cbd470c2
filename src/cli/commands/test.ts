import { existsSync } from 'node:fs';
import { type CaseReport, type CasesDocument, type Difference, parseCases, runCases } from '../../authoring/index.js';
import type { Command } from '../command.js';
import { onError } from '../findings.js';
import { exit, type Io } from '../io.js';
import { loadInstrument, loadText } from '../load.js';
import { messagesIn } from '../messages.js';
import type { Language } from '../language.js';
import type { Options } from '../options.js';

/** `veo-risk test`: the cases beside an instrument, run. */
export const test: Command = {
  name: 'test',
  flags: [],
  run(options, io) {
    const [file = ''] = options.files;
    const compiled = loadInstrument(file, onError(options.lang, io));
    if (compiled === undefined) return exit.found;
    const cases = loadCases(file, { options, instrument: compiled.instrument.document }, io);
    if (cases === undefined) return exit.found;
    const reports = runCases(compiled, cases);
    for (const report of reports) writeReport(report, options.lang, io);
    const failed = reports.filter(({ differences }) => differences.length > 0).length;
    io.out(`${messagesIn(options.lang).casesDone(reports.length - failed, failed)}\n`);
    return failed === 0 ? exit.done : exit.found;
  },
};

interface Wanted {
  readonly options: Options;
  readonly instrument: CasesDocument['instrument'];
}

function loadCases(file: string, { options, instrument }: Wanted, io: Io): CasesDocument | undefined {
  const path = file.replace(/\.json$/, '.cases.json');
  if (path === file || !existsSync(path)) {
    io.err(`${messagesIn(options.lang).noCases(path)}\n`);
    return undefined;
  }
  const tell = onError(options.lang, io);
  const text = loadText(path, tell);
  if (text === undefined) return undefined;
  const parsed = parseCases(text, instrument);
  if (parsed.ok) return parsed.value;
  tell({ file: path, text, issues: parsed.issues });
  return undefined;
}

function writeReport({ name, differences }: CaseReport, language: Language, io: Io): void {
  const messages = messagesIn(language);
  const title = typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0] ?? '');
  io.out(`${differences.length === 0 ? messages.caseHolds(title) : messages.caseFails(title)}\n`);
  for (const difference of differences) io.out(differenceText(difference, language));
}

function differenceText({ at, expected, actual }: Difference, language: Language): string {
  const messages = messagesIn(language);
  return `         ${at}\n           ${messages.expected}: ${JSON.stringify(expected)}\n           ${messages.actual}: ${JSON.stringify(actual)}\n`;
}
