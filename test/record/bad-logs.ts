import type { Checked } from '../../src/kernel/issue.js';
import { parseCheckpoint } from '../../src/record/log/checkpoint.js';
import type { LogIssues } from '../../src/record/log/issues.js';
import { parseSignedNote } from '../../src/record/log/signed-note.js';
import { parseTlogProof } from '../../src/record/log/tlog-proof.js';
import { verifyCheckpoint } from '../../src/record/log/verify-checkpoint.js';
import { verifyTlogProof } from '../../src/record/log/verify-tlog-proof.js';
import { checkpoint, checkpointBy, leaves, proof, signed, someRoot } from './log/desk.js';
import { trustWith } from './signatures/desk.js';

/** A text that is told a code, and where. */
interface Bad {
  readonly pointer: string;
  readonly read: () => Checked<unknown>;
}

const against = { trust: trustWith(), on: '2026-05-01' };
const note = (text: unknown): Bad => ({ pointer: '', read: () => parseSignedNote(text as string) });
const line = signed.split('\n')[4] ?? '';

/** A text for every code of logs: the compiler asks for those that are missing. */
export const badLogs: { readonly [Code in keyof LogIssues]: Bad } = {
  'log.not-text': note(null),
  'log.too-large': note('a'.repeat(100_001)),
  'log.bad-character': note(signed.replaceAll('\n', '\r\n')),
  'log.bad-line': { pointer: '', read: () => parseTlogProof(proof.replace('index 2', 'index two')) },
  'log.cut-short': { pointer: '', read: () => parseCheckpoint('prison.example/archive\n5\n') },
  'log.too-many-signatures': note(`${checkpoint}\n${`${line}\n`.repeat(17)}`),
  'log.other-origin': {
    pointer: '/origin',
    read: () =>
      verifyCheckpoint(checkpointBy(checkpoint.replace('archive', 'other'), 'director', 'registrar'), against),
  },
  'log.wrong-empty-root': { pointer: '', read: () => parseCheckpoint(`prison.example/archive\n0\n${someRoot}\n`) },
  'log.not-included': { pointer: '', read: () => verifyTlogProof(proof, { ...against, leaf: leaves[1]! }) },
};
