import type { Command } from './command.js';
import type { ExitCode, Io } from './io.js';
import type { Flag, Options } from './options.js';
import type { UsageProblem } from './usage.js';

/** What can be done with something: the first word after the name of a command. */
export interface Action {
  /** Files that it takes. */
  readonly files: number;
  readonly flags: readonly Flag[];
  readonly needs: readonly Flag[];
  /** Of these exactly one is given. */
  readonly oneOf?: readonly Flag[];
  readonly run: (options: Options, io: Io) => ExitCode | Promise<ExitCode>;
}

/** Whether an option was given. */
export type IsGiven = (flag: Flag) => boolean;

/**
 * A command that does several things, each with files and options of its own.
 *
 * @param actions - By the word that asks for them.
 * @param furtherProblem - What else stands in the way, once files and options are those of the action.
 */
export function commandOf(
  name: Command['name'],
  actions: { readonly [word: string]: Action },
  furtherProblem: (isGiven: IsGiven) => UsageProblem | undefined = () => undefined,
): Command {
  const flags = [...new Set(Object.values(actions).flatMap((action) => action.flags))];
  const actionOf = (word: string): Action | undefined => (Object.hasOwn(actions, word) ? actions[word] : undefined);
  return {
    name,
    flags,
    several: true,
    problem: ({ files: [word = '', ...files], ...given }) => {
      const action = actionOf(word);
      const isGiven: IsGiven = (flag) => Object.hasOwn(given, flag);
      if (action === undefined) return { problem: 'no-action', action: word, allowed: Object.keys(actions) };
      if (files.length < action.files) return { problem: 'no-file' };
      if (files.length > action.files) return { problem: 'too-many-files', files: action.files };
      return flagProblem(action, { flags, isGiven }) ?? furtherProblem(isGiven);
    },
    run: ({ files: [word = '', ...files], ...given }, io) => {
      // INVARIANT: the action was looked at before.
      const { run } = actionOf(word) as Action;
      return run({ ...given, files }, io);
    },
  };
}

interface Given {
  readonly flags: readonly Flag[];
  readonly isGiven: IsGiven;
}

function flagProblem(action: Action, { flags, isGiven }: Given): UsageProblem | undefined {
  const foreign = flags.find((flag) => isGiven(flag) && !action.flags.includes(flag));
  if (foreign !== undefined) return { problem: 'unknown-flag', flag: `--${foreign}` };
  const missing = action.needs.find((flag) => !isGiven(flag));
  if (missing !== undefined) return { problem: 'needs-flag', flag: `--${missing}` };
  const { oneOf = [] } = action;
  const isMet = oneOf.length === 0 || oneOf.filter(isGiven).length === 1;
  return isMet ? undefined : { problem: 'one-of', flags: oneOf.map((flag) => `\`--${flag}\``) };
}
