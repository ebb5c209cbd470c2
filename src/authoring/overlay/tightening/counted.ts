import type { InstrumentDocument } from '../../../instrument/document.js';
import { selected } from '../../../instrument/integrity/select.js';
import type { Documents } from './evidence.js';
import { namesReadIn } from './names-read.js';
import type { Looser } from './rule.js';

/**
 * Indicators that the base does not have and that change what the base counts: as members of its measures, or in a share
 * of what is unknown. What a profile counts is shown and read by nothing.
 */
export function counted({ base, result }: Documents): readonly Looser[] {
  const known = new Set(base.indicators.map(({ id }) => id));
  const among = membersOf(result);
  const names = namesReadIn(base);
  return result.indicators
    .filter(({ id }) => !known.has(id))
    .flatMap(({ id, domain = '' }): readonly Looser[] => {
      const where = among.get(id) ?? ['all', domain].map((of) => `share_unknown.${of}`).find((name) => names.has(name));
      return where === undefined ? [] : [{ what: 'counted', place: `indicators/${id}`, was: undefined, is: where }];
    });
}

/** A measure that an indicator is a member of, by the indicator. */
function membersOf(document: InstrumentDocument): ReadonlyMap<string, string> {
  const pairs = (document.measures ?? []).flatMap((measure) =>
    'of' in measure && measure.kind !== 'count_by_level'
      ? selected(measure.of, document).map(({ id }) => [id, `measures.${measure.id}`] as const)
      : [],
  );
  return new Map(pairs);
}
