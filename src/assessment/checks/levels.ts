import { nearest } from '../../kernel/suggest.js';
import { assessmentIssue } from '../issues.js';
import { type Check, ratedIn } from './check.js';

/** Every level is on the scale of its indicator. */
export const levels: Check = (scope) =>
  ratedIn(scope).flatMap(({ indicator: { id, scale }, rating, levelPointer }) => {
    if (!('level' in rating) || scale.indexOfLevel.has(rating.level)) return [];
    const allowed = [...scale.indexOfLevel.keys()];
    const facts = { indicator: id, level: rating.level, allowed, nearest: nearest(rating.level, allowed) ?? null };
    return [assessmentIssue('assessment.unknown-level', levelPointer, facts)];
  });

/** Every non-rating is one that its indicator allows. */
export const nonRatings: Check = (scope) =>
  ratedIn(scope).flatMap(({ indicator, rating, pointer }) => {
    if (!('unrated' in rating) || indicator.nonRatings.has(rating.unrated)) return [];
    const facts = { indicator: indicator.id, nonRating: rating.unrated, allowed: [...indicator.nonRatings] };
    return [assessmentIssue('assessment.non-rating-not-allowed', `${pointer}/unrated`, facts)];
  });
