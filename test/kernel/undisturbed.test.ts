import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { undisturbed, undisturbedLists } from '../../src/kernel/undisturbed.js';
import { holders } from '../hostile/poison-holders.js';

const { defineProperty, deleteProperty, getOwnPropertyDescriptor, ownKeys, setPrototypeOf } = Reflect;

const usualKeys = ownKeys(Object.prototype);

const guards = [
  { name: 'undisturbed', guard: undisturbed },
  { name: 'undisturbedLists', guard: undisturbedLists },
];

function without(property: PropertyDescriptor): PropertyDescriptor {
  setPrototypeOf(property, null);
  return property;
}

interface Change {
  readonly object: object;
  readonly key: PropertyKey;
  /** Nothing where the property is taken away. */
  readonly to: PropertyDescriptor | undefined;
}

function changeTo(object: object, key: PropertyKey, value: unknown): Change {
  return { object, key, to: without({ value, configurable: true, writable: true, enumerable: false }) };
}

function set({ object, key, to }: Change): void {
  if (to === undefined) deleteProperty(object, key);
  else defineProperty(object, key, to);
}

/** What holds while changes stand; nothing in `run` may rely on what they change. */
function whileChanged<Result>(changes: readonly Change[], run: () => Result): Result {
  const back = changes.map(({ object, key }): Change => {
    const found = getOwnPropertyDescriptor(object, key);
    return { object, key, to: found === undefined ? undefined : without(found) };
  });
  const { length } = Array.prototype;
  try {
    for (let at = 0; at < changes.length; at += 1) set(changes[at]!);
    return run();
  } finally {
    for (let at = back.length - 1; at >= 0; at -= 1) set(back[at]!);
    Array.prototype.length = length;
  }
}

function valueNow({ object, key }: Change): unknown {
  return getOwnPropertyDescriptor(object, key)?.value;
}

/** A property as it is within a call, and whether the change to it stands after the call. */
function within(change: Change, guard = undisturbed): { readonly found: unknown; readonly stands: boolean } {
  const { object, key, to } = change;
  return whileChanged([change], () => {
    const found = guard(() => getOwnPropertyDescriptor(object, key));
    const after = getOwnPropertyDescriptor(object, key);
    const stands = to === undefined ? after === undefined : after?.value === to.value && after?.get === to.get;
    return { found, stands };
  });
}

function sourceOf(rooms: readonly string[]): string {
  const files = rooms.flatMap((room) =>
    readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`src/${room}/${name}`, 'utf8').replaceAll(/^ *(?:\/\/|\/?\*).*$/gm, '')),
  );
  return files.join('\n');
}

function namesCalled(rooms: readonly string[]): ReadonlySet<string | undefined> {
  return new Set([...sourceOf(rooms).matchAll(/\.([a-zA-Z]\w*)\(/g)].map(([, name]) => name));
}

const evaluating = ['evaluate', 'compile', 'expression'];
const core = [...evaluating, 'kernel', 'instrument', 'assessment', 'explain'];

/** What the source calls, as far as its names tell; more where a name is that of something else too. */
function callsOf(holder: string, rooms: readonly string[]) {
  const called = namesCalled(rooms);
  return ownKeys(holders[holder]!)
    .filter((key) => called.has(String(key)))
    .map((key) => ({ holder, key }));
}

const methodsCalled = ['Array', 'String', 'RegExp', 'Map', 'Set', 'WeakSet', 'Function', 'BigInt'].flatMap((name) =>
  callsOf(`${name}.prototype`, core),
);
const staticsCalled = ['Object', 'Array', 'String', 'Number', 'Math', 'JSON', 'Reflect'].flatMap((name) =>
  callsOf(name, core),
);

describe.each(guards)('$name', ({ guard }) => {
  it('gives what the work gives, and throws what it throws', () => {
    expect(guard(() => 42)).toBe(42);
    expect(() =>
      guard(() => {
        throw new RangeError('the work');
      }),
    ).toThrow(new RangeError('the work'));
  });

  it.each([
    ...callsOf('Array.prototype', evaluating),
    { holder: 'Array.prototype', key: Symbol.iterator },
    { holder: 'ArrayIterator.prototype', key: 'next' },
  ])('sets right for as long as the call takes: $key of $holder', ({ holder, key }) => {
    const before = getOwnPropertyDescriptor(holders[holder]!, key);
    for (const value of [() => 42, undefined]) {
      expect(within(changeTo(holders[holder]!, key, value), guard)).toEqual({ found: before, stands: true });
    }
  });

  it.each(['7', '-1', '-2'])('takes away a place of lists for as long as the call takes: %s', (key) => {
    expect(within(changeTo(Array.prototype, key, 42), guard)).toEqual({ found: undefined, stands: true });
  });

  it('takes away what shows in every object', () => {
    const shown = { ...changeTo(Object.prototype, 'added', 42).to, enumerable: true };
    const change = { object: Object.prototype, key: 'added', to: without(shown) };
    expect(within(change, guard)).toEqual({ found: undefined, stands: true });
  });
});

describe('undisturbed', () => {
  const added = (value: unknown): Change => changeTo(Object.prototype, 'added', value);
  const getter: Change = {
    ...{ object: Object.prototype, key: 'added' },
    to: without({ get: () => 42, configurable: true, enumerable: true }),
  };

  it.each([
    { why: 'a value', change: added(42) },
    { why: 'nothing', change: added(undefined) },
    { why: 'a getter', change: getter },
    { why: 'a symbol', change: changeTo(Object.prototype, Symbol.toPrimitive, () => 42) },
    { why: 'a place', change: changeTo(Object.prototype, '7', 42) },
  ])('takes away for as long as the call takes: $why', ({ change }) => {
    expect(within(change)).toEqual({ found: undefined, stands: true });
  });

  it.each([
    ...[...methodsCalled, ...staticsCalled].map(({ holder, key }) => ({ object: holders[holder]!, key })),
    ...['MapIterator', 'SetIterator', 'StringIterator', 'RegExpStringIterator'].map((name) => ({
      object: holders[`${name}.prototype`]!,
      key: 'next',
    })),
    { object: String.prototype, key: Symbol.iterator },
    { object: Map.prototype, key: Symbol.iterator },
    { object: Set.prototype, key: Symbol.iterator },
    { object: holders['TypedArray.prototype']!, key: Symbol.iterator },
    { object: holders['TypedArray.prototype']!, key: 'subarray' },
    { object: holders['TypedArray']!, key: 'from' },
    { object: DataView.prototype, key: 'setUint32' },
    ...[Symbol.match, Symbol.replace, Symbol.split].map((key) => ({ object: RegExp.prototype, key })),
    ...['constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toString', 'valueOf'].map((key) => ({
      object: Object.prototype,
      key,
    })),
  ])('sets right for as long as the call takes: $key', ({ object, key }) => {
    const before = getOwnPropertyDescriptor(object, key);
    expect(within(changeTo(object, key, () => 42))).toEqual({ found: before, stands: true });
    expect(within({ object, key, to: undefined })).toEqual({ found: before, stands: true });
    const throwing = (): never => {
      throw new Error('what the host put there was read');
    };
    const to = without({ get: throwing, set: throwing, configurable: true, enumerable: false });
    expect(within({ object, key, to })).toEqual({ found: before, stands: true });
  });

  it('sets right what stands above lists', () => {
    const evil = Object.create(Object.prototype, { added: { value: 42 } }) as object;
    const above = Reflect.getPrototypeOf;
    try {
      setPrototypeOf(Array.prototype, evil);
      const inside = undisturbed(() => above(Array.prototype));
      const after = above(Array.prototype);
      setPrototypeOf(Array.prototype, Object.prototype);
      expect([inside === Object.prototype, after === evil]).toEqual([true, true]);
    } finally {
      setPrototypeOf(Array.prototype, Object.prototype);
    }
  });

  it('puts everything back in its order, when the work throws too', () => {
    const changes = [
      ...['one', 'two', 'three'].map((key) => changeTo(Object.prototype, key, key)),
      changeTo(Array.prototype, '3', 42),
      changeTo(Array.prototype, 'map', () => 42),
      { object: Object.prototype, key: 'toLocaleString', to: undefined },
    ];
    const [inside, before, after] = whileChanged(changes, () => {
      const keys = ownKeys(Object.prototype);
      const elements = Array.prototype.length;
      let seen;
      try {
        undisturbed(() => {
          seen = { keys: ownKeys(Object.prototype), elements: Array.prototype.length, last: ownKeys(Array.prototype) };
          throw new RangeError('the work');
        });
      } catch (error) {
        return [
          seen,
          { keys, elements, error },
          { keys: ownKeys(Object.prototype), elements: Array.prototype.length, error },
        ];
      }
      return [];
    });
    expect(after).toEqual(before);
    expect(before).toMatchObject({ elements: 4, error: new RangeError('the work') });
    expect(inside).toMatchObject({ elements: 0 });
    expect((inside as { readonly keys: readonly PropertyKey[] } | undefined)?.keys).toHaveLength(usualKeys.length);
  });

  it('leaves the host what it added where nothing here would look for it', () => {
    const last = changeTo(Array.prototype, 'last', () => 42);
    expect(within(last).found).toMatchObject({ value: last.to?.value as unknown });
    const found = whileChanged([last, added(42)], () =>
      undisturbed(() => getOwnPropertyDescriptor(Array.prototype, 'last')),
    );
    expect(found).toBeUndefined();
  });

  it('takes no other order of the same keys for an addition', () => {
    const last = changeTo(Array.prototype, 'last', () => 42);
    const usual = getOwnPropertyDescriptor(Object.prototype, 'toLocaleString');
    deleteProperty(Object.prototype, 'toLocaleString');
    defineProperty(Object.prototype, 'toLocaleString', usual!);
    expect(within(last).found).toMatchObject({ value: last.to?.value as unknown });
  });

  it('may stand within itself', () => {
    const found = whileChanged([added(42)], () =>
      undisturbed(() => [undisturbed(() => 'added' in Object.prototype), 'added' in Object.prototype]),
    );
    expect(found).toEqual([false, false]);
  });

  it('asks nothing again within a call', () => {
    const change = changeTo(Array.prototype, 'at', () => 42);
    const found = undisturbed(() => whileChanged([change], () => undisturbed(() => valueNow(change))));
    expect(found).toBe(change.to?.value);
  });

  it.each([
    { object: Map.prototype, key: 'size', altered: { get: () => 42 } },
    { object: Object.prototype, key: '__proto__', altered: { set: () => undefined } },
  ])('sets right what is computed, once something else is seen: $key', ({ object, key, altered }) => {
    const before = getOwnPropertyDescriptor(object, key);
    const change: Change = { object, key, to: without({ ...before, ...altered }) };
    const found = whileChanged([change, changeTo(Array.prototype, 'at', () => 42)], () =>
      undisturbed(() => getOwnPropertyDescriptor(object, key)),
    );
    expect(found).toEqual(before);
  });
});

describe('undisturbedLists', () => {
  it('asks for nothing but lists and what shows', () => {
    const addition = changeTo(Object.prototype, 'added', 42);
    expect(within(addition, undisturbedLists).found).toMatchObject({ value: 42 });
    const replacement = changeTo(Map.prototype, 'get', () => 42);
    expect(within(replacement, undisturbedLists).found).toMatchObject({ value: replacement.to?.value as unknown });
  });
});

// For good; only a call that finds something altered sees it.
describe('what cannot be set right', () => {
  it('leaves no answer, and stands', () => {
    defineProperty(WeakSet.prototype, 'lasting', { value: 42, configurable: false });
    const change = changeTo(Array.prototype, 'at', () => 42);
    const [error, after] = whileChanged([change], () => {
      try {
        return [undisturbed(() => undefined), undefined];
      } catch (refusal) {
        return [refusal, valueNow(change)];
      }
    });
    expect(error).toMatchObject({ name: 'RiskError', code: 'kernel.altered-built-in', facts: { key: 'lasting' } });
    expect(after).toBe(change.to?.value);
  });
});
