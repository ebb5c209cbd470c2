import type { Command } from './command.js';
import { archive } from './commands/archive.js';
import { assess } from './commands/assess.js';
import { check } from './commands/check.js';
import { compare } from './commands/compare.js';
import { keygen } from './commands/keygen.js';
import { record } from './commands/record.js';
import { registry } from './commands/registry.js';
import { replay } from './commands/replay.js';
import { resolve } from './commands/resolve.js';
import { sign } from './commands/sign.js';
import { test } from './commands/test.js';
import { types } from './commands/types.js';
import { verify } from './commands/verify.js';
import { en } from './help/en.js';
import { fr } from './help/fr.js';
import type { Help } from './help/help.js';
import { exit, type ExitCode, type Io } from './io.js';
import type { Language } from './language.js';
import { languageOf, type Options, readOptions } from './options.js';
import { type UsageProblem, usageWords } from './usage.js';

const commands: readonly Command[] = [
  ...[check, test, assess, types, resolve, replay, compare],
  ...[record, archive, registry, keygen, sign, verify],
];

/**
 * Runs one command line.
 *
 * @param words - The words after `veo-risk`.
 * @returns What the process ends with: 0 done, 1 something found or refused, 2 usage.
 */
export function runCommandLine(words: readonly string[], io: Io): ExitCode | Promise<ExitCode> {
  const language = languageOf(words);
  const [name = '', ...rest] = words;
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return runCommand(command, rest, io);
  if (name === 'help' || words.includes('--help') || words.includes('-h')) {
    io.out(overview(language));
    return exit.done;
  }
  // `--lang en` before a command is no command, and is told as what it is: nothing to do.
  const isNone = name === '' || name.startsWith('-');
  io.err(isNone ? overview(language) : `${usageWords({ problem: 'no-command', name }, language)}\n`);
  return exit.usage;
}

function runCommand(command: Command, words: readonly string[], io: Io): ExitCode | Promise<ExitCode> {
  const options = readOptions(words, command);
  const language = languageOf(words);
  const { usage, commands: told } = helpIn(language);
  const { summary, usage: own, text } = told[command.name];
  if ('problem' in options) return misused(command, options, { language, io });
  if (options.help) {
    io.out(`${usage}veo-risk ${own}\n\n${summary}.\n${text}`);
    return exit.done;
  }
  const problem = filesProblem(command, options) ?? flagProblem(command, options) ?? command.problem?.(options);
  return problem === undefined ? command.run(options, io) : misused(command, problem, { language, io });
}

function filesProblem({ several = false }: Command, { files }: Options): UsageProblem | undefined {
  if (files.length === 0) return { problem: 'no-file' };
  return files.length > 1 && !several ? { problem: 'one-file' } : undefined;
}

function flagProblem({ needs = [] }: Command, options: Options): UsageProblem | undefined {
  const missing = needs.find((flag) => !Object.hasOwn(options, flag));
  return missing === undefined ? undefined : { problem: 'needs-flag', flag: `--${missing}` };
}

interface Desk {
  readonly language: Language;
  readonly io: Io;
}

function misused({ name }: Command, problem: UsageProblem, { language, io }: Desk): ExitCode {
  const { usage, commands: told } = helpIn(language);
  io.err(`${usageWords(problem, language)}\n${usage}veo-risk ${told[name].usage}\n`);
  return exit.usage;
}

function helpIn(language: Language): Help {
  return language === 'fr' ? fr : en;
}

function overview(language: Language): string {
  const { title, usage, overviewUsage, options, examples, commands: told } = helpIn(language);
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name }) => `  ${name.padEnd(width)}  ${told[name].summary}`);
  return `${title}\n\n${usage}${overviewUsage}\n\n${lines.join('\n')}\n\n${options}\n\n${examples}`;
}
