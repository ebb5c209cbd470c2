import { createRequire } from 'node:module';

const above = (object: object): object => Reflect.getPrototypeOf(object) as object;
const typedArray = above(Uint8Array) as { readonly prototype: object };
const iterator = (iterable: Iterable<unknown>): object => above(iterable[Symbol.iterator]());

/** The json-logic-js that everybody shares. */
const everyones = createRequire(import.meta.url)('json-logic-js') as object;

/** The built-ins that a host may alter, by the names that people know them by. */
export const holders: { readonly [name: string]: object } = {
  ...{ Object, Array, String, Number, BigInt, Symbol, Map, Set, RegExp, JSON, Math, Reflect, ArrayBuffer, Uint8Array },
  TypedArray: typedArray,
  'json-logic-js': everyones,
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'Function.prototype': Function.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Boolean.prototype': Boolean.prototype,
  'BigInt.prototype': BigInt.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'WeakSet.prototype': WeakSet.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Error.prototype': Error.prototype,
  'TypedArray.prototype': typedArray.prototype,
  'Uint8Array.prototype': Uint8Array.prototype,
  'DataView.prototype': DataView.prototype,
  'ArrayIterator.prototype': iterator([]),
  'MapIterator.prototype': iterator(new Map()),
  'SetIterator.prototype': iterator(new Set()),
  'StringIterator.prototype': iterator(''),
  'RegExpStringIterator.prototype': iterator(''.matchAll(/./g)),
  'Iterator.prototype': above(iterator([])),
};

/** A symbol of the language, written as `@@iterator`; any other text is the key itself. */
export function keyOf(written: string): PropertyKey {
  const symbol: unknown = written.startsWith('@@') ? Reflect.get(Symbol, written.slice(2)) : undefined;
  return typeof symbol === 'symbol' ? symbol : written;
}

/** The other way round; nothing for a symbol that has no name. */
export function writtenKey(key: PropertyKey): readonly string[] {
  if (typeof key !== 'symbol') return [String(key)];
  const name = Object.getOwnPropertyNames(Symbol).find((each) => Reflect.get(Symbol, each) === key);
  return name === undefined ? [] : [`@@${name}`];
}
