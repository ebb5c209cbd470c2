import { isJsonObject, ownValue } from '../kernel/json-value.js';
import { readSource } from '../kernel/read-source.js';
import type { DigestFunction } from '../kernel/sha256.js';
import { tombstoneLine } from '../record/archive/schema.js';
import { openRecord, type OpenedRecord } from '../record/open-record.js';

/** Entries that were given with a record. */
export interface HeldEntries {
  /** Those that hold, in the order given. */
  readonly all: readonly OpenedRecord[];
  /** The first with this seal, or why it cannot be used. */
  readonly find: (seal: string) => OpenedRecord | 'tombstone' | 'unsound' | undefined;
  /** Whether more stands before them than was read. */
  readonly isCut: boolean;
}

/** Opens entries: records and tombstones, as text or as objects, in any order; what is neither is passed over. */
export function heldEntries(documents: readonly unknown[], hash: DigestFunction, isCut = false): HeldEntries {
  const bySeal = new Map<string, OpenedRecord | 'tombstone' | 'unsound'>();
  const keep = (seal: string, found: OpenedRecord | 'tombstone' | 'unsound'): void => {
    if (!bySeal.has(seal)) bySeal.set(seal, found);
  };
  for (const document of documents) {
    const opened = openRecord(document, hash);
    if (opened.ok) keep(opened.value.seal, opened.value);
    else keepOther(document, keep);
  }
  const all = [...bySeal.values()].filter((one): one is OpenedRecord => typeof one !== 'string');
  return { all, find: (seal) => bySeal.get(seal), isCut };
}

function keepOther(document: unknown, keep: (seal: string, why: 'tombstone' | 'unsound') => void): void {
  const read = readSource(document);
  const value = read.ok && isJsonObject(read.value) ? read.value : {};
  const seal = ownValue(value, 'seal');
  if (typeof seal === 'string') keep(seal, tombstoneLine.accepts(value) ? 'tombstone' : 'unsound');
}
