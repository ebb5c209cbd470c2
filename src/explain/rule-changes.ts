import { flagResult } from '../evaluate/flags.js';
import { outcomeResult } from '../evaluate/outcomes.js';
import type { CompiledFlag } from '../compile/compile-rules.js';
import type { CompiledOutcome } from '../compile/compile-outcomes.js';
import type { Evaluation, FlagResult, OutcomeResult } from '../evaluate/evaluation.js';
import type { FlagChanges, OutcomeChanges } from './explanation.js';
import { costOf } from './cost.js';
import { flagPointer, movesOf, readsOf } from './reads.js';
import { fewestWithinTwo } from './search.js';
import type { State } from './state.js';
import { runAfter } from './what-if.js';

/** What would give each flag another status. */
export function flagChanges(state: State, flags: Evaluation['flags']): readonly FlagChanges[] {
  // INVARIANT: an evaluation within the population has every flag, in the instrument's order.
  return state.compiled.rules.flags.map((flag, place) =>
    flagChange({ flag, place, result: flags[place] as FlagResult }, state),
  );
}

interface PlacedFlag {
  readonly flag: CompiledFlag;
  readonly place: number;
  readonly result: FlagResult;
}

function flagChange({ flag, place, result }: PlacedFlag, state: State): FlagChanges {
  const { id, status } = result;
  const reads = readsOf(state, [flagPointer(place)], flag.weighsEvents ? flag.members : []);
  const fewest = fewestWithinTwo(
    movesOf(state, reads),
    (changes) => {
      const after = flagResult(flag, runAfter(state, reads, changes)).status;
      return after === status ? undefined : after;
    },
    { ...state, cost: costOf(reads, state) },
  );
  return { flag: id, status, fewest };
}

/** What would admit other levels for each outcome. */
export function outcomeChanges(
  state: State,
  { outcomes, population }: Pick<Evaluation, 'outcomes' | 'population'>,
): readonly OutcomeChanges[] {
  return state.compiled.outcomes.map((outcome, place) => {
    // No rating changes whom an instrument has evidence for.
    if (population.status !== 'within') return { outcome: outcome.source.id, fewest: { status: 'none' } };
    // INVARIANT: an evaluation within the population has every outcome, in the instrument's order.
    return outcomeChange(outcome, outcomes[place] as OutcomeResult, state);
  });
}

function outcomeChange(outcome: CompiledOutcome, present: OutcomeResult, state: State): OutcomeChanges {
  const guards = state.compiled.instrument.document.guards ?? [];
  const pointers = guards.flatMap(({ outcome: of }, place) =>
    of === present.id ? [`/guards/${String(place)}/when`] : [],
  );
  const reads = readsOf(state, pointers, outcome.necessary);
  const levels = levelsOf(present);
  const fewest = fewestWithinTwo(
    movesOf(state, reads),
    (changes) => {
      const { status, admitted } = outcomeResult(outcome, runAfter(state, reads, changes), 'within');
      return levelsOf({ status, admitted }) === levels ? undefined : { status, admitted };
    },
    { ...state, cost: costOf(reads, state) },
  );
  return { outcome: present.id, fewest };
}

function levelsOf({ status, admitted }: Pick<OutcomeResult, 'status' | 'admitted'>): string {
  return [status, ...admitted].join(' ');
}
