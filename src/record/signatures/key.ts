import * as g from '../../instrument/schema/grammar.js';
import { plain } from '../../instrument/schema/primitives.js';
import { base64OfBytes, readBase64 } from '../../kernel/base64.js';
import type { Checked } from '../../kernel/issue.js';
import { assertStage } from '../../kernel/stage.js';
import { publicKeyOf, seedLength } from './ed25519.js';
import { type SignatureIssue, signatureIssue } from './issues.js';
import { keyIdOf } from './key-id.js';
import { isIssue, readKeyBytes, readSigned, unlessFormat } from './read-signed.js';
import type { TrustedKey } from './trust-document.js';
import { base64Text, holder, keyId, logName } from './trust-schema.js';

/**
 * A key to sign with (`veo-key/1`). Whoever has this document can sign: it is not encrypted, and belongs on a medium of
 * its own in a sealed envelope in a safe.
 */
export interface KeyDocument extends Omit<TrustedKey, 'from' | 'until'> {
  /** Where the JSON Schema of this document stands, for editors. */
  readonly $schema?: string;
  readonly format: 'veo-key/1';
  /** The 32 bytes of the seed (RFC 8032, section 5.1.5), as base64. Never shown to anybody. */
  readonly secretKey: string;
}

declare const stage: unique symbol;

/**
 * A key to sign with that was checked.
 *
 * INVARIANT: only `parseKey` and `keyOfSeed` make one; the symbol keeps a bare document from passing for it.
 */
export interface Key {
  readonly document: KeyDocument;
  readonly [stage]: 'key';
}

/** The grammar of `veo-key/1`. */
export const keySchema: g.Grammar<KeyDocument> = g.object({
  $schema: g.optional(plain(500)),
  format: g.literal('veo-key/1'),
  id: keyId,
  publicKey: base64Text,
  holder,
  name: g.optional(logName),
  secretKey: base64Text,
});

/**
 * Reads a key to sign with (`veo-key/1`). It never throws, whatever `source` is.
 *
 * @param source - The document's text, or the document itself as an in-memory object.
 * @returns The key; or every {@link SignatureIssue}: none of them shows the secret.
 * @example
 * ```ts
 * parseKey('{ "format": "veo-trust/1" }').issues.map(({ code }) => code); // ['signature.wrong-format']
 * ```
 */
export function parseKey(source: unknown): Checked<Key, SignatureIssue> {
  const read = readSigned(source, { schema: keySchema, otherwise: unlessFormat('veo-key/1'), further: furtherIssues });
  // The mark of the stage exists for the compiler only.
  return read.ok ? { ...read, value: { document: read.value } as unknown as Key } : read;
}

function furtherIssues({ id, publicKey, secretKey }: KeyDocument): readonly SignatureIssue[] {
  const seed = readKeyBytes(secretKey, '/secretKey', seedLength);
  if (isIssue(seed)) return [seed];
  const own = publicKeyOf(seed);
  const [expected, expectedId] = [base64OfBytes(own), keyIdOf(own)];
  if (publicKey !== expected) {
    return [signatureIssue('signature.keys-do-not-match', '/publicKey', { expected, got: publicKey })];
  }
  return id === expectedId ? [] : [signatureIssue('signature.wrong-key-id', '/id', { expected: expectedId, got: id })];
}

/** Who holds a new key, and the name that it signs checkpoints with. */
export type Holder = Pick<KeyDocument, 'holder' | 'name'>;

/**
 * The key of a seed. The seed has to be 32 bytes that nobody can guess: of the platform's random numbers, or thrown with
 * dice. Nothing here is random.
 *
 * @returns The key; or every {@link SignatureIssue} of a seed that has another length, of a holder or a name.
 * @example
 * ```ts
 * const made = keyOfSeed(new Uint8Array(32).fill(7), { holder: 'director' });
 * made.ok && made.value.document.holder; // 'director'
 * ```
 */
export function keyOfSeed(seed: Uint8Array, given: Holder): Checked<Key, SignatureIssue> {
  if (seed.length !== seedLength) {
    return { ok: false, issues: [signatureIssue('signature.wrong-length', '/secretKey', lengths(seed))] };
  }
  const publicKey = publicKeyOf(seed);
  const bytes = { id: keyIdOf(publicKey), publicKey: base64OfBytes(publicKey), secretKey: base64OfBytes(seed) };
  return parseKey({ format: 'veo-key/1', ...bytes, ...given });
}

function lengths(seed: Uint8Array): { readonly expected: number; readonly got: number } {
  return { expected: seedLength, got: seed.length };
}

/**
 * What a trust file says of a key: everything but the secret.
 *
 * @throws `RiskError` `kernel.wrong-stage` when it is not what `parseKey` or `keyOfSeed` gave.
 * @example
 * ```ts
 * trustedKeyOf(signing.key).id; // '21fe31dfa154a261626bf854046fd227'
 * ```
 */
export function trustedKeyOf(key: Key): TrustedKey {
  const { id, publicKey, holder: holds, name } = keyDocument(key);
  return { id, publicKey, holder: holds, ...(name === undefined ? {} : { name }) };
}

/** The document of a key that was checked. */
export function keyDocument(key: Key): KeyDocument {
  assertStage(key, { key: 'document', format: 'veo-key/1', type: 'Key', madeBy: 'parseKey' });
  return key.document;
}

/** The seed of a key. */
export function seedOf(key: Key): Uint8Array {
  // INVARIANT: the texts of a key that was checked are base64.
  return (readBase64(keyDocument(key).secretKey) as { readonly bytes: Uint8Array }).bytes;
}
