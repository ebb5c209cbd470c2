import { type CompiledInstrument, compiledStage } from '../compile/compile-instrument.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { addDays } from '../kernel/partial-date.js';
import { RiskError } from '../kernel/risk-error.js';
import { assertStage, type Stage } from '../kernel/stage.js';
import type { Evaluation, NoteResult } from './evaluation.js';
import { interventionResults } from './interventions.js';
import { noticesOf } from './notices.js';
import { numbersOf } from './numbers.js';
import { closedRatings, withoutHooks, withoutRatings } from './outside.js';
import { outcomeResult } from './outcomes.js';
import { ratingResults } from './ratings.js';
import { type Run, startRun } from './run.js';
import type { Instrument } from '../instrument/instrument.js';
import type { Condition } from '../instrument/outcomes.js';
import { addIdentity } from './identity.js';
import type { CompiledRule } from '../compile/compile-rules.js';
import { undisturbedLists } from '../kernel/undisturbed.js';

/**
 * What an instrument computes from a valid assessment: numbers with their contributions, bands, flags,
 * what the guards admit, and what is due, offered or possible, each with its reason. Synchronous and pure:
 * the same instrument and assessment give the same data on every engine (R25). What is not known leaves bounds and
 * never scores (law 1; R9, R10); every number and status has its reason (R21). It indicates; a person concludes (R15).
 *
 * @param compiled - The instrument, as `compileInstrument` made it.
 * @param valid - An assessment that was validated against this very instrument.
 * @returns Plain data in the instrument's order, without sentences and without digests; `sealEvaluation` adds those.
 *   Numbers are decimal texts in the instrument's points; dates are `YYYY-MM-DD`.
 * @throws {@link RiskError} `evaluate.wrong-instrument` when `valid` was validated against another instrument, or another reading
 *   of it; `kernel.wrong-stage` when either is not what the stage before makes.
 * @example
 * ```ts
 * evaluate(compiled, valid).bands.map(({ banding, band }) => `${banding}: ${band}`);
 * // ['protect_tonight: step_tonight', 'order_of_assessment: within_24_hours']
 * evaluate(compiled, valid).measures[0];
 * // { id: 'reasons_to_protect', kind: 'count', status: 'bounded', lower: '4', upper: '5', exact: true,
 * //   unknown: ['child_left_without_care'] }
 * ```
 */
export function evaluate(compiled: CompiledInstrument, valid: ValidAssessment): Evaluation {
  return undisturbedLists(() => evaluated(compiled, valid));
}

function evaluated(compiled: CompiledInstrument, valid: ValidAssessment): Evaluation {
  assertSameInstrument(compiled, valid);
  const run = startRun(compiled, valid);
  const { population, readings, bands, flags } = numbersOf(run);
  const { status } = population;
  if (status === 'outside') return evaluationOutside(run, { population, readings });
  const evaluation: Evaluation = {
    format: 'veo-evaluation/1',
    instrument: compiled.identity,
    assessedOn: valid.document.assessedOn,
    population,
    ratings: ratingResults(run),
    measures: readings.map(({ result }) => result),
    bands,
    outcomes: compiled.outcomes.map((each) => outcomeResult(each, run, status)),
    flags,
    mitigators: trueNotes(compiled.rules.mitigators, run),
    interventions: interventionResults(compiled.interventions, run),
    accommodations: trueNotes(compiled.rules.accommodations, run),
    notices: noticesOf(run, { readings, isOutside: false }),
  };
  addIdentity(evaluation, run);
  const review = reviewOf(run);
  return review === undefined ? evaluation : { ...evaluation, review };
}

/** Of someone whom the instrument is not for: what is due to everyone, and nothing that anybody rated. */
function evaluationOutside(
  rated: Run,
  { population, readings }: Pick<ReturnType<typeof numbersOf>, 'population' | 'readings'>,
): Evaluation {
  const { compiled, valid } = rated;
  const run = withoutRatings(rated);
  const evaluation: Evaluation = {
    format: 'veo-evaluation/1',
    instrument: compiled.identity,
    assessedOn: valid.document.assessedOn,
    population,
    ratings: closedRatings(run),
    measures: [],
    bands: [],
    outcomes: [],
    flags: [],
    mitigators: [],
    interventions: interventionResults(compiled.entitlements, run).map(withoutHooks),
    accommodations: trueNotes(compiled.rules.accommodations, run),
    notices: noticesOf(rated, { readings, isOutside: true }),
  };
  addIdentity(evaluation, rated);
  return evaluation;
}

const validStage: Stage = { key: 'admitted', type: 'ValidAssessment', madeBy: 'validate' };

/**
 * Refuses an assessment of another instrument: a result must never be made from mixed parts.
 *
 * @throws {@link RiskError} `evaluate.wrong-instrument`; `kernel.wrong-stage` for anything else.
 */
export function assertSameInstrument(compiled: CompiledInstrument, valid: ValidAssessment): void {
  assertStage(compiled, compiledStage);
  assertStage(valid, validStage);
  if (valid.index.instrument === compiled.instrument) return;
  const [expected, got] = [calledOf(compiled.instrument), calledOf(valid.index.instrument)];
  throw new RiskError('evaluate.wrong-instrument', {
    ...{ expected, got },
    differs: expected === got ? 'reading' : 'name',
  });
}

function calledOf({ document }: Instrument): string {
  return `${document.id}@${document.version}`;
}

function trueNotes(
  rules: readonly CompiledRule<{ readonly id: string; readonly when: Condition }>[],
  run: Run,
): readonly NoteResult[] {
  return rules
    .map(({ source, when }) => ({ id: source.id, ...run.decide(when) }))
    .filter(({ result }) => result !== 'false');
}

function reviewOf(run: Run): Evaluation['review'] {
  const { review } = run.compiled.instrument.document;
  if (review === undefined) return undefined;
  const rules = trueNotes(run.compiled.rules.reviewRules, run);
  const soonest = run.compiled.rules.reviewRules
    .filter(({ source }) => rules.some(({ id, result }) => id === source.id && result === 'true'))
    .map(({ source }) => source.withinDays);
  const days = Math.min(
    run.valid.document.previous === undefined ? review.firstAfterDays : review.thenAfterDays,
    ...soonest,
  );
  return { nextBy: addDays(run.valid.document.assessedOn, days), rules };
}
