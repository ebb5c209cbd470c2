import { type Chance, decimalBetween } from './chance.js';
import type { Answer, AssessmentParts, Fact, Indicator, InstrumentParts, Scale } from './oracle/instrument.js';

const unknown = ['declined', 'insufficient_information', 'alleged_only'] as const;
const notApplicable = ['not_offered', 'not_applicable'] as const;

/** An assessment in which so many answers of a hundred are missing. */
export function drawAssessment(chance: Chance, parts: InstrumentParts, missing: number): AssessmentParts {
  const { scales, indicators, facts, earlier } = parts;
  const ratings = indicators.flatMap((indicator): (readonly [string, Answer])[] => {
    const { id, scale } = indicator;
    if (chance.percent(missing)) return chance.percent(50) ? [] : [[id, { unrated: chance.among(unknown) }]];
    const { levels, nonRatings } = scales.find((each) => each.id === scale)!;
    const isNone = nonRatings !== undefined && chance.percent(12);
    if (isNone) return [[id, { unrated: chance.among(notApplicable) }]];
    return [[id, withAxes(chance, chance.among(levels).id, { indicator, scales, missing })]];
  });
  const values = facts
    .filter((fact) => !('from' in fact))
    .flatMap((fact) => (chance.percent(missing) ? [] : [[fact.id, drawValue(chance, fact)] as const]));
  const assessedOn = drawDay(chance, 2023, 2025);
  const isLinked = earlier !== undefined && !chance.percent(missing);
  return {
    assessedOn,
    subject: { ref: 'someone', ...(chance.percent(missing) ? {} : { birth: drawDate(chance, 1940, 2004) }) },
    ratings: Object.fromEntries(ratings),
    facts: Object.fromEntries(values),
    ...(isLinked ? { linked: drawLinked(chance, earlier, { missing, assessedOn }) } : {}),
  };
}

/** What is linked was made before, or on the very day. */
function drawLinked(
  chance: Chance,
  earlier: InstrumentParts,
  { missing, assessedOn }: { readonly missing: number; readonly assessedOn: string },
): AssessmentParts {
  const drawn = drawAssessment(chance, earlier, chance.among([0, missing]));
  const day = drawDay(chance, 2022, 2022);
  return { ...drawn, assessedOn: day < assessedOn ? day : assessedOn };
}

interface Beside {
  readonly indicator: Indicator;
  readonly scales: readonly Scale[];
  readonly missing: number;
}

/** Beside the lowest level an axis is at its lowest, if it is given at all. */
function withAxes(chance: Chance, level: string, { indicator, scales, missing }: Beside): Answer {
  const { axes = [], scale } = indicator;
  if (axes.length === 0) return level;
  const isLowest = scales.find(({ id }) => id === scale)!.levels[0]!.id === level;
  const given = axes.flatMap((axis): readonly (readonly [string, string])[] => {
    if (chance.percent(Math.max(missing, isLowest ? 50 : 0))) return [];
    const [lowest, ...above] = scales.find(({ id }) => id === axis.scale)!.levels;
    return [[axis.id, isLowest ? lowest!.id : chance.among([lowest!, ...above]).id]];
  });
  return given.length === 0 && chance.percent(50) ? level : { level, axes: Object.fromEntries(given) };
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
