import { base64OfBytes } from '../../kernel/base64.js';
import type { Checked } from '../../kernel/issue.js';
import { byCodeUnit } from '../../kernel/order.js';
import { pointerOf } from '../../kernel/pointer.js';
import { type Envelope, type EnvelopeSignature, envelopeOf, openEnvelope } from './dsse.js';
import { type SignatureIssue, signatureIssue } from './issues.js';
import { type Made, type Signer, signWith } from './signer.js';
import { type Named, namedIssues } from './statement.js';

/**
 * Signs a statement about a document: its kind, its format and its digest. The kind is signed along, so that a signature on
 * a notice never passes for one on a record.
 *
 * @param named - What `nameDocument` gave of the document that the signer has read.
 * @param signer - Who signs; at once, or later where it gives a promise. The result is then a promise too.
 * @param before - An envelope, as text or in memory, with signatures of the same document: it stays as it is, and what comes
 *   back has one signature more, in its place. Without it, the first signature.
 * @returns The envelope; or every {@link SignatureIssue}: signatures of another document, a key that has signed already, a
 *   signer whose signature does not verify.
 * @throws `RiskError` `kernel.not-canonical` when the parts of the name are nothing that JSON can say.
 * @example
 * ```ts
 * const named = nameDocument(instrument.document);
 * const signed = named.ok && signEnvelope(named.value, signerOf(signing.key));
 * signed && signed.ok && signed.value.signatures.length; // 1
 * ```
 */
export function signEnvelope(
  named: Named,
  signer: Signer<Uint8Array>,
  before?: unknown,
): Checked<Envelope, SignatureIssue>;
export function signEnvelope(
  named: Named,
  signer: Signer,
  before?: unknown,
): Promise<Checked<Envelope, SignatureIssue>>;
export function signEnvelope(
  named: Named,
  signer: Signer,
  before?: unknown,
): Checked<Envelope, SignatureIssue> | Promise<Checked<Envelope, SignatureIssue>> {
  const { kind, document } = named;
  const opened = openEnvelope(before ?? envelopeOf({ format: 'veo-statement/1', kind, document }));
  if (!opened.ok) return opened;
  const { envelope, message, statement } = opened.value;
  const [other, ...others] = namedIssues(statement, named);
  if (other !== undefined) return { ok: false, issues: [other, ...others] };
  return signWith<Checked<Envelope, SignatureIssue>>(signer, message, (made) =>
    'code' in made ? { ok: false, issues: [made] } : withSignature(envelope, made),
  );
}

function withSignature(envelope: Envelope, { id, signature }: Made): Checked<Envelope, SignatureIssue> {
  const first = envelope.signatures.findIndex((one) => hintOf(one) === id);
  if (first !== -1) {
    const facts = { key: id, first: pointerOf('signatures', first) };
    return { ok: false, issues: [signatureIssue('signature.duplicate', '/signatures', facts)] };
  }
  const all = [...envelope.signatures, { keyid: id, sig: base64OfBytes(signature) }];
  const signatures = all.toSorted((one, other) => byCodeUnit(hintOf(one), hintOf(other)));
  const signed = openEnvelope({ ...envelope, signatures });
  return signed.ok ? { ...signed, value: signed.value.envelope } : signed;
}

function hintOf({ keyid = '' }: EnvelopeSignature): string {
  return keyid;
}
