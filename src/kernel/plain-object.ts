import type { PropertyFault } from './reader-issues.js';

/** The parts of an array or object, each read once: what happens to it later changes nothing. */
export interface Snapshot {
  /** The keys of an object; `undefined` for an array. */
  readonly keys: readonly string[] | undefined;
  readonly values: readonly unknown[];
  /** Which values are none, by index. */
  readonly faults: ReadonlyMap<number, PropertyFault | 'hole'>;
  /** Properties that have no place in JSON at all. */
  readonly extras: readonly { readonly reason: PropertyFault; readonly key: string }[];
}

/** Why an array or object has no snapshot. */
export interface SnapshotFault {
  readonly reason: 'class-instance' | 'unreadable';
  /** The name of its class, `''` when not known. */
  readonly name: string;
}

/**
 * Whether an object is an array or object as JSON makes them, of this or another realm, or without prototype.
 *
 * The prototype of every realm's plain objects is the one that has none itself; the prototype of every realm's
 * arrays is an array, right above that.
 */
export function isPlain(value: object): boolean {
  const prototype = prototypeOf(value);
  if (Array.isArray(value)) {
    if (prototype === Array.prototype) return true;
    return prototype !== null && Array.isArray(prototype) && isRoot(prototypeOf(prototype));
  }
  return prototype === Object.prototype || prototype === null || isRoot(prototype);
}

function isRoot(prototype: object | null): boolean {
  return prototype !== null && prototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf');
}

function prototypeOf(value: object): object | null {
  return Object.getPrototypeOf(value) as object | null;
}

/**
 * The parts of an array or object, read without running any code of its own.
 *
 * @param maximum - How many parts to look at, at most.
 * @returns The parts; or why there are none. A proxy whose traps throw is `unreadable`.
 */
export function snapshotOf(value: object, maximum: number): Snapshot | SnapshotFault {
  try {
    if (!isPlain(value)) return { reason: 'class-instance', name: classNameOf(value) };
    return Array.isArray(value) ? elementsOf(value, maximum) : membersOf(value, maximum);
  } catch {
    return { reason: 'unreadable', name: '' };
  }
}

function elementsOf(array: readonly unknown[], maximum: number): Snapshot {
  const length = Math.min(array.length, maximum);
  const values: unknown[] = [];
  const faults = new Map<number, PropertyFault | 'hole'>();
  for (let index = 0; index < length; index += 1) {
    const property = Object.getOwnPropertyDescriptor(array, index);
    const fault = property === undefined ? 'hole' : propertyFault(property);
    if (fault !== undefined) faults.set(index, fault);
    values.push(property?.value);
  }
  // An array with more elements is refused for that; to list its properties as well would take long.
  const extras = array.length > maximum ? [] : extrasOf(array, length);
  return { keys: undefined, values, faults, extras };
}

/** The properties that an array has beside its elements and its length. */
function extrasOf(array: readonly unknown[], length: number): Snapshot['extras'] {
  const beside = Reflect.ownKeys(array).filter((key) => key !== 'length' && !isIndex(key, length));
  return beside.map((key) => ({
    reason: typeof key === 'symbol' ? 'symbol-key' : 'beside-elements',
    key: String(key),
  }));
}

function isIndex(key: string | symbol, length: number): boolean {
  return typeof key === 'string' && /^(?:0|[1-9]\d*)$/.test(key) && Number(key) < length;
}

function membersOf(object: object, maximum: number): Snapshot {
  const keys: string[] = [];
  const values: unknown[] = [];
  const faults = new Map<number, PropertyFault>();
  const extras: { reason: PropertyFault; key: string }[] = [];
  for (const key of Reflect.ownKeys(object).slice(0, maximum)) {
    if (typeof key === 'symbol') {
      extras.push({ reason: 'symbol-key', key: String(key) });
      continue;
    }
    const property = Object.getOwnPropertyDescriptor(object, key);
    const fault = property === undefined ? undefined : propertyFault(property);
    if (fault !== undefined) faults.set(keys.length, fault);
    keys.push(key);
    values.push(property?.value);
  }
  return { keys, values, faults, extras };
}

function propertyFault(property: PropertyDescriptor): PropertyFault | undefined {
  if (!Object.hasOwn(property, 'value')) return 'accessor';
  return property.enumerable === true ? undefined : 'hidden';
}

/** The name of an object's class, for a sentence; `''` when it does not say without running code. */
function classNameOf(value: object): string {
  const prototype = prototypeOf(value);
  const maker: unknown = prototype === null ? undefined : dataOf(prototype, 'constructor');
  const name = typeof maker === 'function' ? dataOf(maker, 'name') : undefined;
  return typeof name === 'string' ? name.slice(0, 40) : '';
}

function dataOf(object: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}
