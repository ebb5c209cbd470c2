/** What the language brings, as it was when this was imported. */
interface BuiltIn {
  readonly object: object;
  readonly prototype: object | null;
  readonly properties: { readonly [key: PropertyKey]: PropertyDescriptor };
}

// Taken now, so that what the host does to them later changes nothing here.
const { defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
const { isExtensible, ownKeys, setPrototypeOf } = Reflect;
const { is } = Object;

// eslint-disable-next-line no-restricted-syntax -- the object itself is noted; none of its functions is called
const math: object = Math;

const noted: readonly BuiltIn[] = /* @__PURE__ */ noteAll();

interface Method {
  readonly object: { readonly [key: PropertyKey]: unknown };
  readonly key: PropertyKey;
  readonly method: unknown;
}

const methods: readonly Method[] = /* @__PURE__ */ noteMethods();
const keysOfObjects: number = /* @__PURE__ */ countKeys();

function above(object: object): object {
  return getPrototypeOf(object) as object;
}

function noteAll(): readonly BuiltIn[] {
  const makers = [Object, Array, String, Number, BigInt, Map, Set, WeakSet, RegExp, Uint8Array, DataView];
  const iterables = [[], new Map(), new Set(), '', ''.matchAll(/./g)];
  const iterators = iterables.map((each) => above(each[Symbol.iterator]()));
  return [
    ...makers.flatMap((maker): readonly object[] => [maker.prototype, maker]),
    ...[above(Object), above(Uint8Array), above(Uint8Array.prototype)],
    ...[...iterators, above(iterators[0] as object)],
    ...[JSON, math, Reflect],
  ].map((object) => ({ object, prototype: getPrototypeOf(object), properties: propertiesOf(object) }));
}

function propertiesOf(object: object): BuiltIn['properties'] {
  const properties = Object.create(null) as { [key: PropertyKey]: PropertyDescriptor };
  for (const key of ownKeys(object)) properties[key] = propertyOf(object, key) as PropertyDescriptor;
  return properties;
}

function noteMethods(): readonly Method[] {
  return noted.flatMap(({ object, properties }) =>
    ownKeys(properties).flatMap((key) => {
      const method: unknown = properties[key]?.value;
      return typeof method === 'function' ? [{ object: object as Method['object'], key, method }] : [];
    }),
  );
}

function countKeys(): number {
  return ownKeys(Object.prototype).length;
}

/** A property as it stands. What it lacks it does not inherit from an `Object.prototype` that was altered. */
function propertyOf(object: object, key: PropertyKey): PropertyDescriptor | undefined {
  const property = getOwnPropertyDescriptor(object, key);
  if (property !== undefined) setPrototypeOf(property, null);
  return property;
}

/** Whether every method is what it was at the import, and objects inherit nothing more. It takes some microseconds. */
export function allStands(): boolean {
  if (ownKeys(Object.prototype).length !== keysOfObjects || getPrototypeOf(Array.prototype) !== Object.prototype)
    return false;
  for (let at = 0; at < methods.length; at += 1) {
    const { object, key, method } = methods[at] as Method;
    if (object[key] !== method) return false;
  }
  return true;
}

/** What setting built-ins right came to. */
export interface Righting {
  /** Gives the host back what it had made of them, in the order in which it was taken, so that keys keep theirs. */
  undo: () => void;
  /** What cannot be set right. */
  altered: PropertyKey | undefined;
}

/** Sets every built-in right, as far as that can be undone. It calls nothing that it did not take at the import. */
export function setRight(): Righting {
  const righting: Righting = { undo: () => undefined, altered: undefined };
  for (let at = 0; at < noted.length; at += 1) {
    // INVARIANT: there is one for every place.
    const builtIn = noted[at] as BuiltIn;
    setPrototypeRight(builtIn, righting);
    setKeysRight(builtIn, righting, ownKeys(builtIn.object));
    setKeysRight(builtIn, righting, ownKeys(builtIn.properties));
  }
  return righting;
}

function setPrototypeRight({ object, prototype }: BuiltIn, righting: Righting): void {
  const now = getPrototypeOf(object);
  if (now === prototype) return;
  if (setPrototypeOf(object, prototype)) add(righting, () => setPrototypeOf(object, now));
  else righting.altered ??= '__proto__';
}

function setKeysRight({ object, properties }: BuiltIn, righting: Righting, keys: readonly PropertyKey[]): void {
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as PropertyKey;
    const now = propertyOf(object, key);
    const was = properties[key];
    if (isSame(now, was)) continue;
    if (!set(object, key, was)) righting.altered ??= key;
    else add(righting, () => set(object, key, now));
  }
}

function set(object: object, key: PropertyKey, property: PropertyDescriptor | undefined): boolean {
  if (property !== undefined) return defineProperty(object, key, property);
  // What an object that takes nothing new has lost cannot be given back to it.
  return isExtensible(object) && deleteProperty(object, key);
}

/** That it was frozen, or shows in a listing, alters no property. */
function isSame(now: PropertyDescriptor | undefined, was: PropertyDescriptor | undefined): boolean {
  if (now === undefined || was === undefined) return now === was;
  return is(now.value, was.value) && now.get === was.get && now.set === was.set;
}

// A list would look for setters of its places on what is being set right.
function add(righting: Righting, undoing: () => unknown): void {
  const { undo } = righting;
  righting.undo = () => {
    undo();
    undoing();
  };
}
