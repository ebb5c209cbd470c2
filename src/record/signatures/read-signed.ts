import { inDocumentOrder } from '../../instrument/document-order.js';
import type { Grammar } from '../../instrument/schema/grammar.js';
import { schemaIssues } from '../../instrument/schema/schema-issues.js';
import { readBase64 } from '../../kernel/base64.js';
import { deepFreeze } from '../../kernel/deep-freeze.js';
import { type Checked, checked } from '../../kernel/issue.js';
import { isJsonObject, type JsonValue, ownValue } from '../../kernel/json-value.js';
import { readSource } from '../../kernel/read-source.js';
import { type SignatureIssue, signatureIssue } from './issues.js';

/** A document of this room: its grammar, and what is wrong with one that keeps to it. */
export interface Reading<Document> {
  readonly schema: Grammar<Document>;
  /** Why a document is another one altogether: every further finding would mislead. */
  readonly otherwise: (json: JsonValue) => SignatureIssue | undefined;
  readonly further: (document: Document) => readonly SignatureIssue[];
}

/** Reads a document of this room: grammar first, then what only a whole document shows. */
export function readSigned<Document>(
  source: unknown,
  { schema, otherwise, further }: Reading<Document>,
): Checked<Document, SignatureIssue> {
  const read = readSource(source);
  if (!read.ok) return read;
  const json = read.value;
  const other = otherwise(json);
  if (other !== undefined) return { ok: false, issues: [other] };
  // INVARIANT: these grammars hold nothing but what the codes of this room say.
  const departures = schemaIssues(schema, json, 'signature') as readonly SignatureIssue[];
  // INVARIANT: without departures it is a document of its grammar.
  const document = json as unknown as Document;
  const issues = departures.length > 0 ? departures : further(document);
  return checked(deepFreeze(document), inDocumentOrder([...read.issues, ...issues], json));
}

/** Says of documents that name another format which one they name. */
export function unlessFormat(expected: string): (json: JsonValue) => SignatureIssue | undefined {
  return (json) => {
    const got = formatIn(json);
    if (got === undefined || got === expected) return undefined;
    const clipped = got.slice(0, 64);
    const [name = ''] = expected.split('/');
    return got.startsWith(`${name}/`) && /^[1-9]\d{0,8}$/.test(got.slice(name.length + 1))
      ? signatureIssue('signature.newer-format', '/format', { supported: expected, got: clipped })
      : signatureIssue('signature.wrong-format', '/format', { expected, got: clipped });
  };
}

/** What a document says that it is. */
export function formatIn(json: JsonValue): string | undefined {
  const format = isJsonObject(json) ? ownValue(json, 'format') : undefined;
  return typeof format === 'string' ? format : undefined;
}

/** Bytes written as base64, of a certain length; or what is wrong with them. */
export function readKeyBytes(text: string, pointer: string, length: number): Uint8Array | SignatureIssue {
  const read = readBase64(text);
  if ('fault' in read) return signatureIssue('signature.bad-base64', pointer, { fault: read.fault });
  const { bytes } = read;
  if (bytes.length === length) return bytes;
  return signatureIssue('signature.wrong-length', pointer, { expected: length, got: bytes.length });
}

/** Whether reading bytes came to an issue. */
export function isIssue(read: Uint8Array | SignatureIssue): read is SignatureIssue {
  return 'code' in read;
}
