import type { Checked } from '../../kernel/issue.js';
import type { SignatureIssue } from './issues.js';
import type { Named, StatedKind } from './statement.js';
import { demandOf, type Trust, trustDocument } from './trust.js';
import { type VerifiedSignatures, verifyEnvelope } from './verify-envelope.js';

/** What is held against the signatures beside a document: the document at hand, and the day. */
export interface SignedClaim extends Named {
  /** The day on which it was signed, as the register says. */
  readonly on: string;
}

/** Whose signatures count, for what: a trust file as functions, for those who keep documents with signatures beside them. */
export interface SignatureCheck {
  /** Whether documents of a kind have to be signed. */
  readonly demands: (kind: StatedKind) => boolean;
  /** Whether an envelope holds signatures that count, over this very document. */
  readonly verify: (envelope: unknown, claim: SignedClaim) => Checked<VerifiedSignatures, SignatureIssue>;
}

/**
 * A trust file as a check of signatures, such as a registry takes.
 *
 * @throws `RiskError` `kernel.wrong-stage` when it is not what `parseTrust` gave.
 * @example
 * ```ts
 * const check = signatureCheck(signing.trust);
 * check.demands('instrument'); // true
 * check.demands('notice'); // false
 * check.verify(signing.envelope, { ...signing.named, on: '2026-05-01' }).ok; // true
 * ```
 */
export function signatureCheck(trust: Trust): SignatureCheck {
  const document = trustDocument(trust);
  return {
    demands: (kind) => demandOf(document, kind) !== undefined,
    verify: (envelope, claim) => verifyEnvelope(envelope, { trust, ...claim }),
  };
}
