import type { Text } from './texts.js';

/** A version of an instrument, by what it says and by its digest. */
export interface PinnedInstrument {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the document, 64 lower-case hex digits. */
  readonly digest: string;
}

/** An evaluation by one version of an instrument that facts are read from: an earlier one, or of the facility. */
export interface LinkedInput {
  readonly id: string;
  readonly title: Text;
  readonly instrument: PinnedInstrument;
  /** The policy of that instrument. An instrument of policy `veo` takes none of policy `reference`. */
  readonly policy: 'veo' | 'reference';
  /** `same`: of the subject of the assessment; `facility`: of the prison. */
  readonly of: 'same' | 'facility';
}

/** Where a fact is read, in place of being answered. */
export type FactSource =
  | { readonly input: string; readonly measure: string }
  | { readonly input: string; readonly banding: string }
  | { readonly input: string; readonly daysSince: true };
