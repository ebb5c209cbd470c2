import {
  bytesOfHex,
  checkpointText,
  type Envelope,
  inclusionPath,
  type Key,
  keyOfSeed,
  leafHash,
  type Named,
  namedSignerOf,
  parseTrust,
  signCheckpoint,
  signEnvelope,
  signerOf,
  tlogProofText,
  type Trust,
  trustedKeyOf,
} from '../../src/records.js';
import type { Checked } from '../../src/index.js';

/** What examples of signatures may name: a key, who trusts it, and what it has signed. */
export interface Signing {
  readonly key: Key;
  readonly trust: Trust;
  readonly named: Named;
  readonly envelope: Envelope;
  /** Of three leaves. */
  readonly checkpoint: string;
  /** The second of them. */
  readonly leaf: Uint8Array;
  /** That it stands there. */
  readonly proof: string;
}

function sound<Value>(checked: Checked<Value>): Value {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** The seed of RFC 8032, section 7.1, test 1. */
const seed = bytesOfHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60') ?? new Uint8Array();

function made(): Signing {
  const key = sound(keyOfSeed(seed, { holder: 'director', name: 'prison.example/director' }));
  const signer = namedSignerOf(key);
  if (signer === undefined) throw new Error('the key has a name');
  const demand = { threshold: 1, keys: [key.document.id] };
  const origin = 'prison.example/archive';
  const demands = { instrument: demand, checkpoint: { ...demand, origin } };
  const trust = sound(parseTrust({ format: 'veo-trust/1', keys: [trustedKeyOf(key)], demands }));
  const document = { format: 'veo-instrument/1', id: 'my-screen', version: '1.0.0', digest: '0'.repeat(64) };
  const named = { kind: 'instrument', document } as const;
  const envelope = sound(signEnvelope(named, signerOf(key)));
  const leaves = [1, 2, 3].map((byte) => leafHash(Uint8Array.of(byte)));
  const path = inclusionPath(leaves, 1);
  if (path === undefined) throw new Error('there are three leaves');
  const text = checkpointText({ origin, size: path.size, root: path.root, extensions: [] });
  const checkpoint = sound(signCheckpoint(text, signer));
  const proof = tlogProofText({ index: 1, path: path.path, checkpoint });
  return { key, trust, named, envelope, checkpoint, leaf: leafHash(Uint8Array.of(2)), proof };
}

/** One key, one trust file, one document. */
export const signing: Signing = made();
