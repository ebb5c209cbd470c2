import { type ExitCode, type Io } from '../../src/cli/io.js';
import { runCommandLine } from '../../src/cli/run.js';

/** What a command line wrote, and what it ended with. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs `veo-risk` with words, and keeps what it says; a command that does not wait for anything. */
export function veoRisk(...words: readonly string[]): Outcome {
  const { io, said } = listening();
  const code = runCommandLine(words, io);
  if (typeof code !== 'number') throw new Error('a command that waits');
  return { code, ...said };
}

/** Runs `veo-risk` with words, and keeps what it says; any command. */
export async function veoRiskWaiting(...words: readonly string[]): Promise<Outcome> {
  const { io, said } = listening();
  const code = await runCommandLine(words, io);
  return { code, ...said };
}

function listening(): { readonly io: Io; readonly said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isTerminal: false,
    colour: false,
  };
  return { io, said };
}
