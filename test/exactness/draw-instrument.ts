import type { CutOffBand as Band, CutOffBanding as Banding } from '../../src/instrument/bandings.js';
import type { Measure } from '../../src/instrument/measures.js';
import { difference, least, plus, type Rational, rational, whole } from '../evaluate/rational.js';
import { type Chance, decimalBetween } from './chance.js';
import { drawAssessment } from './draw-assessment.js';
import { drawCondition } from './draw-conditions.js';
import { drawMeasure } from './draw-measures.js';
import type { AssessmentParts, Fact, Indicator, InstrumentParts, Scale } from './oracle/instrument.js';
import { oracleOf } from './oracle/oracle.js';
import { textOf } from './oracle/text.js';
import type { Told } from './oracle/told.js';

const nothing: AssessmentParts = { assessedOn: '2025-06-30', ratings: {}, facts: {} };

/** An instrument of every kind of measure, with bandings whose cut-offs lie at and beside what can come out. */
export function drawInstrument(chance: Chance): InstrumentParts {
  const scales = ['s0', 's1'].map((id) => drawScale(chance, id));
  const indicators = Array.from({ length: chance.whole(2, 6) }, (_, place) => drawIndicator(chance, scales, place));
  const start: InstrumentParts = {
    scales,
    domains: ['one', 'two'].map((id) => ({ id, title: `Domain ${id}` })),
    indicators: [...indicators, { id: 'i9', title: 'Indicator i9', scale: 's0', domain: 'two', direction: 'risk' }],
    facts: drawFacts(chance),
    measures: [],
    bandings: [],
    flags: [],
  };
  const measured = withMeasures(chance, start);
  return withFlags(chance, { ...measured, bandings: drawBandings(chance, measured) });
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
    ...(nonRatings === undefined ? {} : { notApplicableAs: chance.among(levels).id }),
  };
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

function drawBandings(chance: Chance, parts: InstrumentParts): readonly Banding[] {
  const told = toldWithoutAnswers(parts);
  const oracle = oracleOf(parts);
  const complete = Array.from({ length: 6 }, () => oracle(drawAssessment(chance, parts, 0)).measures);
  return parts.measures.flatMap(({ id }) => {
    const bounds = told.get(id)?.bounds;
    if (bounds === undefined || chance.percent(30)) return [];
    const values = complete.flatMap((measures) => measures.get(id)?.value ?? []);
    const lowest = least([bounds.lower, whole(0), ...values]);
    const above = values.map((value) => beside(chance, value));
    const within = above.filter(
      (value) => difference(bounds.lower, value) < 0n && difference(value, bounds.upper) <= 0n,
    );
    return [{ id: `b_${id}`, measure: id, bands: bandsAt([belowAll(lowest), ...rising(within).slice(0, 3)]) }];
  });
}

/** An attainable number, or one just below or just above it. */
function beside(chance: Chance, value: Rational): Rational {
  const places = (textOf(value).split('.')[1]?.length ?? 0) + chance.whole(0, 2);
  return plus(value, rational(`${chance.among(['0', '0', '1', '-1'])}e-${String(places)}`));
}

/** Far enough below for what a policy makes of unknowns. */
function belowAll(value: Rational): Rational {
  return rational(String(Math.floor(Number(textOf(value))) * 2 - 1000));
}

/** Rising, and short enough to be written as a number. */
function rising(values: readonly Rational[]): readonly Rational[] {
  const short = values.map(textOf).filter((text) => text.replace(/\D/g, '').length <= 15);
  return [...new Set(short)].map(rational).sort((a, b) => Number(difference(a, b)));
}

function bandsAt(cutOffs: readonly Rational[]): readonly Band[] {
  return cutOffs.map((cutOff, place) => ({
    id: `p${String(place)}`,
    label: `Band ${String(place)}`,
    cutOff: Number(textOf(cutOff)),
  }));
}
