import { couldRaiseRisk, type Offer, type Reason } from '../offer.js';

/** What someone is accused of is not yet what they have done (R11). */
export const allegationOnly: Reason = {
  reason: 'allegation-only',
  holds: ({ standing }, offer) => standing === 'alleged' && couldRaiseRisk(offer) && isAboutThePast(offer),
};

function isAboutThePast({ indicator }: Offer): boolean {
  return indicator.source.changeability === 'static' || indicator.source.nature === 'history';
}
