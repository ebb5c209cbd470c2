import type { Checked } from '../../kernel/issue.js';
import { checkInclusion } from '../../kernel/merkle-check.js';
import { type LogIssue, logIssue } from './issues.js';
import { parseTlogProof } from './tlog-proof.js';
import { type ExpectedCheckpoint, type VerifiedCheckpoint, verifyCheckpoint } from './verify-checkpoint.js';

/** What a proof is held against. */
export interface ExpectedLeaf extends ExpectedCheckpoint {
  /** The hash of the leaf at hand: what `leafHash` gives. Never what the proof says. */
  readonly leaf: Uint8Array;
}

/** A leaf that stands in a log, and what the log says of itself. */
export interface VerifiedInclusion extends VerifiedCheckpoint {
  /** The place of the leaf in the log, from 0. */
  readonly index: number;
}

/**
 * Whether a leaf stands in a log: the checkpoint is verified as `verifyCheckpoint` does, and the path must lead from the
 * leaf to its root (C2SP tlog-proof, version 1). Nothing of the `extra` line is believed.
 *
 * @param text - A proof, such as a `.tlog-proof` file.
 * @param expected - The hash of the leaf at hand, the trust file, and the day.
 * @returns Where the leaf stands, and who signed the checkpoint; or every {@link LogIssue}.
 * @throws `RiskError` `kernel.wrong-stage` when `trust` is not what `parseTrust` gave.
 * @example
 * ```ts
 * const { proof, leaf, trust } = signing;
 * const verified = verifyTlogProof(proof, { leaf, trust, on: '2026-05-01' });
 * verified.ok && verified.value.index; // 1
 * ```
 */
export function verifyTlogProof(
  text: string,
  { leaf, ...expected }: ExpectedLeaf,
): Checked<VerifiedInclusion, LogIssue> {
  const proof = parseTlogProof(text);
  if (!proof.ok) return proof;
  const verified = verifyCheckpoint(proof.value.checkpoint, expected);
  if (!verified.ok) return verified;
  const { index, path } = proof.value;
  const { size, root } = verified.value.checkpoint;
  const verdict = checkInclusion({ index, size, leaf, path, root });
  if (verdict === 'holds') return { ...verified, value: { ...verified.value, index } };
  return { ok: false, issues: [logIssue('log.not-included', '', { index, size, verdict }), ...verified.issues] };
}
