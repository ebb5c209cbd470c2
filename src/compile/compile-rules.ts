import type { Condition, Constraint, Flag, Gate, Mitigator } from '../instrument/outcomes.js';
import type { ReviewRule } from '../instrument/document.js';
import type { Accommodation } from '../instrument/interventions.js';
import type { CompiledCondition, ConditionCompiler } from './compile-conditions.js';
import type { CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';
import type { IndicatorsBehind } from './indicators-behind.js';

/** A part of the instrument that is a condition with something to say. */
export interface CompiledRule<Source extends { readonly id: string; readonly when: Condition }> {
  readonly source: Source;
  readonly when: CompiledCondition;
}

/** A flag with the indicators whose evidence stands behind it. */
export interface CompiledFlag extends CompiledRule<Flag> {
  readonly members: readonly CompiledIndicator[];
  /** It demands events or sources, or it expires. */
  readonly weighsEvents: boolean;
}

/** Every rule of the instrument but guards and interventions, in document order. */
export interface CompiledRules {
  readonly gates: readonly CompiledRule<Gate>[];
  readonly flags: readonly CompiledFlag[];
  readonly mitigators: readonly CompiledRule<Mitigator>[];
  readonly constraints: readonly CompiledRule<Constraint>[];
  readonly accommodations: readonly CompiledRule<Accommodation>[];
  readonly reviewRules: readonly CompiledRule<ReviewRule>[];
}

/** Resolves the rules of an instrument. */
export function compileRules(
  index: InstrumentIndex,
  condition: ConditionCompiler,
  behind: IndicatorsBehind,
): CompiledRules {
  const { document } = index.instrument;
  const rules = <Source extends { readonly id: string; readonly when: Condition }>(
    sources: readonly Source[] | undefined,
    at: string,
  ): readonly CompiledRule<Source>[] =>
    (sources ?? []).map((source, place) => ({ source, when: condition(`${at}/${String(place)}/when`) }));
  return {
    gates: rules(document.population?.gates, '/population/gates'),
    flags: rules(document.flags, '/flags').map((flag) => compileFlag(flag, behind)),
    mitigators: rules(document.mitigators, '/mitigators'),
    constraints: rules(document.constraints, '/constraints'),
    accommodations: rules(document.accommodations, '/accommodations'),
    reviewRules: rules(document.review?.rules, '/review/rules'),
  };
}

function compileFlag({ source, when }: CompiledRule<Flag>, behind: IndicatorsBehind): CompiledFlag {
  const weighsEvents = source.corroboration !== undefined || source.expiresAfterDays !== undefined;
  return { source, when, members: behind(when.names), weighsEvents };
}
