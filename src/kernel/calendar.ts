/** A day of the proleptic Gregorian calendar; months and days of a month count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** Days before each month of a common year, and last the days of the whole year. */
const daysBeforeMonth: readonly number[] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days from 0001-01-01 to 1970-01-01. */
const daysBeforeEpoch = 719_162;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysBeforeYear(year: number): number {
  const before = year - 1;
  return 365 * before + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
}

/** Days of the year before a month, counted from 1; 13 stands for the end of the year. */
function daysOfYearBefore(year: number, month: number): number {
  const common = daysBeforeMonth[month - 1] ?? 0;
  return month > 2 && isLeapYear(year) ? common + 1 : common;
}

/** How many days a month has; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return daysOfYearBefore(year, month + 1) - daysOfYearBefore(year, month);
}

/**
 * The days from 1970-01-01 to a day; negative before.
 *
 * @param day - A day of year 1 or later; a day past the end of its month counts on into the next month.
 * @example
 * ```ts
 * dayNumber({ year: 1970, month: 2, dayOfMonth: 1 }); // 31
 * ```
 */
export function dayNumber({ year, month, dayOfMonth }: CivilDay): number {
  return daysBeforeYear(year) + daysOfYearBefore(year, month) + dayOfMonth - 1 - daysBeforeEpoch;
}

/** The day so many days after 1970-01-01; of year 1 or later. */
export function civilDay(day: number): CivilDay {
  const days = day + daysBeforeEpoch;
  // 400 years have 146,097 days: the quotient is the year, or now and then the one before. Never the one after: no year
  // begins a whole day later than so many average years.
  let year = Math.floor((days * 400) / 146_097) + 1;
  if (daysBeforeYear(year + 1) <= days) year += 1;
  const dayOfYear = days - daysBeforeYear(year);
  // No month is longer than 31 days, so this starts at or before the month, and at most one before it.
  let month = Math.floor(dayOfYear / 31) + 1;
  if (daysOfYearBefore(year, month + 1) <= dayOfYear) month += 1;
  return { year, month, dayOfMonth: dayOfYear - daysOfYearBefore(year, month) + 1 };
}
