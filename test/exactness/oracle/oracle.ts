import type { CutOffBanding as Banding } from '../../../src/instrument/bandings.js';
import type { Measure } from '../../../src/instrument/measures.js';
import { difference, type Rational } from '../../evaluate/rational.js';
import { computedTold, projectionTold } from './computed.js';
import { type Truth, truth } from './conditions.js';
import { durationTold } from './durations.js';
import { type AssessmentParts, type InstrumentParts, type Prepared, prepared } from './instrument.js';
import { nothingKnown, point } from './range.js';
import { statisticTold } from './statistics.js';
import { sumTold } from './sums.js';
import { authored } from './text.js';
import { bases, type Basis, type Told } from './told.js';
import type { World } from './world.js';

/** What the rules make of a banding (§8). */
export interface BandTold {
  readonly band?: string;
  readonly basis: 'value' | 'bounds' | 'none' | Basis;
  readonly possible: readonly string[];
  readonly outsidePossible?: true;
}

/** What the rules make of an assessment, by id. */
export interface Result {
  readonly measures: ReadonlyMap<string, Told>;
  readonly bands: ReadonlyMap<string, BandTold>;
  readonly flags: ReadonlyMap<string, Truth>;
}

export type Oracle = (assessment: AssessmentParts) => Result;

/** Measures, bands and conditions of an instrument, computed with fractions from the rules of docs/semantics.md. */
export function oracleOf(parts: InstrumentParts): Oracle {
  const instrument = prepared(parts);
  return (assessment) => {
    const told = new Map<string, Told>();
    const world = worldOf(instrument, assessment, told);
    return {
      measures: new Map(parts.measures.map(({ id }) => [id, world.toldOf(id)])),
      bands: new Map(parts.bandings.map((banding) => [banding.id, bandTold(banding, world.toldOf(banding.measure))])),
      flags: new Map(parts.flags.map(({ id, when }) => [id, truth(when, world)])),
    };
  };
}

function worldOf(instrument: Prepared, assessment: AssessmentParts, told: Map<string, Told>): World {
  const toldOf = (id: string): Told => {
    const before = told.get(id);
    if (before !== undefined) return before;
    const now = measureTold(instrument.measures.get(id)!, world);
    told.set(id, now);
    return now;
  };
  const world: World = {
    prepared: instrument,
    assessment,
    factOf: (id) => assessment.facts[id] as boolean | number | string | undefined,
    toldOf,
    readOf: (id) => {
      const { status, value, bounds, lacks } = toldOf(id);
      if (status === 'refused' || bounds === undefined || lacks !== undefined) return nothingKnown;
      return value === undefined || isEstimate(status) ? bounds : point(value);
    },
    bandsOf: (id) => {
      const banding = instrument.bandings.get(id)!;
      const measure = toldOf(banding.measure);
      if (measure.status === 'refused' || measure.lacks !== undefined) return undefined;
      const { band, possible } = bandTold(banding, measure);
      return band === undefined || isEstimate(measure.status) ? possible : [band];
    },
  };
  return world;
}

const isEstimate = (status: Told['status']): boolean => bases.some((basis) => basis === status);

function measureTold(measure: Measure, world: World): Told {
  switch (measure.kind) {
    case 'weighted_sum':
      return sumTold(measure, world);
    case 'duration':
      return durationTold(measure, world);
    case 'projection':
      return projectionTold(measure, world);
    case 'ratio':
    case 'logarithm':
    case 'exponential':
    case 'logistic':
      return computedTold(measure, world);
    default:
      return statisticTold(measure, world);
  }
}

function placeOf({ bands }: Banding, value: Rational): number {
  const reached = bands.filter(({ cutOff }) => difference(authored(cutOff), value) <= 0n);
  return Math.max(0, reached.length - 1);
}

function bandTold(banding: Banding, { status, value, bounds, lacks }: Told): BandTold {
  const ids = banding.bands.map(({ id }) => id);
  const possible =
    bounds === undefined ? [] : ids.slice(placeOf(banding, bounds.lower), placeOf(banding, bounds.upper) + 1);
  if (status === 'refused') return { basis: 'none', possible };
  if (value === undefined)
    return possible.length === 1 && lacks === undefined
      ? { band: possible[0]!, basis: 'bounds', possible }
      : { basis: 'none', possible };
  const band = ids[placeOf(banding, value)]!;
  const basis = bases.find((one) => one === status) ?? 'value';
  return { band, basis, possible, ...(possible.includes(band) ? {} : { outsidePossible: true }) };
}
