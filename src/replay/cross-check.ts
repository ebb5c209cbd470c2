import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import type { ConditionCheck } from '../evaluate/crosscheck.js';

/** Evaluates every condition a second time: `crosscheck` of `@veo/risk/crosscheck`. Replaying itself knows no second engine. */
export type ConditionCrosscheck = (compiled: CompiledInstrument, valid: ValidAssessment) => readonly ConditionCheck[];

/** A condition of which a second engine says something else. */
export type ConditionDiffers = Extract<ConditionCheck, { readonly status: 'differs' }>;

/** What came of evaluating the conditions of one record a second time. */
export interface Crosschecks {
  /** How many conditions agree in every part. */
  readonly agrees: number;
  /** How many cannot be compared: something that they read is unknown. */
  readonly unknown: number;
  /** How many cannot be compared: binary floating point may round where decimals do not. */
  readonly decimal: number;
  /** The conditions that differ, each with the first part that does: one of the two engines is wrong. */
  readonly differs: readonly ConditionDiffers[];
}

/** Counts what a second engine says. */
export function crosschecks(checks: readonly ConditionCheck[]): Crosschecks {
  const differs = checks.filter((check) => check.status === 'differs');
  const agrees = checks.filter(({ status }) => status === 'agrees').length;
  const unknown = checks.filter((check) => check.status === 'not-comparable' && check.reason === 'unknown').length;
  return { agrees, unknown, decimal: checks.length - agrees - unknown - differs.length, differs };
}
