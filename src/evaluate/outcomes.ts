import type { CompiledIndicator } from '../compile/compiled-instrument.js';
import type { CompiledGuard, CompiledOutcome } from '../compile/compile-outcomes.js';
import { unknown } from '../assessment/valid-assessment.js';
import { own } from '../kernel/own.js';
import { addDays } from '../kernel/partial-date.js';
import type { GuardResult, OutcomeResult } from './evaluation.js';
import type { Run } from './run.js';

/**
 * What the guards leave for a professional to conclude about one outcome. A necessary indicator that is
 * unknown, or a population the instrument has no evidence for, leaves no level; and no level means the
 * ordinary regime, never the strictest (docs/semantics.md, "Outcomes").
 */
export function outcomeResult(outcome: CompiledOutcome, run: Run, population: 'within' | 'no_level'): OutcomeResult {
  const guards = outcome.guards.map((guard) => guardResult(guard, run));
  const missing = outcome.necessary.filter((indicator) => isMissing(indicator, run)).map(({ id }) => id);
  const start = { id: outcome.source.id, missing, guards };
  const noLevel = (reason: NonNullable<OutcomeResult['reason']>): OutcomeResult => {
    const findOutBy = addDays(run.valid.document.assessedOn, outcome.source.noLevel.withinDays);
    return { ...start, status: 'no_level', admitted: [], reason, findOutBy };
  };
  if (population === 'no_level') return noLevel('population');
  if (missing.length > 0) return noLevel('necessary-unknown');
  const admitted = admittedLevels(outcome, guards);
  return admitted.length > 0 ? { ...start, status: 'levels_admitted', admitted } : noLevel('guards-contradict');
}

// What is not known bounds from above only: it never raises.
function guardResult({ source: { id, atMost, atLeast }, when }: CompiledGuard, run: Run): GuardResult {
  const reasoned = run.decide(when);
  const holdsDown = reasoned.result === 'unknown' && atMost !== undefined;
  return {
    id,
    ...reasoned,
    applies: holdsDown || reasoned.result === 'true',
    ...(atMost === undefined ? {} : { atMost }),
    ...(atLeast === undefined || holdsDown ? {} : { atLeast }),
  };
}

// What is not due yet was not asked: an earlier stage must not print a level that rests on it.
function isMissing({ index }: CompiledIndicator, { valid }: Run): boolean {
  return valid.levels[index] === unknown || valid.admitted[index]?.nonRating === 'not_due';
}

function admittedLevels({ levels, guards }: CompiledOutcome, results: readonly GuardResult[]): readonly string[] {
  let lowest = 0;
  let highest = levels.length - 1;
  guards.forEach((guard, place) => {
    const [atMost, atLeast] = [own(guard, 'atMost'), own(guard, 'atLeast')];
    // INVARIANT: there is a result for every guard.
    const { result } = results[place] as GuardResult;
    if (atMost !== undefined && result !== 'false') highest = Math.min(highest, atMost);
    if (atLeast !== undefined && result === 'true') lowest = Math.max(lowest, atLeast);
  });
  return levels.slice(lowest, highest + 1);
}
