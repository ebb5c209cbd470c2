import type { AdmittedRating } from '../assessment/valid-assessment.js';
import { levelAt, notApplicable } from '../compile/condition-table.js';
import type { CompiledAxis, CompiledIndicator } from '../compile/compiled-instrument.js';
import { own } from '../kernel/own.js';
import type { AxisResult, RatingResult } from './evaluation.js';
import { ownValue } from '../kernel/json-value.js';
import type { Run } from './run.js';

/** Every indicator: what was given, what counts, and why where the two differ (law 7). */
export function ratingResults({ compiled, valid }: Run): readonly RatingResult[] {
  return compiled.indicators.map((indicator) => ratingResult(indicator, valid));
}

function ratingResult(indicator: CompiledIndicator, valid: Run['valid']): RatingResult {
  const ofLevel = levelResult(indicator, valid);
  if (indicator.axes.length === 0) return ofLevel;
  return { ...ofLevel, axes: indicator.axes.map((axis) => axisResult(axis, valid)) };
}

function axisResult({ index, owner, source, scale }: CompiledAxis, { levels, admitted }: Run['valid']): AxisResult {
  const counted = levelAt(levels, index);
  // INVARIANT: every indicator was admitted, rated or not.
  const given = ownValue(own(admitted[owner] as AdmittedRating, 'axes') ?? {}, source.id);
  const level = scale.levels[counted]?.id;
  const unrated = counted === notApplicable ? 'not_applicable' : 'unknown';
  return {
    axis: source.id,
    ...(given === undefined ? {} : { given }),
    ...(level === undefined ? {} : { level }),
    class: level === undefined ? unrated : 'rated',
  };
}

function levelResult(indicator: CompiledIndicator, { levels, admitted }: Run['valid']): RatingResult {
  const { index, id, scale } = indicator;
  // INVARIANT: every indicator was admitted, rated or not.
  const rating = admitted[index] as AdmittedRating;
  // Made ready once for every assessment, unless this one asks what another level would do.
  if (rating.result !== undefined && rating.countsAs === levels[index]) return rating.result;
  return weighedResult(id, rating, scale.levels[levels[index] as number]?.id);
}

function weighedResult(id: string, rating: AdmittedRating, level: string | undefined): RatingResult {
  const [given, nonRating, setAside] = [own(rating, 'given'), own(rating, 'nonRating'), own(rating, 'setAside')];
  return {
    indicator: id,
    ...(given === undefined ? {} : { given }),
    ...(level === undefined ? {} : { level }),
    class: rating.class,
    ...(nonRating === undefined ? {} : { nonRating }),
    ...(setAside === undefined ? {} : { setAside }),
    ...(rating.evidence.length === 0 ? {} : { evidence: rating.evidence }),
    ...(rating.contradictedBy.length === 0 ? {} : { contradictedBy: rating.contradictedBy }),
  };
}
