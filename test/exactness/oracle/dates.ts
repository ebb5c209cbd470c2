/** The days that a date may be, both included, counted from 1970-01-01. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

export type WrittenDate = string | { readonly about: string; readonly plusMinusYears: number };

const day = (year: number, month: number, date: number): number => Date.UTC(year, month, date) / 86_400_000;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/** §2.1, §2.2. */
export function daysOf(date: WrittenDate): Days {
  if (typeof date === 'string') return spanOf(date);
  const { first, last } = spanOf(date.about);
  const years = date.plusMinusYears;
  return { first: shifted(first, -years, 'begins'), last: shifted(last, years, 'ends') };
}

function spanOf(date: string): Days {
  const [year = 0, month, of] = date.split('-').map(Number);
  if (month === undefined) return { first: day(year, 0, 1), last: day(year, 11, 31) };
  if (of === undefined) return { first: day(year, month - 1, 1), last: day(year, month, 0) };
  return { first: day(year, month - 1, of), last: day(year, month - 1, of) };
}

function shifted(from: number, years: number, end: 'begins' | 'ends'): number {
  const { year, month, date } = partsOf(from);
  const isLeapDay = month === 1 && date === 29 && daysIn(year + years, 1) === 28;
  return day(year + years, month, isLeapDay && end === 'begins' ? 28 : date);
}

function partsOf(count: number): { readonly year: number; readonly month: number; readonly date: number } {
  const at = new Date(count * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() };
}

export type Unit = 'years' | 'months' | 'days';

/** Completed from one day to another (§2.3, §7.25). */
export function completed(unit: Unit, from: number, to: number): number {
  if (unit === 'days') return to - from;
  const months = completedMonths(from, to);
  return unit === 'months' ? months : Math.floor(months / 12);
}

function completedMonths(from: number, to: number): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  let months = 12 * (end.year - start.year) + end.month - start.month + 1;
  while (laterBy(start, months) > to) months -= 1;
  return months;
}

/** The same day of a later month, or the day after its last. */
function laterBy({ year, month, date }: ReturnType<typeof partsOf>, months: number): number {
  const of = new Date(Date.UTC(year, month + months, 1));
  const most = daysIn(of.getUTCFullYear(), of.getUTCMonth());
  return day(of.getUTCFullYear(), of.getUTCMonth(), Math.min(date, most + 1));
}
