import type { CompiledInstrument } from '../compile/compile-instrument.js';
import type { Evaluation, OutcomeResult } from '../evaluate/evaluation.js';
import type { Outcome, Position } from '../instrument/outcomes.js';
import type { Conclusion } from './parts.js';

/** What a conclusion says, whoever draws it. */
export type Concluded = Pick<Conclusion, 'concluded' | 'level' | 'outcome'>;

/** What a conclusion is held against. */
export interface Held {
  readonly compiled: CompiledInstrument;
  /** Absent where the assessment cannot be evaluated. */
  readonly evaluation?: Pick<Evaluation, 'outcomes'>;
}

/**
 * Where a conclusion stands beside what the guards admit (docs/semantics.md §11.6). A level is not comparable where the
 * guards admit none, and where nothing was evaluated.
 */
export function positionOf({ concluded, level, outcome }: Concluded, held: Held): Position {
  if (concluded !== 'level') return concluded;
  const levels = outcomeOf(held.compiled, outcome)?.levels.map(({ id }) => id) ?? [];
  const admitted = outcomeResult(held, outcome)?.admitted.map((id) => levels.indexOf(id)) ?? [];
  return placed(levels.indexOf(level ?? ''), admitted);
}

function placed(place: number, admitted: readonly number[]): Position {
  if (place === -1 || admitted.length === 0) return 'not_comparable';
  if (place > Math.max(...admitted)) return 'above';
  return place < Math.min(...admitted) ? 'below' : 'within';
}

/** Whether a conclusion has no effect before a second professional confirms it: more than the guards admit, or a level without any admitted. */
export function isProvisional(position: Position): boolean {
  return position === 'above' || position === 'not_comparable';
}

/** The outcome of an instrument. */
export function outcomeOf({ instrument }: CompiledInstrument, id: string): Outcome | undefined {
  return instrument.document.outcomes?.find((outcome) => outcome.id === id);
}

/** What the guards admit for an outcome. */
export function outcomeResult({ evaluation }: Held, id: string): OutcomeResult | undefined {
  return evaluation?.outcomes.find((outcome) => outcome.id === id);
}
