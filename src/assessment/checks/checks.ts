import { axes } from './axes.js';
import type { Check } from './check.js';
import { carriedForward, sameNote } from './copying.js';
import { dateOrder, legalOrder } from './date-order.js';
import { dates } from './dates.js';
import { demanded, ofAFacility } from './demanded.js';
import { standing } from './standing.js';
import { bothSides, evidenceGiven } from './evidence.js';
import { levels, nonRatings } from './levels.js';
import { additionalIndicators, narrative } from './narrative.js';
import { notRated } from './not-rated.js';
import { raters } from './raters.js';
import { duplicateIds, previous, repeated } from './twice.js';
import { unknownIds } from './unknown-ids.js';
import { inForce, purpose } from './use.js';

/** What is checked of every assessment; its facts are checked as they are read. */
export const assessmentChecks: readonly Check[] = [
  unknownIds,
  duplicateIds,
  repeated,
  previous,
  purpose,
  inForce,
  demanded,
  ofAFacility,
  dates,
  dateOrder,
  legalOrder,
  levels,
  nonRatings,
  axes,
  evidenceGiven,
  bothSides,
  standing,
  raters,
  carriedForward,
  sameNote,
  notRated,
  additionalIndicators,
  narrative,
];
