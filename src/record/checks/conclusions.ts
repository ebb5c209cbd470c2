import { pointerOf } from '../../kernel/pointer.js';
import { nonconformity } from '../nonconformities.js';
import type { Nonconformity, SealedConclusion } from '../parts.js';
import { outcomeOf } from '../position.js';
import type { Case, EntryCheck } from './check.js';
import { groundsOf } from './grounds.js';
import { levelOf } from './level.js';

/** Every conclusion is about an outcome, once, at a level that there is and that the guards do not rule out unexplained. */
export const conclusions: EntryCheck = (each) => {
  const all = each.stated.conclusions;
  return all.flatMap((conclusion, place) => {
    const pointer = pointerOf('conclusions', place);
    const first = all.findIndex(({ outcome }) => outcome === conclusion.outcome);
    return [
      ...ofOutcome(conclusion, pointer, each),
      ...(first === place ? [] : twice(conclusion, pointer, pointerOf('conclusions', first))),
      ...involvement(conclusion, pointer, each),
      ...seenOther(conclusion, pointer, each),
    ];
  });
};

function ofOutcome(conclusion: SealedConclusion, pointer: string, { compiled, seal }: Case): readonly Nonconformity[] {
  const { outcome } = conclusion;
  if (outcomeOf(compiled, outcome) === undefined)
    return [nonconformity('record.unknown-outcome', `${pointer}/outcome`, { outcome })];
  const held = { compiled, ...(seal === undefined ? {} : { evaluation: seal.evaluation }) };
  const level = levelOf(conclusion, `${pointer}/level`, held);
  // A level that there is not stands nowhere, so that no reason is asked for.
  if (level.some(({ code }) => code === 'record.unknown-level')) return level;
  return [...level, ...groundsOf({ ...conclusion, pointer }, compiled)];
}

function twice({ outcome }: SealedConclusion, pointer: string, first: string): readonly Nonconformity[] {
  return [nonconformity('record.concluded-twice', `${pointer}/outcome`, { outcome, first: `${first}/outcome` })];
}

function involvement(
  { concluded, outcome }: SealedConclusion,
  pointer: string,
  { document }: Case,
): readonly Nonconformity[] {
  if (concluded !== 'involvement_not_established' || document.involvementNotEstablished !== undefined) return [];
  return [nonconformity('record.involvement-not-in-assessment', `${pointer}/concluded`, { outcome })];
}

/** What was shown before concluding is what is sealed; where nothing could be evaluated nothing can have been shown. */
function seenOther({ seen }: SealedConclusion, pointer: string, { seal }: Case): readonly Nonconformity[] {
  const expected = seal?.digest ?? '';
  const got = seen.evaluation ?? '';
  if (seen.what === 'nothing' || got === expected) return [];
  return [nonconformity('record.seen-other-evaluation', `${pointer}/seen/evaluation`, { expected, got })];
}
