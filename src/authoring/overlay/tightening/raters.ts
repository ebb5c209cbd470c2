import type { InstrumentDocument, Role } from '../../../instrument/document.js';
import type { Indicator } from '../../../instrument/indicators.js';
import type { Documents } from './evidence.js';
import type { Looser } from './rule.js';

/**
 * Indicators that someone may rate who could not before; and, of anything but risk, those that nobody of some kind may
 * rate any more. A role that the base does not have may take part where the base lets one of its kind.
 */
export function otherRaters({ base, result }: Documents): readonly Looser[] {
  const known = new Map(rolesOf(base).map((role) => [role.id, role]));
  const kinds = new Map(rolesOf(result).map(({ id, kind }) => [id, kind]));
  return base.indicators.flatMap((before): readonly Looser[] => {
    const after = result.indicators.find(({ id }) => id === before.id);
    if (after === undefined) return [];
    if (before.raters === undefined)
      return after.raters === undefined || isRisk(before) ? [] : [told('hides', before, after)];
    const own = before.raters;
    const ownKinds = own.map((id) => known.get(id)?.kind);
    const isOfOwn = (id: string): boolean => own.includes(id) || (!known.has(id) && ownKinds.includes(kinds.get(id)));
    if (after.raters?.every(isOfOwn) !== true) return [told('wider', before, after)];
    const kindsLeft = new Set(after.raters.map((id) => kinds.get(id)));
    return isRisk(before) || ownKinds.every((kind) => kindsLeft.has(kind)) ? [] : [told('hides', before, after)];
  });
}

function isRisk({ direction }: Indicator): boolean {
  return direction === 'risk';
}

function rolesOf({ roles = [] }: InstrumentDocument): readonly Role[] {
  return roles;
}

function told(what: 'wider' | 'hides', { id, raters: was }: Indicator, { raters: is }: Indicator): Looser {
  return { what, place: `indicators/${id}/raters`, was, is };
}
