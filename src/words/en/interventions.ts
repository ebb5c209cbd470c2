import type { InterventionWords } from '../report/report-words.js';
import { grammar } from './grammar.js';

const days = { one: 'day', other: 'days' };

/** What is due, offered or restricted, in English. */
export const interventions: InterventionWords = {
  intros: {
    entitlement: 'These are due to everyone, whatever the result. Nothing here takes them away.',
    offer:
      'An offer is voluntary. Refusing it has no consequence and is not counted. Each offer names what calls for it.',
    safeguard:
      'A restriction needs a dated event of conduct, a legal basis and an authority that decides. A lesser step always comes first. Nothing below is a decision.',
  },
  none: {
    entitlement: 'The instrument names no entitlement.',
    offer: 'Nothing that is known calls for an offer. The person can always ask for one.',
    safeguard: 'No restriction is indicated.',
  },
  statuses: {
    entitlement: {
      due: 'due',
      due_not_available_here: 'due, and not available here. To be provided otherwise or elsewhere',
      due_availability_unknown: 'due. It is not known whether the facility can provide it, to be checked',
    },
    offer: {
      indicated: 'offer indicated',
      indicated_availability_unknown: 'offer indicated. It is not known whether it is available here, to be checked',
      check_contraindication: 'offer indicated, once what may speak against it has been checked',
      contraindicated: 'offer contraindicated',
      unavailable_here: 'offer indicated, not available here',
      possible: 'offer possible, not known yet',
      not_indicated: 'offer not indicated for now',
    },
    safeguard: {
      indicated: 'restriction for the named authority to examine',
      indicated_availability_unknown:
        'restriction for the named authority to examine. It is not known whether it is possible here',
      check_contraindication: 'restriction to examine, once what may speak against it has been checked',
      contraindicated: 'restriction contraindicated',
      unavailable_here: 'restriction that is not possible here',
      not_indicated: 'restriction not indicated',
      not_established: 'restriction not established, since what is not known restricts no one',
    },
  },
  labels: {
    description: 'What it is',
    dose: 'Rhythm and length',
    goal: 'Goal',
    success: 'Sign of success',
    stop: 'When to stop',
    prerequisites: 'Needs first',
    after: 'Comes after',
    substitutes: 'Instead, if it is not possible',
    incompatibleWith: 'Not together with',
    consents: 'Agreement needed',
    responsible: 'Responsible',
    reviewOn: 'To be reviewed on',
    latestEvent: 'Latest dated event',
    lapsesOn: 'Lapses after',
    legalBasis: 'Legal basis',
    decidingAuthority: 'Authority that decides',
    lesserStep: 'Lesser step, to be tried first',
    lapse: 'What happens when it lapses',
    contraindicationUnknown: 'To check first, it is not known',
    contraindication: 'What speaks against it',
    because: 'Reason',
  },
  facility: {
    heading: 'What exists in the facility, and what is missing',
    intro:
      'By the visit. Family contact, worship, health care, a lawyer and daily activity stay due to everyone. What is missing here is found elsewhere or created.',
    none: 'Nothing that the instrument names exists here in working order.',
    statuses: {
      indicated: 'exists here',
      indicated_availability_unknown: 'exists here, to be confirmed',
      check_contraindication: 'exists here, once what may speak against it has been checked',
      contraindicated: 'exists here, and does not suit now',
      unavailable_here: 'not available here',
      possible: 'it is not known yet whether this exists here',
      not_indicated: 'does not exist here, or not in working order',
    },
    notCalled: 'Does not exist here, or not in working order',
    basis: (indicators) => `By: ${grammar.and(indicators)}.`,
  },
  farOff: {
    unavailable_here: 'Indicated, but not available here. To be found elsewhere or created:',
    possible: 'Not known yet. To be decided once the answer is known:',
  },
  notEstablished: 'Restrictions not established, since what is not known restricts no one',
  calledForBy: (indicators) => `Called for by: ${grammar.and(indicators)}.`,
  conditionMet: 'Its condition is met.',
  openToAll: 'Open to everyone.',
  unknownHooks: (indicators) => `To be known first: ${grammar.and(indicators)}.`,
  conditionUnknown: 'It is not known yet whether its condition is met.',
  notCalled: {
    entitlement: 'Nothing known takes any of it away',
    offer: 'Nothing that is known calls for',
    safeguard: 'Restrictions that nothing calls for',
  },
  noneCalls: (indicators) => `Nothing calls for it: ${grammar.and(indicators)}.`,
  conditionNotMet: 'Its condition is not met.',
  noDatedEvent: 'No dated event of conduct stands behind it.',
  lapsed: (date) => `Its time ended after ${date}. Only a new event can be a ground for it.`,
  preferred: 'Meets a wish of the person.',
  maximumDays: (count) => `At most ${grammar.counted(count, days)} after the event.`,
};
