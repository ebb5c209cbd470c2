import type { Condition } from './outcomes.js';
import type { Text } from './texts.js';

/**
 * `entitlement`: due to everyone, never conditional. `offer`: voluntary; a refusal feeds nothing.
 * `safeguard`: a restriction, from a dated event of conduct only.
 */
export type InterventionType = 'entitlement' | 'offer' | 'safeguard';

/** Whose agreement is needed first. */
export type Consent = 'subject' | 'victim' | 'family' | 'guardian' | 'host_community';

/** What a restriction must name before it may be considered. */
export interface SafeguardLimits {
  readonly legalBasis: Text;
  readonly decidingAuthority: Text;
  readonly lesserStep: Text;
  /** Days after the dated event, 1 to 90, after which it lapses. */
  readonly maximumDays: number;
  readonly lapse: Text;
}

/** A measure mapped from ratings, never from who a person is. */
export interface Intervention {
  readonly id: string;
  readonly type: InterventionType;
  /** Offers of one kind are alternatives that wishes and skills may order. */
  readonly kind?: string;
  readonly title: Text;
  readonly description?: Text;
  /** Indicator ids that call for it; without `when`, one of them above its lowest level is the need. */
  readonly hooks?: readonly string[];
  /** The need. Refused on an entitlement; demanded on a safeguard. */
  readonly when?: Condition;
  /** While true it is contraindicated; refused on an entitlement. */
  readonly contraindicatedWhen?: Condition;
  /** Why it is contraindicated. Demanded beside `contraindicatedWhen`. */
  readonly contraindication?: Text;
  /** Lower comes first, 1 to 99. Default 50. */
  readonly priority?: number;
  /** Within one `kind`, those whose wish is met come first; may read responsivity facts only. */
  readonly preferredWhen?: Condition;
  readonly prerequisites?: readonly string[];
  readonly after?: readonly string[];
  readonly substitutes?: readonly string[];
  readonly incompatibleWith?: readonly string[];
  readonly consents?: readonly Consent[];
  /** What the facility must offer: a key of the assessment's `facility.offers`. */
  readonly capacity?: string;
  /** Role id of who is responsible. */
  readonly responsible?: string;
  readonly dose?: Text;
  readonly goal?: Text;
  readonly success?: Text;
  readonly stop?: Text;
  /** Days, 1 to 365. */
  readonly reviewAfterDays?: number;
  readonly safeguard?: SafeguardLimits;
  readonly references?: readonly string[];
}

/** A change to how things are delivered to one person (interpreter, access), never to whether. */
export interface Accommodation {
  readonly id: string;
  readonly when: Condition;
  readonly text: Text;
}
