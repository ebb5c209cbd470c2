// Made by `veo-risk types` from ml-prison-facility 0.1.0. Do not edit.
import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';

/** A level, with or without the evidence it rests on; or why there is none. */
type Rating<Level extends string, NonRating extends string> =
  | Level
  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })
  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });

/** Ratings of ml-prison-facility 0.1.0, by indicator. */
export type Ratings = {
  readonly perimeter?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly occupancy_per_cell?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly separation?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly staff_by_shift?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly searches_and_contraband?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly lockable_records?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly transit_turnover?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly visiting_and_telephone?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly courtyard_access?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly workshop_or_land?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly medical_presence?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly social_worker_presence?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly interpretation?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
  readonly complaint_channel?: Rating<'not_met' | 'partly_met' | 'met', 'insufficient_information' | 'asked_not_received' | 'not_observed_long_enough'>;
};

/** Facts of ml-prison-facility 0.1.0. */
export type Facts = {
  readonly people_held?: number | { readonly unknown: string };
  readonly official_places?: number | { readonly unknown: string };
  readonly women_held_here?: boolean | { readonly unknown: string };
  readonly children_held_here?: boolean | { readonly unknown: string };
  readonly has_tailoring_workshop?: boolean | { readonly unknown: string };
  readonly has_carpentry_workshop?: boolean | { readonly unknown: string };
  readonly has_mechanics_workshop?: boolean | { readonly unknown: string };
  readonly has_land_for_agriculture?: boolean | { readonly unknown: string };
  readonly has_kitchen_work?: boolean | { readonly unknown: string };
  readonly has_literacy_class?: boolean | { readonly unknown: string };
  readonly has_education_class?: boolean | { readonly unknown: string };
  readonly has_peer_learning?: boolean | { readonly unknown: string };
  readonly has_psychologist?: boolean | { readonly unknown: string };
  readonly has_trauma_care?: boolean | { readonly unknown: string };
  readonly has_religious_dialogue?: boolean | { readonly unknown: string };
  readonly has_community_dialogue?: boolean | { readonly unknown: string };
  readonly has_family_visits?: boolean | { readonly unknown: string };
  readonly has_telephone?: boolean | { readonly unknown: string };
  readonly has_mentor_network?: boolean | { readonly unknown: string };
  readonly has_victim_dialogue_service?: boolean | { readonly unknown: string };
  readonly has_livelihood_support?: boolean | { readonly unknown: string };
  readonly has_follow_up_service?: boolean | { readonly unknown: string };
  readonly has_legal_aid?: boolean | { readonly unknown: string };
  readonly has_medical_care?: boolean | { readonly unknown: string };
  readonly has_courtyard?: boolean | { readonly unknown: string };
  readonly has_separate_place?: boolean | { readonly unknown: string };
  readonly has_interpreter?: boolean | { readonly unknown: string };
  readonly has_library_media?: boolean | { readonly unknown: string };
  readonly has_complaint_channel?: boolean | { readonly unknown: string };
  readonly has_worship_place?: boolean | { readonly unknown: string };
};

/** An assessment made with ml-prison-facility 0.1.0. */
export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {
  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {
    readonly id: 'ml-prison-facility';
    readonly version: '0.1.0';
  };
  readonly stage?: 'visit';
  readonly ratings: Ratings;
  readonly facts?: Facts;
  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {
    readonly offers: { readonly [Capacity in string]?: boolean };
  };
}
