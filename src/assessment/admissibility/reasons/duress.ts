import { couldRaiseRisk, type Reason } from '../offer.js';

/** Force or unofficial detention may stand behind it (R14). */
export const duress: Reason = {
  reason: 'duress',
  holds: ({ underDuress }, offer) => underDuress && couldRaiseRisk(offer),
};
