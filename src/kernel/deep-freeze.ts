/**
 * Freezes plain data through and through.
 *
 * @returns The same value; parts that were frozen before are left as they are.
 * @example
 * ```ts
 * Object.isFrozen(deepFreeze({ a: { b: 1 } }).a); // true
 * ```
 */
export function deepFreeze<Value>(value: Value): Value {
  if (isOpen(value)) freezeParts(value);
  return value;
}

function freezeParts(value: object): void {
  Object.freeze(value);
  for (const part of Object.values(value) as readonly unknown[]) if (isOpen(part)) freezeParts(part);
}

function isOpen(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Object.isFrozen(value);
}
