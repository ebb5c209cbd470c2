import { canonicalJson } from '../kernel/canonical.js';
import type { JsonObject } from '../kernel/json-value.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import type { AssessmentDocument } from './document.js';
import { undisturbed } from '../kernel/undisturbed.js';

/**
 * The identity of an assessment: the SHA-256 of `veo-assessment/1`, a line feed and the canonical form
 * (RFC 8785) of the whole document but its `$schema`. A sealed evaluation names it (R26).
 *
 * @param document - What `parseAssessment` accepted.
 * @param digest - A faster function with the same answers; default {@link sha256Hex}.
 * @returns 64 lower-case hexadecimal digits.
 * @throws {@link RiskError} `kernel.not-canonical` for what JSON cannot say: never for a document that was accepted.
 * @example
 * ```ts
 * assessmentDigest(assessment.document) === evaluation.digests.assessment; // true
 * ```
 */
export function assessmentDigest(document: AssessmentDocument, digest: DigestFunction = sha256Hex): string {
  return undisturbed(() => {
    const kept = Object.entries(document as unknown as JsonObject).filter(([key]) => key !== '$schema');
    return digest(`veo-assessment/1\n${canonicalJson(Object.fromEntries(kept))}`);
  });
}
