import { type Checked, checked } from '../../kernel/issue.js';
import { isFullDate } from '../../kernel/partial-date.js';
import { type CountedSignature, countSignatures } from './count-signatures.js';
import { openEnvelope, type OpenedEnvelope } from './dsse.js';
import { type SignatureIssue, signatureIssue, type SignedKind } from './issues.js';
import { type Named, namedIssues } from './statement.js';
import { demandOf, type Trust, trustDocument } from './trust.js';
import type { Demand } from './trust-document.js';

/** What an envelope is held against: the document at hand, as `nameDocument` names it; never what the envelope says. */
export interface Expected extends Named {
  readonly trust: Trust;
  /** The day for which it is judged whether keys count, `YYYY-MM-DD`: when it was signed, as the register says. */
  readonly on: string;
}

/** Signatures that are good, enough, and of this very document. */
export interface VerifiedSignatures {
  readonly kind: SignedKind;
  readonly on: string;
  readonly threshold: number;
  /** Those that count, in the order of their keys' ids; one for each holder. */
  readonly signedBy: readonly CountedSignature[];
}

/**
 * Whether a document was signed by those whose signatures a trust file demands. It fails closed: a demand that is not
 * there, signatures that are missing, stripped, doubled, out of order, altered, or of a key that is not trusted, another
 * document or another kind of document refuse. Nothing in an envelope says what is demanded.
 *
 * @param source - The envelope's text, or the envelope itself as an in-memory object.
 * @param expected - The trust file, the document at hand by its digest, the kind of document that it has to be, and the day.
 * @returns Who signed, where everything holds; or every {@link SignatureIssue}. Warnings name good signatures that do not
 *   count.
 * @throws `RiskError` `kernel.wrong-stage` when `trust` is not what `parseTrust` gave.
 * @example
 * ```ts
 * const { trust, named, envelope } = signing;
 * const expected = { trust, ...named, on: '2026-05-01' };
 * verifyEnvelope(envelope, expected).ok; // true
 * verifyEnvelope({ ...envelope, signatures: [] }, expected).issues.map(({ code }) => code); // ['signature.too-few']
 * ```
 */
export function verifyEnvelope(source: unknown, expected: Expected): Checked<VerifiedSignatures, SignatureIssue> {
  const { trust, kind, on } = expected;
  const demand = demandFor(trust, kind, on);
  if ('code' in demand) return { ok: false, issues: [demand] };
  const opened = openEnvelope(source);
  if (!opened.ok) return opened;
  const named = namedIssues(opened.value.statement, expected);
  const { counted, issues } = countSignatures(hintedIn(opened.value), {
    ...{ message: opened.value.message, trust: trust.document, kind, demand, on },
    rankOf: ({ id }) => id,
  });
  const verified: VerifiedSignatures = { kind, on, threshold: demand.threshold, signedBy: counted };
  return checked(verified, [...opened.issues, ...named, ...issues]);
}

/** What a trust file demands of a kind; or why nothing can be verified. */
export function demandFor(trust: Trust, kind: SignedKind, on: unknown): Demand | SignatureIssue {
  const document = trustDocument(trust);
  if (typeof on !== 'string' || !isFullDate(on)) {
    return signatureIssue('signature.not-a-day', '', { on: typeof on === 'string' ? on.slice(0, 64) : typeof on });
  }
  return demandOf(document, kind) ?? signatureIssue('signature.no-demand', '', { kind });
}

function hintedIn({ envelope, signatures }: OpenedEnvelope): Parameters<typeof countSignatures>[0] {
  return envelope.signatures.map((signature, place) => ({
    // An empty hint is none: the specification lets empty fields be left out.
    hint: Object.hasOwn(signature, 'keyid') && signature.keyid !== '' ? (signature.keyid ?? null) : null,
    // INVARIANT: there is one for each.
    signature: signatures[place] as Uint8Array,
  }));
}
