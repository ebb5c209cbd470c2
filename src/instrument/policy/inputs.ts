import { instrumentIssue } from '../issues.js';
import type { Check } from '../integrity/check.js';
import { located } from '../integrity/document-index.js';

/**
 * Nothing comes in from an instrument that is free to score who someone is (law 6). That the policy is the one said here is
 * seen from each evaluation that is linked.
 */
export const inputs: Check = ({ document }) =>
  located(document.inputs, '/inputs').flatMap(({ part: { id, instrument, policy }, pointer }) =>
    policy === 'reference'
      ? [instrumentIssue('instrument.reference-input', `${pointer}/policy`, { input: id, instrument: instrument.id })]
      : [],
  );
