import * as g from '../../instrument/schema/grammar.js';
import { digest, instrumentId, plain, version } from '../../instrument/schema/primitives.js';
import { canonicalJson } from '../../kernel/canonical.js';
import type { JsonValue } from '../../kernel/json-value.js';
import { own } from '../../kernel/own.js';
import { textOfBytes } from '../../kernel/read-bytes.js';
import { readJson } from '../../kernel/read-json.js';
import { type NamedPart, type SignatureIssue, signatureIssue, type SignedKind } from './issues.js';

/** What statements are made about; checkpoints carry their own signatures. */
export type StatedKind = Exclude<SignedKind, 'checkpoint'>;

/**
 * What is signed of a document (`veo-statement/1`): which one it is, by its digest. The document itself stands beside. So
 * what is lawfully erased from a record later breaks no signature, and all that is signed fits on paper.
 */
export interface Statement {
  readonly format: 'veo-statement/1';
  readonly kind: StatedKind;
  readonly document: NamedDocument;
}

/** A document, by its digest. */
export interface NamedDocument {
  /** What it says in `format`, such as `veo-instrument/1`. */
  readonly format: string;
  /** Of an instrument what `instrumentDigest` gives, of a record its seal: 64 hexadecimal digits. */
  readonly digest: string;
  /** Of an instrument. */
  readonly id?: string;
  /** Of an instrument. */
  readonly version?: string;
}

const statementSchema: g.Grammar<Statement> = g.object({
  format: g.literal('veo-statement/1'),
  kind: g.oneOf(['instrument', 'notice', 'record']),
  document: g.object({
    format: plain(64),
    digest,
    id: g.optional(instrumentId),
    version: g.optional(version),
  }),
});

/** Whether a value is a statement. */
export function isStatement(value: unknown): value is Statement {
  return statementSchema.accepts(value);
}

/** The one text of a statement. */
export function statementText(statement: Statement): string {
  return canonicalJson(statement as unknown as JsonValue);
}

/** A statement from the bytes that were signed; nothing but its own one text is taken. */
export function readStatement(bytes: Uint8Array): Statement | SignatureIssue {
  const text = textOfBytes(bytes);
  if (!text.ok) return unreadable('not-utf-8');
  const read = readJson(text.value);
  if (!read.ok || !isStatement(read.value.value)) return unreadable('not-a-statement');
  return statementText(read.value.value) === text.value ? read.value.value : unreadable('not-canonical');
}

function unreadable(reason: 'not-utf-8' | 'not-canonical' | 'not-a-statement'): SignatureIssue {
  return signatureIssue('signature.unreadable-payload', '/payload', { reason });
}

const namedParts: readonly NamedPart[] = ['format', 'id', 'version', 'digest'];

/** What a document is, and how those who sign it name it. */
export interface Named {
  readonly kind: StatedKind;
  readonly document: NamedDocument;
}

/** In what a statement is about something else than the document at hand. */
export function namedIssues(statement: Statement, atHand: Named): readonly SignatureIssue[] {
  const { kind: got } = statement;
  const { kind: expected } = atHand;
  if (got !== expected) return [signatureIssue('signature.other-kind', '/payload', { expected, got })];
  return namedParts.flatMap((part) => partIssues(part, statement.document, atHand.document));
}

function partIssues(part: NamedPart, stated: NamedDocument, atHand: NamedDocument): readonly SignatureIssue[] {
  const [expected, got] = [own(atHand, part) ?? null, own(stated, part) ?? null];
  return expected === got ? [] : [signatureIssue('signature.other-document', '/payload', { part, expected, got })];
}
