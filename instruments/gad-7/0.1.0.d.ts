// Made by `veo-risk types` from gad-7 0.1.0. Do not edit.
import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';

/** A level, with or without the evidence it rests on; or why there is none. */
type Rating<Level extends string, NonRating extends string> =
  | Level
  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })
  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });

/** Ratings of gad-7 0.1.0, by indicator. */
export type Ratings = {
  readonly nervous?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly control?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly worry?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly relax?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly restless?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly irritable?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
  readonly afraid?: Rating<'none' | 'some' | 'most' | 'daily', 'insufficient_information' | 'declined'>;
};

/** Facts of gad-7 0.1.0. */
export type Facts = Record<string, never>;

/** An assessment made with gad-7 0.1.0. */
export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {
  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {
    readonly id: 'gad-7';
    readonly version: '0.1.0';
  };
  readonly stage?: string;
  readonly ratings: Ratings;
  readonly facts?: Facts;
  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {
    readonly offers: { readonly [Capacity in string]?: boolean };
  };
}
