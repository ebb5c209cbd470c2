import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import { assertSameInstrument, evaluate } from '../evaluate/evaluate.js';
import { bandingChanges } from './band-changes.js';
import type { Explanation } from './explanation.js';
import { marginsOf } from './margins.js';
import { flagChanges, outcomeChanges } from './rule-changes.js';
import { stateOf } from './state.js';
import { unknownsOf } from './unknowns.js';
import { bandsWhyNot } from './why-not/bands.js';
import { flagsWhyNot } from './why-not/flags.js';
import { interventionsWhyNot } from './why-not/interventions.js';
import { levelsWhyNot } from './why-not/levels.js';
import { undisturbed } from '../kernel/undisturbed.js';

/**
 * What stands behind an evaluation: margins to the cut-offs, the fewest re-ratings that would change each
 * result, which unknowns matter most (R10), and why not (R21). Synchronous and pure; the same input gives the same
 * data.
 *
 * Only ratings are varied, one as freely as another: evidence, facts, dates, law and population stay as they
 * are, constraints are not asked, and what is not applicable stays so. It advises nothing. Of someone whom the
 * instrument is not for, nothing is explained: every list is empty.
 *
 * @param compiled - The instrument.
 * @param valid - An assessment that was validated against it.
 * @returns Plain data in the instrument's order, without sentences; no part of what is sealed. Distances are decimal
 *   texts in points, never negative; changes are looked for up to two at a time, and further where sums alone decide.
 * @throws {@link RiskError} `evaluate.wrong-instrument` when `valid` belongs to another instrument;
 *   `kernel.wrong-stage` when either is not what the stage before makes.
 * @example
 * ```ts
 * explain(compiled, valid).margins[1]?.ends;
 * // [{ at: 'value', points: '12', band: 'within_24_hours', down: '7.5', below: 'within_3_days' }]
 * ```
 */
export function explain(compiled: CompiledInstrument, valid: ValidAssessment): Explanation {
  return undisturbed(() => {
    assertSameInstrument(compiled, valid);
    const { identity: instrument } = compiled;
    const { assessedOn } = valid.document;
    const result = evaluate(compiled, valid);
    if (result.population.status === 'outside') return { instrument, assessedOn, ...nothing };
    const state = stateOf(compiled, valid);
    return {
      instrument,
      assessedOn,
      margins: marginsOf(state),
      changes: {
        bandings: bandingChanges(state),
        flags: flagChanges(state, result.flags),
        outcomes: outcomeChanges(state, result),
      },
      unknowns: unknownsOf(state),
      whyNot: {
        interventions: interventionsWhyNot(state, result.interventions),
        flags: flagsWhyNot(state, result.flags),
        levels: levelsWhyNot(state, result),
        bands: bandsWhyNot(state, result.bands),
      },
    };
  });
}

const nothing: Omit<Explanation, 'instrument' | 'assessedOn'> = {
  margins: [],
  changes: { bandings: [], flags: [], outcomes: [] },
  unknowns: [],
  whyNot: { interventions: [], flags: [], levels: [], bands: [] },
};
