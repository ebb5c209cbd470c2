// Made by `veo-risk types` from ml-veo-intake 0.1.0. Do not edit.
import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';

/** A level, with or without the evidence it rests on; or why there is none. */
type Rating<Level extends string, NonRating extends string> =
  | Level
  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })
  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });

/** Ratings of ml-veo-intake 0.1.0, by indicator. */
export type Ratings = {
  readonly a1_violence?: Rating<'no' | 'limited' | 'substantial', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly a2_command?: Rating<'no' | 'limited' | 'substantial', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly a3_support_only?: Rating<'no' | 'limited' | 'substantial', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_applicable'>;
  readonly a4_under_threat?: Rating<'no' | 'limited' | 'substantial', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_applicable'>;
  readonly a5_tried_to_leave?: Rating<'no' | 'limited' | 'substantial', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_applicable'>;
  readonly b1_trained?: Rating<'no' | 'limited' | 'substantial', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly b2_specialist?: Rating<'no' | 'limited' | 'substantial', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly b3_armed_by_others?: Rating<'no' | 'limited' | 'substantial', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_applicable'>;
  readonly c1_wronged?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly c2_services?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly c3a_no_income?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly c3b_pay?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_applicable'>;
  readonly c4_protection?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly c5_revenge?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly c6_loss?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly c7_purpose?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly c8_killing?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d1_urging?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d2_coercion?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d3a_prisoners?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d3b_staff?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d4a_escape?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d4b_weapon?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d4c_telephone?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d5a_orders_out?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d5b_orders_in?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d6a_approached?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d6b_isolated?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d6c_indebted?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly d7_calms?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly e1_contact?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly e2_household?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly e3_reprisal?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly e4_family?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_possible_here' | 'not_offered'>;
  readonly e5_community?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly e6_dependants?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly e7_trafficking?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly f1_break?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_applicable'>;
  readonly f2_harm_named?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_applicable'>;
  readonly f3_trade?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_offered' | 'not_possible_here'>;
  readonly f4_learning?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined' | 'not_offered' | 'not_possible_here'>;
  readonly f5_separation?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly f6_plan?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly g1_distress?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly g2_illness?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly g3_waiting?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly g4_idleness?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly g5_ill_treatment?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
  readonly g6_threatened?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'alleged_only' | 'not_observed_long_enough' | 'declined'>;
};

/** Facts of ml-veo-intake 0.1.0. */
export type Facts = {
  readonly sex?: 'woman' | 'man' | { readonly unknown: string };
  readonly spoken_languages?: readonly ('fr' | 'bm' | 'ff' | 'taq' | 'ses' | 'mey' | 'other')[] | { readonly unknown: string };
  readonly interpreter_needed?: boolean | { readonly unknown: string };
  readonly reading?: 'alone' | 'with_help' | 'not' | { readonly unknown: string };
  readonly access_needs?: readonly ('moving' | 'seeing' | 'hearing' | 'understanding' | 'other')[] | { readonly unknown: string };
  readonly womens_unit?: boolean | { readonly unknown: string };
  readonly child_in_care?: boolean | { readonly unknown: string };
  readonly family_far?: boolean | { readonly unknown: string };
  readonly skills?: readonly ('tailoring' | 'carpentry' | 'mechanics' | 'agriculture' | 'animal_care' | 'kitchen' | 'cloth_making' | 'small_trade')[] | { readonly unknown: string };
  readonly former_work?: readonly ('tailoring' | 'carpentry' | 'mechanics' | 'agriculture' | 'animal_care' | 'kitchen' | 'cloth_making' | 'small_trade')[] | { readonly unknown: string };
  readonly wishes?: readonly ('tailoring' | 'carpentry' | 'mechanics' | 'agriculture' | 'animal_care' | 'kitchen' | 'cloth_making' | 'small_trade' | 'reading_writing' | 'school' | 'teach_others' | 'books')[] | { readonly unknown: string };
  readonly keep_apart?: string | { readonly unknown: string };
  readonly asks_victim_dialogue?: boolean | { readonly unknown: string };
  readonly asks_religious_dialogue?: boolean | { readonly unknown: string };
  readonly here_less_than_60_days?: boolean | { readonly unknown: string };
  readonly release_within_180_days?: boolean | { readonly unknown: string };
};

/** An assessment made with ml-veo-intake 0.1.0. */
export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {
  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {
    readonly id: 'ml-veo-intake';
    readonly version: '0.1.0';
  };
  readonly stage?: 'arrival' | 'basic' | 'full';
  readonly ratings: Ratings;
  readonly facts?: Facts;
  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {
    readonly offers: { readonly [Capacity in 'medical_care' | 'legal_aid' | 'interpreter' | 'family_visits' | 'courtyard' | 'worship_place' | 'complaint_channel' | 'tailoring_workshop' | 'carpentry_workshop' | 'mechanics_workshop' | 'land_for_agriculture' | 'kitchen_work' | 'livelihood_support' | 'literacy_class' | 'education_class' | 'peer_learning' | 'library_media' | 'psychologist' | 'trauma_care' | 'religious_dialogue' | 'community_dialogue' | 'telephone' | 'mentor_network' | 'victim_dialogue_service' | 'separate_place' | 'follow_up_service']?: boolean };
  };
}
