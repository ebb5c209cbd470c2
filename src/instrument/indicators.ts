import type { Text } from './texts.js';

/** Non-ratings of class *unknown*: the indicator applies, its level is not known. */
export const unknownReasons = [
  'insufficient_information',
  'asked_not_received',
  'alleged_only',
  'not_observed_long_enough',
  'declined',
] as const;

/** Non-ratings of class *not applicable*: the indicator asks nothing of this person now. */
export const notApplicableReasons = ['not_applicable', 'not_offered', 'not_possible_here', 'not_due'] as const;

/** A non-rating of class *unknown*. */
export type UnknownReason = (typeof unknownReasons)[number];
/** A non-rating of class *not applicable*. */
export type NotApplicableReason = (typeof notApplicableReasons)[number];

/** Why an indicator has no level: a closed list in two classes. */
export type NonRating = UnknownReason | NotApplicableReason;

/** One ordered answer: degree only. Certainty belongs to the evidence, time to the observation window. */
export interface Level {
  readonly id: string;
  readonly label: Text;
  /**
   * What conditions read and weights multiply; decimal, at most 15 significant digits, strictly rising
   * along the scale. Default: the level's place, counted from 0.
   */
  readonly points?: number;
}

/** Ordered levels, lowest first. */
export interface Scale {
  readonly id: string;
  readonly title?: Text;
  readonly levels: readonly Level[];
  /** The non-ratings allowed. Default: the five of class unknown. */
  readonly nonRatings?: readonly NonRating[];
}

/** A named group of indicators. */
export interface Domain {
  readonly id: string;
  readonly title: Text;
  readonly description?: Text;
}

/**
 * What an indicator or a fact is about: a closed list. Those of {@link protectedSubjects} can never change
 * whether or how highly anything is indicated in a `veo` instrument (law 6).
 */
export const openSubjects = [
  'violent_conduct',
  'rule_breaking',
  'recruiting_conduct',
  'role_in_group',
  'capability',
  'contact_with_group',
  'endorsement_of_violence',
  'grievance',
  'coercion_suffered',
  'reason_for_involvement',
  'livelihood',
  'family_support',
  'community_support',
  'engagement',
  'change',
  'plan',
  'health',
  'distress',
  'victimisation',
  'exposure_to_recruitment',
  'procedure',
  'legal_status',
  'skill',
  'wish',
  'facility',
  'other_conduct',
] as const;

/** Who a person is, and the closest stand-ins. */
export const protectedSubjects = [
  'age',
  'sex',
  'ethnicity',
  'origin',
  'religion',
  'language',
  'disability',
  'nationality',
  'opinion',
  'kinship',
  'marital_status',
  'literacy',
] as const;

/** What an indicator or a fact is about. */
export type Subject = (typeof openSubjects)[number] | (typeof protectedSubjects)[number];

/** `need` guides help and never raises anything; `neutral` is recorded only. */
export type Direction = 'risk' | 'protective' | 'need' | 'neutral';
/** Whether it can change through what is done from now on. */
export type Changeability = 'static' | 'dynamic';
/** What kind of observation it is; only conduct can restrict. */
export type Nature = 'conduct' | 'history' | 'attitude' | 'circumstance';

/** Kinds of evidence: a closed list. The last six can be recorded and never support a risk rating. */
export const evidenceKinds = [
  'arrest_warrant',
  'case_file',
  'court_decision',
  'social_report',
  'medical_note',
  'staff_observation',
  'interview',
  'own_account',
  'family_account',
  'visitor_record',
  'incident_record',
  'search_record',
  'programme_record',
  'partner_information',
  'prisoner_word',
  'lawyer_submission',
  'nothing_observed_log',
  'facility_record',
  'denial',
  'silence',
  'appeal',
  'complaint',
  'religious_counsel',
  'clinical_counsel',
] as const;
/** What a piece of evidence is. */
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How firmly something is known, weakest first. */
export const standings = ['alleged', 'reported', 'observed', 'adjudicated'] as const;
/** How firmly a piece of evidence is known. */
export type Standing = (typeof standings)[number];

/** What a level needs before it may stand. Every part given must be met by admissible, supporting evidence. */
export interface EvidenceMinimum {
  /** Pieces of evidence, 0 to 20. Default 1 under policy `veo`, 0 under `reference`. */
  readonly items?: number;
  /** Independent origins, 0 to 20. Default 0. */
  readonly sources?: number;
  /** Distinct events, 0 to 20. Default 0. */
  readonly events?: number;
  /** At least one piece has this standing or a firmer one. Default `alleged`. */
  readonly standing?: Standing;
  /** At least one piece records the words as heard, their language and the hearer. Default false. */
  readonly words?: boolean;
}

/** Which evidence an indicator accepts, and how much of it each level needs. */
export interface EvidenceRule {
  /** Kinds accepted; all when absent. */
  readonly kinds?: readonly EvidenceKind[];
  /** By level id; a level without an entry takes the entry of the next lower level that has one. */
  readonly minimum?: { readonly [level: string]: EvidenceMinimum };
}

/** What time an indicator asks about: the whole life, since the arrest, since arrival in this prison, or how it stands now. */
export const coveredTimes = ['life', 'custody', 'stay', 'present'] as const;

/** The time an indicator looks at. Days are whole, 1 to 36500. */
export interface ObservationWindow {
  /** Told to whoever rates, and nothing is counted by it; within it `lookBackDays` counts. */
  readonly covers?: (typeof coveredTimes)[number];
  /**
   * Days that must have been observed before absence of risk (its lowest level) or presence of protection
   * (any level above the lowest) may be rated; otherwise `not_observed_long_enough`.
   */
  readonly minimumDays?: number;
  /** Events older than this, counted back from the day of assessment, do not support a level. */
  readonly lookBackDays?: number;
}

/**
 * A further ordered answer about what an indicator's level says is there: how severe, how recent, how relevant for this
 * person. It has no evidence of its own and counts only while the level does; while the indicator stands at its lowest
 * level, so does the axis. Everything that an indicator declares is declared for its axes too.
 */
export interface Axis {
  /** Its own id among the axes of the indicator. */
  readonly id: string;
  readonly title: Text;
  /** Scale id. */
  readonly scale: string;
  /** What each level looks like, by level id; policy `veo` demands all of them. */
  readonly anchors?: { readonly [level: string]: Text };
  readonly question?: Text;
  readonly guidance?: Text;
}

/**
 * One observable item that an assessor rates. Policy `veo` demands definition, anchors, about, direction,
 * changeability, nature, raters and references; policy `reference` demands an id and a title.
 */
export interface Indicator {
  readonly id: string;
  /** Ids of earlier versions that this one takes the place of. */
  readonly replaces?: readonly string[];
  readonly title: Text;
  readonly domain?: string;
  /** Scale id. Default: the instrument's first scale. */
  readonly scale?: string;
  readonly definition?: Text;
  /** The question as put to a person or a file; presumes nothing. */
  readonly question?: Text;
  /** What each level looks like, by level id. */
  readonly anchors?: { readonly [level: string]: Text };
  /** Further answers about the same observable, 1 to 5. */
  readonly axes?: readonly Axis[];
  readonly about?: Subject;
  /** Default `neutral`. */
  readonly direction?: Direction;
  /** Default `dynamic`. */
  readonly changeability?: Changeability;
  /** Default `circumstance`. */
  readonly nature?: Nature;
  /** Outcome ids this indicator bears on. */
  readonly outcomes?: readonly string[];
  /** The first stage in which it is due. Default: the first stage. */
  readonly stage?: string;
  /** Role ids that may rate it. Default: any. */
  readonly raters?: readonly string[];
  readonly evidence?: EvidenceRule;
  readonly window?: ObservationWindow;
  /** Presumes involvement: closed (not applicable) when involvement is not established. Default false. */
  readonly membership?: boolean;
  /** Overrides the scale's list. */
  readonly nonRatings?: readonly NonRating[];
  /** The level that conditions read when the indicator is not applicable; without it no condition may read it. */
  readonly notApplicableAs?: string;
  readonly references?: readonly string[];
  /** How to rate it, in words for the codebook. */
  readonly guidance?: Text;
}
