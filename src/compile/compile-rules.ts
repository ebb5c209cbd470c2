import type { Condition, Constraint, Flag, Gate, Mitigator } from '../instrument/outcomes.js';
import type { ReviewRule } from '../instrument/document.js';
import type { Accommodation } from '../instrument/interventions.js';
import type { TruthText } from '../expression/trace.js';
import type { CompiledCondition, ConditionCompiler, DecidedByLevels } from './compile-conditions.js';
import type { CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';
import { type Levels, placeIn } from './condition-table.js';
import type { IndicatorsBehind } from './indicators-behind.js';
import type { Reasoned } from './reasoned.js';

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
  /** Only of a flag that weighs no events and reads nothing but a few ratings: made ready once for each combination. */
  readonly shown: ((levels: Levels) => UnweighedFlag) | undefined;
}

/** What a condition makes of its flag before any events are weighed. */
export type UnweighedStatus = 'raised' | 'not_raised' | 'unknown';

/** A flag as an evaluation shows it where no events are weighed. */
export interface UnweighedFlag extends Reasoned {
  readonly id: string;
  readonly status: UnweighedStatus;
  readonly severity: Flag['severity'];
}

/** By what its condition came to. */
export const unweighedStatus: { readonly [Result in TruthText]: UnweighedStatus } = {
  true: 'raised',
  false: 'not_raised',
  unknown: 'unknown',
};

/** How a flag that weighs no events is shown. */
export function unweighedFlag({ id, severity }: Flag, { result, trace }: Reasoned): UnweighedFlag {
  return { id, severity, result, trace, status: unweighedStatus[result] };
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
  const shown = weighsEvents || when.byLevels === undefined ? undefined : shownBy(source, when.byLevels);
  return { source, when, members: behind(when.names), weighsEvents, shown };
}

function shownBy(source: Flag, { table, decide }: DecidedByLevels): (levels: Levels) => UnweighedFlag {
  const ready: (UnweighedFlag | undefined)[] = table.results.map(() => undefined);
  return (levels) => (ready[placeIn(table, levels)] ??= Object.freeze(unweighedFlag(source, decide(levels))));
}
