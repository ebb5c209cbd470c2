// Made by `veo-risk types` from psa 0.1.0. Do not edit.
import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';

/** A level, with or without the evidence it rests on; or why there is none. */
type Rating<Level extends string, NonRating extends string> =
  | Level
  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })
  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });

/** Ratings of psa 0.1.0, by indicator. */
export type Ratings = {
  readonly violent_charge?: Rating<'no' | 'yes', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly pending?: Rating<'no' | 'yes', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly misdemeanour?: Rating<'no' | 'yes', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly felony?: Rating<'no' | 'yes', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly older_absence?: Rating<'no' | 'yes', 'insufficient_information' | 'asked_not_received' | 'declined'>;
  readonly incarceration?: Rating<'no' | 'yes', 'insufficient_information' | 'asked_not_received' | 'declined'>;
};

/** Facts of psa 0.1.0. */
export type Facts = {
  readonly age?: number | { readonly unknown: string };
  readonly prior_violent?: number | { readonly unknown: string };
  readonly recent_absences?: number | { readonly unknown: string };
};

/** An assessment made with psa 0.1.0. */
export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {
  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {
    readonly id: 'psa';
    readonly version: '0.1.0';
  };
  readonly stage?: string;
  readonly ratings: Ratings;
  readonly facts?: Facts;
  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {
    readonly offers: { readonly [Capacity in string]?: boolean };
  };
}
