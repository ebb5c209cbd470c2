import { type Checked, checked } from '../kernel/issue.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import { type DigestFunction, sha256Hex } from '../kernel/sha256.js';
import { archiveFormat, type TombstoneLine } from './archive/line.js';
import type { Sealed } from './chain.js';
import type { RecordIssue } from './issues.js';
import { openChain } from './open-chain.js';
import { readOrder } from './read-order.js';
import { wholeErasureOrder } from './schema/statements.js';
import type { WholeErasureOrder } from './statement.js';

/**
 * Erases everything that was sealed about an assessment: what stands in an archive in the place of each entry then. A
 * tombstone has the seal of its entry, and so the same leaf in the tree: every root, checkpoint and proof made before
 * still holds. Single entries of a chain are not erased as a whole, since nothing could follow them any more; their parts
 * are (`erase`).
 *
 * Other assessments that took this one's evaluation as an input, and copies that were given away, are not in the chain: who
 * erases has to find them.
 *
 * @param chain - Every record about the assessment, itself among them: as documents or as canonical text.
 * @param order - Who erases, when and on what basis; it stands in each tombstone.
 * @returns A tombstone for each entry, deeply frozen: the assessment first, then each after the one that it follows; or
 *   every {@link RecordIssue} of an order that does not parse, or of a chain that does not hold: pointers into the chain
 *   begin with `/chain`.
 * @example
 * ```ts
 * const by = { id: 'staff_09', role: 'administration_officer' };
 * const order = { by, basis: 'Court order 7 of 2027', time: { on: '2027-03-01', source: 'paper' } } as const;
 * const gone = eraseWhole([kept], order);
 * gone.ok && gone.value.map(({ kind, seal }) => [kind, seal === kept.seal]); // [['tombstone', true]]
 * ```
 */
export function eraseWhole(
  chain: readonly unknown[],
  order: WholeErasureOrder,
  hash: DigestFunction = sha256Hex,
): Checked<readonly TombstoneLine[], RecordIssue> {
  const [read, opened] = [readOrder(order, wholeErasureOrder), openChain(chain, hash)];
  if (!read.ok) return checked(undefined as never, [...read.issues, ...opened.issues]);
  if (!opened.ok) return opened;
  const { root, following } = opened.value;
  const tombstones = [root, ...following].map((entry) => deepFreeze(tombstoneOf(entry, read.value)));
  return checked(tombstones, opened.issues);
}

function tombstoneOf({ seal, entry }: Sealed, order: WholeErasureOrder): TombstoneLine {
  const link = 'previous' in entry ? { of: entry.of, previous: entry.previous } : {};
  return { format: archiveFormat, kind: 'tombstone', seal, order, ...link };
}
