import { checkAssessment, parseAssessment, parseInstrument } from '../../index.js';
import type { Issue } from '../../index.js';
import { bundledPath } from '../bundled-path.js';
import type { Command } from '../command.js';
import { asJson, type Findings, onError, type Tell, writeIssues } from '../findings.js';
import { exit, type ExitCode, type Io } from '../io.js';
import { loadInstrument, loadText } from '../load.js';
import { messagesIn } from '../messages.js';
import type { Options } from '../options.js';
import { pinOf } from '../pin.js';

/** `veo-risk check`: everything that is wrong with instruments or assessments, where, and what to do. */
export const check: Command = {
  name: 'check',
  flags: ['format', 'instrument'],
  several: true,
  run(options, io) {
    const results = options.files.map((file) => checkFile(file, options, io));
    return results.every((code) => code === exit.done) ? exit.done : exit.found;
  },
};

function checkFile(file: string, options: Options, io: Io): ExitCode {
  const isJson = options.format === 'json';
  const tell = isJson ? asJson(options.lang, io) : onError(options.lang, io);
  const text = loadText(file, tell);
  const issues = text === undefined ? undefined : issuesOf({ file, text }, options, tell);
  if (text === undefined || issues === undefined) return exit.found;
  const findings = { file, text, issues };
  if (isJson) tell(findings);
  else writeFile(findings, options, io);
  return issues.every(({ severity }) => severity === 'warning') ? exit.done : exit.found;
}

function writeFile(findings: Findings, { lang }: Options, io: Io): void {
  const { file, issues } = findings;
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const messages = messagesIn(lang);
  writeIssues(findings, lang, io);
  io.out(`${errors === 0 ? messages.sound(file, warnings) : `${file}: ${messages.found(errors, warnings)}`}\n`);
}

function issuesOf(read: Omit<Findings, 'issues'>, options: Options, tell: Tell): readonly Issue[] | undefined {
  const { text } = read;
  const pin = pinOf(text);
  if (pin === undefined) return parseInstrument(text).issues;
  const { ok, issues } = parseAssessment(text);
  // Without the instrument nothing more can be said of it.
  if (!ok && pin.id === '' && options.instrument === undefined) return issues;
  const file = options.instrument ?? bundledPath(pin, read, tell);
  const compiled = file === undefined ? undefined : loadInstrument(file, tell);
  if (compiled !== undefined) return checkAssessment(compiled, text).issues;
  return ok ? undefined : issues;
}
