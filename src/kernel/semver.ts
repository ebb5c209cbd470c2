import { clipped, numberRefusal } from './number-issues.js';
import { byCodeUnit } from './order.js';

/** The longest version text, in UTF-16 code units. */
export const versionLimit = 64;

/** A version taken apart, for comparing. */
interface Version {
  readonly numbers: readonly number[];
  /** Identifiers of digits alone as numbers. */
  readonly prerelease: readonly (number | string)[];
}

const form = /^(\d+\.\d+\.\d+)(?:-([\d.A-Za-z-]+))?(?:\+([\d.A-Za-z-]+))?$/;

/**
 * Whether a text is a version of SemVer 2.0.0, exactly as it writes them: `1.0.0`, `0.2.0-draft.1`.
 *
 * @param text - At most 64 characters long; every number in it below 2^53 - 1.
 * @example
 * ```ts
 * isVersion('1.2.0'); // true
 * isVersion('v1.2'); // false
 * ```
 */
export function isVersion(text: string): boolean {
  return parsed(text) !== undefined;
}

/**
 * How two versions lie by SemVer precedence: -1 when `a` comes before `b`, 0 when neither does, 1 when after.
 *
 * Build metadata does not count: `1.0.0+a` and `1.0.0+b` give 0 though the texts differ.
 *
 * @throws {@link RiskError} `kernel.not-a-version`.
 * @example
 * ```ts
 * compareVersions('1.0.0-draft', '1.0.0'); // -1
 * ```
 */
export function compareVersions(a: string, b: string): -1 | 0 | 1 {
  const left = versionOf(a);
  const right = versionOf(b);
  const byNumbers = inOrder(left.numbers, right.numbers);
  if (byNumbers !== 0) return byNumbers;
  // A release comes after everything that led up to it.
  const isReleased = [left, right].map(({ prerelease }) => prerelease.length === 0);
  return isReleased[0] === isReleased[1] ? inOrder(left.prerelease, right.prerelease) : isReleased[0] ? 1 : -1;
}

function versionOf(text: string): Version {
  const version = parsed(text);
  if (version === undefined) throw numberRefusal('kernel.not-a-version', { text: clipped(text) });
  return version;
}

function parsed(text: string): Version | undefined {
  const [, core = '', before, build] = (text.length <= versionLimit && form.exec(text)) || [];
  const numbers = core.split('.');
  const prerelease = before?.split('.') ?? [];
  if (!numbers.every(isExact) || !prerelease.every(isPrerelease) || build?.split('.').includes('')) return undefined;
  return { numbers: numbers.map(Number), prerelease: prerelease.map((one) => (isNumber(one) ? Number(one) : one)) };
}

function isNumber(identifier: string): boolean {
  return /^\d+$/.test(identifier);
}

/** Digits without a leading zero that a double holds exactly. */
function isExact(digits: string): boolean {
  return String(Number(digits)) === digits && Number.isSafeInteger(Number(digits));
}

function isPrerelease(identifier: string): boolean {
  if (!isNumber(identifier)) return identifier !== '';
  // The largest safe number is what the reference implementation no longer takes for a number.
  return isExact(identifier) && Number(identifier) < Number.MAX_SAFE_INTEGER;
}

/** One by one; where all are alike, the longer comes after. */
function inOrder(a: readonly (number | string)[], b: readonly (number | string)[]): -1 | 0 | 1 {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined) return 1;
    const order = identifierOrder(left, right);
    if (order !== 0) return order < 0 ? -1 : 1;
  }
  return a.length < b.length ? -1 : 0;
}

/** Numbers by size and before words, words by code unit. */
function identifierOrder(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return byCodeUnit(a, b);
  return typeof a === 'number' ? -1 : 1;
}
