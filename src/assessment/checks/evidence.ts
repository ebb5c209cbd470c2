import { isLevelRating } from '../document.js';
import { assessmentIssue } from '../issues.js';
import { type Check, ratingPointer } from './check.js';

/** A level names the evidence that it rests on: without any it is incomplete, not low (R8). */
export const evidenceGiven: Check = ({ rated }) =>
  rated.flatMap(({ indicator, rating }) => {
    if (!isLevelRating(rating) || !indicator.weighsEvidence || (rating.supportedBy ?? []).length > 0) return [];
    const items = indicator.minimum[indicator.scale.indexOfLevel.get(rating.level) ?? -1]?.items ?? 0;
    if (items === 0) return [];
    const facts = { indicator: indicator.id, level: rating.level, items };
    return [assessmentIssue('assessment.no-evidence', ratingPointer(indicator), facts)];
  });

/** No piece of evidence both supports and contradicts one rating. */
export const bothSides: Check = ({ rated }) =>
  rated.flatMap(({ indicator, rating }) =>
    (rating.contradictedBy ?? []).flatMap((evidence, place) => {
      if (rating.supportedBy?.includes(evidence) !== true) return [];
      const at = `${ratingPointer(indicator)}/contradictedBy/${String(place)}`;
      return [assessmentIssue('assessment.supports-and-contradicts', at, { indicator: indicator.id, evidence })];
    }),
  );
