import type { JsonValue } from '../kernel/json-value.js';
import type { Text } from './texts.js';

/** A condition: valid JsonLogic of the profile in docs/semantics.md. */
export type Condition = JsonValue;

/** One level of an outcome. Its words are never those of the prison's security classes. */
export interface OutcomeLevel {
  readonly id: string;
  readonly label: Text;
  readonly meaning?: Text;
}

/** Something a professional concludes about, kept apart from every other outcome. */
export interface Outcome {
  readonly id: string;
  readonly title: Text;
  readonly definition: Text;
  /** How far ahead the conclusion looks, in days. */
  readonly horizonDays?: number;
  readonly setting?: 'custody' | 'community';
  /** Lowest first. */
  readonly levels: readonly OutcomeLevel[];
  /** Indicators that must be rated; while one is unknown the outcome has no level. */
  readonly necessary: readonly string[];
  /** What no level means here and now, and by when to find out what is missing. */
  readonly noLevel: NoLevel;
  readonly references?: readonly string[];
}

/** The consequence of having no level: ordinary regime, never the strictest. */
export interface NoLevel {
  readonly consequence: Text;
  /** Days from the assessment by which what is missing should be asked for. */
  readonly withinDays: number;
}

/**
 * A bound on the levels of one outcome. `atMost` holds while the condition is true or unknown (what is not
 * known never raises); `atLeast` holds only while it is true.
 */
export interface Guard {
  readonly id: string;
  readonly outcome: string;
  readonly when: Condition;
  readonly atMost?: string;
  readonly atLeast?: string;
  readonly message: Text;
  readonly references?: readonly string[];
}

/** Where a conclusion stands beside what the guards admit (docs/semantics.md §11.5). */
export const positions = [
  'within',
  'above',
  'below',
  'no_level',
  'involvement_not_established',
  'not_comparable',
] as const;
/** One of {@link positions}. */
export type Position = (typeof positions)[number];

/** A code that a professional may give as the reason for a conclusion, beside their own words. */
export interface ConclusionReason {
  readonly id: string;
  readonly title: Text;
  /** For conclusions that stand so only. Default: all. */
  readonly for?: readonly Position[];
}

/** What is asked of a professional who concludes; no evaluation reads it. */
export interface Conclusions {
  readonly reasons?: readonly ConclusionReason[];
  /** Roles that may confirm a conclusion above what the guards admit. Default: none. */
  readonly confirmedBy?: readonly string[];
}

/** Two distinct events and independent origins, where a flag demands them. */
export interface Corroboration {
  readonly events?: number;
  readonly sources?: number;
}

/** Something that must be seen: asks for a review, never sets a level. */
export interface Flag {
  readonly id: string;
  readonly title: Text;
  readonly message: Text;
  readonly severity: 'notice' | 'review' | 'urgent';
  readonly when: Condition;
  /** Counted over admissible evidence of the indicators that `when` reads, at their rated level. */
  readonly corroboration?: Corroboration;
  /** Days after the latest dated event; only a new event renews. */
  readonly expiresAfterDays?: number;
  readonly references?: readonly string[];
}

/** A thought to display beside the result ("consider: coerced"); changes nothing. */
export interface Mitigator {
  readonly id: string;
  readonly message: Text;
  readonly when: Condition;
  readonly references?: readonly string[];
}

/** An illogical combination of answers: true refuses the assessment, unknown is a notice. */
export interface Constraint {
  readonly id: string;
  readonly when: Condition;
  readonly message: Text;
}

/**
 * Who the instrument is not for. `outside`: nothing but entitlements and the referral is given;
 * `no_level`: everything but outcome levels. An unknown condition is a notice, unless `unknown` is `applies`.
 */
export interface Gate {
  readonly id: string;
  readonly when: Condition;
  readonly effect: 'outside' | 'no_level';
  readonly unknown?: 'applies' | 'notice';
  readonly reason: Text;
  readonly referral?: Text;
}

/** For whom, by whom, where. */
export interface Population {
  readonly description: Text;
  readonly setting?: Text;
  /**
   * In whole years. Someone who may be younger is treated as younger: outside, with `referral`.
   * Policy `veo` persons: at least 18.
   */
  readonly minimumAge?: number;
  /** Where someone below the minimum age is referred to. Demanded beside `minimumAge`. */
  readonly referral?: Text;
  readonly gates?: readonly Gate[];
}
