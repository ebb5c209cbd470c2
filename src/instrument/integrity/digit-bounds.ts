import { computedDigitLimit } from '../../expression/digits.js';
import { instrumentIssue } from '../issues.js';
import type { Check } from './check.js';
import { located } from './document-index.js';

/** No measure can need more digits than are computed exactly (docs/semantics.md, "Numbers"). */
export const digitBounds: Check = ({ document, ranges }) =>
  located(document.measures, '/measures').flatMap(({ part, pointer }) => {
    const { whole, places } = ranges.get(part.id)?.digits ?? { whole: 0, places: 0 };
    const digits = whole + places;
    if (digits <= computedDigitLimit) return [];
    const facts = { measure: part.id, digits, limit: computedDigitLimit };
    return [instrumentIssue('instrument.too-many-digits', pointer, facts)];
  });
