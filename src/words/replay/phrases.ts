import type { Position } from '../../instrument/outcomes.js';
import type { EntryKind } from '../../record/document.js';
import type { LineKind } from '../../replay/archive/report.js';
import type { Change } from '../../replay/changes.js';
import type { Step, VerdictKind } from '../../replay/verdict.js';
import type { Phrases } from '../lists.js';

/** The closed lists of a replay, and the sentences around them, in one language. */
export interface ReplayPhrases {
  readonly verdicts: Phrases<VerdictKind>;
  readonly steps: Phrases<Step>;
  readonly kinds: Phrases<EntryKind>;
  readonly lines: Phrases<LineKind>;
  readonly positions: Phrases<Position | 'provisional'>;
  readonly changes: Phrases<Change['what']>;
  readonly headings: Phrases<'what' | 'verdicts' | 'conclusions' | 'instruments' | 'numbers' | 'findings' | 'again'>;
  readonly title: string;
  readonly banner: readonly string[];
  readonly same: string;
  readonly notSame: string;
  readonly archive: (origin: string, size: number) => string;
  readonly nameless: (size: number) => string;
  readonly root: (hex: string) => string;
  readonly counted: (count: number, what: string) => string;
  readonly nonconforming: (count: number) => string;
  readonly instrument: (name: string, digest: string, records: number) => string;
  readonly published: string;
  readonly embedded: string;
  readonly madeBy: (version: string, records: number) => string;
  readonly noGaps: string;
  readonly gap: (first: string, last: string, count: number) => string;
  readonly noFindings: string;
  readonly line: (line: number, what: string) => string;
  readonly seal: (seal: string) => string;
  readonly verdict: (verdict: string) => string;
  readonly firstStep: (step: string) => string;
  readonly held: (steps: string) => string;
  readonly at: (pointer: string) => string;
  readonly differs: (place: {
    readonly pointer: string;
    readonly recorded: string;
    readonly replayed: string;
  }) => string;
  readonly nothing: string;
  readonly furtherDifferences: (count: number) => string;
  readonly furtherLines: (count: number) => string;
  readonly nonconformity: (code: string) => string;
  readonly asKnown: (date: string) => string;
  readonly leftOut: (evidence: string) => string;
  readonly change: (what: string, from: string, to: string) => string;
  readonly again: readonly string[];
}
