import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readObject } from '../../src/kernel/read-object.js';
import { bareOf, brief, expectThrown, issuesOf, limitsWith } from './reading.js';

class Person {
  name = 'x';
}

describe('readObject accepts', () => {
  it.each([
    ['null', null],
    ['a text', 'é'],
    ['booleans', [true, false]],
    ['more than ten elements', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['numbers', [0, -1.5, 123456789012345, 1e100, 1e-100]],
    ['objects and arrays', { a: [{}, [], { b: 'c' }], d: null }],
    ['keys of every object', { constructor: 1, toString: 2, toJSON: 3, length: 4 }],
  ])('%s', (_name, value) => {
    expect(readObject(value)).toStrictEqual({ ok: true, value: bareOf(value), issues: [] });
  });

  it('objects without prototype, as plain ones', () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(readObject(bare)).toStrictEqual({ ok: true, value: bareOf({ a: 1 }), issues: [] });
  });

  it('objects and arrays of another realm', () => {
    expect(readObject(runInNewContext('({ a: [1, { b: 2 }] })'))).toStrictEqual({
      ...{ ok: true, value: bareOf({ a: [1, { b: 2 }] }), issues: [] },
    });
  });

  it('minus zero as zero', () => {
    const result = readObject([-0]);
    expect(result.ok && Object.is((result.value as number[])[0], 0)).toBe(true);
  });

  it('an object met twice side by side, as two copies', () => {
    const shared = { a: 1 };
    const result = readObject([shared, shared]);
    const [first, second] = result.ok ? (result.value as object[]) : [];
    expect(first).toStrictEqual(second);
    expect(first).not.toBe(second);
  });

  it('and copies, so that later changes change nothing', () => {
    const original = { a: [{ b: 1 }] };
    const result = readObject(original);
    original.a.push({ b: 2 });
    original.a[0]!.b = 3;
    expect(result).toStrictEqual({ ok: true, value: bareOf({ a: [{ b: 1 }] }), issues: [] });
  });

  it('a proxy by what it says once', () => {
    let asked = 0;
    const fickle = new Proxy<Record<string, unknown>>(
      { a: 1 },
      {
        getOwnPropertyDescriptor: () => ({ value: (asked += 1), writable: true, enumerable: true, configurable: true }),
        get: () => Number.NaN,
      },
    );
    expect(readObject(fickle)).toStrictEqual({ ok: true, value: bareOf({ a: 1 }), issues: [] });
    expect(asked).toBe(1);
  });
});

describe('readObject refuses', () => {
  it.each([
    ['undefined', undefined],
    ['function', () => 1],
    ['symbol', Symbol('s')],
    ['bigint', 1n],
  ])('%s, at the top, in arrays and in objects', (type, value) => {
    const facts = { type };
    expect(issuesOf(readObject(value))).toStrictEqual([
      { code: 'kernel.not-json-value', pointer: '', severity: 'error', facts },
    ]);
    expect(issuesOf(readObject({ a: [0, value], 'b/c': value, d: 1 }))).toStrictEqual([
      { code: 'kernel.not-json-value', pointer: '/a/1', severity: 'error', facts },
      { code: 'kernel.not-json-value', pointer: '/b~1c', severity: 'error', facts },
    ]);
  });

  it('what is not finite', () => {
    expect(issuesOf(readObject([1, Number.NaN, Infinity, -Infinity]))).toStrictEqual([
      { code: 'kernel.not-finite', pointer: '/1', severity: 'error', facts: { text: 'NaN' } },
      { code: 'kernel.not-finite', pointer: '/2', severity: 'error', facts: { text: 'Infinity' } },
      { code: 'kernel.not-finite', pointer: '/3', severity: 'error', facts: { text: '-Infinity' } },
    ]);
  });

  it.each([
    ['Date', new Date(0)],
    ['Map', new Map()],
    ['Person', new Person()],
    ['Uint8Array', new Uint8Array(1)],
    ['String', new Object('boxed')],
    ['RegExp', /x/],
    ['Ratings', new (class Ratings extends Array {})()],
    ['', Object.create({ inherited: 1 }) as object],
    ['', Object.setPrototypeOf([], [1]) as object],
    ['', Object.setPrototypeOf([], null) as object],
    ['', Object.create(Object.create(null) as object) as object],
    ['', Object.create({ isPrototypeOf: 1, constructor: 1 }) as object],
    ['Date', Object.setPrototypeOf([], Date.prototype) as object],
  ])('instances of a class: %s', (name, value) => {
    expect(issuesOf(readObject({ a: value }))).toStrictEqual([
      {
        ...{ code: 'kernel.not-plain-object', pointer: '/a', severity: 'error' },
        facts: { reason: 'class-instance', name },
      },
    ]);
  });

  it('a class without running its code, its name clipped', () => {
    const long = Object.defineProperty(() => 1, 'name', { value: 'L'.repeat(50) });
    const computed = Object.defineProperty(() => 1, 'name', {
      get: () => {
        throw new Error('run');
      },
    });
    const instances = [long, computed, 'text'].map((constructor) => Object.create({ constructor }) as object);
    expect(issuesOf(readObject(instances)).map(({ facts }) => facts)).toStrictEqual([
      { reason: 'class-instance', name: 'L'.repeat(40) },
      { reason: 'class-instance', name: '' },
      { reason: 'class-instance', name: '' },
    ]);
  });

  it('a revoked or throwing proxy', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const thrower = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new TypeError('no');
        },
      },
    );
    const facts = { reason: 'unreadable', name: '' };
    expect(issuesOf(readObject([proxy, thrower]))).toStrictEqual([
      { code: 'kernel.not-plain-object', pointer: '/0', severity: 'error', facts },
      { code: 'kernel.not-plain-object', pointer: '/1', severity: 'error', facts },
    ]);
  });

  it('properties that JSON would run or leave out', () => {
    const object = { fine: 1, [Symbol('s')]: 1 };
    Object.defineProperty(object, 'secret', { value: 1, enumerable: false });
    Object.defineProperty(object, 'computed', { get: () => 1, enumerable: true });
    Object.defineProperty(object, 'written', { set: () => undefined, enumerable: true });
    const issue = (pointer: string, facts: unknown) => ({
      ...{ code: 'kernel.not-plain-property', pointer, severity: 'error', facts },
    });
    expect(issuesOf(readObject({ a: object }))).toStrictEqual([
      issue('/a', { reason: 'symbol-key', key: 'Symbol(s)' }),
      issue('/a/secret', { reason: 'hidden', key: 'secret' }),
      issue('/a/computed', { reason: 'accessor', key: 'computed' }),
      issue('/a/written', { reason: 'accessor', key: 'written' }),
    ]);
  });

  it('arrays that are more or less than their elements', () => {
    const array: unknown[] = ['a', 'b'];
    Reflect.deleteProperty(array, '0');
    Object.assign(array, { extra: 1, '01': 2, [Symbol('s')]: 3 });
    Object.defineProperty(array, '1', { get: () => 1, enumerable: true });
    expect(issuesOf(readObject([array]))).toStrictEqual([
      {
        ...{ code: 'kernel.not-plain-property', pointer: '/0', severity: 'error' },
        facts: { reason: 'beside-elements', key: 'extra' },
      },
      {
        ...{ code: 'kernel.not-plain-property', pointer: '/0', severity: 'error' },
        facts: { reason: 'beside-elements', key: '01' },
      },
      {
        ...{ code: 'kernel.not-plain-property', pointer: '/0', severity: 'error' },
        facts: { reason: 'symbol-key', key: 'Symbol(s)' },
      },
      { code: 'kernel.not-json-value', pointer: '/0/0', severity: 'error', facts: { type: 'hole' } },
      {
        ...{ code: 'kernel.not-plain-property', pointer: '/0/1', severity: 'error' },
        facts: { reason: 'accessor', key: '1' },
      },
    ]);
  });

  it('the indices of an array that lie beyond every array', () => {
    const array: unknown[] = [];
    Object.assign(array, { '4294967295': 1 });
    expect(brief(issuesOf(readObject(array)))).toStrictEqual(['kernel.not-plain-property ']);
  });

  it('keys in facts as well-formed excerpts', () => {
    const object = {};
    Object.defineProperty(object, `\uD800${'x'.repeat(50)}`, { get: () => 1, enumerable: true });
    const [, issue] = issuesOf(readObject(object));
    expect(issue?.facts).toStrictEqual({ reason: 'accessor', key: `\uFFFD${'x'.repeat(39)}` });
  });

  it('cycles, saying to where', () => {
    const inner: Record<string, unknown> = { x: 1 };
    const root = { a: [0, { 'b/c': inner }] };
    inner['self'] = inner;
    inner['up'] = root.a;
    inner['top'] = root;
    const issue = (pointer: string, ancestor: string) => ({
      ...{ code: 'kernel.cyclic', pointer, severity: 'error', facts: { ancestor } },
    });
    expect(issuesOf(readObject(root))).toStrictEqual([
      issue('/a/1/b~1c/self', '/a/1/b~1c'),
      issue('/a/1/b~1c/up', '/a'),
      issue('/a/1/b~1c/top', ''),
    ]);
  });

  it('with the codes of text', () => {
    const proto = JSON.parse('{"__proto__":1}') as unknown;
    expect(
      issuesOf(readObject({ a: proto, b: 1.0000000000000002, c: 1e101, d: 'x\uD800', e: '\0', 'f\0': 1 })),
    ).toStrictEqual([
      { code: 'kernel.forbidden-key', pointer: '/a/__proto__', severity: 'error', facts: { key: '__proto__' } },
      {
        ...{ code: 'kernel.number-too-long', pointer: '/b', severity: 'error' },
        facts: { literal: '1.0000000000000002', digits: 17, limit: 15 },
      },
      {
        ...{ code: 'kernel.number-out-of-range', pointer: '/c', severity: 'error' },
        facts: { literal: '1e+101', smallest: 1e-100, largest: 1e100 },
      },
      {
        ...{ code: 'kernel.lone-surrogate', pointer: '/d', severity: 'error' },
        facts: { at: 1, unit: 'D800', within: 'text' },
      },
      { code: 'kernel.nul-character', pointer: '/e', severity: 'error', facts: { at: 0, within: 'text' } },
      { code: 'kernel.nul-character', pointer: '', severity: 'error', facts: { at: 1, within: 'key' } },
    ]);
  });

  it('limits that are none', () => {
    expectThrown(() => readObject(1, limitsWith({ maximumDepth: -1 })), 'kernel.not-a-limit', {
      ...{ name: 'maximumDepth', limit: '-1' },
    });
  });
});

describe('readObject stays within its limits', () => {
  it.each([
    ['ab', 4],
    [true, 4],
    [false, 5],
    [null, 4],
    [7, 1],
    [[], 2],
    [{}, 2],
    [[1, 2], 5],
    [['a'], 5],
    [{ a: 1 }, 7],
    [{ a: 1, b: [] }, 14],
    [[[], [1]], 8],
  ])('of characters, counted as the shortest text: %j has %d', (value, size) => {
    expect(readObject(value, limitsWith({ maximumCharacters: size })).ok).toBe(true);
    expect(issuesOf(readObject([value], limitsWith({ maximumCharacters: size + 1 })))).toMatchObject([
      { code: 'kernel.too-large', pointer: '', severity: 'error', facts: { limit: size + 1, unit: 'characters' } },
    ]);
  });

  it('of characters, saying how far counting went', () => {
    expect(issuesOf(readObject('abcde', limitsWith({ maximumCharacters: 3 })))).toStrictEqual([
      {
        ...{ code: 'kernel.too-large', pointer: '', severity: 'error' },
        facts: { size: 7, limit: 3, unit: 'characters' },
      },
    ]);
  });

  it.each([
    [{ depth: 2 }, [[{}]], ['kernel.too-deep /0/0']],
    [{ depth: 2 }, [[1], { a: 2 }], undefined],
    [{ nodes: 3 }, [1, 2, 3], ['kernel.too-many-nodes /2']],
    [{ nodes: 3 }, { a: 1, b: [2] }, ['kernel.too-many-nodes /b/0']],
    [{ nodes: 3 }, [1, undefined, undefined], ['kernel.not-json-value /1', 'kernel.too-many-nodes /2']],
    [{ nodes: 3 }, [1, [], []], ['kernel.too-many-nodes /2']],
    [{ nodes: 3 }, [1, 'a'], undefined],
    [{ text: 2 }, ['abc', 'ab'], ['kernel.text-too-long /0']],
    [{ key: 2 }, { abc: 1, ab: 2 }, ['kernel.key-too-long ']],
  ])('%j for %j', ({ depth, nodes, text, key }: Record<string, number>, value, issues) => {
    const limits = limitsWith({
      ...{ maximumDepth: depth ?? 64, maximumNodes: nodes ?? 1000 },
      ...{ maximumTextLength: text ?? 1000, maximumKeyLength: key ?? 100 },
    });
    const result = readObject(value, limits);
    expect(result.ok ? undefined : brief(result.issues)).toStrictEqual(issues);
  });

  it('also for an array of which most is missing', () => {
    const sparse: unknown[] = [];
    sparse.length = 4_000_000_000;
    const issues = issuesOf(readObject(sparse));
    expect(issues).toHaveLength(101);
    expect(issues[0]).toMatchObject({ code: 'kernel.not-json-value', pointer: '/0', facts: { type: 'hole' } });
  });

  it('also for an array of a few elements more than there may be values', () => {
    const array = Object.assign([1, 2, 3, 4], { extra: 1 });
    expect(brief(issuesOf(readObject(array, limitsWith({ maximumNodes: 4 }))))).toStrictEqual([
      'kernel.not-plain-property ',
      'kernel.too-many-nodes /3',
    ]);
    expect(brief(issuesOf(readObject(array, limitsWith({ maximumNodes: 2 }))))).toStrictEqual([
      'kernel.too-many-nodes /1',
    ]);
  });

  it('also a million deep', () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 1_000_000; depth += 1) value = [value];
    expect(issuesOf(readObject(value))).toMatchObject([{ code: 'kernel.too-deep', facts: { depth: 65, limit: 64 } }]);
  });
});
