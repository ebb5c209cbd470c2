import type { CompiledIndicator } from '../../compile/compiled-instrument.js';
import type { DateSpan } from '../../kernel/partial-date.js';
import type { InadmissibleReason, ReadEvidence } from '../valid-assessment.js';

/** What admissibility needs to know of the assessment as a whole. */
export interface Circumstances {
  /** Day number of the day of assessment. */
  readonly assessedOnDay: number;
  /** Acts before 18 are left out: policy `veo`, a person. */
  readonly leavesOutChildhood: boolean;
  /** When the person was born; absent when that is not known. */
  readonly birth?: DateSpan;
}

/** One rating that evidence is offered for. */
export interface Offer {
  readonly indicator: CompiledIndicator;
  /** Level index as given; `unknown` for a non-rating. */
  readonly level: number;
  readonly circumstances: Circumstances;
}

/** One reason why evidence does not count: what it is called, and when it holds. */
export interface Reason {
  readonly reason: InadmissibleReason;
  readonly holds: (evidence: ReadEvidence, offer: Offer) => boolean;
}

/**
 * Whether the offer is for anything but the lowest level. Evidence of a non-rating is held to the same rules:
 * conditions may read it, and what cannot support a level must not speak through them either.
 */
export function isAboveLowest({ level }: Offer): boolean {
  return level !== 0;
}

/** Whether the offer could make a person look more dangerous. */
export function couldRaiseRisk(offer: Offer): boolean {
  return offer.indicator.source.direction === 'risk' && isAboveLowest(offer);
}
