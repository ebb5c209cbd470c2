import type { CommandName } from './help/help.js';
import type { ExitCode, Io } from './io.js';
import type { Flag, Options } from './options.js';
import type { UsageProblem } from './usage.js';

/** One command of `veo-risk`. What is said of it stands in `help/`. */
export interface Command {
  readonly name: CommandName;
  /** The flags that it knows, beside `--lang` and `--help`. */
  readonly flags: readonly Flag[];
  /** Whether it takes more than one file. */
  readonly several?: boolean;
  /** Flags that have to be there. */
  readonly needs?: readonly Flag[];
  /** Whether it can write a page of HTML. */
  readonly pages?: boolean;
  /** What else stands in the way of running it. */
  readonly problem?: (options: Options) => UsageProblem | undefined;
  readonly run: (options: Options, io: Io) => ExitCode | Promise<ExitCode>;
}
