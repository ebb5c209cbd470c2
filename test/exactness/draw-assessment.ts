import { type Chance, decimalBetween } from './chance.js';
import type { Answer, AssessmentParts, Fact, InstrumentParts } from './oracle/instrument.js';

const unknown = ['declined', 'insufficient_information', 'alleged_only'] as const;
const notApplicable = ['not_offered', 'not_applicable'] as const;

/** An assessment in which so many answers of a hundred are missing. */
export function drawAssessment(
  chance: Chance,
  { scales, indicators, facts }: InstrumentParts,
  missing: number,
): AssessmentParts {
  const ratings = indicators.flatMap(({ id, scale }): (readonly [string, Answer])[] => {
    if (chance.percent(missing)) return chance.percent(50) ? [] : [[id, { unrated: chance.among(unknown) }]];
    const { levels, nonRatings } = scales.find((each) => each.id === scale)!;
    const isNone = nonRatings !== undefined && chance.percent(12);
    return [[id, isNone ? { unrated: chance.among(notApplicable) } : chance.among(levels).id]];
  });
  const values = facts.flatMap((fact) =>
    chance.percent(missing) ? [] : [[fact.id, drawValue(chance, fact)] as const],
  );
  return {
    assessedOn: drawDay(chance, 2023, 2025),
    subject: { ref: 'someone', ...(chance.percent(missing) ? {} : { birth: drawDate(chance, 1940, 2004) }) },
    ratings: Object.fromEntries(ratings),
    facts: Object.fromEntries(values),
  };
}

export function drawValue(chance: Chance, fact: Fact): AssessmentParts['facts'][string] {
  switch (fact.type) {
    case 'boolean':
      return chance.percent(50);
    case 'date':
      return drawDate(chance, 2005, 2021);
    case 'choice':
      return chance.among(fact.choices).id;
    case 'number':
      return decimalBetween(chance, [fact.minimum, fact.maximum], fact.places);
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The ends of months and leap days come up more often than by chance. */
function drawDay(chance: Chance, least: number, most: number): string {
  const year = chance.whole(least, most);
  if (chance.percent(10)) return `${String(year - (year % 4))}-02-29`;
  const month = chance.whole(1, 12);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year)}-${twoDigits(month)}-${twoDigits(chance.percent(25) ? last : chance.whole(1, last))}`;
}

function drawDate(
  chance: Chance,
  least: number,
  most: number,
): string | { readonly about: string; readonly plusMinusYears: number } {
  const day = drawDay(chance, least, most);
  const length = chance.among([10, 10, 10, 10, 7, 4]);
  if (chance.percent(85)) return day.slice(0, length);
  return { about: day.slice(0, length), plusMinusYears: chance.whole(1, 2) };
}
