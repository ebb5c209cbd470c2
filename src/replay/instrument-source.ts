import type { CompiledInstrument } from '../compile/compile-instrument.js';

/** An instrument as a record names it: by all three. */
export interface InstrumentWanted {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the instrument, 64 lower-case hex digits. */
  readonly digest: string;
}

/** What came of looking an instrument up. Nothing near it is ever given in its place. */
export type InstrumentFound =
  | {
      readonly found: 'instrument';
      readonly compiled: CompiledInstrument;
      /** `published`: a registry holds it; `embedded`: only the archive does. */
      readonly source: 'published' | 'embedded';
    }
  | { readonly found: 'nothing' }
  /** Another one stands under this id and version. */
  | { readonly found: 'altered'; readonly digest: string }
  /** It is there, and does not load. */
  | { readonly found: 'unsound'; readonly issues: number };

/** Where instruments come from. */
export type InstrumentSource = (wanted: InstrumentWanted) => InstrumentFound;
