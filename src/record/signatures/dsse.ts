import * as g from '../../instrument/schema/grammar.js';
import { plain } from '../../instrument/schema/primitives.js';
import { base64OfBytes, readBase64 } from '../../kernel/base64.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import type { Checked } from '../../kernel/issue.js';
import { isJsonObject, type JsonValue } from '../../kernel/json-value.js';
import { pointerOf } from '../../kernel/pointer.js';
import { utf8Bytes } from '../../kernel/utf8.js';
import { signatureLength } from './ed25519.js';
import { type SignatureIssue, signatureIssue } from './issues.js';
import { formatIn, isIssue, readKeyBytes, readSigned } from './read-signed.js';
import { readStatement, type Statement, statementText } from './statement.js';

/** The type of what is signed: a statement, in canonical JSON. */
export const payloadType = 'application/vnd.veo-statement.1+json';

/** The most signatures of one document. */
export const mostSignatures = 16;

/** The longest statement, as base64. */
const longestPayload = 4000;

/** An envelope (DSSE 1.0) around a statement. Its document is not in it: it stands beside. */
export interface Envelope {
  /** The statement, as base64 of its canonical JSON. */
  readonly payload: string;
  readonly payloadType: string;
  /** At most 16, in the order of the ids of their keys. */
  readonly signatures: readonly EnvelopeSignature[];
}

/** A signature over an envelope's payload and its type. */
export interface EnvelopeSignature {
  /** The id of the key, as a hint only: which key has signed is found by trying. */
  readonly keyid?: string;
  /** The 64 bytes of the Ed25519 signature, as base64. */
  readonly sig: string;
}

/** An envelope that was read. */
export interface OpenedEnvelope {
  readonly envelope: Envelope;
  readonly statement: Statement;
  /** What every signature is over. */
  readonly message: Uint8Array;
  readonly signatures: readonly Uint8Array[];
}

/**
 * What is signed instead of a payload alone (DSSE 1.0, `PAE`): its type too, and both lengths, so that nothing can pass
 * from one into the other.
 * @example
 * ```ts
 * preAuthEncoding('a', new Uint8Array()).length; // 13
 * ```
 */
export function preAuthEncoding(type: string, body: Uint8Array): Uint8Array {
  const before = utf8Bytes(`DSSEv1 ${String(utf8Bytes(type).length)} ${type} ${String(body.length)} `);
  const bytes = new Uint8Array(before.length + body.length);
  bytes.set(before);
  bytes.set(body, before.length);
  return bytes;
}

/** An envelope around a statement, without a signature yet. */
export function envelopeOf(statement: Statement): Envelope {
  const payload = base64OfBytes(utf8Bytes(statementText(statement)));
  return deepFreeze({ payload, payloadType, signatures: [] });
}

const schema: g.Grammar<Envelope> = g.object({
  payload: g.string({ least: 1, most: longestPayload }),
  payloadType: plain(200),
  signatures: g.list(
    g.object({ keyid: g.optional(g.string({ most: 200 })), sig: g.string({ least: 1, most: 200 }) }),
    mostSignatures,
  ),
});

/**
 * Reads an envelope, and the statement in it. Whose signatures they are is not looked at: nothing in it is to be believed
 * before `verifyEnvelope` has said so.
 *
 * @param source - The envelope's text, or the envelope itself as an in-memory object.
 * @returns What the envelope says; or every {@link SignatureIssue}.
 * @example
 * ```ts
 * const opened = openEnvelope(signing.envelope);
 * opened.ok && opened.value.statement.kind; // 'instrument'
 * ```
 */
export function openEnvelope(source: unknown): Checked<OpenedEnvelope, SignatureIssue> {
  const read = readSigned(source, { schema, otherwise: unlessSigned, further: furtherIssues });
  return read.ok ? { ...read, value: opened(read.value) } : read;
}

/** The document itself was given, not an envelope around a statement about it. */
function unlessSigned(json: JsonValue): SignatureIssue | undefined {
  const format = formatIn(json);
  const isEnvelope = format === undefined || (isJsonObject(json) && Object.hasOwn(json, 'payload'));
  return isEnvelope ? undefined : signatureIssue('signature.not-signed', '', { format: format.slice(0, 64) });
}

function furtherIssues(envelope: Envelope): readonly SignatureIssue[] {
  const sigs = envelope.signatures.map(({ sig }, place) =>
    readKeyBytes(sig, pointerOf('signatures', place, 'sig'), signatureLength),
  );
  return [...payloadIssues(envelope), ...sigs.filter(isIssue)];
}

function payloadIssues({ payload, payloadType: got }: Envelope): readonly SignatureIssue[] {
  if (got !== payloadType) {
    return [signatureIssue('signature.other-payload-type', '/payloadType', { expected: payloadType, got })];
  }
  const read = readBase64(payload);
  if ('fault' in read) return [signatureIssue('signature.bad-base64', '/payload', { fault: read.fault })];
  const statement = readStatement(read.bytes);
  return 'code' in statement ? [statement] : [];
}

/** INVARIANT: only an envelope without issues comes here, whose texts are base64 and whose payload is a statement. */
function opened(envelope: Envelope): OpenedEnvelope {
  const body = bytesIn(envelope.payload);
  return {
    envelope,
    statement: readStatement(body) as Statement,
    message: preAuthEncoding(envelope.payloadType, body),
    signatures: envelope.signatures.map(({ sig }) => bytesIn(sig)),
  };
}

function bytesIn(base64: string): Uint8Array {
  return (readBase64(base64) as { readonly bytes: Uint8Array }).bytes;
}
