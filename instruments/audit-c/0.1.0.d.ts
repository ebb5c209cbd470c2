// Made by `veo-risk types` from audit-c 0.1.0. Do not edit.
import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';

/** A level, with or without the evidence it rests on; or why there is none. */
type Rating<Level extends string, NonRating extends string> =
  | Level
  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })
  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });

/** Ratings of audit-c 0.1.0, by indicator. */
export type Ratings = {
  readonly how_often?: Rating<'a0' | 'a1' | 'a2' | 'a3' | 'a4', 'insufficient_information' | 'declined'>;
  readonly how_much?: Rating<'a0' | 'a1' | 'a2' | 'a3' | 'a4', 'insufficient_information' | 'declined'>;
  readonly six_or_more?: Rating<'a0' | 'a1' | 'a2' | 'a3' | 'a4', 'insufficient_information' | 'declined'>;
};

/** Facts of audit-c 0.1.0. */
export type Facts = {
  readonly sex?: 'female' | 'male' | { readonly unknown: string };
};

/** An assessment made with audit-c 0.1.0. */
export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {
  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {
    readonly id: 'audit-c';
    readonly version: '0.1.0';
  };
  readonly stage?: string;
  readonly ratings: Ratings;
  readonly facts?: Facts;
  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {
    readonly offers: { readonly [Capacity in string]?: boolean };
  };
}
