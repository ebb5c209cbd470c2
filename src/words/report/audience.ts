import type { Evaluation, InterventionResult, Notice } from '../../evaluate/evaluation.js';
import type { InstrumentDocument } from '../../instrument/document.js';
import type { Intervention } from '../../instrument/interventions.js';
import type { Condition, Guard, Outcome } from '../../instrument/outcomes.js';
import { type Audience, type HiddenNames, hiddenNames } from './hidden-names.js';
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
  const hidden = hiddenNames(instrument, audience);
  const isSilent = (part: Intervention): boolean => restsOnHidden(part, hidden);
  const withoutReason = new Set((instrument.interventions ?? []).filter(isSilent).map(({ id }) => id));
  const isLeftOut = (part: Intervention): boolean => isSilent(part) && !staysTold(part, instrument, audience);
  const left = withoutHidden(instrument, hidden, isLeftOut);
  return {
    evaluation: resultWithout(evaluation, left),
    instrument: left,
    withoutReason,
    isCut: hidden.indicators.size > 0,
  };
}

function restsOnHidden(part: Intervention, hidden: HiddenNames): boolean {
  const { hooks = [], when, contraindicatedWhen, preferredWhen } = part;
  return hooks.some((id) => hidden.indicators.has(id)) || hidden.isReadBy(when, contraindicatedWhen, preferredWhen);
}

/** What is due to everyone says nothing of anyone; and who carries something out is told what to do, not why. */
function staysTold({ type, responsible }: Intervention, { roles }: InstrumentDocument, audience: Audience): boolean {
  if (type === 'entitlement') return true;
  return responsible !== undefined && partOf(roles, responsible)?.kind === audience;
}

function withoutHidden(
  instrument: InstrumentDocument,
  hidden: HiddenNames,
  isLeftOut: (part: Intervention) => boolean,
): InstrumentDocument {
  const { disclosure: _disclosure, review, ...rest } = instrument;
  const interventions = kept(instrument.interventions, (part) => !isLeftOut(part));
  const ids = new Set(interventions.map(({ id }) => id));
  const isOpen = ({ when }: { readonly when: Condition }): boolean => !hidden.isReadBy(when);
  return {
    ...rest,
    indicators: kept(instrument.indicators, ({ id }) => !hidden.indicators.has(id)),
    measures: kept(instrument.measures, ({ id }) => !hidden.measures.has(id)),
    bandings: kept(instrument.bandings, ({ id }) => !hidden.bandings.has(id)),
    flags: kept(instrument.flags, ({ id }) => !hidden.flags.has(id)),
    outcomes: kept(instrument.outcomes, (outcome) => !isOutcomeHidden(outcome, instrument.guards, hidden)),
    guards: kept(instrument.guards, isOpen),
    mitigators: kept(instrument.mitigators, isOpen),
    constraints: kept(instrument.constraints, isOpen),
    accommodations: kept(instrument.accommodations, isOpen),
    interventions: interventions.map((part) => amongThemselves(part, ids)),
    ...(review === undefined ? {} : { review: { ...review, rules: kept(review.rules, isOpen) } }),
  };
}

function kept<Part>(parts: readonly Part[] | undefined, isKept: (part: Part) => boolean): readonly Part[] {
  return (parts ?? []).filter(isKept);
}

/** The levels that are left tell what its guards and its necessary indicators say. */
function isOutcomeHidden(
  { id, necessary }: Outcome,
  guards: readonly Guard[] | undefined,
  { indicators, isReadBy }: HiddenNames,
): boolean {
  const own = kept(guards, ({ outcome }) => outcome === id).map(({ when }) => when);
  return necessary.some((indicator) => indicators.has(indicator)) || isReadBy(...own);
}

function amongThemselves(part: Intervention, ids: ReadonlySet<string>): Intervention {
  const left = (list: readonly string[] | undefined): readonly string[] => kept(list, (id) => ids.has(id));
  return { ...part, after: left(part.after), incompatibleWith: left(part.incompatibleWith) };
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
