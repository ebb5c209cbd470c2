import type { CompiledDuration } from '../compile/compile-measures.js';
import type { DatePoint, Duration } from '../instrument/measures.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { decimalOfNumber, decimalText } from '../kernel/decimal-text.js';
import {
  ageInYears,
  dateOfDay,
  type Days,
  daysBetween,
  monthsBetween,
  type WholeRange,
} from '../kernel/partial-date.js';
import type { DerivationInput, Lack, MeasureResult } from './evaluation.js';
import { lacking, type MeasureReading } from './measure-reading.js';

const outside: readonly Lack[] = ['out-of-domain'];

interface Ends {
  readonly from: Days | undefined;
  readonly to: Days | undefined;
}

/** Completed years, months or days from one day to another (docs/semantics.md, "Computed measures"). */
export function durationReading({ source, slots }: CompiledDuration, valid: ValidAssessment): MeasureReading {
  const ends: Ends = { from: daysOf(source.from, slots.from, valid), to: daysOf(source.to, slots.to, valid) };
  const start = { id: source.id, kind: source.kind };
  const derivation = [named(source.from, ends.from), named(source.to, ends.to)];
  const unknown = [...new Set([...openAt(source.from, ends.from), ...openAt(source.to, ends.to)])];
  const counted = countedBetween(source.unit, ends);
  const minimum = Math.max(source.minimum, counted.minimum);
  const maximum = Math.min(source.maximum, counted.maximum);
  const tail = { unknown, derivation };
  if (minimum > maximum)
    return { result: { ...start, status: 'refused', exact: true, refused: 'out-of-domain', ...tail } };
  // Another time may be counted from the same vague day: only what is known is exact.
  const exact = counted.minimum === counted.maximum;
  const [lower, upper] = [decimalOfNumber(minimum), decimalOfNumber(maximum)];
  const refused = source.unknown?.policy === 'refuse';
  const isCut = Number.isFinite(counted.minimum) && (counted.minimum < minimum || counted.maximum > maximum);
  const texts = {
    lower: decimalText(lower),
    upper: decimalText(upper),
    exact,
    ...lacking(...(isCut && !refused ? outside : [])),
  };
  if (exact) {
    const result: MeasureResult = { ...start, status: 'known', value: texts.lower, ...texts, ...tail };
    return { result, value: lower, lower, upper };
  }
  const status = refused ? 'refused' : 'bounded';
  const result: MeasureResult = { ...start, status, ...texts, ...(refused ? { refused: 'unknown' } : {}), ...tail };
  return { result, lower, upper };
}

function daysOf(date: DatePoint, slot: number | undefined, valid: ValidAssessment): Days | undefined {
  if (date === 'birth') return valid.birth;
  if (date === 'assessed_on') return { earliest: valid.assessedOnDay, latest: valid.assessedOnDay };
  // INVARIANT: integrity has found the fact, and the compiler its place.
  return valid.facts[slot as number]?.days;
}

/** While a day is not known, any span of time. */
function countedBetween(unit: Duration['unit'], { from, to }: Ends): WholeRange {
  if (from === undefined || to === undefined) return { minimum: -Infinity, maximum: Infinity };
  return counts[unit](from, to);
}

const counts = { years: ageInYears, months: monthsBetween, days: daysBetween } as const;

function openAt(date: DatePoint, days: Days | undefined): readonly string[] {
  return typeof date === 'object' && days === undefined ? [date.fact] : [];
}

function nameOf(date: DatePoint): string {
  if (date === 'birth') return 'subject.birth';
  return date === 'assessed_on' ? date : `facts.${date.fact}`;
}

function named(date: DatePoint, days: Days | undefined): DerivationInput {
  const name = nameOf(date);
  if (days === undefined) return { name };
  const [lower, upper] = [dateOfDay(days.earliest), dateOfDay(days.latest)];
  return lower === upper ? { name, value: lower } : { name, lower, upper };
}
