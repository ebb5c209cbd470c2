import { type ReplayFinding, replayFinding } from '../issues.js';
import { type ChainLink, entryChains } from './chains.js';
import { type NumberGap, registerNumbers } from './numbers.js';

/** What of a line matters for the lines around it. */
export type Placed =
  | { readonly is: 'header' | 'unreadable' }
  | { readonly is: 'instrument'; readonly digest: string }
  | (ChainLink & { readonly is: 'tombstone' })
  | (PlacedEntry & { readonly is: 'entry' });

/** What of an entry matters for the lines around it. */
export interface PlacedEntry extends ChainLink {
  /** Of an assessment entry: the digest of its instrument. */
  readonly instrument?: string;
  /** Number of the register, of an assessment or of its being abandoned. */
  readonly number?: string;
}

/** The lines of an archive as they follow one another, in memory that does not grow with what they hold. */
export interface Sequence {
  /** Takes the next line; what is wrong with where it stands. */
  take(line: Placed): readonly ReplayFinding[];
  /** Numbers of the register that are missing between the least and the greatest. */
  gaps(): readonly NumberGap[];
}

/** An archive of which no line was read yet. */
export function archiveSequence(): Sequence {
  const chains = entryChains();
  const instruments = new Set<string>();
  const numbers = registerNumbers();
  let line = 0;

  const takeInstrument = (digest: string): readonly ReplayFinding[] =>
    instruments.size === instruments.add(digest).size
      ? [replayFinding('replay.instrument-twice', '/digest', { digest })]
      : [];

  const takeEntry = (entry: PlacedEntry): readonly ReplayFinding[] => {
    const { instrument, number } = entry;
    const isMissing = instrument !== undefined && !instruments.has(instrument);
    return [
      ...(isMissing ? [replayFinding('replay.instrument-not-embedded', '', { digest: instrument })] : []),
      ...(number !== undefined && numbers.take(number) ? [replayFinding('replay.number-twice', '', { number })] : []),
      ...chains.take(entry, line),
    ];
  };

  const takeLine = (placed: Placed): readonly ReplayFinding[] => {
    if (placed.is === 'instrument') return takeInstrument(placed.digest);
    if (placed.is === 'entry') return takeEntry(placed);
    if (placed.is === 'tombstone') return chains.take(placed, line);
    return placed.is === 'header' && line > 0 ? [replayFinding('replay.second-header', '', {})] : [];
  };

  return {
    take: (placed) => {
      const isHeadless = line === 0 && placed.is !== 'header';
      const found = takeLine(placed);
      line += 1;
      return isHeadless ? [replayFinding('replay.no-header', '', {}), ...found] : found;
    },
    gaps: () => numbers.gaps(),
  };
}
