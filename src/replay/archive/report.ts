import type { Position } from '../../instrument/outcomes.js';
import type { EntryKind } from '../../record/document.js';
import type { Issue } from '../../kernel/issue.js';
import type { ReplayedInstrument, Verdict, VerdictKind } from '../verdict.js';
import type { InstrumentPin } from '../../registry/documents.js';
import type { InForceStatus } from '../../registry/in-force.js';
import type { AffectingErratum } from '../registry-findings.js';
import type { NumberGap } from './numbers.js';

/** The most lines that a report lists of those that are wrong, of those that cannot be replayed, and of all others; the rest is counted. */
export const linesListed = 1000;

/** What a line can be. */
export const lineKinds = ['header', 'instrument', 'entry', 'tombstone', 'unreadable'] as const;
/** One of `lineKinds`. */
export type LineKind = (typeof lineKinds)[number];

/** A line of which something has to be said, in the order of the archive. */
export interface LineFinding {
  /** From 1. */
  readonly line: number;
  readonly is: LineKind;
  /** What is wrong with the line by itself, and with where it stands. */
  readonly findings: readonly Issue[];
  /** Of an entry, or of its tombstone. */
  readonly verdict?: Verdict;
}

/** How many of each. */
export type Counts<Key extends string> = { readonly [Each in Key]: number };

/** An instrument that records were replayed with. */
export interface InstrumentCount extends ReplayedInstrument {
  readonly records: number;
}

/** How many records were concluded while their instrument had a status. */
export interface InForceCount extends InstrumentPin {
  readonly status: InForceStatus;
  readonly records: number;
  /** The first lines of those that were not made in force. */
  readonly lines: readonly number[];
}

/** How many records an erratum affects, or may affect. */
export interface ErratumCount extends Pick<AffectingErratum, 'number' | 'effect'> {
  readonly records: number;
}

/** What a second engine said of the conditions of all records. */
export interface CrosscheckCount {
  readonly records: number;
  readonly agrees: number;
  readonly unknown: number;
  readonly decimal: number;
  readonly differs: number;
}

/** The registry that an archive was replayed with, and what is wrong in it. */
export interface RegistryUsed {
  readonly instruments: number;
  readonly notices: number;
  readonly errata: number;
  /** What is wrong with its notices and errata: others may hold. */
  readonly issues: readonly Issue[];
}

/**
 * What replaying an archive came to (`veo-replay-report/1`): plain data, the same bytes on every machine and with any
 * number of workers. Nothing in it is ordered by a level of a person: lines stand as in the archive (law 11).
 */
export interface ArchiveReport {
  readonly format: 'veo-replay-report/1';
  /** As the archive names itself; absent where it does not. */
  readonly origin?: string;
  /** Every entry replays the same, no erratum affects any, no second engine differs, and nothing else is wrong. Whether in force says nothing of it. */
  readonly isSame: boolean;
  /** The RFC 6962 tree over all lines; the root as 64 lower-case hex digits. */
  readonly tree: { readonly size: number; readonly root: string };
  readonly lines: Counts<LineKind>;
  readonly kinds: Counts<EntryKind>;
  readonly verdicts: Counts<VerdictKind>;
  /** Where the conclusions stand beside what was admitted; raising and lowering are counted apart (R15). */
  readonly conclusions: Counts<Position | 'provisional'>;
  /** Entries with nonconformities. */
  readonly nonconforming: number;
  readonly instruments: readonly InstrumentCount[];
  /** Where a registry was given. */
  readonly registry?: RegistryUsed;
  /** By instrument and status on the days that people concluded, in the order in which they first came. */
  readonly inForce: readonly InForceCount[];
  readonly errata: readonly ErratumCount[];
  /** Where a second engine was asked, and some record has conditions. */
  readonly crosscheck?: CrosscheckCount;
  /** By version of the package that made the records. */
  readonly packages: { readonly [version: string]: number };
  readonly gaps: readonly NumberGap[];
  readonly findings: readonly LineFinding[];
  /** How many lines with something to say are not listed. */
  readonly further: number;
  /** What stands behind the last line and is none, or why reading did not go on; no part of the tree. */
  readonly end?: Issue;
}
