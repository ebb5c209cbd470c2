// Made by `veo-risk types` from news2 0.1.0. Do not edit.
import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';

/** A level, with or without the evidence it rests on; or why there is none. */
type Rating<Level extends string, NonRating extends string> =
  | Level
  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })
  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });

/** Ratings of news2 0.1.0, by indicator. */
export type Ratings = {
  readonly consciousness?: Rating<'alert' | 'altered', 'insufficient_information'>;
};

/** Facts of news2 0.1.0. */
export type Facts = {
  readonly respiration?: number | { readonly unknown: string };
  readonly oxygen_saturation?: number | { readonly unknown: string };
  readonly hypercapnic?: boolean | { readonly unknown: string };
  readonly on_oxygen?: boolean | { readonly unknown: string };
  readonly systolic?: number | { readonly unknown: string };
  readonly pulse?: number | { readonly unknown: string };
  readonly temperature?: number | { readonly unknown: string };
};

/** An assessment made with news2 0.1.0. */
export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {
  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {
    readonly id: 'news2';
    readonly version: '0.1.0';
  };
  readonly stage?: string;
  readonly ratings: Ratings;
  readonly facts?: Facts;
  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {
    readonly offers: { readonly [Capacity in string]?: boolean };
  };
}
