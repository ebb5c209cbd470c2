import type { Intervention } from '../instrument/interventions.js';
import type { CompiledCondition, ConditionCompiler } from './compile-conditions.js';
import type { CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';

/** An intervention with its hooks and conditions resolved. */
export interface CompiledIntervention {
  readonly source: Intervention;
  readonly hooks: readonly CompiledIndicator[];
  readonly when?: CompiledCondition;
  readonly contraindicatedWhen?: CompiledCondition;
  readonly preferredWhen?: CompiledCondition;
}

/** The instrument's interventions, in document order. */
export function compileInterventions(
  index: InstrumentIndex,
  condition: ConditionCompiler,
): readonly CompiledIntervention[] {
  return (index.instrument.document.interventions ?? []).map((source, place) => {
    const at = (key: 'when' | 'contraindicatedWhen' | 'preferredWhen'): CompiledCondition | undefined =>
      source[key] === undefined ? undefined : condition(`/interventions/${String(place)}/${key}`);
    const when = at('when');
    const contraindicatedWhen = at('contraindicatedWhen');
    const preferredWhen = at('preferredWhen');
    return {
      source,
      // INVARIANT: integrity has found every indicator that is named.
      hooks: (source.hooks ?? []).map((id) => index.indicatorById.get(id) as CompiledIndicator),
      ...(when === undefined ? {} : { when }),
      ...(contraindicatedWhen === undefined ? {} : { contraindicatedWhen }),
      ...(preferredWhen === undefined ? {} : { preferredWhen }),
    };
  });
}
