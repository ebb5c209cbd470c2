import type { Evaluation, InterventionResult, Notice } from '../../evaluate/evaluation.js';
import type { Audience, InstrumentDocument } from '../../instrument/document.js';
import { leftFor } from '../../instrument/left-for.js';
import { partOf } from './names.js';

/** The priority of an intervention that declares none. */
const usual = 50;

/** What a report for one audience leaves out. */
export interface Left {
  /** Interventions that this audience carries out without being told why. */
  readonly withoutReason: ReadonlySet<string>;
  /** Whether the instrument keeps anything from this audience. */
  readonly isCut: boolean;
}

/** What one audience may read. */
export interface Readable extends Left {
  readonly evaluation: Evaluation;
  readonly instrument: InstrumentDocument;
}

/**
 * The result and the instrument without what one audience may not read, and without everything that rests on it.
 *
 * What is left out follows from the instrument alone, so that what is missing says nothing of the person.
 */
export function readableBy(audience: Audience, evaluation: Evaluation, instrument: InstrumentDocument): Readable {
  const { hidden, left, withoutReason } = leftFor(instrument, audience);
  return {
    evaluation: resultWithout(evaluation, left),
    instrument: left,
    withoutReason,
    isCut: hidden.indicators.size > 0,
  };
}

/** The results of the parts that are left. */
function resultWithout(evaluation: Evaluation, left: InstrumentDocument): Evaluation {
  const ratings = evaluation.ratings.filter(({ indicator }) => partOf(left.indicators, indicator) !== undefined);
  const { review } = evaluation;
  return {
    ...evaluation,
    population: {
      ...evaluation.population,
      gates: evaluation.population.gates.map(({ trace: _trace, ...gate }) => gate),
    },
    ratings,
    measures: resultsOf(evaluation.measures, left.measures),
    bands: evaluation.bands.filter(({ banding }) => partOf(left.bandings, banding) !== undefined),
    outcomes: resultsOf(evaluation.outcomes, left.outcomes),
    flags: resultsOf(evaluation.flags, left.flags),
    mitigators: resultsOf(evaluation.mitigators, left.mitigators),
    accommodations: resultsOf(evaluation.accommodations, left.accommodations),
    interventions: byPriority(evaluation.interventions, left).map((result) => amongResults(result, left)),
    ...(review === undefined ? {} : { review: { ...review, rules: resultsOf(review.rules, left.review?.rules) } }),
    notices: evaluation.notices.flatMap((notice) => noticeLeft(notice, left, ratings)),
  };
}

function resultsOf<Result extends { readonly id: string }>(
  results: readonly Result[],
  parts: readonly { readonly id: string }[] | undefined,
): readonly Result[] {
  return results.filter(({ id }) => partOf(parts, id) !== undefined);
}

/** In the order of the instrument: how many needs each meets, which the evaluation sorts by, is not for this reader. */
function byPriority(
  results: Evaluation['interventions'],
  { interventions }: InstrumentDocument,
): Evaluation['interventions'] {
  const order = [...(interventions ?? [])].sort((a, b) => (a.priority ?? usual) - (b.priority ?? usual));
  return order.flatMap(({ id }) => partOf(results, id) ?? []);
}

function amongResults(result: InterventionResult, { interventions }: InstrumentDocument): InterventionResult {
  const left = (ids: readonly string[] | undefined): readonly string[] =>
    (ids ?? []).filter((id) => partOf(interventions, id) !== undefined);
  return { ...result, prerequisites: left(result.prerequisites), substitutes: left(result.substitutes) };
}

/** A notice of something that is left, its count made from what is left. */
function noticeLeft(notice: Notice, left: InstrumentDocument, ratings: Evaluation['ratings']): readonly Notice[] {
  const { constraint, measure } = notice.facts;
  if (constraint !== undefined && partOf(left.constraints, String(constraint)) === undefined) return [];
  if (measure !== undefined && partOf(left.measures, String(measure)) === undefined) return [];
  if (notice.code !== 'evaluate.ratings-set-aside') return [notice];
  const count = ratings.filter(({ setAside, given }) => setAside !== undefined && given !== undefined).length;
  return count === 0 ? [] : [{ ...notice, facts: { count } }];
}
