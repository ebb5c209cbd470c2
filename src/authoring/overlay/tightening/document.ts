import type { InstrumentDocument, InstrumentStatus } from '../../../instrument/document.js';
import type { Scale } from '../../../instrument/indicators.js';
import type { OutcomeLevel } from '../../../instrument/outcomes.js';
import type { Text } from '../../../instrument/texts.js';
import { ownValue } from '../../../kernel/json-value.js';
import { type Documents, scaleOf } from './evidence.js';
import { isSame, type Looser } from './rule.js';

const statuses: readonly InstrumentStatus[] = ['draft', 'pilot', 'validated'];

/** A status above that of the base without a validation study of its own (law 8). */
export function raisedStatus({ base, result }: Documents): readonly Looser[] {
  const isRaised = statuses.indexOf(result.status) > statuses.indexOf(base.status);
  const isStudied = (result.studies ?? []).some(({ kind }) => kind === 'validation');
  return isRaised && !isStudied ? [{ what: 'status', place: 'status', was: base.status, is: result.status }] : [];
}

/** Restrictions that the base does not have (law 10). */
export function moreRestrictions({ base, result }: Documents): readonly Looser[] {
  const known = new Set((base.interventions ?? []).map(({ id }) => id));
  return (result.interventions ?? [])
    .filter(({ id, type }) => type === 'safeguard' && !known.has(id))
    .map(({ id, type }) => ({ what: 'restriction', place: `interventions/${id}`, was: undefined, is: type }));
}

/** Levels that are no longer those that conditions and people read. */
export function otherLevels({ base, result }: Documents): readonly Looser[] {
  const scales = base.scales.flatMap((before) =>
    changed('scales', before.id, [
      pointsOf(before),
      result.scales.filter(({ id }) => id === before.id).map(pointsOf)[0],
    ]),
  );
  const outcomes = (base.outcomes ?? []).flatMap((before) => {
    const after = (result.outcomes ?? []).find(({ id }) => id === before.id);
    return changed('outcomes', before.id, [idsOf(before.levels), after && idsOf(after.levels)]);
  });
  return [...scales, ...outcomes, ...otherScales({ base, result })];
}

function otherScales({ base, result }: Documents): readonly Looser[] {
  return base.indicators.flatMap((before): readonly Looser[] => {
    const after = result.indicators.find(({ id }) => id === before.id);
    if (after === undefined) return [];
    const [was, is] = [scaleOf(before, base)?.id, scaleOf(after, result)?.id];
    return was === is ? [] : [{ what: 'changed', place: `indicators/${before.id}/scale`, was, is }];
  });
}

type Levels = readonly (string | number)[];

function changed(list: string, id: string, [was, is]: readonly [Levels, Levels | undefined]): readonly Looser[] {
  if (is === undefined || isSame(was, is)) return [];
  return [{ what: 'changed', place: `${list}/${id}/levels`, was, is }];
}

function pointsOf({ levels }: Scale): Levels {
  return levels.flatMap(({ id, points }, place) => [id, points ?? place]);
}

function idsOf(levels: readonly OutcomeLevel[]): Levels {
  return levels.map(({ id }) => id);
}

/** Limits and misuses of the base that no longer stand there word for word (law 8). */
export function reworded({ base, result }: Documents): readonly Looser[] {
  return (['limits', 'misuse'] as const).flatMap((key) => {
    const left = result[key] ?? [];
    return (base[key] ?? []).flatMap((text, place): readonly Looser[] => {
      if (left.some((one) => saysSame(text, one, result))) return [];
      return [{ what: 'reworded', place: `${key}/${String(place)}`, was: textIn(text), is: undefined }];
    });
  });
}

/** Whether two texts say the same in every language that both instruments have. */
function saysSame(was: Text, is: Text, { languages }: InstrumentDocument): boolean {
  if (typeof was === 'string') return typeof is === 'string' ? was === is : Object.values(is).includes(was);
  if (typeof is === 'string') return Object.values(was).includes(is);
  const common = languages.filter(({ code }) => Object.hasOwn(was, code));
  return common.length > 0 && common.every(({ code }) => ownValue(was, code) === ownValue(is, code));
}

function textIn(text: Text): string {
  return typeof text === 'string' ? text : (Object.values(text)[0] ?? '');
}
