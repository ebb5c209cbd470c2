import { adjusted, type BandAdjustment, type Banding } from '../bandings.js';
import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import { type Suggest, suggestions } from '../suggestions.js';
import type { Check } from './check.js';
import { type Located, located } from './document-index.js';

/** Every adjustment names bands of its own banding, and moves some of them. */
export const adjustments: Check = ({ document }) => {
  const suggest = suggestions();
  return located(document.bandings, '/bandings').flatMap(({ part, pointer }) =>
    located(part.adjustments, `${pointer}/adjustments`).flatMap((each) => ofAdjustment(each, part, suggest)),
  );
};

function ofAdjustment(
  { part, pointer }: Located<BandAdjustment>,
  { bands }: Banding,
  suggest: Suggest,
): readonly InstrumentIssue[] {
  const known = bands.map(({ id }) => id);
  const key = 'atLeast' in part ? 'atLeast' : 'atMost';
  const named = 'shift' in part ? undefined : 'atLeast' in part ? part.atLeast : part.atMost;
  if (named !== undefined && !known.includes(named)) {
    const facts = { kind: 'band', id: named, nearest: suggest(named, known) } as const;
    return [instrumentIssue('instrument.dangling-id', `${pointer}/${key}`, facts)];
  }
  if (known.some((_id, place) => adjusted(place, part, known) !== place)) return [];
  return [instrumentIssue('instrument.idle-adjustment', pointer, { adjustment: part.id })];
}
