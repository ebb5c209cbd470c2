import type { InstrumentDocument, Role } from '../../../instrument/document.js';
import type { Indicator } from '../../../instrument/indicators.js';
import type { Documents } from './evidence.js';
import type { Looser } from './rule.js';

/**
 * Indicators that someone may rate who could not before. A role that the base does not have may take part where the
 * base lets one of its kind.
 */
export function moreRaters({ base, result }: Documents): readonly Looser[] {
  const known = new Map(rolesOf(base).map((role) => [role.id, role]));
  const kinds = new Map(rolesOf(result).map(({ id, kind }) => [id, kind]));
  return base.indicators.flatMap((before): readonly Looser[] => {
    const after = result.indicators.find(({ id }) => id === before.id);
    if (after === undefined || before.raters === undefined) return [];
    const own = before.raters;
    const ownKinds = own.map((id) => known.get(id)?.kind);
    const isOfOwn = (id: string): boolean => own.includes(id) || (!known.has(id) && ownKinds.includes(kinds.get(id)));
    return after.raters?.every(isOfOwn) === true ? [] : [wider(before, after)];
  });
}

function rolesOf({ roles = [] }: InstrumentDocument): readonly Role[] {
  return roles;
}

function wider({ id, raters: was }: Indicator, { raters: is }: Indicator): Looser {
  return { what: 'wider', place: `indicators/${id}/raters`, was, is };
}
