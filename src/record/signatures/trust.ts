import type { Checked } from '../../kernel/issue.js';
import { own } from '../../kernel/own.js';
import { isFullDate } from '../../kernel/partial-date.js';
import { pointerOf } from '../../kernel/pointer.js';
import { assertStage } from '../../kernel/stage.js';
import { nearest } from '../../kernel/suggest.js';
import { keyFaultOf, publicKeyLength } from './ed25519.js';
import { type SignatureIssue, signatureIssue, type SignedKind } from './issues.js';
import { keyIdOf } from './key-id.js';
import { isIssue, readKeyBytes, readSigned, unlessFormat } from './read-signed.js';
import type { Demand, TrustDocument, TrustedKey } from './trust-document.js';
import { trustSchema } from './trust-schema.js';

declare const stage: unique symbol;

/**
 * A trust file that was checked: what `parseTrust` returns and those who verify take.
 *
 * INVARIANT: only `parseTrust` makes one; the symbol keeps a bare document from passing for it.
 */
export interface Trust {
  readonly document: TrustDocument;
  readonly [stage]: 'trust';
}

/**
 * Reads a trust file (`veo-trust/1`): whose signatures count, for what. It never throws, whatever `source` is.
 *
 * @param source - The document's text, or the document itself as an in-memory object.
 * @returns The trust file; or every {@link SignatureIssue}, in the order of a walk through the document: codes `kernel.…`
 *   when it cannot be read, else `signature.…`.
 * @example
 * ```ts
 * parseTrust('{ "format": "veo-trust/1", "keys": [], "demands": {} }').issues.map(({ code, pointer }) => `${code} ${pointer}`);
 * // ['signature.out-of-range /keys']
 * ```
 */
export function parseTrust(source: unknown): Checked<Trust, SignatureIssue> {
  const read = readSigned(source, {
    schema: trustSchema,
    otherwise: unlessFormat('veo-trust/1'),
    further: furtherIssues,
  });
  // The mark of the stage exists for the compiler only.
  return read.ok ? { ...read, value: { document: read.value } as unknown as Trust } : read;
}

function furtherIssues(document: TrustDocument): readonly SignatureIssue[] {
  const demands = kinds.flatMap((kind) => {
    const demand = demandOf(document, kind);
    return demand === undefined ? [] : demandIssues(kind, demand, document);
  });
  return [...document.keys.flatMap(keyIssues), ...demands];
}

const kinds: readonly SignedKind[] = ['instrument', 'notice', 'record', 'checkpoint'];

/** The document of a trust file that was checked; anything else is a misused call. */
export function trustDocument(trust: Trust): TrustDocument {
  assertStage(trust, { key: 'document', format: 'veo-trust/1', type: 'Trust', madeBy: 'parseTrust' });
  return trust.document;
}

/** What a trust file demands of a kind of document, if anything. */
export function demandOf({ demands }: TrustDocument, kind: SignedKind): Demand | undefined {
  return own(demands, kind);
}

function keyIssues(key: TrustedKey, place: number, keys: readonly TrustedKey[]): readonly SignatureIssue[] {
  const at = pointerOf('keys', place);
  const first = keys.findIndex(({ id }) => id === key.id);
  const repeated = { key: key.id, first: pointerOf('keys', first) };
  return [
    ...(first < place ? [signatureIssue('signature.repeated-key', `${at}/id`, repeated)] : []),
    ...publicKeyIssues(key, at),
    ...dateIssues(key, at),
  ];
}

function publicKeyIssues({ id, publicKey }: TrustedKey, at: string): readonly SignatureIssue[] {
  const bytes = readKeyBytes(publicKey, `${at}/publicKey`, publicKeyLength);
  if (isIssue(bytes)) return [bytes];
  const fault = keyFaultOf(bytes);
  if (fault !== undefined) return [signatureIssue('signature.weak-key', `${at}/publicKey`, { fault })];
  const expected = keyIdOf(bytes);
  return expected === id ? [] : [signatureIssue('signature.wrong-key-id', `${at}/id`, { expected, got: id })];
}

function dateIssues(key: TrustedKey, at: string): readonly SignatureIssue[] {
  const [from, until] = [own(key, 'from'), own(key, 'until')];
  const bad = Object.entries({ from, until }).flatMap(([name, value]) =>
    value === undefined || isFullDate(value) ? [] : [signatureIssue('signature.bad-date', `${at}/${name}`, { value })],
  );
  if (bad.length > 0 || from === undefined || until === undefined || from <= until) return bad;
  return [signatureIssue('signature.dates-reversed', `${at}/until`, { from, until })];
}

function demandIssues(kind: SignedKind, demand: Demand, { keys }: TrustDocument): readonly SignatureIssue[] {
  const at = pointerOf('demands', kind);
  const named = demand.keys.flatMap((id, place) => namedIssues({ id, place, kind }, demand, keys));
  if (named.length > 0) return named;
  const holders = new Set(keys.filter(({ id }) => demand.keys.includes(id)).map((key) => key.holder)).size;
  const { threshold } = demand;
  if (threshold <= holders) return [];
  return [signatureIssue('signature.threshold-too-high', `${at}/threshold`, { threshold, holders })];
}

interface Named {
  readonly id: string;
  readonly place: number;
  readonly kind: SignedKind;
}

function namedIssues(
  { id, place, kind }: Named,
  demand: Demand,
  keys: readonly TrustedKey[],
): readonly SignatureIssue[] {
  const pointer = pointerOf('demands', kind, 'keys', place);
  const first = demand.keys.indexOf(id);
  if (first < place) {
    const facts = { key: id, first: pointerOf('demands', kind, 'keys', first) };
    return [signatureIssue('signature.repeated-key', pointer, facts)];
  }
  const known = keys.map((key) => key.id);
  const key = keys[known.indexOf(id)];
  if (key === undefined) {
    const meant = nearest(id, known) ?? null;
    return [signatureIssue('signature.no-such-key', pointer, { key: id, nearest: meant })];
  }
  if (kind !== 'checkpoint' || own(key, 'name') !== undefined) return [];
  return [signatureIssue('signature.no-name', pointer, { key: id })];
}
