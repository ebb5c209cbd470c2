import type { TruthText } from '../expression/trace.js';
import type { CompiledRule } from '../compile/compile-rules.js';
import type { Gate } from '../instrument/outcomes.js';
import type { Evaluation, GateResult } from './evaluation.js';
import type { Run } from './run.js';

/** Id of the gate that `population.minimumAge` stands for. */
export const minimumAgeGate = 'minimum_age';

/**
 * Whether the instrument is for this person. Someone who may be under the minimum age is treated as a child:
 * outside, with the referral, and nothing is scored (docs/semantics.md, "Population").
 */
export function populationOf(run: Run): Evaluation['population'] {
  const gates = [...ageGate(run), ...run.compiled.rules.gates.map((gate) => gateResult(gate, run))];
  const applying = gates.filter(({ applies }) => applies).map(({ effect }) => effect);
  if (applying.includes('outside')) return { status: 'outside', gates };
  return { status: applying.includes('no_level') ? 'no_level' : 'within', gates };
}

function ageGate({ compiled, valid }: Run): readonly GateResult[] {
  const minimumAge = compiled.instrument.document.population?.minimumAge;
  if (minimumAge === undefined) return [];
  const result = isYounger(valid.age, minimumAge);
  return [{ id: minimumAgeGate, effect: 'outside', applies: result !== 'false', result }];
}

function isYounger(age: Run['valid']['age'], than: number): TruthText {
  if (age === undefined) return 'unknown';
  if (age.maximum < than) return 'true';
  return age.minimum < than ? 'unknown' : 'false';
}

function gateResult({ source, when }: CompiledRule<Gate>, run: Run): GateResult {
  const { result, trace } = run.decide(when);
  const applies = result === 'true' || (result === 'unknown' && source.unknown === 'applies');
  return { id: source.id, effect: source.effect, applies, result, trace };
}
