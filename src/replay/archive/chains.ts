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
  /** What would be wrong with where an entry would stand, were it the next. */
  check(link: ChainLink): readonly ReplayFinding[];
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

  const checkFollowing = ({ of, previous }: Required<ChainLink>): readonly ReplayFinding[] => {
    const [root, before] = [known(of), known(previous)];
    if (root?.begins !== true) return [replayFinding('replay.unknown-root', '/sealed/of', { of })];
    if (before?.line !== root.line) return [replayFinding('replay.unknown-previous', '/sealed/previous', { previous })];
    return before.isFollowed ? [replayFinding('replay.branched', '/sealed/previous', { previous })] : [];
  };

  const check = ({ seal, of, previous }: ChainLink): readonly ReplayFinding[] => {
    if (known(seal) !== undefined) return [replayFinding('replay.entry-twice', '/seal', { seal })];
    return of === undefined || previous === undefined ? [] : checkFollowing({ seal, of, previous });
  };

  const follow = ({ seal, of, previous }: Required<ChainLink>, line: number): void => {
    const [root, before] = [known(of), known(previous)];
    const isRoot = root?.begins === true;
    keep(seal, { line: isRoot ? root.line : line, begins: false, isFollowed: false });
    if (isRoot && before?.line === root.line) keep(previous, { ...before, isFollowed: true });
  };

  return {
    check,
    take: (link, line) => {
      const { seal, of, previous } = link;
      const found = check(link);
      if (known(seal) !== undefined) return found;
      if (of !== undefined && previous !== undefined) follow({ seal, of, previous }, line);
      else keep(seal, { line, begins: true, isFollowed: false });
      return found;
    },
  };
}
