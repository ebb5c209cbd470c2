import { instrumentIssue } from '../issues.js';
import type { Check } from '../integrity/check.js';

/** Limits travel with every result; an instrument of policy `reference` that states none is told so. */
export const limitsStated: Check = ({ document: { limits = [] } }) =>
  limits.length > 0 ? [] : [instrumentIssue('instrument.no-limits', '', {}, 'warning')];
