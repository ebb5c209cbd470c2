import type { Command } from './command.js';
import { assess } from './commands/assess.js';
import { check } from './commands/check.js';
import { test } from './commands/test.js';
import { types } from './commands/types.js';
import { exit, type ExitCode, type Io } from './io.js';
import { type Options, readOptions } from './options.js';

const commands: readonly Command[] = [check, test, assess, types];

/**
 * Runs one command line.
 *
 * @param words - The words after `veo-risk`.
 * @returns What the process ends with: 0 done, 1 something found or refused, 2 usage.
 */
export function runCommandLine(words: readonly string[], io: Io): ExitCode {
  const [name, ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    io.out(overview());
    return exit.done;
  }
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return runCommand(command, rest, io);
  io.err(name === undefined ? overview() : `no command \`${name}\`; see \`veo-risk --help\`\n`);
  return exit.usage;
}

function runCommand(command: Command, words: readonly string[], io: Io): ExitCode {
  const options = readOptions(words, command.flags);
  if ('problem' in options) return usage(command, options.problem, io);
  if (options.help) {
    io.out(`usage: veo-risk ${command.usage}\n\n${command.summary}.\n${command.help}`);
    return exit.done;
  }
  const problem = filesProblem(command, options);
  return problem === undefined ? command.run(options, io) : usage(command, problem, io);
}

function filesProblem({ name }: Command, { files }: Options): string | undefined {
  if (files.length === 0) return 'a file is missing';
  return name !== 'check' && files.length > 1 ? 'one file at a time' : undefined;
}

function usage({ usage: words }: Command, problem: string, io: Io): ExitCode {
  io.err(`${problem}\nusage: veo-risk ${words}\n`);
  return exit.usage;
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `veo-risk: risk-assessment instruments, checked and evaluated with every reason shown.

usage: veo-risk COMMAND … ; veo-risk COMMAND --help

${lines.join('\n')}

--lang fr|en chooses the language (French unless said otherwise). NO_COLOR switches colours off.

Examples:
  veo-risk check my-instrument.json
  veo-risk assess --lang en my-assessment.json
`;
}
