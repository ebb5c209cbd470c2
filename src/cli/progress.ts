import type { ReplayProgress } from '../node/index.js';
import type { Io } from './io.js';
import type { Language } from './language.js';

/** A line that says how far it is, written over on a terminal and nowhere else. */
export interface ProgressLine {
  readonly show: (progress: ReplayProgress) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Milliseconds between two looks at it. */
const pause = 200;

/** Progress on a terminal; silence elsewhere. */
export function progressOn({ isTerminal, err }: Io, language: Language): ProgressLine {
  const begun = performance.now();
  let last = begun;
  if (!isTerminal) return { show: () => undefined, end: () => undefined };
  return {
    show: ({ lines }) => {
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      err(`\r\u001B[K${lineOf(lines, (now - begun) / 1000, language)}`);
    },
    end: () => {
      err('\r\u001B[K');
    },
  };
}

function lineOf(lines: number, seconds: number, language: Language): string {
  const rate = Math.round(lines / seconds);
  return language === 'fr'
    ? `${String(lines)} lignes, ${String(rate)} par seconde`
    : `${String(lines)} lines, ${String(rate)} a second`;
}
