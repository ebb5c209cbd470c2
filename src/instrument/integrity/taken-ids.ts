import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check } from './check.js';
import { type Located, located } from './document-index.js';

/** No part is called what a name of the format stands for: `share_unknown.all`, and the gate of `minimumAge`. */
export const takenIds: Check = ({ document: { domains, population } }) => [
  ...taken('domain', located(domains, '/domains'), 'all'),
  ...taken('gate', located(population?.gates, '/population/gates'), 'minimum_age'),
];

function taken(
  kind: 'domain' | 'gate',
  parts: readonly Located<{ readonly id: string }>[],
  id: string,
): readonly InstrumentIssue[] {
  return parts
    .filter(({ part }) => part.id === id)
    .map(({ pointer }) => instrumentIssue('instrument.taken-id', `${pointer}/id`, { kind, id }));
}
