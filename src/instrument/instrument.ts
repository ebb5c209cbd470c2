import type { Node } from '../expression/grammar.js';
import type { InstrumentDocument } from './document.js';
import type { PublishedInstrument } from './published.js';

declare const stage: unique symbol;

/**
 * An instrument that passed every check: what `parseInstrument` returns and `compileInstrument` takes.
 *
 * INVARIANT: only `parseInstrument` makes one; the symbol keeps a bare document from passing for it.
 */
export interface Instrument {
  /** The document as written, its keys in their order, deeply frozen. */
  readonly document: InstrumentDocument;
  /** Every condition of the document, checked and typed, by the JSON Pointer where it stands. */
  readonly conditions: ReadonlyMap<string, Node>;
  /** Of an instrument that comes with the package: its digests, as they were pinned when it was checked. */
  readonly published?: PublishedInstrument;
  readonly [stage]: 'instrument';
}
