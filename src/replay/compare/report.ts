import type { Change } from '../changes.js';
import type { Difference, Step } from '../verdict.js';

/** The most records whose change is listed; the rest is counted. */
export const changesListed = 1000;

/** A version of an instrument. */
export interface VersionName {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** A record that comes out otherwise, and why. */
export interface ChangedRecord {
  readonly line: number;
  readonly seal: string;
  readonly number?: string;
  readonly changes: readonly Change[];
  /** The first step that differs: what the changes come from. */
  readonly step: Step;
  /** What differs at that step. */
  readonly because: readonly Difference[];
  /** How many indicators it rates. */
  readonly rated: number;
}

/** A record that cannot be compared. */
export interface Uncompared {
  readonly line: number;
  readonly seal?: string;
  readonly number?: string;
  /** Code of the first reason why not. */
  readonly code: string;
}

/** How often one band became another; `none` stands for no band. */
export interface Shift {
  readonly banding: string;
  readonly from: string;
  readonly to: string;
  readonly records: number;
}

/**
 * Whose bands, outcomes, flags or interventions another version of an instrument would change (`veo-comparison/1`).
 * Records stand as in the archive (law 11).
 */
export interface ComparisonReport {
  readonly format: 'veo-comparison/1';
  readonly from: VersionName;
  readonly to: VersionName;
  /** Records made with `from`; the others are not looked at. */
  readonly records: number;
  readonly unchanged: number;
  readonly changed: number;
  /** By banding that both versions have: every change of band, and what stayed. */
  readonly shifts: readonly Shift[];
  readonly changes: readonly ChangedRecord[];
  /** The changed record that rates the fewest indicators, the first of them: the easiest to follow. */
  readonly witness?: ChangedRecord;
  readonly uncompared: readonly Uncompared[];
  /** How many changed or uncompared records are not listed. */
  readonly further: number;
}
