import { digestTable } from '../../kernel/digest-table.js';
import { type ReplayFinding, replayFinding } from '../issues.js';

/** An entry of a chain; without `of` and `previous` it is where one begins. */
export interface ChainLink {
  readonly seal: string;
  /** Seal of the entry that the chain begins with. */
  readonly of?: string;
  /** Seal of the entry before it. */
  readonly previous?: string;
}

/** The chains of an archive, in memory that grows by some bytes an entry. */
export interface EntryChains {
  /** Takes the next entry, which stands on a line; what is wrong with where it stands. */
  take(link: ChainLink, line: number): readonly ReplayFinding[];
}

/** What is kept of an entry: the line that its chain begins with, whether it is itself that, and whether one follows it. */
interface Kept {
  readonly line: number;
  readonly begins: boolean;
  readonly isFollowed: boolean;
}

// As one number, of which lines take all but the last two bits.
const numberOf = ({ line, begins, isFollowed }: Kept): number => line * 4 + (begins ? 2 : 0) + (isFollowed ? 1 : 0);
const keptOf = (number: number): Kept => ({
  line: Math.floor(number / 4),
  begins: (number & 2) !== 0,
  isFollowed: (number & 1) !== 0,
});

/** No entries yet. */
export function entryChains(): EntryChains {
  const table = digestTable();
  const known = (seal: string): Kept | undefined => {
    const number = table.get(seal);
    return number === undefined ? undefined : keptOf(number);
  };
  const keep = (seal: string, kept: Kept): void => {
    table.set(seal, numberOf(kept));
  };

  const follow = ({ seal, of, previous }: Required<ChainLink>, line: number): readonly ReplayFinding[] => {
    const [root, before] = [known(of), known(previous)];
    const isRoot = root?.begins === true;
    keep(seal, { line: isRoot ? root.line : line, begins: false, isFollowed: false });
    if (!isRoot) return [replayFinding('replay.unknown-root', '/sealed/of', { of })];
    if (before?.line !== root.line) return [replayFinding('replay.unknown-previous', '/sealed/previous', { previous })];
    if (before.isFollowed) return [replayFinding('replay.branched', '/sealed/previous', { previous })];
    keep(previous, { ...before, isFollowed: true });
    return [];
  };

  return {
    take: ({ seal, of, previous }, line) => {
      if (known(seal) !== undefined) return [replayFinding('replay.entry-twice', '/seal', { seal })];
      if (of !== undefined && previous !== undefined) return follow({ seal, of, previous }, line);
      keep(seal, { line, begins: true, isFollowed: false });
      return [];
    },
  };
}
