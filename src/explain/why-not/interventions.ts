import type { InterventionResult } from '../../evaluate/evaluation.js';
import type { CompiledIntervention } from '../../compile/compile-interventions.js';
import type { Reasoned } from '../../compile/reasoned.js';
import type { InterventionReason, InterventionWhyNot } from '../explanation.js';
import type { State } from '../state.js';
import { conditionReason, missingRatings } from './missing.js';

/** Every offer and safeguard that is not indicated, or not without more; entitlements are always due. */
export function interventionsWhyNot(
  state: State,
  results: readonly InterventionResult[],
): readonly InterventionWhyNot[] {
  return results
    .filter(({ type, status }) => type !== 'entitlement' && status !== 'indicated')
    .map((result) => ({
      intervention: result.id,
      status: result.status,
      reasons: [...needReasons(result, state), ...obstacleReasons(result, state)],
    }));
}

// INVARIANT: every result is of an intervention of the instrument.
function sourceOf({ id }: InterventionResult, { compiled }: State): CompiledIntervention {
  return compiled.interventions.find(({ source }) => source.id === id) as CompiledIntervention;
}

function needReasons(result: InterventionResult, state: State): readonly InterventionReason[] {
  const { need, when, latestEvent, lapsesOn } = result;
  if (need === 'yes') return [];
  if (when === undefined) {
    const hooks = sourceOf(result, state).hooks;
    return [{ kind: 'hooks', hooks: hooks.map(({ id }) => id), missing: missingRatings(hooks, state) }];
  }
  if (when.result !== 'true') return [{ kind: 'condition', ...conditionReason(when, state) }];
  if (latestEvent === undefined || lapsesOn === undefined) return [{ kind: 'no-dated-event' }];
  return [{ kind: 'lapsed', latestEvent, lapsesOn }];
}

function obstacleReasons(result: InterventionResult, state: State): readonly InterventionReason[] {
  const { obstacle, contraindicatedWhen } = result;
  if (obstacle === 'none') return [];
  if (obstacle === 'unavailable_here' || obstacle === 'unknown') {
    return [{ kind: 'capacity', capacity: sourceOf(result, state).source.capacity ?? '', obstacle }];
  }
  // INVARIANT: every other obstacle is that condition.
  return [{ kind: 'contraindication', ...conditionReason(contraindicatedWhen as Reasoned, state) }];
}
