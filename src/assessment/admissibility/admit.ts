import type { CompiledIndicator } from '../../compile/compiled-instrument.js';
import { type NonRating, notApplicableReasons } from '../../instrument/indicators.js';
import { dayOfDate } from '../../kernel/partial-date.js';
import { isLevelRating, type Rating } from '../document.js';
import {
  type AdmittedRating,
  type EvidenceUse,
  notApplicable,
  type ReadEvidence,
  type SetAsideReason,
  unknown,
} from '../valid-assessment.js';
import type { Circumstances, Offer } from './offer.js';
import { inadmissibleReason } from './reasons.js';
import { shortfallOf } from './shortfall.js';

/** What admitting ratings needs beside them. */
export interface Admission extends Circumstances {
  readonly evidenceById: ReadonlyMap<string, ReadEvidence>;
  readonly involvementNotEstablished: boolean;
  /** Place of the assessment's stage, from 0. */
  readonly stage: number;
}

/** A rating with the level that counts. */
export interface Admitted {
  /** Level index, or `unknown` or `notApplicable`. */
  readonly level: number;
  readonly rating: AdmittedRating;
}

/**
 * What counts of one rating: it stands, or it is set aside as unknown or not applicable, visibly and with the
 * reason. What was given stays what it was; nothing here makes a level of what is not one (laws 1 and 7).
 *
 * @param rating - As written, with ids and levels that exist; `undefined` when nothing was said.
 */
export function admit(rating: Rating | undefined, indicator: CompiledIndicator, admission: Admission): Admitted {
  if (indicator.source.membership === true && admission.involvementNotEstablished) return closed(rating);
  if (rating === undefined) return notGiven(indicator, admission);
  if (typeof rating === 'string') return plainLevel(rating, indicator, admission);
  const level = isLevelRating(rating) ? levelAt(rating.level, indicator) : unknown;
  return weighed(rating, { indicator, level, circumstances: admission }, admission);
}

function closed(rating: Rating | undefined): Admitted {
  const start = rating === undefined ? nothingSaid : saidOf(rating);
  const setAside: SetAsideReason = 'involvement-not-established';
  return { level: notApplicable, rating: { ...start, class: 'not_applicable', nonRating: 'not_applicable', setAside } };
}

function notGiven({ answers, stage }: CompiledIndicator, admission: Admission): Admitted {
  return stage > admission.stage
    ? { level: notApplicable, rating: answers.notDue }
    : { level: unknown, rating: answers.absent };
}

function plainLevel(id: string, indicator: CompiledIndicator, admission: Admission): Admitted {
  const level = levelAt(id, indicator);
  const rating = indicator.answers.rated[level];
  if (rating !== undefined && !indicator.weighsEvidence) return { level, rating };
  return weighed({ level: id }, { indicator, level, circumstances: admission }, admission);
}

function weighed(rating: Exclude<Rating, string>, offer: Offer, admission: Admission): Admitted {
  const named = (rating.supportedBy ?? []).flatMap((id) => admission.evidenceById.get(id) ?? []);
  const evidence = named.map((item) => useOf(item, offer));
  const supporting = named.filter((_item, place) => evidence[place]?.admissible === true);
  const observedDays = daysOf(rating.observed);
  const start = {
    ...saidOf(rating),
    evidence,
    supporting,
    ...(observedDays === undefined ? {} : { observedDays }),
  };
  if (!isLevelRating(rating)) return withoutLevel(start, rating.unrated, offer.indicator.stage > admission.stage);
  const setAside = shortfallOf({ ...offer, ...start });
  if (setAside === undefined) return { level: offer.level, rating: { ...start, class: 'rated' } };
  return {
    level: unknown,
    rating: { ...start, class: 'unknown', nonRating: nonRatingFor(setAside, evidence), setAside },
  };
}

type Start = Omit<AdmittedRating, 'class' | 'nonRating' | 'setAside'>;

function withoutLevel(start: Start, nonRating: NonRating, isLater: boolean): Admitted {
  if (isNotApplicable(nonRating))
    return { level: notApplicable, rating: { ...start, class: 'not_applicable', nonRating } };
  if (!isLater) return { level: unknown, rating: { ...start, class: 'unknown', nonRating } };
  const rating = { ...start, class: 'not_applicable', nonRating: 'not_due', setAside: 'not-due' } as const;
  return { level: notApplicable, rating };
}

function useOf(item: ReadEvidence, offer: Offer): EvidenceUse {
  const { id, kind, standing } = item;
  const reason = inadmissibleReason(item, offer);
  return reason === undefined
    ? { id, kind, standing, admissible: true }
    : { id, kind, standing, admissible: false, reason };
}

function nonRatingFor(setAside: SetAsideReason, evidence: readonly EvidenceUse[]): NonRating {
  if (setAside === 'window-too-short') return 'not_observed_long_enough';
  return evidence.some(({ reason }) => reason === 'allegation-only') ? 'alleged_only' : 'insufficient_information';
}

const nothingSaid = { evidence: [], supporting: [], contradictedBy: [] } as const;

function saidOf(rating: Rating): Start & { readonly given: string } {
  if (typeof rating === 'string') return { given: rating, ...nothingSaid };
  const given = isLevelRating(rating) ? rating.level : rating.unrated;
  const axes = isLevelRating(rating) ? rating.axes : undefined;
  const { contradictedBy = [] } = rating;
  return { given, ...nothingSaid, contradictedBy, ...(axes === undefined ? {} : { axes }) };
}

function levelAt(id: string, { scale }: CompiledIndicator): number {
  return scale.indexOfLevel.get(id) ?? unknown;
}

function isNotApplicable(nonRating: NonRating): boolean {
  return (notApplicableReasons as readonly NonRating[]).includes(nonRating);
}

function daysOf(observed: { readonly from: string; readonly to: string } | undefined): number | undefined {
  return observed && dayOfDate(observed.to) - dayOfDate(observed.from) + 1;
}
