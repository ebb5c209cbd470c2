import { canonicalJson } from '../kernel/canonical.js';
import type { JsonValue } from '../kernel/json-value.js';

/**
 * A copy of a value with its keys in the order of its canonical form, in which it is sealed: what is told of a document follows
 * the order of its keys, and has to be the same when the sealed one is read again.
 */
export function inCanonicalOrder(value: JsonValue): JsonValue {
  return JSON.parse(canonicalJson(value)) as JsonValue;
}
