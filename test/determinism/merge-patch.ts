import { isJsonObject, type JsonObject, type JsonValue } from '../../src/kernel/json-value.js';

/**
 * A document after a JSON Merge Patch (RFC 7396): `null` removes a key, an object is merged, anything else takes the
 * place of what was there.
 */
export function mergePatch(target: JsonObject, patch: JsonObject): JsonObject {
  const merged = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, isJsonObject(value) ? mergePatch(objectOrEmpty(merged.get(key)), value) : value);
  }
  return Object.fromEntries(merged);
}

function objectOrEmpty(value: JsonValue | undefined): JsonObject {
  return value !== undefined && isJsonObject(value) ? value : {};
}
