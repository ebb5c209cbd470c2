import { canonicalJson } from '../kernel/canonical.js';
import type { Writing } from '../kernel/canonical-text.js';
import { deepFreeze } from '../kernel/deep-freeze.js';
import type { JsonObject, JsonValue } from '../kernel/json-value.js';
import type { DigestFunction } from '../kernel/sha256.js';
import { type Entry, type RecordDocument, recordFormat } from './document.js';
import { erasableParts } from './erasable.js';
import { commit, type Commitments } from './leaf.js';

/** Seals an entry: commits its erasable parts, and digests what is left. */
export function sealEntry(entry: Entry, commitments: Commitments): RecordDocument {
  const { sealed, leaves } = commit(entry as unknown as JsonValue, erasableParts(entry.kind), commitments);
  const document: RecordDocument = {
    format: recordFormat,
    seal: sealOf(sealed as JsonObject, commitments.hash),
    sealed: sealed as JsonObject,
    leaves,
  };
  return deepFreeze(document);
}

/** The seal of what stands under it: SHA-256 of `veo-record/1`, a line feed and its canonical form. */
export function sealOf(sealed: JsonObject, hash: DigestFunction, write: Writing = canonicalJson): string {
  return hash(`${recordFormat}\n${write(sealed)}`);
}
