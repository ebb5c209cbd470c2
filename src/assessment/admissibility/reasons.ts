import type { InadmissibleReason, ReadEvidence } from '../valid-assessment.js';
import type { Offer, Reason } from './offer.js';
import { allegationOnly } from './reasons/allegation-only.js';
import { duress } from './reasons/duress.js';
import { kindNeverSupportsRisk } from './reasons/kind-never-supports-risk.js';
import { kindNotAccepted } from './reasons/kind-not-accepted.js';
import { mayBeBefore18 } from './reasons/may-be-before-18.js';
import { outsideWindow } from './reasons/outside-window.js';

/** The one mechanism of law 7, in the order in which reasons are told (docs/semantics.md, "Admissibility"). */
const reasons: readonly Reason[] = [
  kindNotAccepted,
  kindNeverSupportsRisk,
  duress,
  allegationOnly,
  mayBeBefore18,
  outsideWindow,
];

/**
 * Why a piece of evidence does not count for a rating: the first reason that holds.
 *
 * @returns `undefined` when it counts; always so where the indicator weighs no evidence.
 */
export function inadmissibleReason(evidence: ReadEvidence, offer: Offer): InadmissibleReason | undefined {
  if (!offer.indicator.weighsEvidence) return undefined;
  return reasons.find(({ holds }) => holds(evidence, offer))?.reason;
}
