import * as noble from '@noble/ed25519';
import { createPublicKey, verify as openssl } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexOfBytes } from '../../../src/kernel/bytes.js';
import { isSignatureOf, keyFaultOf, publicKeyOf, signatureWith } from '../../../src/record/signatures/ed25519.js';
import { bytes, rfc8032 } from './desk.js';

interface Vector {
  readonly publicKey: string;
  readonly message: string;
  readonly signature: string;
}

function isRight({ publicKey, message, signature }: Vector): boolean {
  return isSignatureOf({ publicKey: bytes(publicKey), message: bytes(message), signature: bytes(signature) });
}

function isRightForOpenssl({ publicKey, message, signature }: Vector): boolean {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } });
  return openssl(null, bytes(message), key, bytes(signature));
}

describe('Ed25519', () => {
  it.each(rfc8032)('signs and verifies as RFC 8032 does: $publicKey', (vector) => {
    expect(hexOfBytes(publicKeyOf(bytes(vector.seed)))).toBe(vector.publicKey);
    expect(hexOfBytes(signatureWith(bytes(vector.seed), bytes(vector.message)))).toBe(vector.signature);
    expect(isRight(vector)).toBe(true);
    expect(keyFaultOf(bytes(vector.publicKey))).toBeUndefined();
  });

  it('refuses a change of any bit of a signature, a key or a message', () => {
    const { publicKey, message, signature } = rfc8032[2];
    const parts = { publicKey: bytes(publicKey), message: bytes(message), signature: bytes(signature) };
    const part = fc.constantFrom('publicKey', 'message', 'signature');
    fc.assert(
      fc.property(part, fc.nat(), (name, bit) => {
        const changed = Uint8Array.from(parts[name]);
        changed[(bit >> 3) % changed.length]! ^= 1 << (bit & 7);
        expect(isSignatureOf({ ...parts, [name]: changed })).toBe(false);
      }),
    );
  });

  it('uses its own hash, whatever somebody put in its place', () => {
    noble.hashes.sha512 = () => new Uint8Array(64).fill(1);
    expect(isRight(rfc8032[0])).toBe(true);
    noble.hashes.sha512 = undefined;
    expect(hexOfBytes(publicKeyOf(bytes(rfc8032[1].seed)))).toBe(rfc8032[1].publicKey);
    noble.hashes.sha512 = undefined;
    expect(hexOfBytes(signatureWith(bytes(rfc8032[1].seed), bytes('72')))).toBe(rfc8032[1].signature);
  });

  it.each([
    { why: 'a signature too short', signature: rfc8032[0].signature.slice(2) },
    { why: 'a signature too long', signature: `${rfc8032[0].signature}00` },
    { why: 'a key too short', publicKey: rfc8032[0].publicKey.slice(2) },
    { why: 'a key too long', publicKey: `${rfc8032[0].publicKey}00` },
  ])('refuses $why', ({ why, ...changed }) => {
    expect(isRight({ ...rfc8032[0], ...changed }), why).toBe(false);
  });
});

/** The order of the group. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The same signature with the order of the group added to `S`. */
function malleated(signature: string): string {
  const s = BigInt(`0x${Buffer.from(bytes(signature).subarray(32)).reverse().toString('hex')}`) + order;
  return signature.slice(0, 64) + Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex');
}

/*
 * From "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko, 2020; novifinancial/ed25519-speccheck), by its numbers.
 */
const smallOrderKey = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa';
const mixedKey = 'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43';
const cofactored = {
  publicKey: 'cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d',
  message: 'e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec4011eaccd55b53f56c',
  signature:
    '160a1cb0dc9c0258cd0a7d23e94d8fa878bcb1925f2c64246b2dee1796bed5125ec6bc982a269b723e0668e540911a9a6a58921d6925e434ab10aa7940551a09',
};

describe('what has a second form', () => {
  it.each([
    {
      why: 'a key and an R of small order, S zero (0)',
      publicKey: smallOrderKey,
      message: '8c93255d71dcab10e8f379c26200f3c7bd5f09d9bc3068d3ef4edeb4853022b6',
      signature: `c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a${'00'.repeat(32)}`,
    },
    {
      why: 'a key of small order (1)',
      publicKey: smallOrderKey,
      message: '9bd9f44f4dcc75bd531b56b2cd280b0bb38fc1cd6d1230e14861d861de092e79',
      signature:
        'f7badec5b8abeaf699583992219b7b223f1df3fbbea919844e3f7c554a43dd43a5bb704786be79fc476f91d3f3f89b03984d8068dcf1bb7dfc6637b45450ac04',
    },
    {
      why: 'S above the order of the group (6)',
      publicKey: '442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623',
      message: '85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40',
      signature:
        'e96f66be976d82e60150baecff9906684aebb1ef181f67a7189ac78ea23b6c0e547f7690a0e2ddcd04d87dbc3490dc19b3b3052f7ff0538cb68afb369ba3a514',
    },
    {
      why: 'S far above it (7)',
      publicKey: '442aad9f089ad9e14647b1ef9099a1ff4798d78589e66f28eca69c11f582a623',
      message: '85e241a07d148b41e47d62c63f830dc7a6851a0b1f33ae4bb2f507fb6cffec40',
      signature:
        '8ce5b96c8f26d0ab6c47958c9e68b937104cd36e13c33566acd2fe8d38aa19427e71f98a473474f2f13f06f97c20d58cc3f54b8bd0d272f42b695dd7e89a8c22',
    },
    {
      why: 'an R that is not written canonically, reduced for the hash (8)',
      publicKey: mixedKey,
      message: 'fdaebc429f4a735932a160da1301080c13280eea8bc280d1b392c6b9e6ba3a5a',
      signature:
        'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f454d370c8d9fc323a41450f8d513eafeb5b0697390c1e505a0d4ddc71f566607',
    },
    {
      why: 'an R that is not written canonically (9)',
      publicKey: mixedKey,
      message: '84b698d39be126ff55fe45079e6c8bf64a0d7db6994560b4e96b7021eb39c1a1',
      signature:
        'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f084d5b99c2a9463d9c8bd5026916996984eeec87ddf1d3be329006ace1b37b09',
    },
    { why: 'RFC 8032 with the order added to S', ...rfc8032[1], signature: malleated(rfc8032[1].signature) },
    {
      // C2SP/CCTV, ed25519vectors.json, number 9.
      why: 'a key that is not written canonically',
      publicKey: 'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      message: Buffer.from('ed25519vectors 6').toString('hex'),
      signature: '00'.repeat(64),
    },
  ])('is no signature: $why', ({ why, ...vector }) => {
    expect(isRight(vector), why).toBe(false);
    const lax = { ...vector, publicKey: bytes(vector.publicKey), signature: bytes(vector.signature) };
    if (/small order/.test(why)) expect(noble.verify(lax.signature, bytes(vector.message), lax.publicKey)).toBe(true);
  });

  it.each([
    { key: smallOrderKey, fault: 'small-order' },
    { key: '00'.repeat(32), fault: 'small-order' },
    { key: `01${'00'.repeat(31)}`, fault: 'small-order' },
    { key: `ec${'ff'.repeat(30)}7f`, fault: 'small-order' },
    { key: mixedKey, fault: 'mixed-order' },
    { key: cofactored.publicKey, fault: 'mixed-order' },
    { key: `ed${'ff'.repeat(30)}7f`, fault: 'not-a-point' },
    { key: `01${'00'.repeat(30)}80`, fault: 'not-a-point' },
    { key: `02${'00'.repeat(31)}`, fault: 'not-a-point' },
    { key: '00'.repeat(31), fault: 'length' },
    { key: '00'.repeat(33), fault: 'length' },
  ])('is no key to trust: $key is $fault', ({ key, fault }) => {
    expect(keyFaultOf(bytes(key))).toBe(fault);
  });

  // With the cofactor or without it: RFC 8032 lets both. So the verdict comes from one library everywhere.
  it('is judged otherwise by the platform, for keys that are trusted by nobody here (4)', () => {
    expect(isRight(cofactored)).toBe(true);
    expect(isRightForOpenssl(cofactored)).toBe(false);
  });
});
