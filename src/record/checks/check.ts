import type { AssessmentDocument } from '../../assessment/document.js';
import type { CompiledInstrument } from '../../compile/compile-instrument.js';
import type { Seal } from '../../evaluate/seal.js';
import type { AssessmentEntry } from '../document.js';
import type { Nonconformity } from '../parts.js';

/** What a host states beside an assessment, each conclusion with where it stands. */
export type Stated = Pick<AssessmentEntry, 'time' | 'conclusions' | 'changes' | 'minutes' | 'paper' | 'attached'>;

/** An assessment that is to be sealed, and what stands beside it. */
export interface Case {
  readonly compiled: CompiledInstrument;
  readonly document: AssessmentDocument;
  /** Absent where the assessment does not validate. */
  readonly seal?: Seal;
  readonly stated: Stated;
}

/** One thing that must hold of an entry to be valid. */
export type EntryCheck = (each: Case) => readonly Nonconformity[];
