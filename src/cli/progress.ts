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

/** Progress on a terminal; silence elsewhere. `size` is how many bytes the file has, where that is known. */
export function progressOn({ isTerminal, err }: Io, language: Language, size = 0): ProgressLine {
  const begun = performance.now();
  let last = begun;
  if (!isTerminal) return { show: () => undefined, end: () => undefined };
  return {
    show: (progress) => {
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      err(`\r\u001B[K${progressText({ ...progress, size, seconds: (now - begun) / 1000 }, language)}`);
    },
    end: () => {
      err('\r\u001B[K');
    },
  };
}

/** How far something is, after how many seconds. */
export interface Pace extends Omit<ReplayProgress, 'characters'> {
  /** Bytes of the whole file; 0 where that is not known. */
  readonly size: number;
  readonly seconds: number;
}

/** The line: how many lines, how fast, and how long it will take still. */
export function progressText({ lines, bytes, size, seconds }: Pace, language: Language): string {
  const rate = String(Math.round(lines / seconds));
  const left = bytes === 0 || size <= bytes ? undefined : timeText(((size - bytes) * seconds) / bytes);
  if (language === 'fr')
    return `${String(lines)} lignes, ${rate} par seconde${left === undefined ? '' : `, encore ${left} environ`}`;
  return `${String(lines)} lines, ${rate} a second${left === undefined ? '' : `, about ${left} left`}`;
}

/** Seconds as a clock shows them: `0:07`, `12:30`, `3:04:05`. */
function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  return hours === 0 ? `${String(minutes)}:${two(rest)}` : `${String(hours)}:${two(minutes)}:${two(rest)}`;
}
