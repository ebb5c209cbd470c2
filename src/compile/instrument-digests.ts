import { instrumentDigest, textDigest } from '../instrument/digest.js';
import type { Instrument } from '../instrument/instrument.js';
import { ownValue } from '../kernel/json-value.js';
import type { DigestFunction } from '../kernel/sha256.js';
import type { InstrumentDigests } from './compiled-instrument.js';

/** The digests of an instrument, each computed when first asked for; of a published one, as they were pinned. */
export function digestsOf({ document, published }: Instrument, hash: DigestFunction): InstrumentDigests {
  let whole = published?.whole;
  const texts = new Map<string, string>();
  return {
    whole: () => (whole ??= instrumentDigest(document, hash)),
    text: (language) => {
      const digest =
        texts.get(language) ?? ownValue(published?.texts ?? {}, language) ?? textDigest(document, language, hash);
      texts.set(language, digest);
      return digest;
    },
  };
}
