/**
 * A property that an object has of its own: what a host may have hung on every object is none of it. For optional keys of
 * data that is made here; documents inherit nothing to begin with.
 */
export function own<Holder extends object, Key extends keyof Holder>(
  holder: Holder,
  key: Key,
): Holder[Key] | undefined {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}
