import { canonicalJson } from '../kernel/canonical.js';
import { isJsonObject, ownValue } from '../kernel/json-value.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { sha256Hex, type DigestFunction } from '../kernel/sha256.js';
import { assessmentDigest } from '../assessment/digest.js';
import type { ValidAssessment } from '../assessment/valid-assessment.js';
import type { CompiledInstrument } from '../compile/compile-instrument.js';
import { assertSameInstrument, evaluate } from './evaluate.js';
import type { SealedEvaluation } from './evaluation.js';
import { RiskError } from '../kernel/risk-error.js';
import { undisturbed } from '../kernel/undisturbed.js';

/** An evaluation that can be kept: frozen, with its canonical bytes' digest beside it. */
export interface Seal {
  readonly evaluation: SealedEvaluation;
  /** SHA-256 over `veo-evaluation/1`, a line feed and the canonical JSON; 64 lower-case hex digits. */
  readonly digest: string;
}

/**
 * Evaluates and seals: the result names the digests of the instrument and the assessment it was made from,
 * is frozen, and gets a digest of its own (R25, R26). What is sealed holds no sentence, language, clock or package
 * version.
 *
 * @param compiled - The instrument.
 * @param valid - An assessment validated against it.
 * @param hash - SHA-256 of text as hex; the platform's may be given for speed, and must agree. Default
 *   {@link sha256Hex}.
 * @returns What `evaluate` gives, with `digests`, and the digest of it all: 64 lower-case hexadecimal digits.
 * @throws {@link RiskError} `evaluate.wrong-instrument` when `valid` belongs to another instrument;
 *   `kernel.wrong-stage` when either is not what the stage before makes.
 * @example
 * ```ts
 * const seal = sealEvaluation(compiled, valid);
 * seal.evaluation.digests; // { instrument: 'fb3441e1ef41…', assessment: '1d6470509037…' }
 * seal.digest === evaluationDigest(seal.evaluation); // true
 * ```
 */
export function sealEvaluation(
  compiled: CompiledInstrument,
  valid: ValidAssessment,
  hash: DigestFunction = sha256Hex,
): Seal {
  return undisturbed(() => {
    assertSameInstrument(compiled, valid);
    const digests = { instrument: compiled.digest, assessment: assessmentDigest(valid.document, hash) };
    const evaluation = deepFreeze({ ...evaluate(compiled, valid), digests });
    return { evaluation, digest: evaluationDigest(evaluation, hash) };
  });
}

/**
 * SHA-256 of a sealed evaluation: over its format, a line feed and its canonical JSON (RFC 8785). Who kept the
 * evaluation as JSON can check it by this against the digest that was kept beside it (R26).
 *
 * @param evaluation - What `sealEvaluation` gave, or the same read back from JSON.
 * @param hash - SHA-256 of text as hex; default {@link sha256Hex}.
 * @returns 64 lower-case hexadecimal digits.
 * @throws {@link RiskError} `evaluate.cannot-be-sealed` for anything but an evaluation with its digests: also for what
 *   `evaluate` and `bare` give. `kernel.not-canonical` for one that holds what JSON cannot say.
 * @example
 * ```ts
 * evaluationDigest(JSON.parse(canonicalJson(evaluation as never))) === evaluationDigest(evaluation); // true
 * evaluationDigest(evaluate(compiled, valid) as never); // throws evaluate.cannot-be-sealed
 * ```
 */
export function evaluationDigest(evaluation: SealedEvaluation, hash: DigestFunction = sha256Hex): string {
  return undisturbed(() => {
    if (!isSealed(evaluation)) throw new RiskError('evaluate.cannot-be-sealed', {});
    return hash(`${evaluation.format}\n${canonicalJson(evaluation as never)}`);
  });
}

// A caller without types can give anything.
function isSealed(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  return ownValue(value, 'format') === 'veo-evaluation/1' && isJsonObject(ownValue(value, 'digests'));
}
