import { decimalArithmetic } from '../expression/arithmetic.js';
import { compileCondition } from '../expression/compile-expression.js';
import { compileConditionTrace } from '../expression/compile-trace.js';
import { referencesOf } from '../expression/references.js';
import type { Node } from '../expression/grammar.js';
import { type Inputs, type Truth, UNKNOWN } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { once } from '../kernel/once.js';
import type { CompiledFact, CompiledIndicator, CompiledRated, InstrumentIndex } from './compiled-instrument.js';
import { type Levels, placeIn, ratingInput, type RatingTable, ratingTable } from './condition-table.js';
import { nameSource, type NameSource, ratedOf } from './name-source.js';
import type { Reasoned } from './reasoned.js';

/** A condition ready to be decided. */
export interface CompiledCondition {
  /** True, false or unknown, without a trace. */
  readonly truth: (inputs: Inputs<Decimal>) => Truth;
  /**
   * As `truth`, with the trace. What depends on ratings only is remembered by the levels, which have to be those
   * that the inputs were made from.
   */
  readonly decide: (inputs: Inputs<Decimal>, levels: Levels) => Reasoned;
  /** Only of a condition that reads nothing but a few ratings. */
  readonly byLevels?: DecidedByLevels;
  /** Indicators whose ratings, axes or evidence it reads itself, each once. */
  readonly indicators: readonly CompiledIndicator[];
  /** The same, an axis in place of its indicator where that is what it reads. */
  readonly rated: readonly CompiledRated[];
  /** Facts it reads itself, each once. */
  readonly facts: readonly CompiledFact[];
  /** Flags it reads. */
  readonly flags: readonly string[];
  /** Every name that it reads, each once. */
  readonly names: readonly string[];
  /** Measures that it reads itself, each once. */
  readonly measures: readonly string[];
  /** Where it reads the measures that it reads itself. */
  readonly measureSlots: readonly { readonly id: string; readonly slot: number }[];
}

/** A condition for which the levels that count say everything. */
export interface DecidedByLevels {
  /** How it came out, for each combination that was met. */
  readonly table: RatingTable<Reasoned>;
  /** As `decide`, from the levels alone. */
  readonly decide: (levels: Levels) => Reasoned;
}

/** Compiles the condition at a pointer of the instrument. */
export type ConditionCompiler = (pointer: string) => CompiledCondition;

/**
 * Compiles conditions, giving each name that any of them reads one slot.
 *
 * @returns The compiler, and what stands behind each slot; complete once every condition is compiled.
 */
export function conditionCompiler(index: InstrumentIndex): {
  readonly condition: ConditionCompiler;
  readonly names: readonly NameSource[];
  /** Whether any that is compiled reads more than a few ratings. */
  readonly readsInputs: () => boolean;
} {
  let readsInputs = false;
  const names: NameSource[] = [];
  const slots = new Map<string, number>();
  const slotOf = (name: string): number | undefined => {
    const known = slots.get(name);
    const source = known === undefined ? nameSource(name, index) : undefined;
    if (source === undefined) return known;
    slots.set(name, names.length);
    return names.push(source) - 1;
  };
  const condition: ConditionCompiler = (pointer) => {
    const node = index.instrument.conditions.get(pointer);
    // INVARIANT: parseInstrument keeps a checked expression for every condition of the document.
    if (node === undefined) throw new Error(`no condition at ${pointer}`);
    const read = [...new Set(referencesOf(node).map(({ name }) => name))];
    for (const name of read) slotOf(name);
    const sources = read.flatMap((name) => nameSource(name, index) ?? []);
    const decided = decisions(node, sources, { slotOf, names });
    if (decided.byLevels === undefined) readsInputs = true;
    return {
      ...decided,
      indicators: [...new Set(sources.flatMap((source) => ('indicator' in source ? [source.indicator] : [])))],
      rated: [...new Set(sources.flatMap((source) => ('indicator' in source ? [answered(source)] : [])))],
      facts: [...new Set(sources.flatMap((source) => (source.kind === 'facts' ? [source.fact] : [])))],
      flags: sources.flatMap((source) => (source.kind === 'flags' ? [source.id] : [])),
      names: read,
      measures: sources.flatMap((source) => (source.kind === 'measures' ? [source.id] : [])),
      measureSlots: sources.flatMap((source) =>
        source.kind === 'measures' ? [{ id: source.id, slot: slotOf(`measures.${source.id}`) as number }] : [],
      ),
    };
  };
  return { condition, names, readsInputs: () => readsInputs };
}

interface Slots {
  readonly slotOf: (name: string) => number | undefined;
  readonly names: readonly NameSource[];
}

type Decisions = Pick<CompiledCondition, 'truth' | 'decide' | 'byLevels'>;

// Many conditions are only ever asked for one of the two, and some of a large instrument for neither.
function decisions(node: Node, sources: readonly NameSource[], { slotOf, names }: Slots): Decisions {
  const compilation = { arithmetic: decimalArithmetic, slotOf };
  const truth = once(() => compileCondition(node, compilation));
  const trace = once(() => compileConditionTrace(node, compilation));
  const reasoned = (inputs: Inputs<Decimal>): Reasoned => {
    const traced = trace()(inputs);
    return { result: traced.result, trace: traced };
  };
  const rated = sources.flatMap((source) => ratedOf(source) ?? []);
  const table = rated.length === sources.length ? ratingTable<Reasoned>(rated) : undefined;
  if (table === undefined) return { truth: (inputs) => truth()(inputs), decide: reasoned };
  const { results } = table;
  return {
    truth: (inputs) => truth()(inputs),
    decide: (inputs, levels) => (results[placeIn(table, levels)] ??= deepFreeze(reasoned(inputs))),
    byLevels: {
      table,
      decide: (levels) => (results[placeIn(table, levels)] ??= deepFreeze(reasoned(ratingInputs(names, levels)))),
    },
  };
}

function ratingInputs(names: readonly NameSource[], levels: Levels): Inputs<Decimal> {
  return names.map((source) => {
    const rated = ratedOf(source);
    return rated === undefined ? UNKNOWN : ratingInput(rated, levels);
  });
}

function answered(source: Extract<NameSource, { readonly indicator: CompiledIndicator }>): CompiledRated {
  return source.kind === 'axes' ? source.axis : source.indicator;
}
