import { unknown } from '../assessment/valid-assessment.js';
import type { NameSource } from '../compile/name-source.js';
import { UNKNOWN } from '../expression/value.js';
import type { InterventionResult, RatingResult } from './evaluation.js';
import { type Run, startRun } from './run.js';

/**
 * A run that knows nothing of what was rated: of someone whom the instrument is not for nothing is scored, and no
 * condition may let it show (docs/semantics.md §10.5).
 */
export function withoutRatings({ compiled, valid, inputs }: Run): Run {
  const levels = valid.levels.map(() => unknown);
  const run = startRun(compiled, { ...valid, levels, admitted: [] });
  compiled.names.forEach(({ kind }, slot) => {
    run.inputs[slot] = rated.includes(kind) ? UNKNOWN : (inputs[slot] ?? UNKNOWN);
  });
  return run;
}

const rated: readonly NameSource['kind'][] = ['ratings', 'axes', 'evidence'];

/** Every indicator, closed: neither the answer nor its evidence is shown. */
export function closedRatings({ compiled }: Run): readonly RatingResult[] {
  return compiled.indicators.map(({ id }) => ({
    indicator: id,
    class: 'not_applicable',
    nonRating: 'not_applicable',
    setAside: 'outside-population',
  }));
}

/** An intervention without the hooks that ratings would be. */
export function withoutHooks(result: InterventionResult): InterventionResult {
  return { ...result, calledForBy: [], unknownHooks: [] };
}
