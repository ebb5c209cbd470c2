import { exit } from './io.js';
import type { Language } from './language.js';

/** What is done where standard output cannot be written. */
export interface LostOutput {
  readonly err: (text: string) => void;
  readonly end: (code: number) => void;
}

const words: { readonly [Each in Language]: (code: string) => string } = {
  fr: (code) => `La sortie n’a pu être écrite en entier (${code}) : ne pas garder ce qui en est là.\n`,
  en: (code) => `The output could not be written whole (${code}): do not keep what there is of it.\n`,
};

/**
 * Answers an error of standard output. A reader that closes the pipe early has seen enough, and the command still ends with
 * what it found; where a disk is full, what was written is not the whole.
 */
export function lostOutput(language: Language, { err, end }: LostOutput): (error: NodeJS.ErrnoException) => void {
  return ({ code = '' }) => {
    if (code === 'EPIPE') return;
    err(words[language](code));
    end(exit.found);
  };
}
