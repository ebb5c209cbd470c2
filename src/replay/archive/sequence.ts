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
  /** What would be wrong with where a line would stand, were it the next. */
  check(line: Placed): readonly ReplayFinding[];
  /** Whether an instrument of this digest is embedded. */
  holds(digest: string): boolean;
  /** Takes the next line; what is wrong with where it stands. */
  take(line: Placed): readonly ReplayFinding[];
  /** Numbers of the register that are missing between the least and the greatest. */
  gaps(): readonly NumberGap[];
}

/**
 * The sequence of an archive of which no line was read yet.
 *
 * @example
 * ```ts
 * archiveSequence().check({ is: 'unreadable' }).map(({ code }) => code); // ['replay.no-header']
 * ```
 */
export function archiveSequence(): Sequence {
  const chains = entryChains();
  const instruments = new Set<string>();
  const numbers = registerNumbers();
  let line = 0;

  const checkInstrument = (digest: string): readonly ReplayFinding[] =>
    instruments.has(digest) ? [replayFinding('replay.instrument-twice', '/digest', { digest })] : [];

  const checkEntry = (entry: PlacedEntry): readonly ReplayFinding[] => {
    const { instrument, number } = entry;
    const isMissing = instrument !== undefined && !instruments.has(instrument);
    return [
      ...(isMissing ? [replayFinding('replay.instrument-not-embedded', '', { digest: instrument })] : []),
      ...(number !== undefined && numbers.has(number) ? [replayFinding('replay.number-twice', '', { number })] : []),
      ...chains.check(entry),
    ];
  };

  const checkLine = (placed: Placed): readonly ReplayFinding[] => {
    if (placed.is === 'instrument') return checkInstrument(placed.digest);
    if (placed.is === 'entry') return checkEntry(placed);
    if (placed.is === 'tombstone') return chains.check(placed);
    return placed.is === 'header' && line > 0 ? [replayFinding('replay.second-header', '', {})] : [];
  };

  const check = (placed: Placed): readonly ReplayFinding[] => {
    const isHeadless = line === 0 && placed.is !== 'header';
    return [...(isHeadless ? [replayFinding('replay.no-header', '', {})] : []), ...checkLine(placed)];
  };

  return {
    check,
    holds: (digest) => instruments.has(digest),
    take: (placed) => {
      const found = check(placed);
      if (placed.is === 'instrument') instruments.add(placed.digest);
      if (placed.is === 'entry' && placed.number !== undefined) numbers.take(placed.number);
      if (placed.is === 'entry' || placed.is === 'tombstone') chains.take(placed, line);
      line += 1;
      return found;
    },
    gaps: () => numbers.gaps(),
  };
}
