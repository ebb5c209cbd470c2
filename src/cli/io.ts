/** How a command talks to the world; tests give it a desk of their own. */
export interface Io {
  /** Results, to standard output. */
  readonly out: (text: string) => void;
  /** Everything that is not a result, to standard error. */
  readonly err: (text: string) => void;
  /** Whether standard error is a terminal, on which a line can be written over. */
  readonly isTerminal: boolean;
  /** Whether colours may be used on standard output. */
  readonly colour: boolean;
}

/** What the process ends with. */
export const exit = { done: 0, found: 1, usage: 2 } as const;

/** One of {@link exit}. */
export type ExitCode = (typeof exit)[keyof typeof exit];
