import type { Node } from '../../expression/grammar.js';
import type { Reference } from '../../expression/references.js';
import type { InstrumentDocument } from '../document.js';
import type { InstrumentIssue } from '../issues.js';
import type { DocumentIndex } from './document-index.js';
import type { MeasureRange } from './range-scope.js';

/** What a condition decides. The contexts of names are these words. */
export type Place =
  | ('gate' | 'constraint' | 'term' | 'adjustment' | 'flag' | 'guard' | 'mitigator' | 'review')
  | ('need' | 'contraindication' | 'preference' | 'accommodation');

/** A condition of the document. */
export interface ConditionSite {
  readonly place: Place;
  /** Id of the part that it belongs to. */
  readonly owner: string;
  /** Where the condition stands. */
  readonly pointer: string;
  /** Absent when something is wrong with it. */
  readonly node?: Node;
  /** What it reads, in document order. */
  readonly references: readonly Reference[];
}

/** What checks look at: the document, and what was found out about it once. */
export interface CheckContext {
  readonly document: InstrumentDocument;
  readonly index: DocumentIndex;
  readonly conditions: readonly ConditionSite[];
  /** Least and greatest value of each measure, by id; a measure that is broken or no number has none. */
  readonly ranges: ReadonlyMap<string, MeasureRange>;
}

/** One thing to check about an instrument; every check has a file of its own. */
export type Check = (context: CheckContext) => readonly InstrumentIssue[];
