import { changes } from './changes.js';
import type { EntryCheck } from './check.js';
import { conclusions } from './conclusions.js';
import { contributors } from './contributors.js';
import { population, setAside } from './evaluation.js';
import { doubleEntry, occasions } from './occasions.js';

/** What is checked of every assessment that is sealed, beside that it validates. */
export const entryChecks: readonly EntryCheck[] = [
  population,
  setAside,
  conclusions,
  contributors,
  changes,
  doubleEntry,
  occasions,
];
