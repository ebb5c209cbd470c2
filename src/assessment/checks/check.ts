import type { CompiledIndicator, InstrumentIndex } from '../../compile/compiled-instrument.js';
import type { Issue } from '../../kernel/issue.js';
import { pointerOf } from '../../kernel/pointer.js';
import type { AssessmentDocument, LevelRating, Rating, Unrated } from '../document.js';

/** What checks look at: an assessment, and the instrument that it says it was made with. */
export interface Scope {
  readonly index: InstrumentIndex;
  readonly document: AssessmentDocument;
}

/** One thing that must hold of an assessment. */
export type Check = (scope: Scope) => readonly Issue[];

/** A rating written out: a bare level id is a rating of nothing but its level. */
export type WrittenRating = LevelRating | Unrated;

/** A rating of an indicator that there is. */
export interface Rated {
  readonly indicator: CompiledIndicator;
  readonly rating: WrittenRating;
  /** Where the rating stands. */
  readonly pointer: string;
  /** Where its level stands, when it has one. */
  readonly levelPointer: string;
}

/** The ratings of indicators that there are, in document order. */
export function ratedIn({ index, document }: Scope): readonly Rated[] {
  return Object.entries(document.ratings).flatMap(([id, given]) => {
    const indicator = index.indicatorById.get(id);
    if (indicator === undefined) return [];
    const pointer = pointerOf('ratings', id);
    const levelPointer = typeof given === 'string' ? pointer : `${pointer}/level`;
    return [{ indicator, rating: writtenOut(given), pointer, levelPointer }];
  });
}

/** A rating written out. */
export function writtenOut(rating: Rating): WrittenRating {
  return typeof rating === 'string' ? { level: rating } : rating;
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
