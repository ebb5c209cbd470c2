import type { Guard, Outcome } from '../instrument/outcomes.js';
import type { CompiledCondition, ConditionCompiler } from './compile-conditions.js';
import type { CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';

/** A guard with its bounds as places on the outcome's levels. */
export interface CompiledGuard {
  readonly source: Guard;
  readonly when: CompiledCondition;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** An outcome with its guards, in document order. */
export interface CompiledOutcome {
  readonly source: Outcome;
  readonly levels: readonly string[];
  readonly necessary: readonly CompiledIndicator[];
  readonly guards: readonly CompiledGuard[];
}

/** The instrument's outcomes, each with the guards that name it. */
export function compileOutcomes(index: InstrumentIndex, condition: ConditionCompiler): readonly CompiledOutcome[] {
  const { outcomes = [], guards = [] } = index.instrument.document;
  const placed = guards.map((guard, place) => ({ guard, when: condition(`/guards/${String(place)}/when`) }));
  return outcomes.map((outcome) => {
    const levels = outcome.levels.map(({ id }) => id);
    const own = placed.filter(({ guard }) => guard.outcome === outcome.id);
    return {
      source: outcome,
      levels,
      // INVARIANT: integrity has found every indicator that is named.
      necessary: outcome.necessary.map((id) => index.indicatorById.get(id) as CompiledIndicator),
      guards: own.map(({ guard, when }) => ({ source: guard, when, ...placesOf(guard, levels) })),
    };
  });
}

function placesOf({ atMost, atLeast }: Guard, levels: readonly string[]): Pick<CompiledGuard, 'atMost' | 'atLeast'> {
  return {
    ...(atMost === undefined ? {} : { atMost: levels.indexOf(atMost) }),
    ...(atLeast === undefined ? {} : { atLeast: levels.indexOf(atLeast) }),
  };
}
