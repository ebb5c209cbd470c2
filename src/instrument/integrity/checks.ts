import type { Check } from './check.js';
import { danglingIds } from './dangling-ids.js';
import { duplicateIds } from './duplicate-ids.js';

/** What is checked of every instrument, whatever its policy. */
export const integrityChecks: readonly Check[] = [duplicateIds, danglingIds];
