import { hash } from 'node:crypto';
import type { DigestFunction } from '../index.js';

/**
 * SHA-256 (FIPS 180-4) of text by the platform: the same answers as the core's own, several times faster.
 *
 * @param text - Well-formed Unicode, as for the core's own.
 * @returns 64 lower-case hexadecimal digits.
 * @example
 * ```ts
 * platformSha256('abc') === sha256Hex('abc'); // true
 * ```
 */
export const platformSha256: DigestFunction = (text) => hash('sha256', text, 'hex');
