import type { CompiledInstrument } from '../compile/compile-instrument.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { unknownBetween, UNKNOWN, unknownAmong, unknownNumber, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import { addDays } from '../kernel/partial-date.js';
import { RiskError } from '../kernel/risk-error.js';
import { bandResult } from './bands.js';
import { setEarlyInputs } from './early-inputs.js';
import type { BandResult, Evaluation, FlagResult, NoteResult } from './evaluation.js';
import { flagResult } from './flags.js';
import { interventionResults } from './interventions.js';
import type { MeasureReading } from './measure-reading.js';
import { measureReading } from './measures.js';
import { noticesOf } from './notices.js';
import { outcomeResult } from './outcomes.js';
import { populationOf } from './population.js';
import { ratingResults } from './ratings.js';
import { type Run, startRun } from './run.js';
import type { Condition } from '../instrument/outcomes.js';
import { identityOf } from './identity.js';
import type { CompiledRule } from '../compile/compile-rules.js';

/**
 * What an instrument computes from a valid assessment: numbers with their contributions, bands, flags,
 * what the guards admit, and what is due, offered or possible, each with its reason. Synchronous and pure:
 * the same instrument and assessment give the same data on every engine. It indicates; a person concludes.
 *
 * @param compiled - The instrument, as `compileInstrument` made it.
 * @param valid - An assessment that was validated against this very instrument.
 * @returns Plain data without sentences and without digests; `sealEvaluation` adds those.
 * @throws {@link RiskError} `evaluate.wrong-instrument` when `valid` was validated against another instrument.
 */
export function evaluate(compiled: CompiledInstrument, valid: ValidAssessment): Evaluation {
  assertSameInstrument(compiled, valid);
  const run = startRun(compiled, valid);
  setEarlyInputs(run);
  const population = populationOf(run);
  const within = population.status !== 'outside';
  const readings = within ? compiled.measures.map((measure) => measureReading(measure, valid)) : [];
  const bands = within ? bandsOf(readings, run) : [];
  setMeasureInputs(readings, bands, run);
  const flags = within ? flagsOf(run) : [];
  const levelsFor = population.status === 'outside' ? undefined : population.status;
  return {
    format: 'veo-evaluation/1',
    ...identityOf(run),
    population,
    ratings: ratingResults(run),
    measures: readings.map(({ result }) => result),
    bands,
    outcomes: levelsFor === undefined ? [] : compiled.outcomes.map((each) => outcomeResult(each, run, levelsFor)),
    flags,
    mitigators: within ? trueNotes(compiled.rules.mitigators, run) : [],
    interventions: interventionResults(within ? compiled.interventions : compiled.entitlements, run),
    accommodations: trueNotes(compiled.rules.accommodations, run),
    ...(within ? reviewOf(run) : {}),
    notices: noticesOf(run, readings),
  };
}

/**
 * Refuses an assessment of another instrument: a result must never be made from mixed parts.
 *
 * @throws {@link RiskError} `evaluate.wrong-instrument`.
 */
export function assertSameInstrument(compiled: CompiledInstrument, valid: ValidAssessment): void {
  if (valid.index.instrument === compiled.instrument) return;
  const { document } = compiled.instrument;
  const other = valid.index.instrument.document;
  throw new RiskError('evaluate.wrong-instrument', {
    expected: `${document.id}@${document.version}`,
    got: `${other.id}@${other.version}`,
  });
}

function bandsOf(readings: readonly MeasureReading[], { compiled }: Run): readonly BandResult[] {
  return compiled.bandings.map((banding) =>
    bandResult(
      banding,
      readings.find(({ result }) => result.id === banding.measure),
    ),
  );
}

function setMeasureInputs(
  readings: readonly MeasureReading[],
  bands: readonly BandResult[],
  { compiled, inputs }: Run,
): void {
  const readingOf = (id: string | undefined): MeasureReading | undefined =>
    readings.find(({ result }) => result.id === id);
  compiled.names.forEach((source, slot) => {
    if (source.kind === 'measures') inputs[slot] = measureInput(readingOf(source.id));
    if (source.kind !== 'bands') return;
    const band = bands.find(({ banding }) => banding === source.id);
    inputs[slot] = bandInput(band, readingOf(band?.measure));
  });
}

// Of what was refused not even its range is known: what reads it follows it.
const nothingKnown: Value<Decimal> = unknownNumber<Decimal>(undefined, undefined);

function measureInput(reading: MeasureReading | undefined): Value<Decimal> {
  if (reading?.lower === undefined || reading.upper === undefined || reading.result.status === 'refused')
    return nothingKnown;
  return reading.value ?? unknownBetween(reading.lower, reading.upper);
}

function bandInput(result: BandResult | undefined, reading: MeasureReading | undefined): Value<Decimal> {
  if (result === undefined || reading === undefined || reading.result.status === 'refused') return nothingKnown;
  return result.band ?? unknownAmong(result.possible);
}

// Only a raised flag counts as true: one without its second source, or past its days, counts as not raised.
function flagsOf(run: Run): readonly FlagResult[] {
  const results = run.compiled.rules.flags.map((flag) => flagResult(flag, run));
  run.compiled.names.forEach((source, slot) => {
    if (source.kind !== 'flags') return;
    const status = results.find(({ id }) => id === source.id)?.status;
    run.inputs[slot] = status === undefined || status === 'unknown' ? UNKNOWN : status === 'raised';
  });
  return results;
}

function trueNotes(
  rules: readonly CompiledRule<{ readonly id: string; readonly when: Condition }>[],
  run: Run,
): readonly NoteResult[] {
  return rules
    .map(({ source, when }) => ({ id: source.id, ...run.decide(when) }))
    .filter(({ result }) => result !== 'false');
}

function reviewOf(run: Run): Pick<Evaluation, 'review'> {
  const { review } = run.compiled.instrument.document;
  if (review === undefined) return {};
  const rules = trueNotes(run.compiled.rules.reviewRules, run);
  const soonest = run.compiled.rules.reviewRules
    .filter(({ source }) => rules.some(({ id, result }) => id === source.id && result === 'true'))
    .map(({ source }) => source.withinDays);
  const days = Math.min(
    run.valid.document.previous === undefined ? review.firstAfterDays : review.thenAfterDays,
    ...soonest,
  );
  return { review: { nextBy: addDays(run.valid.document.assessedOn, days), rules } };
}
