import { ageInYears, type DateSpan } from '../../../kernel/partial-date.js';
import { couldRaiseRisk, type Reason } from '../offer.js';

const majority = 18;

/** The act may be that of a child: the event, or the birth, is not dated closely enough to say otherwise. */
export const mayBeBefore18: Reason = {
  reason: 'may-be-before-18',
  holds: ({ span }, offer) =>
    offer.circumstances.leavesOutChildhood && couldRaiseRisk(offer) && mayBeAChild(offer.circumstances.birth, span),
};

function mayBeAChild(birth: DateSpan | undefined, event: DateSpan | undefined): boolean {
  return birth === undefined || event === undefined || ageInYears(birth, event).minimum < majority;
}
