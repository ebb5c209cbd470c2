import { assessmentIssue } from '../issues.js';
import { type Check, ratingPointer } from './check.js';

/** Notes of so many ratings that are the same were hardly written for each. */
const copies = 3;

/** Only what cannot change is carried forward; the rest is rated again (R13). */
export const carriedForward: Check = ({ rated }) =>
  rated.flatMap(({ indicator, rating }) => {
    if (rating.carriedForwardFrom === undefined || indicator.source.changeability === 'static') return [];
    const at = `${ratingPointer(indicator)}/carriedForwardFrom`;
    return [assessmentIssue('assessment.dynamic-carried-forward', at, { indicator: indicator.id })];
  });

/** The same note does not stand beside rating after rating (R13). */
export const sameNote: Check = (scope) => {
  const byNote = new Map<string, { readonly first: string; readonly indicators: string[] }>();
  for (const { indicator, rating } of scope.rated) {
    if (rating.note === undefined) continue;
    const alike = byNote.get(rating.note) ?? { first: `${ratingPointer(indicator)}/note`, indicators: [] };
    alike.indicators.push(indicator.id);
    byNote.set(rating.note, alike);
  }
  return [...byNote.values()]
    .filter(({ indicators }) => indicators.length >= copies)
    .map(({ first, indicators }) => assessmentIssue('assessment.same-note', first, { indicators }, 'warning'));
};
