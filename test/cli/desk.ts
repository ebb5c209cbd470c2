import { type ExitCode, type Io } from '../../src/cli/io.js';
import { runCommandLine } from '../../src/cli/run.js';

/** What a command line wrote, and what it ended with. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs `veo-risk` with words, and keeps what it says. */
export function veoRisk(...words: readonly string[]): Outcome {
  const said = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    colour: false,
  };
  const code = runCommandLine(words, io);
  return { code, ...said };
}
