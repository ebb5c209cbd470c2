import type { Hidden, InstrumentDocument } from '../../../instrument/document.js';
import type { Documents } from './evidence.js';
import type { Looser } from './rule.js';

/** What an audience sees of the result that the base hid from it, or no longer sees of what the base has. */
export function otherDisclosure({ base, result }: Documents): readonly Looser[] {
  const audiences = [...new Set([...hiddenIn(base), ...hiddenIn(result)].map(({ audience }) => audience))];
  const there = new Set([...namesOf(result)]);
  const known = new Set(namesOf(base).filter((id) => there.has(id)));
  return audiences.flatMap((audience) => {
    const [before, after] = [namesHidden(base, audience), namesHidden(result, audience)];
    const shown = [...before].filter((id) => there.has(id) && !after.has(id));
    const hidden = [...after].filter((id) => known.has(id) && !before.has(id));
    return [...told('shown', audience, shown), ...told('hidden', audience, hidden)];
  });
}

function told(what: 'shown' | 'hidden', audience: string, ids: readonly string[]): readonly Looser[] {
  if (ids.length === 0) return [];
  const also = ids.map((id) => `indicators/${id}`);
  return [{ what, place: 'disclosure/hidden', was: audience, is: ids, also }];
}

function namesOf({ indicators, domains = [] }: InstrumentDocument): readonly string[] {
  return [...indicators, ...domains].map(({ id }) => id);
}

function hiddenIn({ disclosure }: InstrumentDocument): readonly Hidden[] {
  return disclosure?.hidden ?? [];
}

/** The indicators and domains that an audience does not see: also those that lie in a hidden domain. */
function namesHidden(document: InstrumentDocument, audience: Hidden['audience']): ReadonlySet<string> {
  const own = hiddenIn(document).filter((one) => one.audience === audience);
  const domains = new Set(own.flatMap((one) => one.domains ?? []));
  const inside = document.indicators.filter(({ domain }) => domain !== undefined && domains.has(domain));
  return new Set([...domains, ...own.flatMap((one) => one.indicators ?? []), ...inside.map(({ id }) => id)]);
}
