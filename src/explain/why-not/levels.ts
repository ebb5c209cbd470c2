import type { CompiledOutcome } from '../../compile/compile-outcomes.js';
import type { Evaluation, GuardResult, OutcomeResult } from '../../evaluate/evaluation.js';
import type { LevelReason, LevelWhyNot } from '../explanation.js';
import type { State } from '../state.js';
import { conditionReason, missingRatings } from './missing.js';

/** Every level that is not admitted, outcome by outcome, lowest first. */
export function levelsWhyNot(
  state: State,
  evaluation: Pick<Evaluation, 'outcomes' | 'population'>,
): readonly LevelWhyNot[] {
  return state.compiled.outcomes.flatMap((outcome, place) => {
    // INVARIANT: an evaluation within the population has every outcome, in the instrument's order.
    const result = evaluation.outcomes[place] as OutcomeResult;
    const whole = wholeReasons({ outcome, result }, evaluation.population, state);
    return outcome.levels
      .filter((level) => !result.admitted.includes(level))
      .map((level) => ({
        outcome: result.id,
        level,
        reasons: whole.length > 0 ? whole : guardReasons({ outcome, result }, level, state),
      }));
  });
}

interface Of {
  readonly outcome: CompiledOutcome;
  readonly result: OutcomeResult;
}

/** What leaves the outcome without any level. */
function wholeReasons(
  { outcome, result }: Of,
  { gates }: Evaluation['population'],
  state: State,
): readonly LevelReason[] {
  if (result.reason === 'population') {
    return [{ kind: 'population', gates: gates.filter(({ applies }) => applies).map(({ id }) => id) }];
  }
  if (result.reason !== 'necessary-unknown') return [];
  const missing = outcome.necessary.filter(({ id }) => result.missing.includes(id));
  return [{ kind: 'necessary-unknown', missing: missingRatings(missing, state) }];
}

/** The guards that leave this level out. */
function guardReasons({ outcome, result }: Of, level: string, state: State): readonly LevelReason[] {
  const place = outcome.levels.indexOf(level);
  return result.guards.flatMap((guard) =>
    boundsAgainst(guard, outcome.levels, place).map((bound): LevelReason => ({
      kind: 'guard',
      guard: guard.id,
      bound,
      ...conditionReason(guard, state),
    })),
  );
}

function boundsAgainst(
  { applies, atMost, atLeast }: GuardResult,
  levels: readonly string[],
  place: number,
): readonly ('at-most' | 'at-least')[] {
  if (!applies) return [];
  return [
    ...(atMost !== undefined && place > levels.indexOf(atMost) ? (['at-most'] as const) : []),
    ...(atLeast !== undefined && place < levels.indexOf(atLeast) ? (['at-least'] as const) : []),
  ];
}
