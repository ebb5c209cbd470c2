// Made by `veo-risk types` from ml-arrival-screen 0.1.0. Do not edit.
import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';

/** A level, with or without the evidence it rests on; or why there is none. */
type Rating<Level extends string, NonRating extends string> =
  | Level
  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })
  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });

/** Ratings of ml-arrival-screen 0.1.0, by indicator. */
export type Ratings = {
  readonly visible_injury?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly acute_illness?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly pregnancy_or_recent_birth?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly distress?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly self_harm_words?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly threat_received?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly asks_for_safety?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly child_present?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly child_left_without_care?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly threat_by_person?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly hidden_dangerous_object?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly family_told?: Rating<'not_shown' | 'partly_shown' | 'clearly_shown', 'insufficient_information' | 'asked_not_received' | 'declined' | 'not_offered' | 'not_possible_here'>;
};

/** Facts of ml-arrival-screen 0.1.0. */
export type Facts = {
  readonly age_in_doubt?: boolean | { readonly unknown: string };
  readonly interpreter_needed?: boolean | { readonly unknown: string };
  readonly spoken_explanation_needed?: boolean | { readonly unknown: string };
  readonly access_need?: boolean | { readonly unknown: string };
  readonly staff_of_same_sex_asked?: boolean | { readonly unknown: string };
  readonly wishes_tonight?: readonly ('talk_with_staff' | 'talk_with_companion' | 'quiet')[] | { readonly unknown: string };
};

/** An assessment made with ml-arrival-screen 0.1.0. */
export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {
  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {
    readonly id: 'ml-arrival-screen';
    readonly version: '0.1.0';
  };
  readonly stage?: 'arrival';
  readonly ratings: Ratings;
  readonly facts?: Facts;
  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {
    readonly offers: { readonly [Capacity in 'medical_care' | 'telephone' | 'legal_aid' | 'separate_place' | 'complaint_channel' | 'courtyard' | 'worship_place' | 'psychologist']?: boolean };
  };
}
