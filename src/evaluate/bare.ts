import type { ValidAssessment } from '../assessment/valid-assessment.js';
import { bandPlaceOfSteps, type CompiledCutOffs } from '../compile/compile-bandings.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import type { CompiledFlag } from '../compile/compile-rules.js';
import type { InstrumentIdentity } from '../compile/identity.js';
import type { Levels } from '../compile/condition-table.js';
import type { LevelsOnly, SumInSteps } from '../compile/levels-only.js';
import { type ScaledSum, type ScaledTotal, totalOf } from '../compile/scaled-sum.js';
import { assertSameInstrument } from './evaluate.js';
import type { FlagStatus } from './evaluation.js';
import { trueFlagStatus } from './flags.js';
import { numbersOf } from './numbers.js';
import { type Run, startRun } from './run.js';
import { type ScaledOutcome, settleTotal } from './scaled-reading.js';
import { undisturbedLists } from '../kernel/undisturbed.js';

declare const unsealable: unique symbol;

/** The numbers of one measure, as `MeasureResult` has them. */
export interface BareMeasure {
  readonly value?: string;
  readonly lower?: string;
  readonly upper?: string;
}

/** Which band, or which remain possible, as `BandResult` has them. */
export interface BareBand {
  readonly band?: string;
  readonly possible: readonly string[];
}

/**
 * What an evaluation came to without why: for statistics over many assessments, and for what-if questions.
 * Nobody can be shown the reasons of it, so it can never be sealed or kept as a record of a decision: neither the
 * compiler nor `evaluationDigest` takes it for an evaluation.
 */
export interface Bare {
  /** What it comes from, and whether that is validated (law 8). */
  readonly instrument: InstrumentIdentity;
  /** In the instrument's order; empty, like bands and flags, where the instrument is not for this person. */
  readonly measures: readonly BareMeasure[];
  readonly bands: readonly BareBand[];
  /** The status of each flag. */
  readonly flags: readonly FlagStatus[];
  readonly [unsealable]: true;
}

/**
 * Measures, bands and flags alone: the same as {@link evaluate} gives, several times faster. For statistics (R30),
 * never for a decision about one person: it has no reasons (R21).
 *
 * @param compiled - The instrument.
 * @param valid - An assessment that was validated against it.
 * @throws {@link RiskError} `evaluate.wrong-instrument` when `valid` belongs to another instrument;
 *   `kernel.wrong-stage` when either is not what the stage before makes.
 * @example
 * ```ts
 * bare(compiled, valid).measures; // [{ lower: '4', upper: '5' }, { value: '12', lower: '12', upper: '12' }]
 * bare(compiled, valid).bands[1]; // { band: 'within_24_hours', possible: ['within_24_hours'] }
 * bare(compiled, valid).flags; // ['raised', 'not_raised', …]
 * ```
 */
export function bare(compiled: CompiledInstrument, valid: ValidAssessment): Bare {
  return undisturbedLists(() => bared(compiled, valid));
}

function bared(compiled: CompiledInstrument, valid: ValidAssessment): Bare {
  assertSameInstrument(compiled, valid);
  const { levelsOnly } = compiled;
  const { measures, bands, flags } =
    levelsOnly === undefined ? byRun(compiled, valid) : byLevels(levelsOnly, startRun(compiled, valid));
  // The mark exists for the compiler only.
  return { instrument: compiled.identity, measures, bands, flags } as Bare;
}

type Parts = Pick<Bare, 'measures' | 'bands' | 'flags'>;

function byRun(compiled: CompiledInstrument, valid: ValidAssessment): Parts {
  const { readings, bands, flags } = numbersOf(startRun(compiled, valid));
  return {
    measures: readings.map(({ result: { value, lower, upper } }) => ({
      ...(value === undefined ? {} : { value }),
      ...(lower === undefined ? {} : { lower }),
      ...(upper === undefined ? {} : { upper }),
    })),
    bands: bands.map(({ band, possible }) => (band === undefined ? { possible } : { band, possible })),
    flags: flags.map(({ status }) => status),
  };
}

/** A total with what the policy of its measure made of it. */
interface Settled {
  readonly scaled: ScaledSum;
  readonly total: ScaledTotal;
  readonly outcome: ScaledOutcome;
}

function byLevels(alone: LevelsOnly, run: Run): Parts {
  const { levels } = run.valid;
  const settled = alone.sums.map((sum) => settledBy(sum, levels));
  return {
    measures: settled.map(bareMeasure),
    // INVARIANT: integrity has found the measure of every banding.
    bands: alone.cutOffs.map((banding) => bareBand(banding, settled[banding.measurePlace] as Settled)),
    flags: bareFlags(alone, run),
  };
}

function settledBy(sum: SumInSteps, levels: Levels): Settled {
  const total = totalOf(sum.scaled, levels);
  return { scaled: sum.scaled, total, outcome: settleTotal(sum, total, levels) };
}

function bareFlags({ flags, statuses, weighing }: LevelsOnly, run: Run): readonly FlagStatus[] {
  const shown: FlagStatus[] = statuses(run.valid.levels);
  for (const place of weighing) {
    if (shown[place] === 'raised') shown[place] = trueFlagStatus(flags[place] as CompiledFlag, run);
  }
  return shown;
}

function bareMeasure({ scaled, total, outcome: { status, value } }: Settled): BareMeasure {
  if (status === 'nothing-applicable') return {};
  const lower = scaled.exact(total.lower).text;
  const upper = total.upper === total.lower ? lower : scaled.exact(total.upper).text;
  if (value === undefined) return { lower, upper };
  return { value: value === total.lower ? lower : scaled.exact(value).text, lower, upper };
}

function bareBand({ steps = [], between, bands }: CompiledCutOffs, { total, outcome }: Settled): BareBand {
  if (outcome.status === 'nothing-applicable') return { possible: [] };
  const first = bandPlaceOfSteps(steps, total.lower);
  const last = total.upper === total.lower ? first : bandPlaceOfSteps(steps, total.upper);
  const possible = between(first, last);
  if (outcome.status === 'refused') return { possible };
  if (outcome.value !== undefined) return withBand(bands[bandPlaceOfSteps(steps, outcome.value)]?.id, possible);
  return withBand(first === last && outcome.mayBeAbsent !== true ? bands[first]?.id : undefined, possible);
}

function withBand(band: string | undefined, possible: readonly string[]): BareBand {
  return band === undefined ? { possible } : { band, possible };
}
