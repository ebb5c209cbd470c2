// Made by `veo-risk types` from phq-9 0.1.0. Do not edit.
import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';

/** A level, with or without the evidence it rests on; or why there is none. */
type Rating<Level extends string, NonRating extends string> =
  | Level
  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })
  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });

/** Ratings of phq-9 0.1.0, by indicator. */
export type Ratings = {
  readonly interest?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly mood?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly sleep?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly energy?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly appetite?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly worth?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly concentration?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly movement?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly self_harm?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
};

/** Facts of phq-9 0.1.0. */
export type Facts = Record<string, never>;

/** An assessment made with phq-9 0.1.0. */
export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {
  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {
    readonly id: 'phq-9';
    readonly version: '0.1.0';
  };
  readonly stage?: string;
  readonly ratings: Ratings;
  readonly facts?: Facts;
  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {
    readonly offers: { readonly [Capacity in string]?: boolean };
  };
}
