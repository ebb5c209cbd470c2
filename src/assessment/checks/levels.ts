import { nearest } from '../../kernel/suggest.js';
import { isLevelRating } from '../document.js';
import { assessmentIssue } from '../issues.js';
import { type Check, ratingPointer } from './check.js';

/** Every level is on the scale of its indicator. */
export const levels: Check = ({ rated }) =>
  rated.flatMap(({ indicator, rating, isBare }) => {
    const { id, scale } = indicator;
    if (!isLevelRating(rating) || scale.indexOfLevel.has(rating.level)) return [];
    const allowed = [...scale.indexOfLevel.keys()];
    const facts = { indicator: id, level: rating.level, allowed, nearest: nearest(rating.level, allowed) ?? null };
    const at = isBare ? ratingPointer(indicator) : `${ratingPointer(indicator)}/level`;
    return [assessmentIssue('assessment.unknown-level', at, facts)];
  });

/** Every non-rating is one that its indicator allows. */
export const nonRatings: Check = ({ rated }) =>
  rated.flatMap(({ indicator, rating }) => {
    if (isLevelRating(rating) || indicator.nonRatings.has(rating.unrated)) return [];
    const facts = { indicator: indicator.id, nonRating: rating.unrated, allowed: [...indicator.nonRatings] };
    return [assessmentIssue('assessment.non-rating-not-allowed', `${ratingPointer(indicator)}/unrated`, facts)];
  });
