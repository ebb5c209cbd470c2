import type { SetAsideReason } from '../../assessment/valid-assessment.js';
import { pointerOf } from '../../kernel/pointer.js';
import { nonconformity } from '../nonconformities.js';
import type { EntryCheck } from './check.js';

/** The instrument is for this person. */
export const population: EntryCheck = ({ seal }) => {
  const result = seal?.evaluation.population;
  if (result?.status !== 'outside') return [];
  const gates = result.gates.filter(({ applies, effect }) => applies && effect === 'outside').map(({ id }) => id);
  return [nonconformity('record.outside-population', '/evaluation/population', { gates })];
};

/** What follows from when and for whom an assessment is made; the others say that evidence does not carry a level. */
const notOfEvidence: readonly SetAsideReason[] = ['involvement-not-established', 'not-due', 'outside-population'];

/** Every level that was given is carried by its evidence (R8, R11, R14). */
export const setAside: EntryCheck = ({ seal }) =>
  (seal?.evaluation.ratings ?? []).flatMap(({ indicator, given, setAside: reason }) => {
    if (reason === undefined || given === undefined || notOfEvidence.includes(reason)) return [];
    return [
      nonconformity('record.rating-set-aside', pointerOf('assessment', 'ratings', indicator), { indicator, reason }),
    ];
  });
