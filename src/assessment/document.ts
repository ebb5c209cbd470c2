import type { EvidenceKind, NonRating, Standing } from '../instrument/indicators.js';
import type { Purpose } from '../instrument/document.js';
import type { PartialDate } from '../kernel/partial-date.js';

/** Which published instrument the assessment was made with. Digests, where given, must match. */
export interface InstrumentPin {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the instrument, 64 lower-case hex digits. */
  readonly digest?: string;
  /** SHA-256 of the texts shown, in `language`. */
  readonly textDigest?: string;
}

/** How the questions reached the person. */
export type Mode = 'screen' | 'paper' | 'read_aloud' | 'ad_hoc_interpretation';

/** Where someone stands before the law. Only `convicted_final` ends the presumption of innocence. */
export const legalStatuses = [
  'held_without_charge',
  'untried',
  'convicted_not_final',
  'convicted_final',
  'acquitted',
  'released',
] as const;
/** One of {@link legalStatuses}. */
export type LegalStatus = (typeof legalStatuses)[number];

/** A status and when it began. */
export interface LegalStatusEntry {
  readonly status: LegalStatus;
  readonly from: PartialDate;
  readonly authority?: string;
}

/** The person or facility assessed, known to this document by an opaque reference only. */
export interface AssessedSubject {
  /** An opaque id of the host's; never a name. */
  readonly ref: string;
  readonly birth?: PartialDate;
  /** Oldest first. Demanded for persons under policy `veo`. */
  readonly legalHistory?: readonly LegalStatusEntry[];
  /** When this prison received the person. */
  readonly receivedOn?: PartialDate;
}

/** Someone who took part, by opaque id and role. */
export interface Contributor {
  readonly id: string;
  /** A role id of the instrument. */
  readonly role: string;
  readonly trainingReference?: string;
  readonly conflict?: string;
}

/** Words as heard: what evidence of speech needs before it can weigh. */
export interface WordsHeard {
  readonly asHeard: string;
  readonly language: string;
  readonly hearer: string;
  readonly interpreter?: string;
}

/** One thing that ratings rely on. */
export interface EvidenceItem {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly standing: Standing;
  /** What happened, once: several pieces about one event share its id. Only events that are named are two. */
  readonly event?: string;
  /** Where it comes from: pieces that share an origin are not independent, nor are pieces that do not say. */
  readonly origin?: string;
  readonly directness?: 'direct' | 'hearsay';
  readonly disclosure?: 'full' | 'gist' | 'withheld';
  /** Whether force or unofficial detention stood behind it. Default `none_known`. */
  readonly duress?: 'none_known' | 'possible' | 'unofficial_detention' | 'established';
  readonly eventDate?: PartialDate;
  readonly recordedOn?: PartialDate;
  readonly receivedOn?: PartialDate;
  readonly recordedBy?: string;
  readonly summary?: string;
  readonly words?: WordsHeard;
}

interface RatingCommon {
  /** Contributor id. */
  readonly by?: string;
  readonly on?: string;
  readonly enteredBy?: string;
  readonly enteredOn?: string;
  /** Evidence ids. */
  readonly supportedBy?: readonly string[];
  readonly contradictedBy?: readonly string[];
  /** The time actually observed. */
  readonly observed?: { readonly from: string; readonly to: string };
  readonly note?: string;
  /** Digest or number of the earlier assessment a static answer was carried forward from. */
  readonly carriedForwardFrom?: string;
}

/** A level given. */
export interface LevelRating extends RatingCommon {
  readonly level: string;
  /** A level for each axis of the indicator that is known, by axis id; one that is left out is unknown. */
  readonly axes?: { readonly [axis: string]: string };
}

/** No level, and why not. */
export interface Unrated extends RatingCommon {
  readonly unrated: NonRating;
  readonly reason?: string;
}

/** What an assessor said of one indicator. Where no evidence is demanded, just the level id will do. */
export type Rating = string | LevelRating | Unrated;

/** Whether a rating gives a level; its own keys alone say so. */
export function isLevelRating(rating: LevelRating | Unrated): rating is LevelRating {
  return Object.hasOwn(rating, 'level');
}

/** A fact's value: by its declared type; or why it is not known. */
export type FactValue =
  | boolean
  | number
  | string
  | readonly string[]
  | readonly { readonly [field: string]: boolean | number | string | null }[]
  | { readonly unknown: string }
  | { readonly about: string; readonly plusMinusYears: number; readonly wording?: string };

/** What the facility can offer, copied by the host from the facility's own evaluation. */
export interface FacilityOffers {
  readonly instrument?: string;
  readonly version?: string;
  /** SHA-256 of the facility's evaluation. */
  readonly digest: string;
  readonly date: string;
  /** By capacity key: whether it is available here. A key not listed is unknown. */
  readonly offers: { readonly [capacity: string]: boolean };
}

/** Information asked of someone, and whether it came. */
export interface InformationRequest {
  readonly id: string;
  readonly what: string;
  readonly askedOf: string;
  readonly askedOn: string;
  readonly answeredOn?: string;
  readonly indicators?: readonly string[];
}

/** A conclusion of its own: involvement is not established. Closes membership indicators. */
export interface InvolvementNotEstablished {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

/** A way things could go, and what would help. Kept, never scored. */
export interface Scenario {
  readonly id: string;
  readonly text: string;
}

/** A sealed evaluation that the instrument takes as an input, whole. */
export interface LinkedEvaluation {
  /** Of an input about the same subject: the reference of the subject that it was made for. */
  readonly subject?: string;
  /** `veo-evaluation/1`, with its digests. */
  readonly evaluation: unknown;
}

/** What the assessor looked at beside the instrument. Kept, never scored. */
export interface AdditionalIndicator {
  readonly id: string;
  readonly title: string;
  /** What was found, in the assessor's words. */
  readonly finding: string;
  readonly by?: string;
  readonly supportedBy?: readonly string[];
}

/** One assessor's ratings of one subject on one day with one instrument version (`veo-assessment/1`). */
export interface AssessmentDocument {
  readonly $schema?: string;
  readonly format: 'veo-assessment/1';
  readonly instrument: InstrumentPin;
  /** The day the result speaks of: a full date. Nothing in an evaluation reads a clock. */
  readonly assessedOn: string;
  /** From a register, without gaps. */
  readonly number?: string;
  /** Number of the assessment of the same subject before this one; without it this is the first. */
  readonly previous?: string;
  readonly language?: string;
  readonly mode?: Mode;
  readonly pageCodes?: readonly string[];
  readonly purpose?: Purpose;
  readonly legalBasis?: string;
  readonly decidingAuthority?: string;
  readonly setting?: string;
  /** A stage id. Default: the last stage. */
  readonly stage?: string;
  readonly subject?: AssessedSubject;
  readonly contributors?: readonly Contributor[];
  readonly evidence?: readonly EvidenceItem[];
  readonly ratings: { readonly [indicator: string]: Rating };
  readonly facts?: { readonly [fact: string]: FactValue };
  readonly facility?: FacilityOffers;
  readonly requests?: readonly InformationRequest[];
  readonly involvementNotEstablished?: InvolvementNotEstablished;
  /** By the id of the instrument's input. */
  readonly linked?: { readonly [input: string]: LinkedEvaluation };
  readonly additionalIndicators?: readonly AdditionalIndicator[];
  readonly formulation?: string;
  readonly scenarios?: readonly Scenario[];
}
