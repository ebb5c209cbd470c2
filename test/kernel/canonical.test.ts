import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDepth, canonicalJson } from '../../src/kernel/canonical.js';
import type { JsonValue } from '../../src/kernel/json-value.js';
import { expectSame, expectThrown, withoutMinusZero } from './reading.js';

describe('canonicalJson', () => {
  it.each([
    ['null', null, 'null'],
    ['words', [true, false], '[true,false]'],
    ['nothing in them', [[], {}], '[[],{}]'],
    ['nested', { b: [1, { d: 2, c: 3 }], a: {} }, '{"a":{},"b":[1,{"c":3,"d":2}]}'],
    [
      'keys by code unit, not by code point',
      { '\uFB33': 1, '😀': 2, é: 3, z: 4, Z: 5, '': 6 },
      '{"":6,"Z":5,"z":4,"é":3,"😀":2,"\uFB33":1}',
    ],
    ['keys that look like numbers, as text', { 10: 1, 9: 2, 1: 3 }, '{"1":3,"10":1,"9":2}'],
    ['keys of every object', { toString: 1, constructor: 2 }, '{"constructor":2,"toString":1}'],
    ['escaped keys', { '"': 1, '\n': 2 }, '{"\\n":2,"\\"":1}'],
    ['escapes, the short ones', '"\\\b\f\n\r\t', '"\\"\\\\\\b\\f\\n\\r\\t"'],
    ['escapes, in lower case', '\u0000\u000b\u001f', '"\\u0000\\u000b\\u001f"'],
    [
      'what is not escaped',
      '/ !#[]~\u007F\u0080é\u2028\uD7FF\uE000\uFFFF😀',
      '"/ !#[]~\u007F\u0080é\u2028\uD7FF\uE000\uFFFF😀"',
    ],
  ])('writes %s', (_name, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  // RFC 8785, appendix B, and the borders of the ECMAScript form.
  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-1.7976931348623157e308, '-1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e-6, '0.000001'],
    [9.999999999999997e-7, '9.999999999999997e-7'],
    [333333333.3333333, '333333333.3333333'],
    [1.5, '1.5'],
  ])('writes the number %d', (value, text) => {
    expect(canonicalJson([value])).toBe(`[${text}]`);
  });

  it('writes objects of another realm and without prototype', () => {
    expect(canonicalJson(runInNewContext('({ b: [1], a: 2 })') as JsonValue)).toBe('{"a":2,"b":[1]}');
    expect(canonicalJson(Object.assign(Object.create(null) as object, { a: 1 }) as JsonValue)).toBe('{"a":1}');
  });

  it('writes an own key __proto__', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}') as JsonValue)).toBe('{"__proto__":{"a":1}}');
  });

  it('runs no toJSON', () => {
    expect(canonicalJson({ toJSON: 1 })).toBe('{"toJSON":1}');
  });

  it.each([
    [
      'accessor',
      (get: () => never) => ({ a: Object.defineProperty({ b: 1 }, 'c', { get, enumerable: true }) }),
      '/a/c',
    ],
    ['accessor', (get: () => never) => [Object.defineProperty([1, 2], 0, { get, enumerable: true })], '/0/0'],
    ['accessor', (get: () => never) => Object.defineProperty({}, 'a', { get, enumerable: false }), '/a'],
    ['hidden', () => Object.defineProperty({ a: 1 }, 'b', { value: 2 }), '/b'],
    ['hidden', () => [Object.defineProperty([1, 2], 1, { enumerable: false })], '/0/1'],
  ])('refuses a property that is %s, and runs nothing of it', (reason, made, pointer) => {
    const value = made(() => {
      throw new Error('run');
    });
    expectThrown(() => canonicalJson(value), 'kernel.not-canonical', { pointer, reason });
  });

  it('leaves the value as it was', () => {
    const value = { b: 1, a: 2 };
    canonicalJson(value);
    expect(Object.keys(value)).toStrictEqual(['b', 'a']);
  });

  const cycle: Record<string, unknown> = {};
  cycle['a'] = cycle;
  it.each([
    ['undefined', { a: [1, undefined] }, '/a/1'],
    ['undefined', undefined, ''],
    ['function', { a: () => 1 }, '/a'],
    ['symbol', [Symbol('s')], '/0'],
    ['bigint', { a: 1, 'b/c': 1n }, '/b~1c'],
    ['not-finite', [1, [2, Number.NaN]], '/1/1'],
    ['not-finite', Infinity, ''],
    ['not-finite', { a: [1, 2, 3], b: -Infinity }, '/b'],
    ['lone-surrogate', { a: 'x\uD800' }, '/a'],
    ['lone-surrogate', { a: { '\uDC00': 1 } }, '/a'],
    ['lone-surrogate', { a: { 'x\uDC00"': undefined } }, '/a'],
    ['class-instance', { a: new Date(0) }, '/a'],
    ['class-instance', [new Map()], '/0'],
    ['class-instance', [new (class extends Array {})()], '/0'],
    ['symbol-key', { a: { [Symbol('s')]: 1 } }, '/a'],
    ['symbol-key', [Object.assign([1], { [Symbol('s')]: 1 })], '/0'],
    ['not-only-elements', [Object.assign([1], { extra: 1 })], '/0'],
    // eslint-disable-next-line no-sparse-arrays -- the hole is what is tested
    ['not-only-elements', [[1, , 2]], '/0'],
    // eslint-disable-next-line no-sparse-arrays -- the hole is what is tested
    ['undefined', [Object.assign([1, , 2], { extra: 1 })], '/0/1'],
    ['too-deep', cycle, '/a'.repeat(canonicalDepth)],
  ])('refuses %s', (reason, value, pointer) => {
    expectThrown(() => canonicalJson(value as JsonValue), 'kernel.not-canonical', { pointer, reason });
  });

  it(`goes ${String(canonicalDepth)} deep and no deeper`, () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    const deepest = nested(canonicalDepth);
    expect(canonicalJson(JSON.parse(deepest) as JsonValue)).toBe(deepest);
    expectThrown(() => canonicalJson(JSON.parse(nested(canonicalDepth + 1)) as JsonValue), 'kernel.not-canonical', {
      pointer: '/0'.repeat(canonicalDepth),
      reason: 'too-deep',
    });
  });
});

describe('canonicalJson, for any value,', () => {
  const value = fc.jsonValue({ maxDepth: 5, noUnicodeString: false }) as fc.Arbitrary<JsonValue>;

  it('says what the value says', () => {
    fc.assert(
      fc.property(value, (any) => {
        expectSame(JSON.parse(canonicalJson(any)), withoutMinusZero(any));
      }),
    );
  });

  it('says the same when said again', () => {
    fc.assert(
      fc.property(value, (any) => {
        const text = canonicalJson(any);
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), value),
        fc.infiniteStream(fc.nat()),
        (object, order) => {
          const entries = Object.entries(object).map((entry) => [order.next().value, entry] as const);
          const shuffled = entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, entry]) => entry);
          expect(canonicalJson(Object.fromEntries(shuffled))).toBe(canonicalJson(object));
        },
      ),
    );
  });

  it('sorts keys as code units do', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), (keys) => {
        const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
        const expected = keys.toSorted((a, b) => (a < b ? -1 : 1)).map((key) => `${JSON.stringify(key)}:0`);
        expect(text).toBe(`{${expected.join(',')}}`);
      }),
    );
  });
});

const vectors = new URL('../../../shared/data/jcs/', import.meta.url);

describe.runIf(existsSync(vectors))('canonicalJson on the published vectors', () => {
  const names = existsSync(vectors) ? readdirSync(new URL('input/', vectors)) : [];
  it.each(names)('%s', (name) => {
    const read = (folder: string) => readFileSync(new URL(`${folder}/${name}`, vectors), 'utf8');
    expect(canonicalJson(JSON.parse(read('input')) as JsonValue)).toBe(read('output').trimEnd());
  });
});
