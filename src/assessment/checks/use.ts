import { assessmentIssue } from '../issues.js';
import type { Check } from './check.js';

/** The instrument is for this purpose (R17). */
export const purpose: Check = ({ index, document }) => {
  const { validFor, notValidFor = [] } = index.instrument.document;
  if (document.purpose === undefined) return [];
  const isNamed = validFor?.includes(document.purpose) ?? true;
  if (isNamed && !notValidFor.includes(document.purpose)) return [];
  const facts = { purpose: document.purpose, validFor: validFor ?? [] };
  return [assessmentIssue('assessment.purpose-not-valid', '/purpose', facts)];
};

/** The instrument is in force on the day of assessment; both its days are included. */
export const inForce: Check = ({ index, document }) => {
  const { effectiveFrom: from, effectiveUntil: until } = index.instrument.document;
  const { assessedOn } = document;
  // Full dates of four-digit years are in the order of their texts.
  if (assessedOn >= (from ?? assessedOn) && assessedOn <= (until ?? assessedOn)) return [];
  const facts = { assessedOn, from: from ?? null, until: until ?? null };
  return [assessmentIssue('assessment.instrument-not-in-force', '/assessedOn', facts, 'warning')];
};
