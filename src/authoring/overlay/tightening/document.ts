import type { InstrumentStatus } from '../../../instrument/document.js';
import { type Documents, scaleOf } from './evidence.js';
import type { Looser } from './rule.js';

const statuses: readonly InstrumentStatus[] = ['draft', 'pilot', 'validated'];

/** A status above that of the base without a validation study of its own (law 8). */
export function raisedStatus({ base, result }: Documents): readonly Looser[] {
  const isRaised = statuses.indexOf(result.status) > statuses.indexOf(base.status);
  const isStudied = (result.studies ?? []).some(({ kind }) => kind === 'validation');
  return isRaised && !isStudied ? [{ what: 'status', place: 'status', was: base.status, is: result.status }] : [];
}

/** Indicators that stand on another scale than they did, by name or as the first one of the instrument. */
export function otherScales({ base, result }: Documents): readonly Looser[] {
  return base.indicators.flatMap((before): readonly Looser[] => {
    const after = result.indicators.find(({ id }) => id === before.id);
    if (after === undefined) return [];
    const [was, is] = [scaleOf(before, base)?.id, scaleOf(after, result)?.id];
    return was === is ? [] : [{ what: 'changed', place: `indicators/${before.id}/scale`, was, is }];
  });
}

/** Words that may stand in for someone may stand in a part whose words the base answers for, as a translation brings them. */
export function moreProxies({ base, result }: Documents): readonly Looser[] {
  const answered = new Set((base.proxyJustifications ?? []).map(({ part }) => part));
  return (result.proxyJustifications ?? []).flatMap(({ part, word }, at): readonly Looser[] =>
    answered.has(part) ? [] : [{ what: 'added', place: `proxyJustifications/${String(at)}`, was: undefined, is: word }],
  );
}
