import type { Checked } from '../../kernel/issue.js';
import { byCodeUnit } from '../../kernel/order.js';
import { utf8Bytes } from '../../kernel/utf8.js';
import { keyDocument, type Key } from '../signatures/key.js';
import { signatureIssue } from '../signatures/issues.js';
import { keyIdOf } from '../signatures/key-id.js';
import { type Made, type Signer, signerOf, signWith } from '../signatures/signer.js';
import { parseCheckpoint } from './checkpoint.js';
import type { LogIssue } from './issues.js';
import { noteKeyId, type NoteSignature, parseSignedNote, type SignedNote, signedNoteText } from './signed-note.js';

/** Who signs a checkpoint, under the name that the trust file knows the key by. */
export interface NamedSigner<
  Signature extends Uint8Array | Promise<Uint8Array> = Uint8Array | Promise<Uint8Array>,
> extends Signer<Signature> {
  /** No spaces, no `+`. */
  readonly name: string;
}

/**
 * A signer of checkpoints with the secret key of a key file.
 *
 * @returns `undefined` when the key has no name to sign with.
 * @throws `RiskError` `kernel.wrong-stage` when it is not what `parseKey` or `keyOfSeed` gave.
 * @example
 * ```ts
 * namedSignerOf(signing.key)?.name; // 'prison.example/director'
 * ```
 */
export function namedSignerOf(key: Key): NamedSigner<Uint8Array> | undefined {
  const { name } = keyDocument(key);
  return name === undefined ? undefined : { ...signerOf(key), name };
}

/** What signatures of a note are ordered by. */
export function noteRank(name: string, keyId: string): string {
  return `${name}\n${keyId}`;
}

/**
 * Adds a signature to a checkpoint, in its place among those that are there: by the names of the keys, then their ids.
 *
 * @param text - The text of a checkpoint, without signatures or with some.
 * @param signer - Who signs; at once, or later where it gives a promise. The result is then a promise too.
 * @returns The signed checkpoint; or every {@link LogIssue}: a text that is none, a key that has signed already, a signer
 *   whose signature does not verify.
 * @example
 * ```ts
 * const signer = namedSignerOf(signing.key);
 * const unsigned = checkpointText({ origin: 'prison.example/archive', size: 0, root: merkleRoot([]), extensions: [] });
 * signer && signCheckpoint(unsigned, signer).ok; // true
 * ```
 */
export function signCheckpoint(text: string, signer: NamedSigner<Uint8Array>): Checked<string, LogIssue>;
export function signCheckpoint(text: string, signer: NamedSigner): Promise<Checked<string, LogIssue>>;
export function signCheckpoint(
  text: string,
  signer: NamedSigner,
): Checked<string, LogIssue> | Promise<Checked<string, LogIssue>> {
  const note = noteOf(text);
  if (!note.ok) return note;
  return signWith<Checked<string, LogIssue>>(signer, utf8Bytes(note.value.text), (made) =>
    'code' in made ? { ok: false, issues: [made] } : withSignature(note.value, made, signer),
  );
}

/** A note of a checkpoint, which need not be signed yet. */
function noteOf(text: string): Checked<SignedNote, LogIssue> {
  const isSigned = typeof text === 'string' && text.includes('\n\n');
  const note = isSigned ? parseSignedNote(text) : ({ ok: true, value: { text, signatures: [] }, issues: [] } as const);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  return checkpoint.ok ? note : checkpoint;
}

function withSignature(note: SignedNote, made: Made, { name, publicKey }: NamedSigner): Checked<string, LogIssue> {
  const line: NoteSignature = { name, keyId: noteKeyId(name, publicKey), signature: made.signature };
  const first = note.signatures.findIndex((one) => rankIn(one) === rankIn(line));
  if (first !== -1) {
    const facts = { key: keyIdOf(publicKey), first: `/signatures/${String(first)}` };
    return { ok: false, issues: [signatureIssue('signature.duplicate', '/signatures', facts)] };
  }
  const signatures = [...note.signatures, line].toSorted((one, other) => byCodeUnit(rankIn(one), rankIn(other)));
  const text = signedNoteText({ ...note, signatures });
  const read = parseSignedNote(text);
  return read.ok ? { ok: true, value: text, issues: [] } : read;
}

function rankIn({ name, keyId }: NoteSignature): string {
  return noteRank(name, keyId);
}
