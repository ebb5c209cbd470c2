/** What JSON can say, and nothing else. */
export type JsonValue = JsonScalar | JsonArray | JsonObject;

/** A JSON value without parts. */
export type JsonScalar = string | number | boolean | null;

/** A JSON array. */
export type JsonArray = readonly JsonValue[];

/** A JSON object; only its own properties count. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Whether `value` is a JSON object (not an array, not null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The own property of an object, never one it inherits.
 *
 * @returns The value, or `undefined` when the object itself has no such key.
 * @example
 * ```ts
 * ownValue({ a: 1 }, 'constructor'); // undefined
 * ```
 */
export function ownValue<Value>(object: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
