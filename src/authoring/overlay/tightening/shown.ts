import type { Hidden, InstrumentDocument } from '../../../instrument/document.js';
import type { Documents } from './evidence.js';
import type { Looser } from './rule.js';

/** What an audience sees of the result that the base hid from it. */
export function shown({ base, result }: Documents): readonly Looser[] {
  const audiences = [...new Set(hiddenIn(base).map(({ audience }) => audience))];
  return audiences.flatMap((audience): readonly Looser[] => {
    const [before, after] = [namesHidden(base, audience), namesHidden(result, audience)];
    const there = new Set([...result.indicators, ...(result.domains ?? [])].map(({ id }) => id));
    const seen = [...before].filter((id) => there.has(id) && !after.has(id));
    if (seen.length === 0) return [];
    const also = seen.map((id) => `indicators/${id}`);
    return [{ what: 'shown', place: 'disclosure/hidden', was: audience, is: seen, also }];
  });
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
