import type { ExitCode, Io } from './io.js';
import type { Options } from './options.js';

/** One command of `veo-risk`. */
export interface Command {
  readonly name: string;
  /** One line, as it stands in the list of commands. */
  readonly summary: string;
  /** The words after `veo-risk`. */
  readonly usage: string;
  /** What `--help` shows below the usage: options and examples. */
  readonly help: string;
  readonly flags: readonly ('format' | 'instrument' | 'detail')[];
  readonly run: (options: Options, io: Io) => ExitCode;
}
