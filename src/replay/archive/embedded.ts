import { type CompiledInstrument, compileInstrument } from '../../compile/compile-instrument.js';
import { parseInstrument } from '../../instrument/parse-instrument.js';
import type { DigestFunction } from '../../kernel/sha256.js';
import type { InstrumentLine } from '../../record/archive/line.js';
import type { InstrumentFound, InstrumentSource } from '../instrument-source.js';

/** The most instruments that an archive's own are taken from; no archive comes near it. */
export const embeddedMost = 1000;

/** The instruments of a registry, and behind them those that an archive itself holds. */
export interface EmbeddedInstruments {
  /** Takes an instrument whose digest was found to be right. */
  take(line: InstrumentLine): void;
  readonly find: InstrumentSource;
}

type Loaded =
  | { readonly found: 'instrument'; readonly compiled: CompiledInstrument; readonly source: 'embedded' }
  | { readonly found: 'unsound'; readonly issues: number };

/** No embedded instrument yet. Each is loaded when the first record asks for it. */
export function embeddedInstruments(registry: InstrumentSource, hash: DigestFunction): EmbeddedInstruments {
  const lines = new Map<string, InstrumentLine>();
  const loaded = new Map<string, Loaded>();
  const load = (digest: string): InstrumentFound => {
    const known = loaded.get(digest);
    const line = lines.get(digest);
    if (known !== undefined) return known;
    if (line === undefined) return { found: 'nothing' };
    const made = loadedFrom(line, hash);
    loaded.set(digest, made);
    return made;
  };
  return {
    take: (line) => {
      if (lines.size < embeddedMost) lines.set(line.digest, line);
    },
    find: (wanted) => {
      const published = registry(wanted);
      return published.found === 'nothing' ? load(wanted.digest) : published;
    },
  };
}

function loadedFrom({ document }: InstrumentLine, hash: DigestFunction): Loaded {
  const parsed = parseInstrument(document);
  if (!parsed.ok) return { found: 'unsound', issues: parsed.issues.length };
  return { found: 'instrument', compiled: compileInstrument(parsed.value, hash), source: 'embedded' };
}
