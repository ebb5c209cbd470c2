import { canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import type { RecordDocument } from '../../src/record/document.js';

/** The text of a record, in which everything that is left of it is read. */
export function textOf(record: RecordDocument): string {
  return canonicalJson(record as unknown as JsonValue);
}

/**
 * A record with every digest, seal, commitment and salt the same, its parts in the order of what they say: two records
 * that are equal so tell a reader the same, unless a digest can be guessed.
 */
export function withoutHashes(record: RecordDocument): unknown {
  const blank = (value: unknown): string =>
    canonicalJson(value as JsonValue).replaceAll(/[0-9a-f]{64}|[0-9a-f]{32}/g, '#');
  const { leaves, ...rest } = record;
  return [
    blank(rest),
    ...Object.values(leaves)
      .map(([, value]) => blank(value))
      .toSorted(),
  ];
}
