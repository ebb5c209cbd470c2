import type { Reason } from '../offer.js';

/** The indicator lists the kinds it accepts, and this is none of them. */
export const kindNotAccepted: Reason = {
  reason: 'kind-not-accepted',
  holds: ({ kind }, { indicator }) => indicator.source.evidence?.kinds?.includes(kind) === false,
};
