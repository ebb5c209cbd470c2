import type { DatePoint, Duration } from '../../../src/instrument/measures.js';
import { whole } from '../../evaluate/rational.js';
import { completed, type Days, daysOf, type WrittenDate } from './dates.js';
import type { AssessmentParts } from './instrument.js';
import { lacking, type Told } from './told.js';
import type { World } from './world.js';

function daysAt(date: DatePoint, { subject, assessedOn, facts }: AssessmentParts): Days | undefined {
  const written = date === 'birth' ? subject?.birth : date === 'assessed_on' ? assessedOn : facts[date.fact];
  return written === undefined ? undefined : daysOf(written as WrittenDate);
}

/** §7.25. */
export function durationTold(measure: Duration, { assessment }: World): Told {
  const ends = [measure.from, measure.to].map((date) => ({ date, days: daysAt(date, assessment) }));
  const unknown = [
    ...new Set(ends.flatMap(({ date, days }) => (days === undefined && typeof date !== 'string' ? [date.fact] : []))),
  ];
  const [least, most] = counted(measure, ends[0]?.days, ends[1]?.days);
  const [lower, upper] = [Math.max(least, measure.minimum), Math.min(most, measure.maximum)];
  if (lower > upper) return { status: 'refused', refused: 'out-of-domain', exact: true, unknown };
  const bounds = { lower: whole(lower), upper: whole(upper) };
  if (least === most) return { status: 'known', value: bounds.lower, bounds, exact: true, unknown };
  if (measure.unknown?.policy === 'refuse')
    return { status: 'refused', refused: 'unknown', bounds, exact: false, unknown };
  const isCut = Number.isFinite(least) && (least < lower || most > upper);
  return { status: 'bounded', bounds, exact: false, unknown, ...lacking(isCut ? ['out-of-domain'] : []) };
}

function counted({ unit }: Duration, from: Days | undefined, to: Days | undefined): readonly [number, number] {
  if (from === undefined || to === undefined) return [-Infinity, Infinity];
  return [completed(unit, from.last, to.first), completed(unit, from.first, to.last)];
}
