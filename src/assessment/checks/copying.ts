import { assessmentIssue } from '../issues.js';
import { type Check, ratedIn } from './check.js';

/** Notes of so many ratings that are the same were hardly written for each. */
const copies = 3;

/** Only what cannot change is carried forward; the rest is rated again (R13). */
export const carriedForward: Check = (scope) =>
  ratedIn(scope).flatMap(({ indicator, rating, pointer }) => {
    if (rating.carriedForwardFrom === undefined || indicator.source.changeability === 'static') return [];
    const at = `${pointer}/carriedForwardFrom`;
    return [assessmentIssue('assessment.dynamic-carried-forward', at, { indicator: indicator.id })];
  });

/** The same note does not stand beside rating after rating (R13). */
export const sameNote: Check = (scope) => {
  const byNote = new Map<string, { readonly first: string; readonly indicators: string[] }>();
  for (const { indicator, rating, pointer } of ratedIn(scope)) {
    if (rating.note === undefined) continue;
    const alike = byNote.get(rating.note) ?? { first: `${pointer}/note`, indicators: [] };
    alike.indicators.push(indicator.id);
    byNote.set(rating.note, alike);
  }
  return [...byNote.values()]
    .filter(({ indicators }) => indicators.length >= copies)
    .map(({ first, indicators }) => assessmentIssue('assessment.same-note', first, { indicators }, 'warning'));
};
