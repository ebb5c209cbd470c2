import { isJsonObject, type JsonObject, type JsonValue } from './json-value.js';

/**
 * Whether two values have the same canonical JSON: the same keys in any order, the same elements in order, the same
 * texts, numbers and words. Minus zero is zero, as in canonical JSON.
 *
 * @param left - JSON: no `undefined`, no `NaN`.
 * @param right - The same.
 * @example
 * ```ts
 * isSameJson({ a: [1], b: null }, { b: null, a: [1] }); // true
 * ```
 */
export function isSameJson(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (isList(left)) return isList(right) && areSameLists(left, right);
  return isJsonObject(left) && isJsonObject(right) && areSameObjects(left, right);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function areSameObjects(left: JsonObject, right: JsonObject): boolean {
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  for (const key of keys) {
    // INVARIANT: both keys are their objects' own.
    if (!Object.hasOwn(right, key) || !isSameJson(left[key] as JsonValue, right[key] as JsonValue)) return false;
  }
  return true;
}

function areSameLists(left: readonly JsonValue[], right: readonly JsonValue[]): boolean {
  return left.length === right.length && left.every((part, place) => isSameJson(part, right[place] as JsonValue));
}
