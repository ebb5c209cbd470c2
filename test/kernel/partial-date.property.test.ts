import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
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
  parsePartialDate,
} from '../../src/kernel/partial-date.js';

const millisecondsADay = 86_400_000;

/** The date of a day as the platform counts. */
function platformDate(day: number): string {
  return new Date(day * millisecondsADay).toISOString().slice(0, 10);
}

const days = fc.integer({ min: firstDay, max: lastDay });
const shortSpans: fc.Arbitrary<DateSpan> = fc
  .tuple(fc.integer({ min: 10_000, max: 12_000 }), fc.integer({ min: 0, max: 12 }))
  .map(([earliest, length]) => ({ earliest, latest: earliest + length, precision: 'about' }));

function daysOf({ earliest, latest }: DateSpan): readonly number[] {
  return Array.from({ length: latest - earliest + 1 }, (_, index) => earliest + index);
}

/** Completed years from the definition: how many 366-day-or-less steps of birthdays fit. */
function birthdaysPassed(birth: number, on: number): number {
  const [year = 0, month = 0, dayOfMonth = 0] = platformDate(birth).split('-').map(Number);
  let age = 0;
  while (Date.UTC(year + age + 1, month - 1, dayOfMonth) <= on * millisecondsADay) age += 1;
  return age;
}

describe('days', () => {
  it('are the days of the platform, every one from 1800 to 2200', () => {
    const wrong: number[] = [];
    for (let day = firstDay; day <= lastDay; day += 1) {
      const date = platformDate(day);
      if (dateOfDay(day) !== date || dayOfDate(date) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
    expect(lastDay - firstDay).toBe(146_461);
  });

  it('exist as the platform says, every day and month that can be written', () => {
    const wrong: string[] = [];
    for (const year of [1800, 1899, 1900, 1904, 1999, 2000, 2023, 2024, 2100, 2200]) {
      for (let month = 0; month < 100; month += 1) {
        for (let dayOfMonth = 0; dayOfMonth < 100; dayOfMonth += 1) {
          const text = [year, String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-');
          const time = Date.UTC(year, month - 1, dayOfMonth);
          const exists = new Date(time).toISOString().slice(0, 10) === text;
          if (isFullDate(text) !== exists) wrong.push(text);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('of a month and a year are those that begin with it', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7), (day, length) => {
        const part = dateOfDay(day).slice(0, length);
        const span = parsePartialDate(part);
        expect(span).toBeDefined();
        if (span === undefined) return;
        expect(dateOfDay(span.earliest).startsWith(part) && dateOfDay(span.latest).startsWith(part)).toBe(true);
        if (span.earliest > firstDay) expect(dateOfDay(span.earliest - 1).startsWith(part)).toBe(false);
        if (span.latest < lastDay) expect(dateOfDay(span.latest + 1).startsWith(part)).toBe(false);
      }),
    );
  });

  it('of an approximate date include every day moved by as many years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), fc.integer({ min: 1, max: 50 }), (day, years) => {
        const about = dateOfDay(day);
        const span = parsePartialDate({ about, plusMinusYears: years });
        const [year = 0, month = 0, dayOfMonth = 0] = about.split('-').map(Number);
        const later = Date.UTC(year + years, month - 1, dayOfMonth) / millisecondsADay;
        const earlier = Date.UTC(year - years, month - 1, dayOfMonth) / millisecondsADay;
        expect(span?.latest).toBe(later);
        const isMissing = about.endsWith('02-29') && dateOfDay(earlier).endsWith('03-01');
        expect(span?.earliest).toBe(isMissing ? earlier - 1 : earlier);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('spans', () => {
  it('hold exactly what their days give', () => {
    fc.assert(
      fc.property(shortSpans, shortSpans, (a, b) => {
        const pairs = daysOf(a).flatMap((left) => daysOf(b).map((right) => [left, right] as const));
        const gaps = pairs.map(([left, right]) => right - left);
        expect(daysBetween(a, b)).toEqual({ minimum: Math.min(...gaps), maximum: Math.max(...gaps) });
        expect(isSurelyBefore(a, b)).toBe(gaps.every((gap) => gap > 0));
        expect(isSurelyAfter(a, b)).toBe(gaps.every((gap) => gap < 0));
        expect(mayBeBefore(a, b)).toBe(gaps.some((gap) => gap > 0));
      }),
      { numRuns: 500 },
    );
  });

  it('give the ages that their days give', () => {
    const later = shortSpans.map((span) => ({ ...span, earliest: span.earliest + 3000, latest: span.latest + 3000 }));
    fc.assert(
      fc.property(shortSpans, later, (birth, on) => {
        const ages = daysOf(birth).flatMap((born) => daysOf(on).map((day) => birthdaysPassed(born, day)));
        expect(ageInYears(birth, on)).toEqual({ minimum: Math.min(...ages), maximum: Math.max(...ages) });
      }),
      { numRuns: 300 },
    );
  });

  it('of a day of birth give one age, on every day of a leap and a common year', () => {
    const wrong: string[] = [];
    for (const birthDate of ['1999-03-01', '2000-02-28', '2000-02-29', '2000-03-01', '2000-12-31', '2001-01-01']) {
      const birth = dayOfDate(birthDate);
      for (let day = dayOfDate('2003-01-01'); day <= dayOfDate('2005-01-01'); day += 1) {
        const age = birthdaysPassed(birth, day);
        const { minimum, maximum } = ageInYears({ earliest: birth, latest: birth }, { earliest: day, latest: day });
        if (minimum !== age || maximum !== age) wrong.push(`${birthDate} on ${dateOfDay(day)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
