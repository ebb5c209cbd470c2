import { type CivilDay, civilDay, dayNumber, daysInMonth } from './calendar.js';
import { clipped, numberRefusal } from './number-issues.js';

/** The first year that a date may have. */
export const firstYear = 1800;

/** The last year that a date may have. */
export const lastYear = 2200;

/** The most years that an approximate date may be wrong by, either way. */
export const plusMinusYearsLimit = 50;

/** The number of the first day that there is, 1800-01-01. */
export const firstDay: number = /* @__PURE__ */ dayNumber({ year: firstYear, month: 1, dayOfMonth: 1 });

/** The number of the last day that there is, 2200-12-31. */
export const lastDay: number = /* @__PURE__ */ dayNumber({ year: lastYear, month: 12, dayOfMonth: 31 });

/**
 * A date as far as it is known: a year `2019`, a month `2019-04`, a day `2019-04-30`, or one of these give or
 * take some years.
 */
export type PartialDate = string | AboutDate;

/** A date that may be wrong by some years either way, such as an age guessed at. */
export interface AboutDate {
  /** A year, a month or a day. */
  readonly about: string;
  /** How many years earlier or later it may have been: a whole number from 1 to 50. */
  readonly plusMinusYears: number;
  /** What was said, in the words it was said in; nothing is computed from it. */
  readonly wording?: string;
}

/** How closely a date is known. */
export type DatePrecision = 'day' | 'month' | 'year' | 'about';

/**
 * The days that a date may be, both ends included, in days since 1970-01-01 of the proleptic Gregorian
 * calendar; from {@link firstDay} to {@link lastDay}.
 */
export interface DateSpan extends Days {
  readonly precision: DatePrecision;
}

/** The first and the last day that something may be. */
export interface Days {
  readonly earliest: number;
  readonly latest: number;
}

/** A whole number that is known to lie from `minimum` to `maximum`, both included. */
export interface WholeRange {
  readonly minimum: number;
  readonly maximum: number;
}

interface WrittenDate {
  readonly earliest: CivilDay;
  readonly latest: CivilDay;
  readonly precision: Exclude<DatePrecision, 'about'>;
}

const writtenDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function isWithin(value: number, first: number, last: number): boolean {
  return value >= first && value <= last;
}

function readDate(text: string): WrittenDate | undefined {
  const parts = writtenDate.exec(text);
  if (parts === null) return undefined;
  const [, year, month, dayOfMonth] = parts;
  if (!isWithin(Number(year), firstYear, lastYear)) return undefined;
  if (month === undefined) return wholeYear(Number(year));
  if (!isWithin(Number(month), 1, 12)) return undefined;
  const wholly = wholeMonth(Number(year), Number(month));
  return dayOfMonth === undefined ? wholly : dayWithin(wholly, Number(dayOfMonth));
}

function wholeYear(year: number): WrittenDate {
  const earliest = { year, month: 1, dayOfMonth: 1 };
  return { earliest, latest: { year, month: 12, dayOfMonth: 31 }, precision: 'year' };
}

function wholeMonth(year: number, month: number): WrittenDate {
  const latest = { year, month, dayOfMonth: daysInMonth(year, month) };
  return { earliest: { year, month, dayOfMonth: 1 }, latest, precision: 'month' };
}

function dayWithin({ latest }: WrittenDate, dayOfMonth: number): WrittenDate | undefined {
  if (!isWithin(dayOfMonth, 1, latest.dayOfMonth)) return undefined;
  const day = { ...latest, dayOfMonth };
  return { earliest: day, latest: day, precision: 'day' };
}

/** 29 February moves to 28 February of a common year, so that the span is never too narrow. */
function yearsEarlier({ year, month, dayOfMonth }: CivilDay, years: number): CivilDay {
  const earlier = year - years;
  return { year: earlier, month, dayOfMonth: Math.min(dayOfMonth, daysInMonth(earlier, month)) };
}

/** 29 February moves to 1 March of a common year, which is what counting on from 28 February gives. */
function yearsLater(day: CivilDay, years: number): CivilDay {
  return { ...day, year: day.year + years };
}

function spanOfWritten({ earliest, latest, precision }: WrittenDate): DateSpan {
  return { earliest: dayNumber(earliest), latest: dayNumber(latest), precision };
}

function spanOfAbout({ about, plusMinusYears }: AboutDate): DateSpan | undefined {
  const written = readDate(about);
  if (written === undefined) return undefined;
  if (!Number.isInteger(plusMinusYears) || !isWithin(plusMinusYears, 1, plusMinusYearsLimit)) return undefined;
  const earliest = dayNumber(yearsEarlier(written.earliest, plusMinusYears));
  const latest = dayNumber(yearsLater(written.latest, plusMinusYears));
  return earliest >= firstDay && latest <= lastDay ? { earliest, latest, precision: 'about' } : undefined;
}

/**
 * The days that a date as written may be.
 *
 * An approximate date reaches as many years before its first and after its last day; from 29 February that
 * is 28 February before and 1 March after when the year has no such day.
 *
 * @param value - A year from 1800 to 2200, a month or day of one, or one of these give or take 1 to 50 years.
 * @returns `undefined` when it is not written so, when the calendar has no such day (30 February, month 13),
 * or when it may lie outside 1800 to 2200.
 * @example
 * ```ts
 * parsePartialDate('1970-01'); // { earliest: 0, latest: 30, precision: 'month' }
 * parsePartialDate('2023-02-30'); // undefined
 * ```
 */
export function parsePartialDate(value: PartialDate): DateSpan | undefined {
  if (typeof value !== 'string') return spanOfAbout(value);
  const written = readDate(value);
  return written === undefined ? undefined : spanOfWritten(written);
}

/**
 * Whether a text is a full date, `YYYY-MM-DD`, that the calendar has, in the years 1800 to 2200.
 *
 * @example
 * ```ts
 * isFullDate('2026-02-30'); // false
 * ```
 */
export function isFullDate(text: string): boolean {
  return readDate(text)?.precision === 'day';
}

/**
 * The number of days from 1970-01-01 to a full date; negative before.
 *
 * @throws {@link RiskError} `kernel.not-a-date` when {@link isFullDate} says no.
 * @example
 * ```ts
 * dayOfDate('1970-01-02'); // 1
 * ```
 */
export function dayOfDate(text: string): number {
  const written = readDate(text);
  if (written?.precision === 'day') return dayNumber(written.earliest);
  throw numberRefusal('kernel.not-a-date', { text: clipped(text) });
}

/**
 * The full date so many days after 1970-01-01.
 *
 * @param day - A whole number from {@link firstDay} to {@link lastDay}.
 * @throws {@link RiskError} `kernel.day-out-of-range`.
 * @example
 * ```ts
 * dateOfDay(-1); // '1969-12-31'
 * ```
 */
export function dateOfDay(day: number): string {
  if (!Number.isInteger(day) || !isWithin(day, firstDay, lastDay)) {
    throw numberRefusal('kernel.day-out-of-range', { day: String(day), earliest: firstDay, latest: lastDay });
  }
  const { year, month, dayOfMonth } = civilDay(day);
  return `${String(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * The full date some days after a full date; before it when `days` is negative.
 *
 * @throws {@link RiskError} `kernel.not-a-date`, `kernel.day-out-of-range`.
 * @example
 * ```ts
 * addDays('2024-02-28', 2); // '2024-03-01'
 * ```
 */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayOfDate(date) + days);
}

/**
 * The least and the most days from one date to another, negative when `to` comes first.
 *
 * @example
 * ```ts
 * // from some day of January 1970 to 1 February 1970
 * daysBetween({ earliest: 0, latest: 30, precision: 'month' }, { earliest: 31, latest: 31, precision: 'day' });
 * // { minimum: 1, maximum: 31 }
 * ```
 */
export function daysBetween(from: Days, to: Days): WholeRange {
  return { minimum: to.earliest - from.latest, maximum: to.latest - from.earliest };
}

/**
 * The least and the most completed years of age on a date.
 *
 * A year is completed on the birthday; who was born on 29 February completes it on 1 March of a common year.
 * An age below zero says that the birth may lie after the date.
 *
 * @example
 * ```ts
 * // born in some month of 2005, on 30 June 2023
 * ageInYears(spanOf2005, spanOfThatDay); // { minimum: 17, maximum: 18 }
 * ```
 */
export function ageInYears(birth: Days, on: Days): WholeRange {
  return { minimum: completedYears(birth.latest, on.earliest), maximum: completedYears(birth.earliest, on.latest) };
}

function completedYears(birthDay: number, day: number): number {
  const birth = civilDay(birthDay);
  const on = civilDay(day);
  const isBeforeBirthday = on.month < birth.month || (on.month === birth.month && on.dayOfMonth < birth.dayOfMonth);
  return on.year - birth.year - (isBeforeBirthday ? 1 : 0);
}

/**
 * The least and the most completed months from one date to another.
 *
 * A month is completed on the same day of a later month, or on the day after the last where that month has no such
 * day. Below zero the second date lies before the first.
 */
export function monthsBetween(from: Days, to: Days): WholeRange {
  return { minimum: completedMonths(from.latest, to.earliest), maximum: completedMonths(from.earliest, to.latest) };
}

function completedMonths(fromDay: number, day: number): number {
  const from = civilDay(fromDay);
  const on = civilDay(day);
  return 12 * (on.year - from.year) + on.month - from.month - (on.dayOfMonth < from.dayOfMonth ? 1 : 0);
}

/** Whether every day that `a` may be comes before every day that `b` may be. */
export function isSurelyBefore(a: DateSpan, b: DateSpan): boolean {
  return a.latest < b.earliest;
}

/** Whether every day that `a` may be comes after every day that `b` may be. */
export function isSurelyAfter(a: DateSpan, b: DateSpan): boolean {
  return a.earliest > b.latest;
}

/** Whether some day that `a` may be comes before some day that `b` may be. */
export function mayBeBefore(a: DateSpan, b: DateSpan): boolean {
  return a.earliest < b.latest;
}
