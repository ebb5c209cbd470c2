/** One answer for each input of a table, by the id of the input. */
export interface TableAnswers {
  readonly [input: string]: string | boolean;
}

/** What is wrong with bands, decision tables and adjustments: any policy. */
export interface BandingIssues {
  /** The measure passes over a band: what it can come to just below and just above leaves nothing in it. */
  'instrument.empty-band': {
    readonly band: string;
    readonly measure: string;
    readonly below: string;
    readonly above: string;
  };
  /** No rule of a table holds for these answers. */
  'instrument.no-rule': { readonly answers: TableAnswers };
  /** Two rules of a table hold for these answers. */
  'instrument.two-rules': { readonly first: string; readonly answers: TableAnswers };
  /** No rule of a table gives the band. */
  'instrument.band-without-rule': { readonly band: string };
  /** A rule names an answer that its input cannot give. */
  'instrument.unknown-answer': {
    readonly input: string;
    readonly answer: string | boolean;
    readonly answers: readonly (string | boolean)[];
    readonly nearest: string | null;
  };
  /** A fact of this type gives a table no answer. */
  'instrument.fact-not-an-answer': { readonly fact: string; readonly type: string };
  /** An adjustment leaves every band as it is. */
  'instrument.idle-adjustment': { readonly adjustment: string };
  /** A banding reads itself, by its inputs or by what its adjustments read. */
  'instrument.banding-cycle': { readonly path: readonly string[] };
}
