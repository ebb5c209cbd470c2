import { appendPointer } from '../../kernel/pointer.js';
import type { Role } from '../document.js';
import type { Indicator } from '../indicators.js';
import { instrumentIssue } from '../issues.js';
import type { Check } from '../integrity/check.js';
import { located } from '../integrity/document-index.js';

/** Hands apart: who treats rates no risk, who counsels in religion rates nothing. */
export const raters: Check = ({ document, index }) =>
  located(document.indicators, '/indicators').flatMap(({ part, pointer }) =>
    (part.raters ?? []).flatMap((role, place) => {
      const kind = index.roles.get(role)?.part.kind;
      if (kind === undefined || mayRate(kind, part)) return [];
      const at = appendPointer(`${pointer}/raters`, place);
      return [instrumentIssue('instrument.rater-not-allowed', at, { indicator: part.id, role, kind })];
    }),
  );

function mayRate(kind: Role['kind'], { direction }: Indicator): boolean {
  return kind !== 'religious' && !(kind === 'clinical' && direction === 'risk');
}
