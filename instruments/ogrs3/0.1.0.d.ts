// Made by `veo-risk types` from ogrs3 0.1.0. Do not edit.
import type { AssessmentDocument, LevelRating, Unrated } from '@veo/risk';

/** A level, with or without the evidence it rests on; or why there is none. */
type Rating<Level extends string, NonRating extends string> =
  | Level
  | (Omit<LevelRating, 'level' | 'axes'> & { readonly level: Level })
  | (Omit<Unrated, 'unrated'> & { readonly unrated: NonRating });

/** Ratings of ogrs3 0.1.0, by indicator. */
export type Ratings = Record<string, never>;

/** Facts of ogrs3 0.1.0. */
export type Facts = {
  readonly sex?: 'female' | 'male' | { readonly unknown: string };
  readonly convicted_on?: string | { readonly about: string; readonly plusMinusYears: number; readonly wording?: string } | { readonly unknown: string };
  readonly follow_up_from?: string | { readonly about: string; readonly plusMinusYears: number; readonly wording?: string } | { readonly unknown: string };
  readonly first_sanction_age?: number | { readonly unknown: string };
  readonly sanctions?: number | { readonly unknown: string };
  readonly offence?: 'violence' | 'absconding' | 'burglary_domestic' | 'burglary_other' | 'criminal_damage' | 'drink_driving' | 'drug_supply_abroad' | 'drug_possession' | 'fraud' | 'handling' | 'other_motoring' | 'other' | 'public_order' | 'robbery' | 'sexual_child' | 'sexual_adult' | 'soliciting' | 'taking_vehicle' | 'theft' | 'theft_vehicle' | { readonly unknown: string };
};

/** An assessment made with ogrs3 0.1.0. */
export interface Assessment extends Omit<AssessmentDocument, 'instrument' | 'ratings' | 'facts' | 'stage' | 'facility'> {
  readonly instrument: Omit<AssessmentDocument['instrument'], 'id' | 'version'> & {
    readonly id: 'ogrs3';
    readonly version: '0.1.0';
  };
  readonly stage?: string;
  readonly ratings: Ratings;
  readonly facts?: Facts;
  readonly facility?: Omit<NonNullable<AssessmentDocument['facility']>, 'offers'> & {
    readonly offers: { readonly [Capacity in string]?: boolean };
  };
}
