import { base64OfBytes } from '../../../src/kernel/base64.js';
import { leafHash } from '../../../src/kernel/merkle-hash.js';
import { inclusionPath } from '../../../src/kernel/merkle-path.js';
import { utf8Bytes } from '../../../src/kernel/utf8.js';
import { checkpointText } from '../../../src/record/log/checkpoint.js';
import { namedSignerOf, signCheckpoint } from '../../../src/record/log/sign-checkpoint.js';
import { tlogProofText } from '../../../src/record/log/tlog-proof.js';
import { keys, sound } from '../signatures/desk.js';

/** The example of C2SP signed-note 1.0.0, word for word. */
export const quasimodo = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;

/** The example of C2SP tlog-checkpoint 1.0.0, word for word. */
export const sofa = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

/** The note of the reference implementation (golang.org/x/mod/sumdb/note), with both of its keys. */
export const neumann = {
  name: 'PeterNeumann',
  keyId: 'c74f20a3',
  /** A byte of one, then the key. */
  verifier: 'ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  /** A byte of one, then the seed. */
  signer: 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
} as const;

/** Leaves of an archive, and what is known of its tree. */
export const leaves: readonly Uint8Array[] = ['a', 'b', 'c', 'd', 'e'].map((text) => leafHash(utf8Bytes(text)));

/** The archive as it stands. */
export const checkpoint: string = checkpointText({
  origin: 'prison.example/archive',
  size: leaves.length,
  root: inclusionPath(leaves, 0)!.root,
  extensions: [],
});

/** A checkpoint signed by these. */
export function checkpointBy(text: string, ...holders: readonly (keyof typeof keys)[]): string {
  return holders.reduce((signed, holder) => sound(signCheckpoint(signed, namedSignerOf(keys[holder])!)), text);
}

/** The archive as it stands, signed by two of three. */
export const signed: string = checkpointBy(checkpoint, 'registrar', 'director');

/** The proof that the third leaf stands in it. */
export const proof: string = tlogProofText({ index: 2, path: inclusionPath(leaves, 2)!.path, checkpoint: signed });

/** A root of no tree, as base64. */
export const someRoot: string = base64OfBytes(new Uint8Array(32).fill(5));
