import type { Instrument } from '../instrument/instrument.js';
import { assertStage, type Stage } from '../kernel/stage.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import { bandingOrder, type CompiledBanding, compileBandings } from './compile-bandings.js';
import { conditionCompiler } from './compile-conditions.js';
import { type CompiledIntervention, compileInterventions } from './compile-interventions.js';
import { type CompiledMeasure, compileMeasures } from './compile-measures.js';
import { type CompiledOutcome, compileOutcomes } from './compile-outcomes.js';
import { type CompiledRules, compileRules } from './compile-rules.js';
import type { InstrumentIndex } from './compiled-instrument.js';
import { type InstrumentIdentity, instrumentIdentity } from './identity.js';
import { type IndicatorsBehind, indicatorsBehind } from './indicators-behind.js';
import { indexInstrument } from './index-instrument.js';
import { digestsOf } from './instrument-digests.js';
import { type LevelsOnly, levelsOnly } from './levels-only.js';
import type { NameSource } from './name-source.js';
import { undisturbed } from '../kernel/undisturbed.js';

/** An instrument made ready for evaluation: references resolved, numbers exact, conditions compiled. */
export interface CompiledInstrument extends InstrumentIndex {
  /** SHA-256 of the instrument, 64 lower-case hex digits; computed when first asked for. */
  readonly digest: string;
  readonly identity: InstrumentIdentity;
  /** What stands behind each slot of a condition's inputs. */
  readonly names: readonly NameSource[];
  /** Some condition reads more than a few ratings. */
  readonly readsInputs: boolean;
  readonly measures: readonly CompiledMeasure[];
  readonly bandings: readonly CompiledBanding[];
  /** Places of the bandings, each after those that it reads. */
  readonly bandingOrder: readonly number[];
  /** The indicators behind names that conditions read, flags left aside. */
  readonly indicatorsBehind: IndicatorsBehind;
  readonly outcomes: readonly CompiledOutcome[];
  readonly rules: CompiledRules;
  /** Measures and flags by levels alone; absent where they depend on anything else. */
  readonly levelsOnly?: LevelsOnly;
  readonly interventions: readonly CompiledIntervention[];
  readonly entitlements: readonly CompiledIntervention[];
}

/** What tells a compiled instrument from everything else. */
export const compiledStage: Stage = { key: 'rules', type: 'CompiledInstrument', madeBy: 'compileInstrument' };

/**
 * Makes an instrument ready for evaluation, once for any number of assessments: references resolved, sums as scaled
 * whole numbers where that is proven exact, conditions as closures (R25).
 *
 * @param instrument - What `parseInstrument` accepted.
 * @param hash - SHA-256 of text as hex; the platform's may be given for speed, and must agree. Default
 *   {@link sha256Hex}.
 * @returns Readonly data and closures; it keeps no state between evaluations but what it computes once.
 * @throws {@link RiskError} `kernel.wrong-stage` for anything but an instrument that `parseInstrument` gave: also for
 *   its verdict (`{ ok, value }`) and for the document alone.
 * @example
 * ```ts
 * compileInstrument(instrument).digest; // 'fb3441e1ef41…'
 * compileInstrument({} as never); // throws kernel.wrong-stage
 * ```
 */
export function compileInstrument(instrument: Instrument, hash: DigestFunction = sha256Hex): CompiledInstrument {
  return undisturbed(() => {
    assertStage(instrument, { key: 'conditions', type: 'Instrument', madeBy: 'parseInstrument' });
    const index = indexInstrument(instrument);
    const digests = digestsOf(instrument, hash);
    const { condition, names, readsInputs } = conditionCompiler(index);
    const measures = compileMeasures(index, condition);
    const bandings = compileBandings(index, measures, condition);
    const behind = indicatorsBehind(index, measures, bandings);
    const rules = compileRules(index, condition, behind);
    const interventions = compileInterventions(index, condition);
    const alone = levelsOnly(index, { measures, bandings, rules });
    return {
      ...index,
      digests,
      get digest() {
        return undisturbed(digests.whole);
      },
      identity: instrumentIdentity(instrument.document),
      measures,
      bandings,
      bandingOrder: bandingOrder(bandings),
      indicatorsBehind: behind,
      outcomes: compileOutcomes(index, condition),
      rules,
      ...(alone === undefined ? {} : { levelsOnly: alone }),
      interventions,
      entitlements: interventions.filter(({ source }) => source.type === 'entitlement'),
      names,
      readsInputs: readsInputs(),
    };
  });
}
