import type { Position } from '../../instrument/outcomes.js';
import type { EntryKind } from '../../record/document.js';
import type { LineKind } from '../../replay/archive/report.js';
import type { Change } from '../../replay/changes.js';
import type { Step, VerdictKind } from '../../replay/verdict.js';
import type { AffectingErratum, InForceOn } from '../../replay/registry-findings.js';
import type { InForceStatus } from '../../registry/in-force.js';
import type { Phrases } from '../lists.js';

/** The closed lists of a replay, and the sentences around them, in one language. */
export interface ReplayPhrases {
  readonly verdicts: Phrases<VerdictKind>;
  readonly steps: Phrases<Step>;
  /** What one entry is. */
  readonly entries: Phrases<EntryKind>;
  /** What several are, where they are counted. */
  readonly kinds: Phrases<EntryKind>;
  readonly lines: Phrases<LineKind>;
  readonly positions: Phrases<Position | 'provisional'>;
  readonly changes: Phrases<Change['what']>;
  readonly headings: Phrases<
    | 'what'
    | 'verdicts'
    | 'conclusions'
    | 'instruments'
    | 'crosscheck'
    | 'registry'
    | 'errata'
    | 'numbers'
    | 'findings'
    | 'again'
  >;
  readonly statuses: Phrases<InForceStatus>;
  readonly affected: Phrases<AffectingErratum['affected']>;
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
  readonly noCrosscheck: string;
  readonly crosschecked: (records: number) => string;
  readonly checks: Phrases<'agrees' | 'differs' | 'unknown' | 'decimal'>;
  readonly conditionDiffers: (place: {
    readonly at: string;
    readonly evaluated: string;
    readonly jsonLogic: string;
  }) => string;
  readonly noRegistry: string;
  readonly registry: (instruments: number, notices: number, errata: number) => string;
  readonly faulty: string;
  readonly concluded: (instrument: string, status: string, records: number) => string;
  readonly onLines: (lines: string, further: number) => string;
  readonly inForceNote: string;
  readonly inForce: (day: string, of: InForceOn['of'], status: string) => string;
  readonly deciding: (notices: string) => string;
  readonly noErrata: string;
  readonly erratum: (number: string, effect: string, records: number) => string;
  readonly affectedBy: (number: string, affected: string, effect: string) => string;
  readonly uncorrected: string;
  readonly noCorrection: (name: string) => string;
  readonly correctedBy: (version: string, digest: string) => string;
  readonly notAtHand: string;
  readonly notEvaluated: (code: string) => string;
  readonly nothingChanges: string;
  readonly righted: (what: string, from: string, to: string) => string;
  readonly noGaps: string;
  readonly gap: (first: string, last: string, count: number) => string;
  readonly noFindings: string;
  readonly behind: string;
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
  readonly again: (version: string) => readonly string[];
}
