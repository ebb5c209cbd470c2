import type { Following } from '../chain.js';
import type { FollowStatement } from '../statement.js';

/** What was stated of an entry: the entry without what follows from it. */
export function statedIn(entry: Following): FollowStatement {
  const { of: _of, previous: _previous, package: _package, nonconformities: _nonconformities, ...rest } = entry;
  if (rest.kind === 'challenge') {
    const { recomputed: _recomputed, ...stated } = rest;
    return stated;
  }
  if (rest.kind !== 'review') return rest;
  const { conclusion, ...stated } = rest;
  if (conclusion === undefined) return stated;
  const { concluded, level } = conclusion;
  return { ...stated, conclusion: { concluded, ...(level === undefined ? {} : { level }) } };
}
