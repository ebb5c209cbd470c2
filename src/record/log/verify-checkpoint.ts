import { readBase64 } from '../../kernel/base64.js';
import { type Checked, checked } from '../../kernel/issue.js';
import { own } from '../../kernel/own.js';
import { utf8Bytes } from '../../kernel/utf8.js';
import { countSignatures, type Hinted } from '../signatures/count-signatures.js';
import type { Trust } from '../signatures/trust.js';
import type { Demand, TrustedKey } from '../signatures/trust-document.js';
import { demandFor, type VerifiedSignatures } from '../signatures/verify-envelope.js';
import { type Checkpoint, parseCheckpoint } from './checkpoint.js';
import { type LogIssue, logIssue } from './issues.js';
import { noteRank } from './sign-checkpoint.js';
import { noteKeyId, type NoteSignature, parseSignedNote } from './signed-note.js';

/** What a checkpoint is held against. */
export interface ExpectedCheckpoint {
  readonly trust: Trust;
  /** The day for which it is judged whether keys count, `YYYY-MM-DD`. */
  readonly on: string;
}

/** A checkpoint whose signatures are good and enough. */
export interface VerifiedCheckpoint extends VerifiedSignatures {
  readonly checkpoint: Checkpoint;
}

/**
 * Whether a checkpoint is one of the log that a trust file names, signed by those whose signatures it demands. It fails
 * closed, as `verifyEnvelope` does; so a signature of a key that the trust file does not know refuses too, where the
 * specification of notes would pass over it.
 *
 * @param text - A checkpoint with its signatures (C2SP signed-note and tlog-checkpoint 1.0.0).
 * @param expected - The trust file, and the day.
 * @returns What the log says of itself, and who signed it; or every {@link LogIssue}, those of signatures among them.
 *   Warnings name good signatures that do not count.
 * @throws `RiskError` `kernel.wrong-stage` when `trust` is not what `parseTrust` gave.
 * @example
 * ```ts
 * const verified = verifyCheckpoint(signing.checkpoint, { trust: signing.trust, on: '2026-05-01' });
 * verified.ok && verified.value.checkpoint.size; // 3
 * ```
 */
export function verifyCheckpoint(
  text: string,
  { trust, on }: ExpectedCheckpoint,
): Checked<VerifiedCheckpoint, LogIssue> {
  const kind = 'checkpoint';
  const demand = demandFor(trust, kind, on);
  if ('code' in demand) return { ok: false, issues: [demand] };
  const note = parseSignedNote(text);
  if (!note.ok) return note;
  const read = parseCheckpoint(note.value.text);
  if (!read.ok) return read;
  const known = knownKeys(trust.document.keys);
  const hinted = note.value.signatures.map((signature): Hinted => hintedBy(signature, known));
  const { counted, issues } = countSignatures(hinted, {
    ...{ message: utf8Bytes(note.value.text), kind, trust: trust.document, demand, on },
    rankOf: (key) => known.get(key) ?? '',
  });
  const verified = { kind, on, threshold: demand.threshold, signedBy: counted, checkpoint: read.value } as const;
  return checked(verified, [...originIssues(read.value, demand), ...issues]);
}

/** What the signature lines of the keys of a trust file begin with. */
function knownKeys(keys: readonly TrustedKey[]): ReadonlyMap<TrustedKey, string> {
  return new Map(keys.map((key) => [key, rankOfKey(key)] as const));
}

function rankOfKey(key: TrustedKey): string {
  const name = own(key, 'name') ?? '';
  // INVARIANT: the keys of a trust file that was checked are base64.
  const { bytes } = readBase64(key.publicKey) as { readonly bytes: Uint8Array };
  return noteRank(name, noteKeyId(name, bytes));
}

/** A name and an id that belong to no key of the trust file say so themselves. */
function hintedBy({ name, keyId, signature }: NoteSignature, known: ReadonlyMap<TrustedKey, string>): Hinted {
  const found = [...known].find(([, rank]) => rank === noteRank(name, keyId));
  return { signature, hint: found?.[0].id ?? `${name}+${keyId}` };
}

function originIssues({ origin: got }: Checkpoint, demand: Demand): readonly LogIssue[] {
  const expected = own(demand, 'origin') ?? '';
  return got === expected ? [] : [logIssue('log.other-origin', '/origin', { expected, got: got.slice(0, 64) })];
}
