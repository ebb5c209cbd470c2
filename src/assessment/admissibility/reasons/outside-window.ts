import { isAboveLowest, type Offer, type Reason } from '../offer.js';

/**
 * The indicator looks back so many days only; what is not dated cannot be shown to lie within them. An event that is
 * dated loosely counts from its first day where it weighs on the person, up to its last where it helps.
 */
export const outsideWindow: Reason = {
  reason: 'outside-window',
  holds: ({ span }, offer) => {
    const { window, direction } = offer.indicator.source;
    const isLowest = !isAboveLowest(offer);
    if (window?.lookBackDays === undefined || (isLowest && direction !== 'protective')) return false;
    if (span === undefined) return true;
    const day = helps(offer) && !isLowest ? span.latest : span.earliest;
    return day < offer.circumstances.assessedOnDay - window.lookBackDays;
  },
};

function helps({ indicator: { source } }: Offer): boolean {
  return source.direction === 'protective' || source.direction === 'need';
}
