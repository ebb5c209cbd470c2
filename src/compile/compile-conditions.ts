import { decimalArithmetic } from '../expression/arithmetic.js';
import { compileCondition } from '../expression/compile-expression.js';
import { compileConditionTrace } from '../expression/compile-trace.js';
import { referencesOf } from '../expression/references.js';
import type { ConditionTrace, TruthText } from '../expression/trace.js';
import type { Inputs, Truth } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import type { CompiledIndicator, InstrumentIndex } from './compiled-instrument.js';
import { nameSource, type NameSource } from './name-source.js';

/** A condition's result and the comparisons that made it so (law 4). */
export interface Reasoned {
  readonly result: TruthText;
  readonly trace: ConditionTrace;
}

/** A condition ready to be decided. */
export interface CompiledCondition {
  /** True, false or unknown, without a trace. */
  readonly truth: (inputs: Inputs<Decimal>) => Truth;
  readonly decide: (inputs: Inputs<Decimal>) => Reasoned;
  /** Indicators whose ratings or evidence it reads itself, each once. */
  readonly indicators: readonly CompiledIndicator[];
  /** Flags it reads. */
  readonly flags: readonly string[];
  /** Measures it reads, of bands the measure under them; each once. */
  readonly measures: readonly string[];
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
} {
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
    const compilation = { arithmetic: decimalArithmetic, slotOf };
    const trace = compileConditionTrace(node, compilation);
    const sources = referencesOf(node).flatMap(({ name }) => nameSource(name, index) ?? []);
    return {
      truth: compileCondition(node, compilation),
      decide: (inputs) => {
        const traced = trace(inputs);
        return { result: traced.result, trace: traced };
      },
      indicators: [...new Set(sources.flatMap((source) => ('indicator' in source ? [source.indicator] : [])))],
      flags: sources.flatMap((source) => (source.kind === 'flags' ? [source.id] : [])),
      measures: [...new Set(sources.flatMap((source) => measureRead(source, index)))],
    };
  };
  return { condition, names };
}

function measureRead(source: NameSource, { instrument }: InstrumentIndex): readonly string[] {
  if (source.kind === 'measures') return [source.id];
  if (source.kind !== 'bands') return [];
  return (instrument.document.bandings ?? []).filter(({ id }) => id === source.id).map(({ measure }) => measure);
}
