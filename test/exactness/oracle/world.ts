import type { AssessmentParts, Prepared } from './instrument.js';
import type { BandTold } from './bands.js';
import type { FactTold } from './facts.js';
import type { Range } from './range.js';
import type { Told } from './told.js';

/** One instrument with one assessment, and what was found of it so far. */
export interface World {
  readonly prepared: Prepared;
  readonly assessment: AssessmentParts;
  /** What is said of a fact, if anything. */
  readonly factOf: (id: string) => FactTold;
  /** What a measure comes to. */
  readonly toldOf: (measure: string) => Told;
  /** What a condition reads of a measure (§5.5). */
  readonly readOf: (measure: string) => Range;
  readonly bandOf: (banding: string) => BandTold;
  /** What a condition reads of a banding; nothing where any band may be. */
  readonly bandsOf: (banding: string) => readonly string[] | undefined;
}
