import { type InstrumentIssue, instrumentIssue } from '../issues.js';
import type { Check } from './check.js';
import { type IdList, idLists, located } from './document-index.js';

/** An id names one thing among those of its kind; levels, bands, choices and fields within their own list. */
export const duplicateIds: Check = ({ document }) => idLists(document).flatMap(duplicatesIn);

function duplicatesIn({ kind, parts, pointer: at }: IdList): readonly InstrumentIssue[] {
  const firsts = new Map<string, string>();
  return located(parts, at).flatMap(({ part: { id }, pointer }) => {
    const first = firsts.get(id);
    if (first !== undefined) return [instrumentIssue('instrument.duplicate-id', `${pointer}/id`, { kind, id, first })];
    firsts.set(id, `${pointer}/id`);
    return [];
  });
}
