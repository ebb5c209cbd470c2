import type { InterventionType } from '../instrument/interventions.js';
import type { InterventionStatus, Need, Obstacle } from './evaluation.js';

type ByObstacle = { readonly [Key in Obstacle]: InterventionStatus };

const always = (status: InterventionStatus): ByObstacle => ({
  none: status,
  contraindicated: status,
  possibly_contraindicated: status,
  unavailable_here: status,
  unknown: status,
});

const called: ByObstacle = {
  none: 'indicated',
  contraindicated: 'contraindicated',
  possibly_contraindicated: 'check_contraindication',
  unavailable_here: 'unavailable_here',
  unknown: 'indicated_availability_unknown',
};

/** What is due to everyone is only delivered, or not available here, or not known to be: never withheld. */
const due: ByObstacle = {
  ...always('due'),
  unavailable_here: 'due_not_available_here',
  unknown: 'due_availability_unknown',
};

/**
 * The whole table of need x obstacle, one row per type and need: law 10 and law 11 in one place. An
 * entitlement never reads "not indicated"; a safeguard is never indicated on what is not known.
 */
export const interventionStatuses: { readonly [Type in InterventionType]: { readonly [Key in Need]: ByObstacle } } = {
  entitlement: { yes: due, possible: due, no: due },
  offer: {
    yes: called,
    possible: { ...always('possible'), contraindicated: 'contraindicated' },
    no: always('not_indicated'),
  },
  safeguard: { yes: called, possible: always('not_established'), no: always('not_indicated') },
};

/** The word for one intervention. */
export function interventionStatus(type: InterventionType, need: Need, obstacle: Obstacle): InterventionStatus {
  return interventionStatuses[type][need][obstacle];
}
