import { canonicalJson } from '../kernel/canonical.js';
import { type JsonValue, ownValue } from '../kernel/json-value.js';
import { readSource } from '../kernel/read-source.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import type { ErratumDocument, InstrumentNoticeDocument } from './documents.js';
import { type DocumentKind, type RegistryIssue, registryIssue } from './issues.js';
import type { SignatureCheck } from '../record/signatures/signature-check.js';
import type { Named } from '../record/signatures/statement.js';
import { formatOf } from './read-document.js';

/** Signatures that stand beside a document, in an envelope, and the day on which it was signed, as the register says. */
export interface Beside {
  readonly envelope: unknown;
  readonly on: string;
}

/** Whether signatures that have to be there are, and count. */
export type SignatureVerdict = { readonly signed: boolean } | { readonly issue: RegistryIssue };

/**
 * Holds a document against what has to be signed. Fails closed: one that has to be signed and is not, and signatures that
 * do not count, are refused. Where nothing is demanded, signatures are not looked at, and the document counts as unsigned.
 */
export function signatureVerdict(
  { kind, document }: Named,
  beside: Beside | undefined,
  check: SignatureCheck | undefined,
): SignatureVerdict {
  if (check === undefined || !check.demands(kind)) return { signed: false };
  if (beside === undefined) return { issue: registryIssue('registry.unsigned', '', {}) };
  const { ok, issues } = check.verify(beside.envelope, { kind, document, on: beside.on });
  if (ok) return { signed: true };
  const reason = issues.find(({ severity }) => severity === 'error')?.code ?? '';
  return { issue: registryIssue('registry.signature-refused', '', { reason }) };
}

/**
 * The identity of an instrument notice or an erratum, which is what is signed of it: the SHA-256 of its format, a line feed
 * and the canonical form (RFC 8785) of the whole document but its `$schema`.
 *
 * @param document - What `parseInstrumentNotice` or `parseErratum` accepted.
 * @param hash - A faster function with the same answers; default {@link sha256Hex}.
 * @returns 64 lower-case hexadecimal digits.
 * @throws `RiskError` `kernel.not-canonical` for what JSON cannot say: never for a document that was accepted.
 * @example
 * ```ts
 * noticeDigest(notice).length; // 64
 * noticeDigest({ ...notice, number: 'another' }) === noticeDigest(notice); // false
 * ```
 */
export function noticeDigest(
  document: InstrumentNoticeDocument | ErratumDocument,
  hash: DigestFunction = sha256Hex,
): string {
  const { $schema: _schema, ...rest } = document;
  return hash(`${document.format}\n${canonicalJson(rest as unknown as JsonValue)}`);
}

/** A notice or an erratum as those who sign it name it; errata are signed as notices. */
export function namedNotice(document: InstrumentNoticeDocument | ErratumDocument, hash: DigestFunction): Named {
  return { kind: 'notice', document: { format: document.format, digest: noticeDigest(document, hash) } };
}

/** A document with its signatures beside it, as `createRegistry` takes them in place of the document alone. */
export interface DocumentWithSignatures extends Beside {
  readonly document: unknown;
}

/** The parts of a source that is a document with its signatures; else the source itself. */
export function partsOf(source: unknown): { readonly document: unknown; readonly beside: Beside | undefined } {
  if (typeof source !== 'object' || source === null) return { document: source, beside: undefined };
  const envelope = dataIn(source, 'envelope');
  if (envelope === undefined) return { document: source, beside: undefined };
  const on = dataIn(source, 'on');
  return { document: dataIn(source, 'document'), beside: { envelope, on: typeof on === 'string' ? on : '' } };
}

/** The data of an object under a key, without running any code of its own. */
function dataIn(object: object, key: string): unknown {
  try {
    return Object.getOwnPropertyDescriptor(object, key)?.value;
  } catch {
    return undefined;
  }
}

const kinds: { readonly [kind: string]: DocumentKind } = {
  'veo-instrument-notice': 'notice',
  'veo-erratum': 'erratum',
};

/** What a document is to be read as: an instrument unless it says that it is something else. Most texts need no reading. */
export function kindOf(source: unknown): DocumentKind {
  if (typeof source === 'string' && !Object.keys(kinds).some((kind) => source.includes(kind))) return 'instrument';
  const read = readSource(source);
  const [kind = ''] = (read.ok ? formatOf(read.value) : undefined)?.split('/') ?? [];
  return ownValue(kinds, kind) ?? 'instrument';
}
