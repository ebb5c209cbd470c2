import { checkAssessment, parseAssessment, parseInstrument } from '../../index.js';
import type { Issue } from '../../index.js';
import { bundledPath } from '../bundled-path.js';
import type { Command } from '../command.js';
import { tellIssues, writeIssues } from '../findings.js';
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
  const text = loadText(file, options.lang, io);
  if (text === undefined) return exit.found;
  const issues = issuesOf(text, options, io);
  if (issues === undefined) return exit.found;
  const findings = { file, text, issues };
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  if (options.format === 'json') {
    for (const told of tellIssues(findings, options.lang)) io.out(`${JSON.stringify(told)}\n`);
  } else {
    writeIssues(findings, options.lang, io);
    const messages = messagesIn(options.lang);
    io.out(`${errors === 0 ? messages.sound(file, warnings) : `${file}: ${messages.found(errors, warnings)}`}\n`);
  }
  return errors === 0 ? exit.done : exit.found;
}

function issuesOf(text: string, options: Options, io: Io): readonly Issue[] | undefined {
  const pin = pinOf(text);
  if (pin === undefined) return parseInstrument(text).issues;
  const { ok, issues } = parseAssessment(text);
  // Without the instrument nothing more can be said of it.
  if (!ok && pin.id === '' && options.instrument === undefined) return issues;
  const file = options.instrument ?? bundledPath(pin, options, io);
  const compiled = file === undefined ? undefined : loadInstrument(file, options.lang, io);
  if (compiled !== undefined) return checkAssessment(compiled, text).issues;
  return ok ? undefined : issues;
}
