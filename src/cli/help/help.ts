/** The commands of `veo-risk`. */
export type CommandName =
  | ('check' | 'test' | 'assess' | 'types' | 'resolve' | 'replay' | 'compare')
  | ('record' | 'archive' | 'registry' | 'keygen' | 'sign' | 'verify');

/** What is said of one command. */
export interface CommandHelp {
  /** One line, as it stands in the list of commands. */
  readonly summary: string;
  /** The words after `veo-risk`. */
  readonly usage: string;
  /** What `--help` shows below the usage: what it does, options, examples. */
  readonly text: string;
}

/** The help of one language. */
export interface Help {
  readonly usage: string;
  readonly title: string;
  readonly overviewUsage: string;
  readonly options: string;
  readonly examples: string;
  readonly commands: { readonly [Name in CommandName]: CommandHelp };
}
