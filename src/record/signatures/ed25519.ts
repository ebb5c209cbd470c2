import { getPublicKey, hashes, Point, sign, verify } from '@noble/ed25519';
import { isBytes } from '../../kernel/bytes.js';
import { sha512Bytes } from '../../kernel/sha512.js';

/** Bytes of a public key. */
export const publicKeyLength = 32;

/** Bytes of a secret key: the seed of RFC 8032, section 5.1.5. */
export const seedLength = 32;

/** Bytes of a signature. */
export const signatureLength = 64;

/** Why bytes are no public key that may be trusted. */
export type KeyFault = 'length' | 'not-a-point' | 'small-order' | 'mixed-order';

/** What was signed, by which key, and the signature. */
export interface Signed {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly publicKey: Uint8Array;
}

/**
 * Whether a signature is one of this key over this message: Ed25519 (RFC 8032, section 5.1.7) with the strict rules, on
 * every platform. What has a second form, or passes for several keys or messages, is no signature: `S` not below the
 * order of the group, an encoding of a point that is not the canonical one, a public key of small order.
 */
export function isSignatureOf({ message, signature, publicKey }: Signed): boolean {
  if (!isBytes(signature, signatureLength) || !isBytes(publicKey, publicKeyLength)) return false;
  useOwnHash();
  return verify(signature, message, publicKey, { zip215: false });
}

/** Why bytes must not be trusted as a public key; `undefined` when they may. */
export function keyFaultOf(publicKey: Uint8Array): KeyFault | undefined {
  if (!isBytes(publicKey, publicKeyLength)) return 'length';
  const point = pointOf(publicKey);
  if (point === undefined) return 'not-a-point';
  if (point.isSmallOrder()) return 'small-order';
  return point.isTorsionFree() ? undefined : 'mixed-order';
}

function pointOf(bytes: Uint8Array): Point | undefined {
  try {
    return Point.fromBytes(bytes);
  } catch {
    return undefined;
  }
}

/** The public key of a seed of 32 bytes. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  useOwnHash();
  return getPublicKey(seed);
}

/** The signature of a message with a seed of 32 bytes: always the same one. */
export function signatureWith(seed: Uint8Array, message: Uint8Array): Uint8Array {
  useOwnHash();
  return sign(message, seed);
}

// The library looks its hash up at each call, and anybody who holds the library can set it.
function useOwnHash(): void {
  hashes.sha512 = sha512Bytes;
}
