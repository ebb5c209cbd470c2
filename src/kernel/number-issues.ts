import { RiskError } from './risk-error.js';

/**
 * The codes that the numbers, dates and versions of the kernel throw, each with its facts.
 *
 * They say that a call was misused: text of documents is checked (`significantDigits`, `isFullDate`, `isVersion`,
 * `parsePartialDate`) before it comes here.
 */
export interface KernelNumberRefusals {
  /** The text is not a number as JSON writes one; `text` is clipped to 64 characters. */
  'kernel.not-a-decimal': { readonly text: string };
  /** A decimal would need a digit more than `limit` places before or after the point. */
  'kernel.decimal-too-large': { readonly limit: number };
  /** A division by zero. */
  'kernel.divide-by-zero': { readonly dividend: string };
  /** A number of places is not a whole number from -`limit` to `limit`. */
  'kernel.places-out-of-range': { readonly places: string; readonly limit: number };
  /** A number of significant digits is not a whole number from 1 to `limit`. */
  'kernel.digits-out-of-range': { readonly digits: string; readonly limit: number };
  /** The lower end of an interval lies above its upper end. */
  'kernel.interval-reversed': { readonly lower: string; readonly upper: string };
  /** The text is not a full date that the calendar has; `text` is clipped to 64 characters. */
  'kernel.not-a-date': { readonly text: string };
  /** A day number is not a whole number from `earliest` to `latest`. */
  'kernel.day-out-of-range': { readonly day: string; readonly earliest: number; readonly latest: number };
  /** The text is not a version of SemVer 2.0.0; `text` is clipped to 64 characters. */
  'kernel.not-a-version': { readonly text: string };
}

/**
 * The error of one of the codes above, so that a code without its facts does not compile.
 *
 * @example
 * ```ts
 * numberRefusal('kernel.divide-by-zero', { dividend: '2' }).code; // 'kernel.divide-by-zero'
 * ```
 */
export function numberRefusal<Code extends keyof KernelNumberRefusals>(
  code: Code,
  facts: KernelNumberRefusals[Code],
): RiskError {
  return new RiskError(code, { ...facts });
}

/** The first 64 characters of a text, for facts about text of unknown length. */
export function clipped(text: string): string {
  return text.slice(0, 64);
}
