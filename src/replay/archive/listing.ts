import { type LineFinding, linesListed } from './report.js';

/** What weighs alike: a line that is not what it has to be, one that cannot be replayed, and all else that is told. */
type Weight = 'wrong' | 'cannot' | 'told';

/** The lines that a report lists. */
export interface Listing {
  /** Takes the next line of which something has to be said; whether it is listed. */
  readonly take: (finding: LineFinding) => boolean;
  /** In the order of the archive. */
  readonly listed: () => readonly LineFinding[];
  /** How many are not listed. */
  readonly further: () => number;
}

/** Nothing listed yet. Of each weight the first are listed: many faults that were sealed hide no line that was altered. */
export function listing(): Listing {
  const listed: LineFinding[] = [];
  const counts: { [Each in Weight]: number } = { wrong: 0, cannot: 0, told: 0 };
  let further = 0;
  return {
    take: (finding) => {
      const weight = weightOf(finding);
      const isListed = counts[weight] < linesListed;
      if (isListed) listed.push(finding);
      else further += 1;
      counts[weight] += 1;
      return isListed;
    },
    listed: () => listed,
    further: () => further,
  };
}

function weightOf({ findings, verdict }: LineFinding): Weight {
  if (findings.length > 0 || verdict === undefined || verdict.verdict === 'differs') return 'wrong';
  if ((verdict.crosscheck?.differs.length ?? 0) > 0) return 'wrong';
  return verdict.verdict === 'cannot' ? 'cannot' : 'told';
}
