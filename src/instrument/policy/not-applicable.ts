import { instrumentIssue } from '../issues.js';
import type { Check } from '../integrity/check.js';
import { located } from '../integrity/document-index.js';
import { scaleOf } from '../integrity/select.js';

/**
 * What asks nothing of someone reads as not shown: a risk or a need would otherwise be raised by nobody's looking,
 * and protection credited to who was never offered it.
 */
export const notApplicable: Check = ({ document, index }) =>
  located(document.indicators, '/indicators').flatMap(({ part, pointer }) => {
    const { id: indicator, notApplicableAs: level } = part;
    const levels = scaleOf(part, index)?.levels ?? [];
    const place = levels.findIndex(({ id }) => id === level);
    const lowest = levels[0]?.id;
    // A level that the scale lacks is told elsewhere.
    if (level === undefined || lowest === undefined || place <= 0) return [];
    return [
      instrumentIssue('instrument.not-applicable-counts', `${pointer}/notApplicableAs`, { indicator, level, lowest }),
    ];
  });
