import { instrumentDigest } from '../../instrument/digest.js';
import type { InstrumentIssue } from '../../instrument/issues.js';
import { parseInstrument } from '../../instrument/parse-instrument.js';
import { canonicalJson } from '../../kernel/canonical.js';
import type { Checked } from '../../kernel/issue.js';
import type { JsonObject, JsonValue } from '../../kernel/json-value.js';
import { type DigestFunction, sha256Hex } from '../../kernel/sha256.js';
import { recordFormat } from '../document.js';
import type { RecordIssue } from '../issues.js';
import { openRecord } from '../open-record.js';
import { readRecordSource } from '../parse-record.js';
import { type SignatureIssue, signatureIssue } from './issues.js';
import { formatIn } from './read-signed.js';
import type { Named, NamedDocument, StatedKind } from './statement.js';

/** What naming a document can be told. */
export type NamingIssue = SignatureIssue | InstrumentIssue | RecordIssue;

/** What each format is signed as; a correction of an instrument counts as a notice. */
const kinds: { readonly [format: string]: StatedKind } = {
  'veo-instrument/1': 'instrument',
  'veo-instrument-notice/1': 'notice',
  'veo-erratum/1': 'notice',
  [recordFormat]: 'record',
};

/**
 * How a document is named by those who sign it, and by those who verify: its kind, its format and its digest. An instrument
 * has to be sound, and the seal and parts of a record have to hold; of a notice or an erratum only the digest is made.
 *
 * @param source - The document's text, or the document itself as an in-memory object.
 * @param hash - SHA-256 of text as hex; default the one of the core.
 * @returns Kind and name; or every {@link NamingIssue}: `signature.cannot-be-signed` for any other document, else what the
 *   document itself is told.
 * @example
 * ```ts
 * const named = nameDocument(instrument.document);
 * named.ok && named.value.document.id; // 'ml-arrival-screen'
 * nameDocument('{ "format": "veo-overlay/1" }').issues.map(({ code }) => code); // ['signature.cannot-be-signed']
 * ```
 */
export function nameDocument(source: unknown, hash: DigestFunction = sha256Hex): Checked<Named, NamingIssue> {
  const read = readRecordSource(source);
  if (!read.ok) return read;
  const format = formatIn(read.value) ?? '';
  const kind = Object.hasOwn(kinds, format) ? kinds[format] : undefined;
  if (kind === 'instrument') return nameInstrument(source, hash);
  if (kind === 'record') return nameRecord(source, hash);
  if (kind === 'notice') return nameNotice(format, read.value, hash);
  const facts = { got: format.slice(0, 64), allowed: Object.keys(kinds) };
  return { ok: false, issues: [signatureIssue('signature.cannot-be-signed', '', facts)] };
}

function nameInstrument(source: unknown, hash: DigestFunction): Checked<Named, NamingIssue> {
  const parsed = parseInstrument(source, hash);
  if (!parsed.ok) return parsed;
  const { document } = parsed.value;
  const { format, id, version } = document;
  return named(parsed.issues, 'instrument', { format, id, version, digest: instrumentDigest(document, hash) });
}

function nameRecord(source: unknown, hash: DigestFunction): Checked<Named, NamingIssue> {
  const opened = openRecord(source, hash);
  if (!opened.ok) return opened;
  const { document, seal } = opened.value;
  return named(opened.issues, 'record', { format: document.format, digest: seal });
}

function nameNotice(format: string, json: JsonValue, hash: DigestFunction): Checked<Named, NamingIssue> {
  // INVARIANT: it has a format, so it is an object.
  const kept = Object.entries(json as JsonObject).filter(([key]) => key !== '$schema');
  return named([], 'notice', { format, digest: hash(`${format}\n${canonicalJson(Object.fromEntries(kept))}`) });
}

function named(issues: readonly NamingIssue[], kind: StatedKind, document: NamedDocument): Checked<Named, NamingIssue> {
  return { ok: true, value: { kind, document }, issues };
}
