import type { Count, Statistic } from '../../../src/instrument/measures.js';
import {
  difference,
  greatest,
  isEqual,
  least,
  middle,
  type Rational,
  rounded,
  sum,
  times,
  whole,
} from '../../evaluate/rational.js';
import { type Level, levelOf, mayTurnOutNone, membersOf, type Rated } from './instrument.js';
import type { Bounds } from './range.js';
import { lacking, type Told } from './told.js';
import type { World } from './world.js';

interface Member {
  readonly rated: Rated;
  readonly level: Level;
  /** It may turn out not applicable. */
  readonly unsure: boolean;
}

/** §7.11 to §7.15, §7.23. */
export function statisticTold(measure: Statistic, { prepared, assessment }: World): Told {
  const members = membersOf(measure.of, prepared).map((rated) => ({
    rated,
    level: levelOf(rated, assessment),
    unsure: mayTurnOutNone(rated, prepared, assessment),
  }));
  const unknown = members.filter(({ level }) => level === undefined).map(({ rated }) => rated.id);
  if (measure.kind === 'count_by_level') return profile(members, unknown);
  if (measure.kind === 'count') return settled(measure, { bounds: counted(measure, members), exact: true, unknown });
  const applicable = members.filter(({ level }) => level !== 'none').map(endsOf);
  if (applicable.length === 0) return { status: 'refused', refused: 'nothing-applicable', exact: true, unknown: [] };
  const exact = applicable.every(({ unsure }) => !unsure);
  const lacks = lacking(applicable.every(({ unsure }) => unsure) ? ['nothing-applicable'] : []);
  return settled(measure, { bounds: boundsOf(measure, applicable), exact, unknown, ...lacks });
}

function settled(
  measure: Statistic,
  { lacks, ...common }: Pick<Told, 'exact' | 'unknown' | 'lacks'> & { readonly bounds: Bounds },
): Told {
  const { bounds, unknown } = common;
  if (measure.unknown?.policy === 'refuse' && unknown.length > 0)
    return { ...common, status: 'refused', refused: 'unknown' };
  if (lacks !== undefined) return { ...common, lacks, status: 'bounded' };
  if (!isEqual(bounds.lower, bounds.upper)) return { ...common, status: 'bounded' };
  return { ...common, status: 'known', value: bounds.lower };
}

function profile(members: readonly Member[], unknown: readonly string[]): Told {
  const levels = members[0]?.rated.levels ?? [];
  const byLevel = levels.map((level, place) => {
    const lower = members.filter((member) => member.level === place).length;
    return { level, lower, upper: lower + unknown.length };
  });
  return { status: unknown.length === 0 ? 'known' : 'bounded', exact: true, unknown, byLevel };
}

function counted({ atLeast }: Count, members: readonly Member[]): Bounds {
  const from = ({ rated }: Member): number => rated.levels.indexOf(atLeast);
  const at = members.filter((member) => typeof member.level === 'number' && member.level >= from(member)).length;
  const open = members.filter(({ level }) => level === undefined);
  const surely = open.filter((member) => from(member) === 0 && !member.unsure).length;
  return { lower: whole(at + surely), upper: whole(at + open.length) };
}

interface Ends extends Bounds {
  readonly unsure: boolean;
}

function endsOf({ rated: { points }, level, unsure }: Member): Ends {
  if (typeof level === 'number') return { lower: points[level]!, upper: points[level]!, unsure: false };
  return { lower: least(points), upper: greatest(points), unsure };
}

function boundsOf(measure: Exclude<Statistic, { kind: 'count' | 'count_by_level' }>, ends: readonly Ends[]): Bounds {
  const lowest = least(ends.map(({ lower }) => lower));
  const highest = greatest(ends.map(({ upper }) => upper));
  const sure = ends.filter(({ unsure }) => !unsure);
  if (measure.kind === 'minimum')
    return { lower: lowest, upper: sure.length === 0 ? highest : least(sure.map(({ upper }) => upper)) };
  if (measure.kind === 'maximum')
    return { lower: sure.length === 0 ? lowest : greatest(sure.map(({ lower }) => lower)), upper: highest };
  const of = 'rounding' in measure ? meanBy(measure.rounding) : middle;
  return {
    lower: of(ends.map(({ lower, unsure }) => (unsure ? lowest : lower))),
    upper: of(ends.map(({ upper, unsure }) => (unsure ? highest : upper))),
  };
}

function meanBy({ places, mode }: { readonly places: number; readonly mode: string }) {
  return (points: readonly Rational[]): Rational =>
    rounded(times(sum(points), { over: 1n, under: BigInt(points.length) }), places, mode);
}

/** Whether a number lies in bounds. */
export function holds({ lower, upper }: Bounds, value: Rational): boolean {
  return difference(lower, value) <= 0n && difference(value, upper) <= 0n;
}
