import { type Signed, isSignatureOf, keyFaultOf, publicKeyOf, signatureWith } from './ed25519.js';
import { type SignatureIssue, signatureIssue } from './issues.js';
import { type Key, seedOf } from './key.js';
import { keyIdOf } from './key-id.js';

/**
 * Who signs: the host with its own means, such as WebCrypto or a card, now or later (`Promise`); or the secret key of a
 * key file. Whatever it gives back is verified before it is used.
 */
export interface Signer<Signature extends Uint8Array | Promise<Uint8Array> = Uint8Array | Promise<Uint8Array>> {
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
  /** Signs these very bytes with Ed25519; not their hash. */
  readonly sign: (message: Uint8Array) => Signature;
}

/**
 * A signer with the secret key of a key file.
 *
 * @throws `RiskError` `kernel.wrong-stage` when it is not what `parseKey` or `keyOfSeed` gave.
 * @example
 * ```ts
 * signerOf(signing.key).sign(new Uint8Array()).length; // 64
 * ```
 */
export function signerOf(key: Key): Signer<Uint8Array> {
  const seed = seedOf(key);
  return { publicKey: publicKeyOf(seed), sign: (message) => signatureWith(seed, message) };
}

/** A signature that is good, and the id of its key. */
export interface Made {
  readonly id: string;
  readonly signature: Uint8Array;
}

/**
 * Signs, and makes sure that it was done; `then` goes on with a signature that is good, at once or, for a signer that
 * takes its time, later.
 */
export function signWith<Result>(
  signer: Signer,
  message: Uint8Array,
  then: (made: Made | SignatureIssue) => Result,
): Result | Promise<Result> {
  const { publicKey } = signer;
  const fault = keyFaultOf(publicKey);
  if (fault !== undefined) return then(signatureIssue('signature.weak-key', '', { fault }));
  const given = signer.sign(message);
  const verified = (signature: Uint8Array): Result => then(made({ message, signature, publicKey }));
  return 'then' in given ? given.then(verified) : verified(given);
}

function made(signed: Signed): Made | SignatureIssue {
  const id = keyIdOf(signed.publicKey);
  if (isSignatureOf(signed)) return { id, signature: signed.signature };
  return signatureIssue('signature.does-not-verify', '', { key: id });
}
