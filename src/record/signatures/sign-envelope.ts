import { base64OfBytes } from '../../kernel/base64.js';
import type { Checked } from '../../kernel/issue.js';
import { byCodeUnit } from '../../kernel/order.js';
import { pointerOf } from '../../kernel/pointer.js';
import { type Envelope, type EnvelopeSignature, envelopeOf, openEnvelope } from './dsse.js';
import { type SignatureIssue, signatureIssue } from './issues.js';
import { type Made, type Signer, signWith } from './signer.js';
import type { NamedDocument, StatedKind } from './statement.js';

/**
 * An envelope around a statement about a document, without a signature yet; {@link signEnvelope} adds them one by one.
 *
 * @param kind - What the document is, which is signed along: a signature on a notice never passes for one on a record.
 * @param document - The document, by its digest.
 * @throws {@link RiskError} `kernel.not-canonical` when the document's parts are nothing that JSON can say.
 * @example
 * ```ts
 * const { id, version } = instrument.document;
 * const named = { format: 'veo-instrument/1', id, version, digest: instrumentDigest(instrument.document) };
 * unsignedEnvelope('instrument', named).signatures; // []
 * ```
 */
export function unsignedEnvelope(kind: StatedKind, document: NamedDocument): Envelope {
  return envelopeOf({ format: 'veo-statement/1', kind, document });
}

/**
 * Adds a signature to an envelope, in its place among those that are there; the envelope given stays as it is.
 *
 * @param source - The envelope's text, or the envelope itself; with or without signatures.
 * @param signer - Who signs; at once, or later where it gives a promise. The result is then a promise too.
 * @returns The envelope with the signature; or every {@link SignatureIssue}: an envelope that is none, a key that has signed
 *   already, a signer whose signature does not verify.
 * @example
 * ```ts
 * const signed = signEnvelope(unsignedEnvelope('instrument', signing.named), signerOf(signing.key));
 * signed.ok && signed.value.signatures.length; // 1
 * ```
 */
export function signEnvelope(source: unknown, signer: Signer<Uint8Array>): Checked<Envelope, SignatureIssue>;
export function signEnvelope(source: unknown, signer: Signer): Promise<Checked<Envelope, SignatureIssue>>;
export function signEnvelope(
  source: unknown,
  signer: Signer,
): Checked<Envelope, SignatureIssue> | Promise<Checked<Envelope, SignatureIssue>> {
  const opened = openEnvelope(source);
  if (!opened.ok) return opened;
  const { envelope, message } = opened.value;
  return signWith(signer, message, (made) =>
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
