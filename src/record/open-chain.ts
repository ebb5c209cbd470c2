import { type Checked, checked, hasErrors } from '../kernel/issue.js';
import { pointerOf } from '../kernel/pointer.js';
import type { DigestFunction } from '../kernel/sha256.js';
import { type Chain, chainOf } from './chain.js';
import type { RecordIssue } from './issues.js';
import { openRecord, type OpenedRecord } from './open-record.js';

/** Opens the records of a chain, and puts them in their order; pointers begin with `/chain`. */
export function openChain(chain: readonly unknown[], hash: DigestFunction): Checked<Chain, RecordIssue> {
  // A caller without types may pass anything.
  const records: readonly unknown[] = Array.isArray(chain) ? chain : [chain];
  const opened = records.map((one) => openRecord(one, hash));
  const issues = opened.flatMap((one, place) => one.issues.map((issue) => within(issue, pointerOf('chain', place))));
  if (hasErrors(issues)) return checked(undefined as never, issues);
  const found = chainOf(opened.flatMap((one): readonly OpenedRecord[] => (one.ok ? [one.value] : [])));
  if (found.ok) return checked(found.value, issues);
  return checked(
    undefined as never,
    found.issues.map((issue) => within(issue, '/chain')),
  );
}

function within<Each extends RecordIssue>(issue: Each, at: string): Each {
  return { ...issue, pointer: `${at}${issue.pointer}` };
}
