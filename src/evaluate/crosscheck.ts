/**
 * A second opinion on every condition, from JsonLogic itself.
 *
 * Conditions are written in JsonLogic. {@link crosscheck} evaluates them here and by a copy of json-logic-js that is
 * bundled with this entry point and reached by nobody else. Beside what `@veo/risk` exports, examples name what the stages
 * make of the instrument `ml-arrival-screen`.
 *
 * @packageDocumentation
 */
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import { nameSource, type NameSource } from '../compile/name-source.js';
import { crosscheckExpression, type Crosschecked } from '../expression/crosscheck.js';
import { UNKNOWN, type Value } from '../expression/value.js';
import type { Decimal } from '../kernel/decimal.js';
import type { JsonValue } from '../kernel/json-value.js';
import { valueAt } from '../kernel/pointer.js';
import { earlyInput } from './early-inputs.js';
import { assertSameInstrument } from './evaluate.js';
import { numbersOf } from './numbers.js';
import { type Run, startRun } from './run.js';
import { undisturbed } from '../kernel/undisturbed.js';

export type { Agrees, Crosschecked, Differs, NotComparable } from '../expression/crosscheck.js';

/** One condition of the instrument, and what came of evaluating it a second time. */
export type ConditionCheck = Crosschecked & {
  /** RFC 6901 pointer of the condition into the instrument. */
  readonly pointer: string;
};

/**
 * Evaluates every condition of an instrument a second time, by a private copy of json-logic-js, and compares all its
 * parts: not only what it comes to, but each sum, comparison and quantifier under it.
 *
 * JsonLogic knows no unknown values and computes in binary floating point. So a part is compared only where every name
 * that it reads is known and nothing is rounded: where a number read is what JavaScript writes for its nearest binary
 * fraction (as any of up to 15 digits is), and where what is added, subtracted or multiplied are whole numbers, halves,
 * quarters and so on whose sizes come to at most 2^53 of their common step. `0.5 + 0.25` is compared; `0.1 + 0.2` is
 * `not-comparable`, `decimal`. What cannot be compared never counts as a difference.
 *
 * @param compiled - The instrument, as `compileInstrument` made it.
 * @param valid - An assessment that was validated against this very instrument.
 * @returns Every condition in the order of the instrument. Values are those of the assessment, also where its
 *   population is outside and the evaluation shows none of them.
 * @throws `RiskError` `evaluate.wrong-instrument` when `valid` was validated against another instrument, or another reading
 *   of it; `kernel.wrong-stage` when either is not what the stage before makes.
 * @example
 * ```ts
 * const checks = crosscheck(compiled, valid);
 * [checks.length, checks.filter(({ status }) => status === 'agrees').length]; // [27, 23]
 * checks.find(({ status }) => status !== 'agrees');
 * // { pointer: '/flags/8/when', status: 'not-comparable', reason: 'unknown', at: '/flags/8/when/>=/0' }
 * ```
 */
export function crosscheck(compiled: CompiledInstrument, valid: ValidAssessment): readonly ConditionCheck[] {
  return undisturbed(() => {
    assertSameInstrument(compiled, valid);
    const { conditions, document } = compiled.instrument;
    const run = startRun(compiled, valid);
    numbersOf(run);
    const valueOf = (name: string): Value<Decimal> => valueIn(run, nameSource(name, compiled));
    return [...conditions].map(([pointer, node]) => {
      // INVARIANT: every condition was parsed from the document.
      const written = valueAt(document as unknown as JsonValue, pointer) as JsonValue;
      return { pointer, ...crosscheckExpression(node, { written, valueOf }) };
    });
  });
}

/** What a name holds when everything is computed. */
function valueIn({ compiled, valid, inputs }: Run, source: NameSource | undefined): Value<Decimal> {
  // INVARIANT: integrity has refused every name that stands for nothing.
  if (source === undefined) return UNKNOWN;
  if (!isComputed(source)) return earlyInput(source, valid);
  const { kind, id } = source;
  const slot = compiled.names.findIndex((other) => isComputed(other) && other.kind === kind && other.id === id);
  return inputs[slot] ?? UNKNOWN;
}

function isComputed(source: NameSource): source is Extract<NameSource, { readonly id: string }> {
  return 'id' in source;
}
