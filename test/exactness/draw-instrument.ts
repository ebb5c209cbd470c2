import type { Measure } from '../../src/instrument/measures.js';
import { isEqual } from '../evaluate/rational.js';
import { type Chance, decimalBetween } from './chance.js';
import { drawBandings } from './draw-bandings.js';
import { drawCondition } from './draw-conditions.js';
import { drawMeasure } from './draw-measures.js';
import {
  type AssessmentParts,
  type Axis,
  type Fact,
  type Indicator,
  type InstrumentParts,
  prepared,
  type Scale,
} from './oracle/instrument.js';
import { oracleOf } from './oracle/oracle.js';
import { placesOf } from './oracle/places.js';
import { textOf } from './oracle/text.js';
import type { Told } from './oracle/told.js';

export const nothing: AssessmentParts = { assessedOn: '2025-06-30', ratings: {}, facts: {} };

/** An instrument of every kind of part that numbers and bands rest on; some read what another one came to. */
export function drawInstrument(chance: Chance): InstrumentParts {
  return drawAfter(chance, chance.percent(30) ? drawAfter(chance, undefined) : undefined);
}

function drawAfter(chance: Chance, earlier: InstrumentParts | undefined): InstrumentParts {
  const scales = ['s0', 's1'].map((id) => drawScale(chance, id));
  const indicators = Array.from({ length: chance.whole(2, 6) }, (_, place) => drawIndicator(chance, scales, place));
  const start: InstrumentParts = {
    scales,
    domains: ['one', 'two'].map((id) => ({ id, title: `Domain ${id}` })),
    indicators: [...indicators, { id: 'i9', title: 'Indicator i9', scale: 's0', domain: 'two', direction: 'risk' }],
    facts: [...drawFacts(chance), ...(earlier === undefined ? [] : drawRead(chance, earlier))],
    measures: [],
    bandings: [],
    flags: [],
    ...(earlier === undefined ? {} : { earlier }),
  };
  const measured = withMeasures(chance, start);
  const told = toldWithoutAnswers(measured);
  const ground = { ...measured, measures: numbersIn(told), readableIndicators: readable(measured) };
  return withFlags(chance, { ...measured, bandings: drawBandings(chance, measured, { told, ground }) });
}

/** Facts that can hold what the earlier instrument came to. */
function drawRead(chance: Chance, earlier: InstrumentParts): readonly Fact[] {
  const common = { title: 'A fact', role: 'scored' } as const;
  const own = prepared(earlier);
  const numbers = [...toldWithoutAnswers(earlier)].flatMap(([id, { bounds, vague }]): readonly Fact[] => {
    const places = placesOf(own.measures.get(id)!, own);
    const ends = bounds === undefined ? [] : [bounds.lower, bounds.upper].map(textOf);
    const isLong = places > 6 || ends.some((text) => text.length > 9);
    if (bounds === undefined || vague || isLong || isEqual(bounds.lower, bounds.upper) || chance.percent(40)) return [];
    const [minimum = 0, maximum = 0] = ends.map(Number);
    const from = { input: 'before', measure: id };
    return [{ ...common, id: `then_${id}`, type: 'number', minimum, maximum, places, from }];
  });
  const bands = earlier.bandings.flatMap(({ id, bands: each }): readonly Fact[] => {
    if (each.length < 2 || chance.percent(40)) return [];
    const choices = each.map((band) => ({ id: band.id, label: band.id }));
    return [{ ...common, id: `then_${id}`, type: 'choice', choices, from: { input: 'before', banding: id } }];
  });
  const from = { input: 'before', daysSince: true } as const;
  return [...numbers, ...bands, { ...common, id: 'days', type: 'number', minimum: 0, maximum: 3000, places: 0, from }];
}

function drawScale(chance: Chance, id: string): Scale {
  const places = chance.whole(0, 2);
  const size = chance.percent(15) ? 10_000 : 1;
  const drawn = Array.from({ length: chance.whole(2, 4) }, () => decimalBetween(chance, [-2 * size, 6 * size], places));
  const points = [...new Set([...drawn, 7 * size, 8 * size])].sort((a, b) => a - b);
  const levels = points.map((each, place) => ({
    id: `l${String(place)}`,
    label: `Level ${String(place)}`,
    points: each,
  }));
  const nonRatings = ['insufficient_information', 'alleged_only', 'declined', 'not_offered', 'not_applicable'];
  return { id, levels, ...(chance.percent(50) ? { nonRatings } : {}) };
}

function drawIndicator(chance: Chance, scales: readonly Scale[], place: number): Indicator {
  const { id: scale, levels, nonRatings } = chance.among(scales);
  const id = `i${String(place)}`;
  return {
    ...{ id, title: `Indicator ${id}`, scale, domain: chance.among(['one', 'two']) },
    ...(chance.percent(50) ? { direction: 'risk' } : {}),
    ...(nonRatings === undefined || chance.percent(30) ? {} : { notApplicableAs: chance.among(levels).id }),
    ...(chance.percent(25) ? { axes: drawAxes(chance, scales) } : {}),
  };
}

function drawAxes(chance: Chance, scales: readonly Scale[]): readonly Axis[] {
  return chance.some(['a0', 'a1']).map((id) => ({ id, title: `Axis ${id}`, scale: chance.among(scales).id }));
}

function drawFacts(chance: Chance): readonly Fact[] {
  const places = chance.whole(0, 1);
  const minimum = chance.whole(-2, 1);
  const common = { role: 'scored' as const };
  return [
    { id: 'yes', title: 'Fact yes', type: 'boolean', ...common },
    { id: 'n', title: 'Fact n', type: 'number', minimum, maximum: minimum + chance.whole(1, 3), places, ...common },
    { id: 'big', title: 'Fact big', type: 'number', minimum: 1, maximum: 40, places: 0, ...common },
    {
      id: 'choice',
      title: 'Fact choice',
      type: 'choice',
      choices: ['p', 'q', 'r'].map((id) => ({ id, label: id })),
      ...common,
    },
    { id: 'since', title: 'Fact since', type: 'date', ...common },
    { id: 'until', title: 'Fact until', type: 'date', ...common },
  ];
}

/** What may be read of indicators: those that may be not applicable say as what. */
const readable = ({ scales, indicators }: InstrumentParts): readonly Indicator[] =>
  indicators.filter(
    ({ scale, notApplicableAs }) =>
      notApplicableAs !== undefined || scales.find(({ id }) => id === scale)?.nonRatings === undefined,
  );

function toldWithoutAnswers(parts: InstrumentParts): ReadonlyMap<string, Told> {
  return oracleOf({ ...parts, bandings: [], flags: [] })(nothing).measures;
}

/** A profile is no number. */
function numbersIn(told: ReadonlyMap<string, Told>): ReadonlyMap<string, Told> {
  return new Map([...told].filter(([, { byLevel }]) => byLevel === undefined));
}

function withMeasures(chance: Chance, start: InstrumentParts): InstrumentParts {
  let parts = start;
  const count = chance.whole(1, 5);
  for (let place = 0; place < count; place += 1) {
    const measures = numbersIn(toldWithoutAnswers(parts));
    const ground = { ...parts, measures, bandings: [], readableIndicators: readable(parts) };
    const drawn = drawMeasure(chance, ground, `m${String(place)}`);
    parts = { ...parts, measures: [...parts.measures, drawn] };
  }
  return { ...parts, measures: turned(chance, parts.measures) };
}

/** A measure may stand before those that it is made of. */
function turned(chance: Chance, measures: readonly Measure[]): readonly Measure[] {
  return chance.percent(50) ? measures : [...measures].reverse();
}

function withFlags(chance: Chance, parts: InstrumentParts): InstrumentParts {
  const measures = numbersIn(toldWithoutAnswers(parts));
  const ground = { ...parts, measures, readableIndicators: readable(parts) };
  const flags = Array.from({ length: chance.whole(1, 2) }, (_, place) => ({
    id: `f${String(place)}`,
    title: 'A flag',
    message: 'Look.',
    severity: 'notice' as const,
    when: drawCondition(chance, ground, 3),
  }));
  return { ...parts, flags };
}
