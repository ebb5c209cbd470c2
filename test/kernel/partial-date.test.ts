import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageInYears,
  dateOfDay,
  dayOfDate,
  daysBetween,
  type DateSpan,
  firstDay,
  isFullDate,
  isSurelyAfter,
  isSurelyBefore,
  lastDay,
  mayBeBefore,
  monthsBetween,
  type PartialDate,
  parsePartialDate,
} from '../../src/kernel/partial-date.js';
import { expectRefusal } from './refusal.js';

function spanOf(value: PartialDate): DateSpan {
  const span = parsePartialDate(value);
  if (span === undefined) throw new Error('not a date');
  return span;
}

/** The first and the last day of a span, as dates. */
function endsOf(value: PartialDate): string | undefined {
  const span = parsePartialDate(value);
  return span === undefined ? undefined : `${dateOfDay(span.earliest)} to ${dateOfDay(span.latest)}, ${span.precision}`;
}

function about(text: string, plusMinusYears: number): PartialDate {
  return { about: text, plusMinusYears };
}

describe('parsePartialDate', () => {
  it.each([
    { value: '2019', ends: '2019-01-01 to 2019-12-31, year', why: 'a year' },
    { value: '2019-04', ends: '2019-04-01 to 2019-04-30, month', why: 'a month' },
    { value: '2019-04-30', ends: '2019-04-30 to 2019-04-30, day', why: 'the last day of a month' },
    { value: '2019-04-01', ends: '2019-04-01 to 2019-04-01, day', why: 'the first day of a month' },
    { value: '2023-02', ends: '2023-02-01 to 2023-02-28, month', why: 'February of a common year' },
    { value: '2024-02', ends: '2024-02-01 to 2024-02-29, month', why: 'February of a leap year' },
    { value: '1900-02', ends: '1900-02-01 to 1900-02-28, month', why: 'February of a century' },
    { value: '2000-02', ends: '2000-02-01 to 2000-02-29, month', why: 'February of a fourth century' },
    { value: '2019-01', ends: '2019-01-01 to 2019-01-31, month', why: 'the first month' },
    { value: '2019-12', ends: '2019-12-01 to 2019-12-31, month', why: 'the last month' },
    { value: '1800', ends: '1800-01-01 to 1800-12-31, year', why: 'the first year' },
    { value: '2200', ends: '2200-01-01 to 2200-12-31, year', why: 'the last year' },
    { value: about('1990', 3), ends: '1987-01-01 to 1993-12-31, about', why: 'about a year' },
    { value: about('1990-06', 1), ends: '1989-06-01 to 1991-06-30, about', why: 'about a month' },
    { value: about('1990-06-15', 50), ends: '1940-06-15 to 2040-06-15, about', why: 'about a day' },
    { value: about('2000-02-29', 1), ends: '1999-02-28 to 2001-03-01, about', why: 'about a day that few years have' },
    { value: about('2000-02-29', 4), ends: '1996-02-29 to 2004-02-29, about', why: 'about it, where they have it' },
    { value: about('1801', 1), ends: '1800-01-01 to 1802-12-31, about', why: 'as early as can be' },
    { value: about('2199', 1), ends: '2198-01-01 to 2200-12-31, about', why: 'as late as can be' },
    {
      value: { about: '1990', plusMinusYears: 3, wording: 'born in the year of the locusts' },
      ends: '1987-01-01 to 1993-12-31, about',
      why: 'what was said is kept elsewhere',
    },
  ])('reads $value as $ends: $why', ({ value, ends }) => {
    expect(endsOf(value)).toBe(ends);
  });

  it.each([
    { value: '', why: 'nothing' },
    { value: '2023-02-29', why: '29 February of a common year' },
    { value: '2023-02-30', why: '30 February' },
    { value: '2023-04-31', why: '31 April' },
    { value: '2023-01-32', why: '32 January' },
    { value: '2023-01-00', why: 'day 0' },
    { value: '2023-13', why: 'month 13' },
    { value: '2023-00', why: 'month 0' },
    { value: '2023-13-01', why: 'a day of month 13' },
    { value: '1799', why: 'a year too early' },
    { value: '2201', why: 'a year too late' },
    { value: '1799-12-31', why: 'a day too early' },
    { value: '2201-01-01', why: 'a day too late' },
    { value: '23', why: 'a year of two digits' },
    { value: '02023', why: 'a year of five digits' },
    { value: '2023-4', why: 'a month of one digit' },
    { value: '2023-04-1', why: 'a day of one digit' },
    { value: '2023-04-', why: 'a month and a stroke' },
    { value: '2023-04-01T00:00:00Z', why: 'a time' },
    { value: ' 2023', why: 'a space before' },
    { value: '2023\n', why: 'a line end after' },
    { value: '2023/04/01', why: 'other strokes' },
    { value: '01-04-2023', why: 'another order' },
    { value: '٢٠٢٣', why: 'digits of another script' },
    { value: about('2023-02-30', 1), why: 'about no day at all' },
    { value: about('soon', 1), why: 'about nothing' },
    { value: about('1990', 0), why: 'about and yet exact' },
    { value: about('1990', 51), why: 'about a century' },
    { value: about('1990', -1), why: 'less than nothing either way' },
    { value: about('1990', 1.5), why: 'a year and a half either way' },
    { value: about('1990', Number.NaN), why: 'not a number of years either way' },
    { value: about('1800', 1), why: 'about, and perhaps too early' },
    { value: about('2200', 1), why: 'about, and perhaps too late' },
  ])('refuses $value: $why', ({ value }) => {
    expect(parsePartialDate(value)).toBeUndefined();
  });
});

describe('full dates', () => {
  it.each([
    { text: '2024-02-29', is: true, why: 'a leap day' },
    { text: '2023-02-29', is: false, why: 'no such day' },
    { text: '2024-02', is: false, why: 'a month' },
    { text: '2024', is: false, why: 'a year' },
  ])('says $is of $text: $why', ({ text, is }) => {
    expect(isFullDate(text)).toBe(is);
  });

  it.each([
    { text: '1970-01-01', day: 0 },
    { text: '1970-01-02', day: 1 },
    { text: '1969-12-31', day: -1 },
    { text: '2000-03-01', day: 11_017 },
    { text: '1800-01-01', day: -62_091 },
    { text: '2200-12-31', day: 84_370 },
  ])('counts $day days to $text and back', ({ text, day }) => {
    expect(dayOfDate(text)).toBe(day);
    expect(dateOfDay(day)).toBe(text);
  });

  it('states the first and the last day', () => {
    expect([dateOfDay(firstDay), dateOfDay(lastDay)]).toEqual(['1800-01-01', '2200-12-31']);
  });

  it.each([
    { from: '2024-02-28', days: 2, to: '2024-03-01', why: 'over a leap day' },
    { from: '2023-12-31', days: 1, to: '2024-01-01', why: 'over a year' },
    { from: '2024-01-01', days: -1, to: '2023-12-31', why: 'back over a year' },
    { from: '2024-01-01', days: 0, to: '2024-01-01', why: 'nowhere' },
    { from: '1800-01-01', days: 146_461, to: '2200-12-31', why: 'from the first day to the last' },
  ])('adds $days days to $from: $why', ({ from, days, to }) => {
    expect(addDays(from, days)).toBe(to);
  });

  it.each([
    { text: '2024-02', clip: '2024-02' },
    { text: '2023-02-29', clip: '2023-02-29' },
    { text: 'x'.repeat(65), clip: 'x'.repeat(64) },
  ])('refuses $text as a full date', ({ text, clip }) => {
    expectRefusal(() => dayOfDate(text), 'kernel.not-a-date', { text: clip });
    expectRefusal(() => addDays(text, 1), 'kernel.not-a-date', { text: clip });
  });

  it.each([-62_092, 84_371, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses day %s', (day) => {
    const facts = { day: String(day), earliest: -62_091, latest: 84_370 };
    expectRefusal(() => dateOfDay(day), 'kernel.day-out-of-range', facts);
    expectRefusal(() => addDays('1970-01-01', day), 'kernel.day-out-of-range', facts);
  });
});

describe('daysBetween', () => {
  it.each([
    { from: '2024-02-28', to: '2024-03-01', minimum: 2, maximum: 2, why: 'two days' },
    { from: '2024-03-01', to: '2024-02-28', minimum: -2, maximum: -2, why: 'the wrong way round' },
    { from: '2024-02-28', to: '2024-02-28', minimum: 0, maximum: 0, why: 'the same day' },
    { from: '2023-01', to: '2023-02-01', minimum: 1, maximum: 31, why: 'from a month' },
    { from: '2023-01-31', to: '2023-02', minimum: 1, maximum: 28, why: 'to a month' },
    { from: '2023', to: '2023', minimum: -364, maximum: 364, why: 'within a year' },
  ])('gives $minimum to $maximum days from $from to $to: $why', ({ from, to, minimum, maximum }) => {
    expect(daysBetween(spanOf(from), spanOf(to))).toEqual({ minimum, maximum });
  });
});

describe('monthsBetween', () => {
  it.each([
    { from: '2023-01-15', to: '2023-02-14', minimum: 0, maximum: 0, why: 'the day before the same day' },
    { from: '2023-01-15', to: '2023-02-15', minimum: 1, maximum: 1, why: 'the same day of the next month' },
    { from: '2023-01-31', to: '2023-02-28', minimum: 0, maximum: 0, why: 'the last day of a month without that day' },
    { from: '2023-01-31', to: '2023-03-01', minimum: 1, maximum: 1, why: 'the day after it' },
    { from: '2022-11-15', to: '2023-02-20', minimum: 3, maximum: 3, why: 'over a year' },
    { from: '2020-02-15', to: '2023-02-15', minimum: 36, maximum: 36, why: 'three years' },
    { from: '2023-02-15', to: '2023-02-15', minimum: 0, maximum: 0, why: 'the same day' },
    { from: '2023-02-15', to: '2023-01-15', minimum: -1, maximum: -1, why: 'the wrong way round' },
    { from: '2023-02-15', to: '2023-02-14', minimum: -1, maximum: -1, why: 'one day the wrong way round' },
    { from: '2022', to: '2023-06-15', minimum: 5, maximum: 17, why: 'from some day of a year' },
    { from: '2022-06-15', to: '2023', minimum: 6, maximum: 18, why: 'to some day of a year' },
    { from: '2023', to: '2023', minimum: -12, maximum: 11, why: 'within a year' },
  ])('gives $minimum to $maximum months from $from to $to: $why', ({ from, to, minimum, maximum }) => {
    expect(monthsBetween(spanOf(from), spanOf(to))).toEqual({ minimum, maximum });
  });
});

describe('ageInYears', () => {
  it.each([
    { birth: '2005-06-15', on: '2023-06-14', minimum: 17, maximum: 17, why: 'the day before the birthday' },
    { birth: '2005-06-15', on: '2023-06-15', minimum: 18, maximum: 18, why: 'the birthday' },
    { birth: '2005-06-15', on: '2023-05-20', minimum: 17, maximum: 17, why: 'an earlier month, a later day' },
    { birth: '2005-06-15', on: '2023-07-01', minimum: 18, maximum: 18, why: 'a later month, an earlier day' },
    { birth: '2004-02-29', on: '2022-02-28', minimum: 17, maximum: 17, why: 'a leap day, on 28 February' },
    { birth: '2004-02-29', on: '2022-03-01', minimum: 18, maximum: 18, why: 'a leap day, on 1 March' },
    { birth: '2004-02-29', on: '2024-02-28', minimum: 19, maximum: 19, why: 'a leap day, before the next' },
    { birth: '2004-02-29', on: '2024-02-29', minimum: 20, maximum: 20, why: 'a leap day, on another' },
    { birth: '2005', on: '2023-06-30', minimum: 17, maximum: 18, why: 'a year of birth' },
    { birth: '2005', on: '2023-12-31', minimum: 18, maximum: 18, why: 'a year of birth, on its last birthday' },
    { birth: '2005', on: '2023-12-30', minimum: 17, maximum: 18, why: 'a year of birth, the day before' },
    { birth: '2005-06', on: '2023', minimum: 17, maximum: 18, why: 'in some year' },
    { birth: about('2005', 2), on: '2023-06-30', minimum: 15, maximum: 20, why: 'about a year of birth' },
    { birth: '2023-06-15', on: '2023-06-15', minimum: 0, maximum: 0, why: 'the day of birth' },
    { birth: '2023', on: '2023', minimum: -1, maximum: 0, why: 'perhaps not yet born' },
    { birth: '2023-06-15', on: '2022-06-15', minimum: -1, maximum: -1, why: 'a year before birth' },
    { birth: '2023-06-15', on: '2022-06-14', minimum: -2, maximum: -2, why: 'more than a year before birth' },
  ])('gives $minimum to $maximum for $birth on $on: $why', ({ birth, on, minimum, maximum }) => {
    expect(ageInYears(spanOf(birth), spanOf(on))).toEqual({ minimum, maximum });
  });
});

describe('the order of dates', () => {
  it.each([
    { a: '2023-01-01', b: '2023-01-02', before: true, after: false, maybe: true, why: 'the next day' },
    { a: '2023-01-01', b: '2023-01-01', before: false, after: false, maybe: false, why: 'the same day' },
    { a: '2023-01-02', b: '2023-01-01', before: false, after: true, maybe: false, why: 'the day before' },
    { a: '2023-01', b: '2023-02', before: true, after: false, maybe: true, why: 'the next month' },
    { a: '2023-02', b: '2023-01', before: false, after: true, maybe: false, why: 'the month before' },
    { a: '2023-01', b: '2023-01', before: false, after: false, maybe: true, why: 'the same month' },
    { a: '2023', b: '2023-01-01', before: false, after: false, maybe: false, why: 'the first day of a year' },
    { a: '2023', b: '2023-01-02', before: false, after: false, maybe: true, why: 'the second day of a year' },
    { a: '2023-12-31', b: '2023', before: false, after: false, maybe: false, why: 'the last day of a year' },
    { a: '2023-12-30', b: '2023', before: false, after: false, maybe: true, why: 'the last day but one' },
  ])('puts $a beside $b: $why', ({ a, b, before, after, maybe }) => {
    const [left, right] = [spanOf(a), spanOf(b)];
    expect([isSurelyBefore(left, right), isSurelyAfter(left, right), mayBeBefore(left, right)]).toEqual([
      before,
      after,
      maybe,
    ]);
  });
});
