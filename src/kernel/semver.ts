import type SemVer from 'semver/classes/semver.js';
import parse from 'semver/functions/parse.js';
import { clipped, numberRefusal } from './number-issues.js';

/** The longest version text, in UTF-16 code units. */
export const versionLimit = 64;

/** The parser forgives spaces around a version and a `v` or `=` before it; this does not. */
function isWrittenAs(text: string, { version, build }: SemVer): boolean {
  return text === (build.length === 0 ? version : `${version}+${build.join('.')}`);
}

/** The parser keeps a number of 2^53 - 1 or more as text, and would compare it inexactly. */
function isExact({ prerelease }: SemVer): boolean {
  return prerelease.every((identifier) => typeof identifier === 'number' || /\D/.test(identifier));
}

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

function parsed(text: string): SemVer | undefined {
  if (text.length > versionLimit) return undefined;
  const version = parse(text);
  return version !== null && isWrittenAs(text, version) && isExact(version) ? version : undefined;
}

function versionOf(text: string): SemVer {
  const version = parsed(text);
  if (version === undefined) throw numberRefusal('kernel.not-a-version', { text: clipped(text) });
  return version;
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
  return versionOf(a).compare(versionOf(b));
}
