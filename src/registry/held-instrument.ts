import { compileInstrument, type CompiledInstrument } from '../compile/compile-instrument.js';
import { digestsOf } from '../compile/instrument-digests.js';
import { scoringDigest } from '../instrument/digest.js';
import type { Instrument } from '../instrument/instrument.js';
import { once } from '../kernel/once.js';
import type { DigestFunction } from '../kernel/sha256.js';

/** An instrument of a registry that passed every check, with its digests; each is computed when first asked for. */
export interface HeldInstrument {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the instrument, as `instrumentDigest` gives it. */
  readonly digest: string;
  /** What two versions share that differ in words only, as `scoringDigest` gives it. */
  readonly scoringDigest: () => string;
  /** By language, as `textDigest` gives it; of the languages whose words are not at `none`. */
  readonly textDigests: () => { readonly [language: string]: string };
  readonly instrument: Instrument;
  /** Made ready for evaluation, once. */
  readonly compiled: () => CompiledInstrument;
}

/** An instrument with its digests. */
export function heldInstrument(instrument: Instrument, hash: DigestFunction): HeldInstrument {
  const { id, version, languages } = instrument.document;
  const { whole, text } = digestsOf(instrument, hash);
  const spoken = languages.filter(({ status }) => status !== 'none').map(({ code }) => code);
  return {
    ...{ id, version, digest: whole() },
    scoringDigest: once(() => scoringDigest(instrument.document, hash)),
    textDigests: once(() => Object.freeze(Object.fromEntries(spoken.map((language) => [language, text(language)])))),
    instrument,
    compiled: once(() => compileInstrument(instrument, hash)),
  };
}
