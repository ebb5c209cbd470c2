import type {
  FactTerm,
  IndicatorTerm,
  Measure,
  MeasureTerm,
  PointRange,
  Rounding,
  Selection,
  Term,
  UnknownPolicy,
} from '../../src/instrument/measures.js';
import { type Chance, decimalBetween } from './chance.js';
import { drawCondition, type Readable } from './draw-conditions.js';
import type { Indicator, Scale } from './oracle/instrument.js';
import { textOf } from './oracle/text.js';

/** What a measure may be made of. */
export interface Ground extends Readable {
  readonly indicators: readonly Indicator[];
  readonly scales: readonly Scale[];
}

const modes = ['half-even', 'half-up', 'down', 'up', 'ceiling', 'floor'] as const;
const title = 'A measure';

export function drawRounding(chance: Chance, most: number): Rounding {
  return { places: chance.whole(0, most), mode: chance.among(modes) };
}

function policyOf(chance: Chance): { readonly unknown?: UnknownPolicy } {
  return chance.percent(75) ? {} : { unknown: { policy: chance.among(['bounds', 'refuse'] as const) } };
}

/** A measure of any kind; what it is made of stands in the ground. */
export function drawMeasure(chance: Chance, ground: Ground, id: string): Measure {
  const names = numericOf(ground);
  const isFirst = names.length === 0;
  const kinds = isFirst
    ? [drawSum, drawStatistic]
    : [drawSum, drawSum, drawStatistic, drawComputed, drawComputed, drawOther];
  return chance.among(kinds)(chance, ground, id);
}

type Draw = (chance: Chance, ground: Ground, id: string) => Measure;

function numericOf({ measures }: Readable): readonly string[] {
  return [...measures.keys()];
}

const drawSum: Draw = (chance, ground, id) => {
  if (chance.percent(15)) return drawProrated(chance, ground, id);
  const terms = Array.from({ length: chance.whole(1, 5) }, (_, place) => drawTerm(chance, ground, place));
  const clamp = [chance.whole(-4, 1), chance.whole(1, 8)] as const;
  return {
    ...{ id, title, kind: 'weighted_sum', terms },
    ...(chance.percent(15) ? { unknown: { policy: 'as_zero' } } : policyOf(chance)),
    ...(chance.percent(30) ? { rounding: drawRounding(chance, 3) } : {}),
    ...(chance.percent(15) ? { clamp: { minimum: clamp[0], maximum: clamp[1] } } : {}),
  };
};

const drawProrated: Draw = (chance, ground, id) => {
  const { scale } = chance.among(ground.indicators);
  const alike = chance.some(ground.indicators.filter((indicator) => indicator.scale === scale));
  const weight = weightOf(chance);
  return {
    ...{ id, title, kind: 'weighted_sum' },
    terms: alike.map((indicator) => ({ indicator: indicator.id, weight })),
    unknown: {
      policy: 'prorate',
      minimumRated: chance.whole(1, alike.length),
      rounding: drawRounding(chance, 4),
    },
    ...(chance.percent(30) ? { rounding: drawRounding(chance, 2) } : {}),
  };
};

/** Mostly short decimals; some long ones, some very small or large. */
export function weightOf(chance: Chance): number {
  if (chance.percent(25)) return chance.among([1, 1, -1, 2]);
  if (chance.percent(70)) return decimalBetween(chance, [-3, 3], chance.whole(0, 3)) || 0.5;
  return Number(`${String(chance.whole(1, 99_999_999))}e-${String(chance.whole(0, 9))}`);
}

const pointsOf = (chance: Chance): number => decimalBetween(chance, [-4, 6], chance.whole(0, 2));

function drawTerm(chance: Chance, ground: Ground, place: number): Term {
  if (chance.percent(12)) {
    // A constant is the same for everyone, and asks nothing of anyone.
    const when = chance.percent(25) ? true : drawCondition(chance, ground);
    return { condition: `c${String(place)}`, title: 'A condition', when, points: pointsOf(chance) };
  }
  const term = drawRead(chance, ground);
  return chance.percent(20) ? { ...term, when: drawCondition(chance, ground) } : term;
}

function drawRead(chance: Chance, ground: Ground): Exclude<Term, { condition: string }> {
  const weight = chance.percent(80) ? { weight: weightOf(chance) } : {};
  const names = numericOf(ground);
  const kind = chance.whole(0, names.length > 0 ? 9 : 7);
  if (kind <= 4) return { ...ofIndicator(chance, ground), ...weight };
  return kind <= 7
    ? { ...ofFact(chance, ground), ...weight }
    : { ...ofMeasure(chance, ground, chance.among(names)), ...weight };
}

function ofIndicator(chance: Chance, { indicators, scales }: Ground): IndicatorTerm {
  const { id, scale, axes = [] } = chance.among(indicators);
  const axis = axes.length > 0 && chance.percent(60) ? chance.among(axes) : undefined;
  const read = { indicator: id, ...(axis === undefined ? {} : { axis: axis.id }) };
  if (chance.percent(60)) return read;
  const { levels } = scales.find((each) => each.id === (axis?.scale ?? scale))!;
  return { ...read, points: Object.fromEntries(levels.map((level) => [level.id, pointsOf(chance)])) };
}

function ofFact(chance: Chance, { facts }: Ground): FactTerm {
  const fact = chance.among(facts.filter(({ type }) => type !== 'date'));
  if (fact.type === 'choice')
    return { fact: fact.id, points: Object.fromEntries(fact.choices.map(({ id }) => [id, pointsOf(chance)])) };
  if (fact.type !== 'number' || chance.percent(50)) return { fact: fact.id };
  return { fact: fact.id, ranges: drawRanges(chance, [fact.minimum, fact.maximum], fact.places) };
}

function ofMeasure(chance: Chance, { measures }: Ground, measure: string): MeasureTerm {
  const { bounds } = measures.get(measure)!;
  if (bounds === undefined || chance.percent(50)) return { measure };
  const [lower = 0, upper = 0] = [bounds.lower, bounds.upper].map(textOf).map(Number);
  return upper - lower < 0.01 ? { measure } : { measure, ranges: drawRanges(chance, [lower, upper], 2) };
}

/** Ranges that meet at some numbers between two. */
function drawRanges(chance: Chance, [least, most]: readonly [number, number], places: number): readonly PointRange[] {
  const cuts = Array.from({ length: chance.whole(1, 3) }, () => {
    const part = chance.whole(1, 9) / 10;
    return Number((least + (most - least) * part).toFixed(places));
  });
  const rising = [...new Set(cuts)].filter((cut) => cut > least && cut < most).sort((a, b) => a - b);
  const isBelow = chance.percent(50);
  return [...rising, undefined].map((cut, at) => {
    const before = rising[at - 1];
    return {
      ...(before === undefined ? {} : isBelow ? { from: before } : { above: before }),
      ...(cut === undefined ? {} : isBelow ? { below: cut } : { to: cut }),
      points: pointsOf(chance),
    };
  });
}

function selectionOf(chance: Chance, { indicators }: Ground): Selection {
  if (chance.percent(20)) return ofAxis(chance, indicators) ?? {};
  if (chance.percent(70)) return { indicators: chance.some(indicators).map(({ id }) => id) };
  return chance.among([
    {},
    { domain: 'one' },
    { direction: 'risk' as const },
    { domain: 'two', direction: 'risk' as const },
  ]);
}

/** Those that have an axis; of one scale when asked for. */
function ofAxis(chance: Chance, indicators: readonly Indicator[], isAlike = false): Selection | undefined {
  const axis = chance.among(['a0', 'a1']);
  const scaleOf = ({ axes = [] }: Indicator): string | undefined => axes.find(({ id }) => id === axis)?.scale;
  const those = indicators.filter((each) => scaleOf(each) !== undefined);
  if (those.length === 0) return undefined;
  const scale = scaleOf(chance.among(those));
  const alike = chance.some(isAlike ? those.filter((each) => scaleOf(each) === scale) : those);
  return { indicators: alike.map(({ id }) => id), axis };
}

const drawStatistic: Draw = (chance, ground, id) => {
  const kind = chance.among([
    'count',
    'count_by_level',
    'minimum',
    'maximum',
    'median',
    'median',
    'mean',
    'mean',
  ] as const);
  const { scale } = chance.among(ground.indicators);
  const alike = chance.some(ground.indicators.filter((indicator) => indicator.scale === scale));
  const ofLevels: Selection = { indicators: alike.map((indicator) => indicator.id) };
  const of = chance.percent(20) ? (ofAxis(chance, ground.indicators, true) ?? ofLevels) : ofLevels;
  const common = { id, title, ...policyOf(chance) };
  if (kind === 'count_by_level') return { id, title, kind, of };
  if (kind === 'count') return { ...common, kind, of, atLeast: `l${String(chance.whole(0, 1))}` };
  if (kind !== 'mean') return { ...common, kind, of: selectionOf(chance, ground) };
  return { ...common, kind, of: selectionOf(chance, ground), rounding: drawRounding(chance, 6) };
};

const drawComputed: Draw = (chance, ground, id) => {
  const names = numericOf(ground);
  const kind = chance.among(['ratio', 'ratio', 'logarithm', 'exponential', 'logistic'] as const);
  const common = { id, title, measure: chance.among(names), ...policyOf(chance) };
  const rounding = drawRounding(chance, chance.percent(80) ? 5 : 15);
  if (kind === 'ratio') return { ...common, kind, over: chance.among(names), rounding };
  if (kind !== 'logarithm') return { ...common, kind, rounding };
  return { ...common, kind, ...(chance.percent(40) ? { over: chance.among(names) } : {}), rounding };
};

const drawOther: Draw = (chance, ground, id) => {
  if (chance.percent(35))
    return {
      id,
      title,
      kind: 'projection',
      measure: chance.among(numericOf(ground)),
      end: chance.among(['lower', 'upper']),
    };
  const unit = chance.among(['years', 'months', 'days'] as const);
  const from = chance.among(['birth', { fact: 'since' }] as const);
  const to = chance.among(['assessed_on', { fact: 'until' }, { fact: 'since' }] as const);
  const most = { years: 60, months: 500, days: 20_000 }[unit];
  const maximum = chance.percent(60) ? 400 * most : most;
  return {
    id,
    title,
    kind: 'duration',
    from,
    to,
    unit,
    minimum: chance.among([0, 0, 3]),
    maximum,
    ...policyOf(chance),
  };
};
