import type { Measure } from '../../../src/instrument/measures.js';
import { bandTold, type BandTold } from './bands.js';
import { computedTold, projectionTold } from './computed.js';
import { type Truth, truth } from './conditions.js';
import { durationTold } from './durations.js';
import { factTold, type FactTold } from './facts.js';
import {
  type AssessmentParts,
  type Indicator,
  type InstrumentParts,
  levelOf,
  type Prepared,
  prepared,
  ratedAt,
} from './instrument.js';
import { nothingKnown, point } from './range.js';
import { statisticTold } from './statistics.js';
import { sumTold } from './sums.js';
import { bases, type Told } from './told.js';
import type { World } from './world.js';

/** §6.18. */
export interface AxisTold {
  readonly axis: string;
  readonly class: 'rated' | 'unknown' | 'not_applicable';
  readonly level?: string;
}

/** What the rules make of an assessment, by id. */
export interface Result {
  readonly facts: ReadonlyMap<string, FactTold>;
  /** What the linked evaluation came to. */
  readonly earlier?: Result;
  /** By indicator. */
  readonly axes: ReadonlyMap<string, readonly AxisTold[]>;
  readonly measures: ReadonlyMap<string, Told>;
  readonly bands: ReadonlyMap<string, BandTold>;
  readonly flags: ReadonlyMap<string, Truth>;
}

export type Oracle = (assessment: AssessmentParts) => Result;

/** Measures, bands and conditions of an instrument, computed with fractions from the rules of docs/semantics.md. */
export function oracleOf(parts: InstrumentParts): Oracle {
  const instrument = prepared(parts);
  const earlier = parts.earlier && oracleOf(parts.earlier);
  return (assessment) => {
    const { linked } = assessment;
    const before = linked && earlier?.(linked);
    const world = worldOf(instrument, assessment, before);
    return {
      ...(before === undefined ? {} : { earlier: before }),
      facts: new Map(parts.facts.map(({ id }) => [id, world.factOf(id)])),
      axes: new Map(parts.indicators.map((indicator) => [indicator.id, axesTold(indicator, world)])),
      measures: new Map(parts.measures.map(({ id }) => [id, world.toldOf(id)])),
      bands: new Map(parts.bandings.map(({ id }) => [id, world.bandOf(id)])),
      flags: new Map(parts.flags.map(({ id, when }) => [id, truth(when, world)])),
    };
  };
}

function axesTold({ id, axes = [] }: Indicator, { prepared: all, assessment }: World): readonly AxisTold[] {
  return axes.map(({ id: axis }): AxisTold => {
    const rated = ratedAt(id, axis, all);
    const level = levelOf(rated, assessment);
    if (level === 'none') return { axis, class: 'not_applicable' };
    return level === undefined ? { axis, class: 'unknown' } : { axis, class: 'rated', level: rated.levels[level]! };
  });
}

/** What is found once, and read by all who ask again. */
function once<Found>(find: (id: string) => Found): (id: string) => Found {
  const found = new Map<string, Found>();
  return (id) => {
    if (!found.has(id)) found.set(id, find(id));
    return found.get(id)!;
  };
}

function worldOf(instrument: Prepared, assessment: AssessmentParts, earlier: Result | undefined): World {
  const world: World = {
    prepared: instrument,
    assessment,
    factOf: once((id): FactTold => factTold(instrument.facts.get(id)!, assessment, earlier)),
    toldOf: once((id): Told => measureTold(instrument.measures.get(id)!, world)),
    readOf: (id) => {
      const { status, value, bounds, lacks } = world.toldOf(id);
      if (status === 'refused' || bounds === undefined || lacks !== undefined) return nothingKnown;
      return value === undefined || isEstimate(status) ? bounds : point(value);
    },
    bandOf: once((id): BandTold => bandTold(instrument.bandings.get(id)!, world)),
    bandsOf: (id) => world.bandOf(id).read,
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
