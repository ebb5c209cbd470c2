import type { CompiledIndicator, InstrumentIndex } from '../../compile/compiled-instrument.js';
import type { AssessmentDocument, LevelRating, Rating, Unrated } from '../document.js';
import type { AssessmentIssue } from '../issues.js';

/** What checks look at: an assessment, and the instrument that it says it was made with. */
export interface Scope {
  readonly index: InstrumentIndex;
  readonly document: AssessmentDocument;
  /** The ratings of indicators that there are, in document order. */
  readonly rated: readonly Rated[];
  /** Ratings that say more than a level, in document order, also of indicators that there are not. */
  readonly detailed: readonly Detailed[];
}

/** One thing that must hold of an assessment. */
export type Check = (scope: Scope) => readonly AssessmentIssue[];

/** A rating written out: a bare level id is a rating of nothing but its level. */
type WrittenRating = LevelRating | Unrated;

/** A rating of an indicator that there is. */
export interface Rated {
  readonly indicator: CompiledIndicator;
  readonly rating: WrittenRating;
  /** It is written as nothing but its level. */
  readonly isBare: boolean;
}

/** A rating and where it stands. */
export interface Detailed {
  readonly rating: WrittenRating;
  readonly pointer: string;
}

/** What the checks of an assessment look at, made ready once. */
export function scopeOf(index: InstrumentIndex, document: AssessmentDocument): Scope {
  const rated: Rated[] = [];
  const detailed: Detailed[] = [];
  for (const id of Object.keys(document.ratings)) {
    const given = document.ratings[id] as Rating;
    const isBare = typeof given === 'string';
    const rating = isBare ? { level: given } : given;
    const indicator = index.indicatorById.get(id);
    if (indicator !== undefined) rated.push({ indicator, rating, isBare });
    if (!isBare) detailed.push({ rating, pointer: ratingPointer({ id }) });
  }
  return { index, document, rated, detailed };
}

/** Where the rating of an indicator stands. */
export function ratingPointer({ id }: { readonly id: string }): string {
  // An id has nothing that a pointer would escape.
  return `/ratings/${id}`;
}

/** Whether the instrument is one for persons under policy `veo`. */
export function isVeoPerson({ index }: Scope): boolean {
  const { policy, subject } = index.instrument.document;
  return policy === 'veo' && subject === 'person';
}

/** Place of the assessment's stage, the last by default; 0 in an instrument without stages. */
export function stagePlace({ index, document }: Scope): number {
  const last = Math.max(0, index.stageById.size - 1);
  return document.stage === undefined ? last : (index.stageById.get(document.stage) ?? last);
}
