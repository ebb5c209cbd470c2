import type { LineFileIssues } from './issues.js';

/** An issue in the words of a language. */
export interface Told {
  readonly sentence: string;
  readonly remedy: string;
}

/** The words of a language for every code. */
export type Words = { readonly [Code in keyof LineFileIssues]: (facts: LineFileIssues[Code]) => Told };

/** The words for reasons, by their names. */
export type Reasons = Readonly<Record<string, string>>;

/** The longest name of a file or machine that stands in a sentence. */
const longest = 400;

/** The words of one issue. */
export function told(sentence: string, remedy: string): Told {
  return { sentence, remedy };
}

/** A name between backticks, on one line: it must not be able to move the cursor or turn the direction of writing. */
export function tick(name: string): string {
  const shown = name
    .slice(0, longest)
    .replaceAll(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069`]/gu, '\uFFFD');
  return `\`${shown}\``;
}

/** A reason in words; what the operating system calls it where there are none. */
export function named(reasons: Reasons, reason: string): string {
  const said = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
  return said ?? tick(reason);
}
