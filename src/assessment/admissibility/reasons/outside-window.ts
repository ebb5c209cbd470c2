import { isAboveLowest, type Reason } from '../offer.js';

/** The indicator looks back so many days only; what is not dated cannot be shown to lie within them. */
export const outsideWindow: Reason = {
  reason: 'outside-window',
  holds: ({ span }, offer) => {
    const lookBackDays = offer.indicator.source.window?.lookBackDays;
    if (lookBackDays === undefined || !isAboveLowest(offer)) return false;
    return span === undefined || span.latest < offer.circumstances.assessedOnDay - lookBackDays;
  },
};
